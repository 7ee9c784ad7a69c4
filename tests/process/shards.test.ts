// Three processes as one bot: each holds a share of the shards, and what a killed one held is answered again by others.
import { afterEach, expect, test } from "vitest";
import { type FakeDiscord, startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { newGuild, token } from "../fakes/discord/town.ts";
import { startPostgres, type TestPostgres } from "../fakes/postgres.ts";
import { type Process, startLede } from "./lede.ts";

/** One server on each of three shards: their number is in their ids. */
const servers = [0n, 1n, 2n].map((n) => {
  const id = String(100000000000000003n + (n << 22n));
  return { id, channel: `${id}`.replace(/^1/, "2"), shard: Number((BigInt(id) >> 22n) % 3n) };
});
let discord: FakeDiscord;
let postgres: TestPostgres;
let processes: Process[] = [];

afterEach(async () => {
  for (const { child } of processes) child.kill("SIGKILL");
  await Promise.all(processes.map(({ ended }) => ended));
  processes = [];
  await discord.close();
  await postgres.stop();
});

const held = () => discord.gateway.held.join();
/** How often an interaction in that server's channel was answered, once somebody answered it. */
async function answers(channel: string): Promise<number> {
  const asked = people(discord).command("/privacy", {}, { channel });
  await discord.until(`an answer in ${channel}`, () => discord.routes.interactions.answers.has(asked.id), 3_000);
  return discord.requests.filter(({ path }) => path.includes(`/interactions/${asked.id}/`)).length;
}

test("one killed, its servers are answered again within a minute, and nobody is answered twice", {
  timeout: 180_000,
}, async () => {
  postgres = await startPostgres();
  discord = await startDiscord({
    guilds: servers.map(({ id, channel }) => newGuild(id, `Server ${id}`, [{ id: channel, name: "news" }])),
  });
  discord.routes.shards = 3;
  const env = { DATABASE_URL: await postgres.fresh(), DISCORD_TOKEN: token, DISCORD_API_URL: discord.api };
  const first = startLede([], env);
  processes = [first];
  await first.until("discord-set-up");
  processes.push(startLede([], env), startLede([], env));
  const [, ...later] = processes;
  await Promise.all(later.map((one) => one.until("discord-shard-taken")));
  await discord.until("every shard held", () => held() === "0,1,2", 60_000);
  for (const { channel } of servers) expect(await answers(channel)).toBe(1);

  const [lost] = later;
  lost?.child.kill("SIGKILL");
  await discord.until("a shard nobody holds", () => discord.gateway.held.length < 3);
  const began = performance.now();
  await discord.until("every shard held again", () => held() === "0,1,2", 60_000);
  for (const { channel } of servers) expect(await answers(channel)).toBe(1);
  expect(performance.now() - began).toBeLessThan(60_000);

  const [, stopped] = later;
  stopped?.child.kill("SIGTERM");
  await stopped?.ended;
  await discord.until("every shard with the one that is left", () => held() === "0,1,2", 40_000);
  for (const { channel } of servers) expect(await answers(channel)).toBe(1);
  expect(discord.gateway.hasty).toBe(0);
  expect(discord.refusedByRules).toEqual([]);
});
