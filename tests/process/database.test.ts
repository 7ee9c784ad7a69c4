// The file of the database deleted, replaced, cut, overwritten or closed while Lede runs; PostgreSQL's role without its
// rights: what is said within fifteen seconds, and what is there afterwards.
import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { openDatabase } from "../../adapters/database/index.ts";
import { article } from "../adapters/terminal/talking.ts";
import { freePort } from "../crash/ports.ts";
import { type FakeDiscord, guildId, newsChannel, startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { token } from "../fakes/discord/town.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { startLede } from "./lede.ts";

const opened: { close(): unknown }[] = [];
/** A save that failed is said for half a minute (adapters/node/conditions.ts), whatever is saved after it. */
const longerThanSaid = 45_000;
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

/** A database of pages enough that none lies in a cache whole. */
async function filled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "lede-database-"));
  opened.push({ close: () => rmSync(folder, { recursive: true, force: true }) });
  const file = join(folder, "lede.db");
  const store = await openDatabase(file);
  for (let n = 0; n < 40; n++) await store.secrets.put(`old ${n}`, "x".repeat(4_000));
  await store.close();
  return file;
}

async function running(address: string) {
  const [discord, port] = [await startDiscord(), await freePort()];
  opened.push(discord);
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api };
  const lede = startLede([], { ...env, DATABASE_URL: address, HEALTH_PORT: String(port) });
  opened.push({
    close: async () => {
      lede.child.kill("SIGKILL");
      await lede.ended;
    },
  });
  await lede.until("discord-set-up");
  const readyz = () => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.text());
  const says = (words: RegExp, patience = 15_000) =>
    expect.poll(() => readyz().catch(() => ""), { timeout: patience, interval: 500 }).toMatch(words);
  await says(/^ready$/m);
  return { lede, discord, says };
}

async function briefs(discord: FakeDiscord, words: string): Promise<void> {
  const asked = people(discord).command("/brief", { what: article });
  await discord.until("an answer", () =>
    JSON.stringify(discord.routes.interactions.answers.get(asked.id)?.message ?? {}).includes(words),
  );
}

const stopped = async (lede: Awaited<ReturnType<typeof running>>["lede"]) => {
  lede.child.kill("SIGTERM");
  return lede.ended;
};

function removeAll(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end);
}

test.each([
  ["deleted", (file: string) => rmSync(file)],
  ["deleted with its log", removeAll],
  ["moved away", (file: string) => renameSync(file, `${file}.elsewhere`)],
])("a file that was %s stands there again, whole, once Lede has ended", { timeout: 60_000 }, async (_, spoil) => {
  const file = await filled();
  const { lede, discord, says } = await running(file);
  spoil(file);
  await says(
    /^The file of the database was deleted or moved away\. Stop Lede: as it ends it writes it anew, whole\.$/m,
  );
  await briefs(discord, "2 million euros");
  expect(existsSync(file)).toBe(false);
  expect(await stopped(lede)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const store = await openDatabase(file);
  opened.push(store);
  expect(await store.secrets.keys("old ")).toHaveLength(40);
  const briefed = await store
    .of(guildId)
    .briefings.recent({ platform: "discord", tenant: guildId, address: newsChannel }, 9);
  expect(briefed).toHaveLength(1);
});

test("another file in its place is said, and left as it is", { timeout: 60_000 }, async () => {
  const [file, other] = [await filled(), await filled()];
  const bytes = readFileSync(other);
  const { lede, says } = await running(file);
  copyFileSync(other, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  await says(/^Another file stands where the database was opened, and nothing of it is used\. Start Lede anew\.$/m);
  expect(await stopped(lede)).toMatchObject({ code: 0 });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test.each([
  ["cut in the middle", (file: string) => truncateSync(file, 5 * 4096)],
  ["overwritten", overwrite],
])(
  "a file that was %s is said to be damaged, and the next start says the same",
  { timeout: 60_000 },
  async (_, spoil) => {
    const file = await filled();
    const { lede, says } = await running(file);
    spoil(file);
    await says(/The database is damaged\. Stop Lede; lede restore FILE brings back a backup\./);
    await stopped(lede);
    const again = startLede([], { DISCORD_TOKEN: token, DATABASE_URL: file });
    const { code, stderr } = await again.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining("is damaged. lede restore FILE brings back a backup")]);
  },
);

/** All pages but the first. */
function overwrite(file: string): void {
  const handle = openSync(file, "r+");
  for (let at = 4096; at < statSync(file).size; at += 4096) writeSync(handle, Buffer.alloc(100, 0xa5), 0, 100, at);
  closeSync(handle);
}

/** Root alone may, and not on every disk. */
const canClose = (() => {
  const folder = mkdtempSync(join(tmpdir(), "lede-chattr-"));
  const can = spawnSync("chattr", ["+i", folder]).status === 0;
  spawnSync("chattr", ["-i", folder]);
  rmSync(folder, { recursive: true });
  return can;
})();

test.skipIf(!canClose)("files that were made read-only are said, and taken back", { timeout: 90_000 }, async () => {
  const file = await filled();
  const { discord, says } = await running(file);
  const closed = [file, `${file}-wal`];
  const close = (sign: "+i" | "-i") => execFileSync("chattr", [sign, ...closed]);
  opened.push({ close: () => close("-i") });
  close("+i");
  await says(/^nothing can be saved: The disk does not take or give what the database asks/m);
  await says(/^The database is read-only: are its file, its folder and its disk writable\?$/m);
  close("-i");
  await says(/^ready\n$/, longerThanSaid);
  await briefs(discord, "2 million euros");
});

test.skipIf(!canClose)("a folder that was made read-only is said, and work goes on", { timeout: 90_000 }, async () => {
  const file = await filled();
  const { discord, says } = await running(file);
  const folder = join(file, "..");
  opened.push({ close: () => execFileSync("chattr", ["-i", folder]) });
  execFileSync("chattr", ["+i", folder]);
  await says(/^The database is read-only: are its file, its folder and its disk writable\?$/m);
  await briefs(discord, "2 million euros");
  execFileSync("chattr", ["-i", folder]);
  await says(/^ready\n$/, longerThanSaid);
});

test("a role that loses its rights is said, and taken back once it has them", { timeout: 90_000 }, async () => {
  const postgres = await startPostgres();
  opened.push({ close: () => postgres.stop() });
  const address = new URL(await postgres.fresh());
  const owner = new pg.Client(address.toString());
  await owner.connect();
  opened.push({ close: () => owner.end() });
  const name = address.pathname.slice(1);
  await owner.query(`create role bot login password 'bot'; grant create on database ${name} to bot`);
  await owner.query("grant all on schema public to bot");
  [address.username, address.password] = ["bot", "bot"];
  const { discord, says } = await running(address.toString());
  await owner.query("revoke all on all tables in schema public from bot");
  await says(/^the database does not answer: PostgreSQL refuses what Lede asks: its user has lost rights/m);
  await owner.query("grant all on all tables in schema public to bot");
  await says(/^ready\n$/, longerThanSaid);
  await briefs(discord, "2 million euros");
});
