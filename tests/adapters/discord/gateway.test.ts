// Facts about the connection: resumed, never identified needlessly, honest about being dead, and told apart for the operator.
import { afterEach, expect, test } from "vitest";
import type { Heard } from "../../../src/news/talk.ts";
import { startDiscord } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { newGuild } from "../../fakes/discord/town.ts";

let world: Opened;
afterEach(() => world.close());

async function listening(over: Parameters<typeof opened>[0] = {}): Promise<Heard[]> {
  world = await opened(over);
  const heard: Heard[] = [];
  await world.listen(async (one, say) => {
    heard.push(one);
    if (one.kind === "command") await say({ kind: "notice", audience: "asker", tone: "plain", lines: [["Here."]] });
  });
  return heard;
}
const answered = (id: string) =>
  world.discord.until("an answer", () =>
    JSON.stringify(world.discord.routes.interactions.answers.get(id)?.message ?? {}).includes("Here."),
  );
const awake = (is: boolean) => world.discord.until(is ? "awake" : "not awake", () => world.platform.awake() === is);

test("a cut line is resumed, and what happened meanwhile is answered", async () => {
  await listening();
  await awake(true);
  world.discord.gateway.drop();
  const told = world.people.command("/help");
  await answered(told.id);
  expect([world.discord.gateway.identifies, world.discord.gateway.resumes]).toEqual([1, 1]);
  await awake(true);
});

test.each([
  ["a request to reconnect", () => world.discord.gateway.raw({ op: 7, d: null })],
  ["an invalid session that may be resumed", () => world.discord.gateway.raw({ op: 9, d: true })],
  ["an unknown error", () => world.discord.gateway.drop(4000)],
] as const)("%s is resumed too", async (_, happen) => {
  await listening();
  await awake(true);
  happen();
  await answered(world.people.command("/help").id);
  expect(world.discord.gateway.identifies).toBe(1);
});

test("a session that is lost is begun anew", async () => {
  await listening();
  world.discord.gateway.refuseResume = true;
  world.discord.gateway.drop();
  // discord.js keeps Discord's rule of one identify in five seconds.
  await world.discord.until("a second identify", () => world.discord.gateway.identifies === 2, 12_000);
  await awake(true);
  await answered(world.people.command("/help").id);
});

test("a connection that takes heartbeats and answers none is noticed", async () => {
  world = await opened();
  world.discord.gateway.heartbeatMs = 300;
  await world.listen(
    async (_, say) => void (await say({ kind: "notice", audience: "asker", tone: "plain", lines: [["Here."]] })),
  );
  world.discord.gateway.zombie = true;
  await world.discord.until("a resume", () => world.discord.gateway.resumes > 0);
  world.discord.gateway.zombie = false;
  await answered(world.people.command("/help").id);
});

test.each([
  [4004, "bad-credentials", "Reset Token"],
  [4014, "not-configured", "Message Content intent"],
] as const)("refused with %i at the door, the operator reads what to do", async (code, kind, words) => {
  const discord = await startDiscord();
  discord.gateway.closeAtIdentify = code;
  world = await opened({}, discord);
  await expect(world.platform.listen(async () => undefined, new AbortController().signal)).rejects.toMatchObject({
    kind,
    message: expect.stringContaining(words),
  });
});

test("a token that is refused over HTTP already is told the same way", async () => {
  world = await opened();
  world.discord.fail({ kind: "status", status: 401, match: /gateway/ });
  await expect(world.platform.listen(async () => undefined, new AbortController().signal)).rejects.toMatchObject({
    kind: "bad-credentials",
  });
});

test("thrown out for good while running, it is not awake and says why", async () => {
  world = await opened();
  const over = world.platform.listen(async () => undefined, new AbortController().signal);
  over.catch(() => undefined);
  await awake(true);
  world.discord.gateway.drop(4014);
  await expect(over).rejects.toMatchObject({ kind: "not-configured" });
  expect(world.platform.awake()).toBe(false);
  expect(world.log.events.find((one) => one.event === "discord-ended")?.fields).toMatchObject({ code: 4014 });
});

test("the Message Content intent is asked for only when it is set", async () => {
  await listening();
  expect(world.discord.gateway.intents & (1 << 15)).toBe(0);
  await world.close();
  await listening({ DISCORD_MESSAGE_CONTENT: true });
  expect(world.discord.gateway.intents & (1 << 15)).not.toBe(0);
});

test("a server that adds us, removes us, or has an outage is told apart", async () => {
  const heard = await listening();
  const guild = newGuild("100000000000000033", "Elsewhere", [{}]);
  world.discord.invite(guild);
  world.discord.gateway.emit("GUILD_DELETE", { id: guild.id, unavailable: true });
  await world.discord.until("joining", () => heard.length > 0);
  world.discord.kick(guild.id);
  await world.discord.until("leaving", () => heard.length > 1);
  expect(heard.map((one) => [one.kind, one.in.tenant])).toEqual([
    ["joined", guild.id],
    ["left", guild.id],
  ]);
});

test("told to stop while it connects, it connects no more", async () => {
  world = await opened();
  const [held, stop] = [Promise.withResolvers<void>(), new AbortController()];
  world.discord.fail({ kind: "held", until: held.promise, match: /gateway/ });
  const over = world.platform.listen(async () => undefined, stop.signal);
  await world.discord.until("registration", () => world.log.count("discord-set-up") > 0);
  stop.abort();
  await over;
  held.resolve();
  await world.discord.until("the answer", (seen) => seen.some(({ path }) => path.includes("gateway")));
  expect([world.discord.gateway.connected, world.discord.gateway.identifies]).toEqual([0, 0]);
});

test("stopping waits for what was begun and leaves nothing open", async () => {
  world = await opened();
  const stop = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = world.platform.listen(async (_, say) => {
    await promise;
    await say({ kind: "notice", audience: "asker", tone: "plain", lines: [["Here."]] });
  }, stop.signal);
  await awake(true);
  const told = world.people.command("/help");
  await world.discord.until("a deferral", () => world.discord.routes.interactions.answers.has(told.id));
  stop.abort();
  resolve();
  await over;
  await answered(told.id);
  await world.discord.until("no connection", () => world.discord.gateway.connected === 0);
});
