// lede setup played at a keyboard, against a Discord and a Slack of our own: from nothing to a first briefing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { guildId, newsChannel, startDiscord } from "../fakes/discord/index.ts";
import { newGuild, token } from "../fakes/discord/town.ts";
import { startSlack } from "../fakes/slack/server.ts";
import { runLede } from "./lede.ts";
import { inTerminal, type Keyboard } from "./pty.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
function atKeyboard(env: Readonly<Record<string, string>>): Keyboard {
  const keyboard = inTerminal(["setup"], env);
  open.push(keyboard);
  return keyboard;
}
async function aDiscord() {
  const discord = await startDiscord({ guilds: [] });
  open.push(discord);
  return discord;
}
const town = () => newGuild(guildId, "Test town", [{ id: newsChannel, name: "news" }]);
/** A machine without util-linux has no such terminal. */
const here = test.skipIf(spawnSync("script", ["--version"]).status !== 0);
const must = { timeout: 60_000 };

here(
  "Discord: a wrong token is told, the right one written, and a briefing stands in the chosen channel",
  must,
  async () => {
    const discord = await aDiscord();
    const began = performance.now();
    const keyboard = atKeyboard({ DISCORD_API_URL: discord.api });
    await keyboard.types("1", "Platform [1]");
    await keyboard.types("123456789012345678", "Paste the bot token");
    await keyboard.types("MTAw.wrong.token", "an application's id: the token");
    await keyboard.types(token, "does not accept this token");
    // In no server yet: it gives the link, and looks again.
    await keyboard.types("", "Done? Press Enter");
    await keyboard.sees("Done? Press Enter");
    discord.invite(town());
    await keyboard.types("", "");
    await keyboard.types("1", "Channel [1]");
    await keyboard.types("", "Press Enter to end");
    expect(await keyboard.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(180_000);
    const [posted] = discord.routes.messages.get(newsChannel) ?? [];
    expect(JSON.stringify(posted)).toContain("Evidence");
    expect(keyboard.screen()).toContain("#news in Test town");
    expect(keyboard.screen()).not.toContain(token);
    expect(keyboard.screen()).not.toContain("MTAw.wrong.token");
    const env = join(keyboard.folder, ".env");
    expect(readFileSync(env, "utf8")).toBe(`DISCORD_TOKEN=${token}\nDISCORD_MESSAGE_CONTENT=no\n`);
    expect((statSync(env).mode & 0o777).toString(8)).toBe("600");
    expect(discord.refusedByRules).toEqual([]);
  },
);

here(
  "Slack: a short link leads to the filled-in form, two tokens, and a briefing in a channel Lede is in",
  must,
  async () => {
    const slack = await startSlack();
    open.push(slack);
    slack.channels.set("C1", { member: true });
    slack.channels.set("C2", { member: false });
    const keyboard = atKeyboard({ SLACK_API_URL: slack.apiUrl });
    await keyboard.types("2", "Platform [1]");
    await keyboard.types("xoxb-test", "Paste the app-level token");
    const [, link = ""] = /(http:\/\/127\.0\.0\.1:\d+\/slack)/.exec(keyboard.screen()) ?? [];
    const form = (await fetch(link, { redirect: "manual" })).headers.get("location");
    expect(form).toContain("https://api.slack.com/apps?new_app=1&manifest_json=");
    await keyboard.types("xapp-test", "SLACK_BOT_TOKEN's kind");
    await keyboard.types("xoxb-test", "Paste the bot token");
    await keyboard.types("1", "Channel [1]");
    await keyboard.types("", "Press Enter to end");
    expect(await keyboard.ended).toBe(0);
    expect(slack.posted.map(({ channel }) => channel)).toContain("C1");
    expect(slack.refused).toEqual([]);
    expect(keyboard.screen()).not.toMatch(/xoxb-test|xapp-test/);
    expect(readFileSync(join(keyboard.folder, ".env"), "utf8")).toBe(
      "SLACK_APP_TOKEN=xapp-test\nSLACK_BOT_TOKEN=xoxb-test\n",
    );
  },
);

here("every step can be taken back: the briefing, what was written, the token, the platform", must, async () => {
  const discord = await aDiscord();
  discord.invite(town());
  const keyboard = atKeyboard({ DISCORD_API_URL: discord.api });
  const env = join(keyboard.folder, ".env");
  writeFileSync(env, "# mine\nLOG_LEVEL=warn\n", { mode: 0o600 });
  await keyboard.types("1", "Platform [1]");
  await keyboard.types(token, "Paste the bot token");
  await keyboard.types("1", "Channel [1]");
  await keyboard.types("back", "Press Enter to end");
  await keyboard.types("back", "Channel [1]");
  await keyboard.types("back", "Paste the bot token");
  await keyboard.types("\u0003", "Platform [1]");
  expect(await keyboard.ended).toBe(1);
  expect(discord.routes.messages.get(newsChannel) ?? []).toEqual([]);
  expect(readFileSync(env, "utf8")).toBe("# mine\nLOG_LEVEL=warn\n");
});

test("without somebody at the keyboard it asks nothing, and says how else", async () => {
  const { code, stdout, stderr } = await runLede(["setup"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("run it in a terminal");
  expect(existsSync(".env.part")).toBe(false);
});
