// Lede running: in the terminal, on Discord and on Slack; answering, and gone within seconds of being told to stop, its store closed.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { article } from "../adapters/terminal/talking.ts";
import { startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { token } from "../fakes/discord/town.ts";
import { completion, openAIServer } from "../fakes/openai.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { person, socketWire } from "../fakes/slack/payloads.ts";
import { startSlack } from "../fakes/slack/server.ts";
import { type Process, runLede, startLede } from "./lede.ts";

const fakes: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const fake of fakes.splice(0)) await fake.close();
});

/** Ends with its test, also where that fails. */
function running(args: readonly string[], env?: Readonly<Record<string, string>>): Process {
  const lede = startLede(args, env);
  fakes.push({ close: async () => void lede.child.kill("SIGKILL") });
  return lede;
}

/** A SQLite database that was closed leaves no write-ahead log behind. */
async function stops(lede: Process, how: NodeJS.Signals): Promise<{ stdout: string; stderr: string }> {
  const [database, began] = [join(lede.folder, "lede.db"), performance.now()];
  expect(existsSync(database)).toBe(true);
  let left = true;
  lede.child.once("exit", () => {
    left = existsSync(`${database}-wal`);
  });
  lede.child.kill(how);
  const { code, signal, ...said } = await lede.ended;
  expect({ code, signal, left }).toEqual({ code: 0, signal: null, left: false });
  expect(performance.now() - began).toBeLessThan(10_000);
  return said;
}

test("with nothing set up it talks in the terminal until it is told to stop", async () => {
  for (const how of ["SIGTERM", "SIGINT"] as const) {
    const lede = running(how === "SIGINT" ? ["start"] : []);
    await lede.until("/quit leaves");
    lede.child.stdin?.write(`/brief\n${article}.\n`);
    await lede.until("2 million euros");
    const { stderr } = await stops(lede, how);
    expect(stderr).toBe("");
  }
});

test("without any input it shows a briefing, says how to go on, and ends well", async () => {
  const lede = running([]);
  lede.child.stdin?.end();
  expect(await lede.ended).toMatchObject({ code: 0, stdout: expect.stringContaining("[1]"), stderr: "" });
});

test("on Discord a pasted text becomes a briefing in the channel", async () => {
  const discord = await startDiscord();
  fakes.push(discord);
  const lede = running([], { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api });
  await lede.until("commands-registered");
  await lede.until("discord-ready");
  const asked = people(discord).command("/brief", { what: article });
  const { answers } = discord.routes.interactions;
  const shown = await discord.until("the briefing", () => {
    const words = JSON.stringify(answers.get(asked.id)?.message ?? {});
    return words.includes("2 million euros") && words;
  });
  expect(shown).toContain("Seven people were rescued");
  expect(discord.refusedByRules).toEqual([]);
  await stops(lede, "SIGTERM");
});

test("a gateway of Discord that never says goodbye is left", { timeout: 40_000 }, async () => {
  const discord = await startDiscord();
  fakes.push(discord);
  const lede = running([], { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api });
  await lede.until("discord-ready");
  discord.gateway.hush();
  await stops(lede, "SIGTERM");
  expect(discord.gateway.connected).toBe(1);
});

test("on Slack a pasted text becomes a briefing in the channel", async () => {
  const slack = await startSlack();
  fakes.push(slack);
  slack.channels.set("C1", { member: true });
  const briefed = new Promise<string>((resolve) => {
    slack.onPosted((message) => {
      const words = JSON.stringify(message.blocks);
      if (words.includes("2 million euros")) resolve(words);
    });
  });
  const lede = running([], {
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_APP_TOKEN: "xapp-test",
    SLACK_API_URL: slack.apiUrl,
  });
  await lede.until("slack-socket-opened");
  await person(slack, socketWire(slack)).types("/brief", article);
  expect(await briefed).toContain("Seven people were rescued");
  expect(slack.refused).toEqual([]);
  await stops(lede, "SIGTERM");
});

test("on PostgreSQL it answers, doctor finds all well, and it ends well", { timeout: 60_000 }, async () => {
  const postgres = await startPostgres();
  fakes.push({ close: () => postgres.stop() });
  const discord = await startDiscord();
  fakes.push(discord);
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api, DATABASE_URL: await postgres.fresh() };
  const lede = running([], env);
  await lede.until("commands-registered");
  await lede.until("discord-ready");
  const asked = people(discord).command("/brief", { what: article });
  const { answers } = discord.routes.interactions;
  await discord.until("the briefing", () =>
    JSON.stringify(answers.get(asked.id)?.message ?? {}).includes("2 million euros"),
  );
  const { stdout } = await runLede(["doctor", "--json"], "", env);
  expect(stdout).toContain('"what":"Database","ok":true');
  expect(stdout).not.toContain("lede:lede");
  expect(stdout).not.toContain(token);
  lede.child.kill("SIGTERM");
  const { code, signal } = await lede.ended;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
});

const slackTokens = { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test" };

test.each([
  ["Discord", { DISCORD_TOKEN: token, DISCORD_API_URL: "http://127.0.0.1:1/api" }],
  ["Slack", { ...slackTokens, SLACK_API_URL: "http://127.0.0.1:1/api/" }],
])(
  "%s that cannot be reached at the start is waited for, in words that say what was not reached",
  async (name, env) => {
    const lede = running([], env);
    await lede.until("platform-away");
    lede.child.kill("SIGTERM");
    const { code, stdout, stderr } = await lede.ended;
    expect(code).toBe(0);
    expect(stdout + stderr).toContain(`${name} cannot be reached. Check the network`);
    expect(stdout + stderr).not.toContain("not certain");
    expect(stdout + stderr).not.toContain(token);
  },
);

test.each([
  ["SLACK_APP_TOKEN", { ...slackTokens, SLACK_APP_TOKEN: "xapp-wrong" }],
  ["SLACK_BOT_TOKEN", { ...slackTokens, SLACK_BOT_TOKEN: "xoxb-wrong" }],
])("a wrong %s is no outage: it ends, and says which token", async (name, env) => {
  const slack = await startSlack();
  fakes.push(slack);
  const { code, stderr } = await running([], { ...env, SLACK_API_URL: slack.apiUrl }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`slack: Slack does not accept ${name}.`);
});

test("a wrong DISCORD_TOKEN is no outage: it ends, and says which token", async () => {
  const discord = await startDiscord();
  fakes.push(discord);
  const { code, stderr } = await running([], { DISCORD_TOKEN: `${token}x`, DISCORD_API_URL: discord.api }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain("Discord does not accept DISCORD_TOKEN.");
});

test("doctor ends badly, with what to do, when a model keeps to no form", async () => {
  const server = await openAIServer(() => completion("I am ready!"));
  fakes.push(server);
  const { code, stdout } = await runLede(["doctor", "--json"], "", { OPENAI_BASE_URL: server.url });
  expect(code).toBe(1);
  expect(stdout).toMatch(/"what":"Model","ok":false,.*not in the form asked for.*Choose a model/);
});
