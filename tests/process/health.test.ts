// Health that cannot lie, against real faults: a platform away at the start, a full disk, a database that is gone.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, test } from "vitest";
import { layWire } from "../crash/cut.ts";
import { freePort } from "../crash/ports.ts";
import { startDiscord } from "../fakes/discord/index.ts";
import { token } from "../fakes/discord/town.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { startSlack } from "../fakes/slack/server.ts";
import { type Process, startLede } from "./lede.ts";

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
const closing = <T extends { close(): unknown }>(one: T): T => {
  opened.push(one);
  return one;
};

async function running(env: Readonly<Record<string, string>>, limit = {}) {
  const port = await freePort();
  const lede: Process = startLede([], { ...env, HEALTH_PORT: String(port) }, limit);
  opened.push({
    close: async () => {
      lede.child.kill("SIGKILL");
      await lede.ended;
    },
  });
  const readyz = () => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.text());
  /** Asked every half second; fails after fifteen. */
  const says = (words: RegExp) =>
    expect.poll(() => readyz().catch(() => ""), { timeout: 15_000, interval: 500 }).toMatch(words);
  return { lede, says };
}

const onDiscord = async () => {
  const discord = closing(await startDiscord());
  return { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api };
};

test("Slack that is away when both are started is said, waited for, and heard once it is back", {
  timeout: 60_000,
}, async () => {
  const slack = closing(await startSlack());
  slack.rules.down = { kind: "dropped" };
  const tokens = { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test", SLACK_API_URL: slack.apiUrl };
  const { lede, says } = await running({ ...(await onDiscord()), ...tokens });
  await lede.until("discord-set-up");
  await lede.until("platform-away");
  await says(/^slack is not connected$/m);
  slack.rules.down = undefined;
  await lede.until("slack-socket-opened");
  await says(/^ready$/m);
});

test("Discord whose gateway takes nobody at the start is connected to later", { timeout: 60_000 }, async () => {
  const discord = closing(await startDiscord());
  const wire = closing(await layWire(discord.api.replace("http", "ws")));
  wire.cut();
  const told = { url: wire.address, shards: 1, session_start_limit: { max_concurrency: 1, reset_after: 0 } };
  discord.fail({ kind: "garbled", words: JSON.stringify(told), match: /gateway.bot/, times: 99 });
  const { lede, says } = await running({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api });
  await lede.until("discord-set-up");
  await says(/^discord is not connected$/m);
  wire.mend();
  await lede.until("discord-ready");
  await says(/^ready$/m);
});

test("Discord that ends the connection for good is connected to anew", { timeout: 60_000 }, async () => {
  const discord = closing(await startDiscord());
  const { lede, says } = await running({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api });
  await lede.until("discord-set-up");
  await says(/^ready$/m);
  // https://docs.discord.com/developers/topics/opcodes-and-status-codes: sharding is required.
  discord.gateway.drop(4011);
  await lede.until("platform-away");
  await expect.poll(() => discord.gateway.identifies, { timeout: 15_000 }).toBe(2);
  await says(/^ready$/m);
});

test("a full disk is said, and taken back when there is room", { timeout: 60_000 }, async () => {
  const most = 6 * 1024 * 1024;
  const { lede, says } = await running(await onDiscord(), { mostFileBytes: most });
  await lede.until("discord-set-up");
  await says(/^ready$/m);
  const other = closing(new DatabaseSync(join(lede.folder, "lede.db")));
  other.exec("pragma busy_timeout = 10000; pragma wal_autocheckpoint = 0; create table filling (bytes blob)");
  other.exec(`insert into filling values (zeroblob(${most}))`);
  await says(/^nothing can be saved: The disk does not take or give what the database asks: is it full, /m);
  other.exec("drop table filling; pragma wal_checkpoint(truncate)");
  await says(/^ready$/m);
});

test("PostgreSQL that is gone is said, and taken back when it is there again", { timeout: 90_000 }, async () => {
  const postgres = await startPostgres();
  closing({ close: () => postgres.stop() });
  const wire = closing(await layWire(await postgres.fresh()));
  const { lede, says } = await running({ ...(await onDiscord()), DATABASE_URL: wire.address });
  await lede.until("discord-ready");
  await says(/^ready$/m);
  wire.cut();
  await says(/^the database does not answer: PostgreSQL does not answer\.$/m);
  wire.mend();
  await says(/^ready$/m);
});
