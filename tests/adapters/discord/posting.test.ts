// Facts about posting: once, in the right place, paced, found again after doubt, taken away again.
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelPlace, personPlace } from "../../../adapters/discord/place.ts";
import type { Said } from "../../../src/news/talk.ts";
import type { Part } from "../../../src/ports/platform.ts";
import { Trouble } from "../../../src/trouble.ts";
import { announcements, forumChannel, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { alice } from "../../fakes/discord/town.ts";
import { edition } from "./briefings.ts";

let world: Opened;
beforeEach(async () => {
  world = await opened();
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

const signal = new AbortController().signal;
const news = channelPlace(guildId, newsChannel);
const parts = (): readonly [Part, ...Part[]] =>
  world.platform.render({
    kind: "edition",
    audience: "everyone",
    edition: edition({ layout: "thread", stories: [edition().stories[0], edition().stories[0]] }),
  }) as readonly [Part, ...Part[]];
const kept = (channel: string) => world.discord.routes.messages.get(channel) ?? [];
const trouble = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

test("a message can ping nobody, shows no previews, and carries a nonce made from its key", async () => {
  await world.platform.post(parts()[0], news, { key: "e1#0", signal });
  const [sent] = world.discord.requests.filter((one) => one.path.endsWith("/messages"));
  expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4, enforce_nonce: true });
  expect(String(sent?.body.nonce)).toMatch(/^[\w-]{24}$/);
});

test("a file goes with its message, openly and in answer to a command", async () => {
  const file = { name: "sources.opml", text: "<opml>\u00e9\u{1f5de}</opml>" };
  const said: Said = { kind: "notice", audience: "asker", tone: "plain", lines: [["Here."]], file };
  const [part] = world.platform.render(said);
  await world.platform.post(part as Part, news, { key: "f", signal });
  await world.listen(async (_, say) => void (await say(said)));
  const told = world.people.command("/sources export");
  await world.discord.until("the file", (seen) => seen.filter(({ body }) => body.sent).length === 2);
  for (const { body } of world.discord.requests.filter((one) => one.body.sent)) {
    expect(body.sent).toEqual(file);
    expect(JSON.stringify(body)).toContain("attachment://sources.opml");
  }
  expect(JSON.stringify(world.discord.routes.interactions.answers.get(told.id))).toContain("Here.");
});

test("the same key posted again is the same message", async () => {
  const once = await world.platform.post(parts()[0], news, { key: "e1#0", signal });
  expect(await world.platform.post(parts()[0], news, { key: "e1#0", signal })).toBe(once);
  expect(kept(newsChannel)).toHaveLength(1);
});

test("stories go into the thread of their overview, which is made once", async () => {
  const [overview, ...stories] = parts();
  const root = await world.platform.post(overview, news, { key: "0", signal });
  for (const [index, story] of stories.entries())
    await world.platform.post(story, news, { key: `s${index}`, signal, under: root });
  const [message] = kept(newsChannel);
  expect(kept(message?.id ?? "")).toHaveLength(2);
  expect(world.discord.routes.threads.get(message?.id ?? "")).toMatchObject({ name: "Morning edition · 2 March 2026" });
  expect(world.discord.requests.filter((one) => one.path.endsWith("/threads"))).toHaveLength(1);
});

test("a forum gets a post, its stories below it, and its tag where it wants one", async () => {
  const forum = channelPlace(guildId, forumChannel);
  const channel = world.discord.routes.find(forumChannel);
  Object.assign(channel ?? {}, {
    flags: 16,
    available_tags: [
      { id: "400000000000000001", name: "Gossip", moderated: false },
      { id: "400000000000000002", name: "News", moderated: false },
    ],
  });
  const [overview, story] = parts();
  const root = await world.platform.post(overview, forum, { key: "0", signal });
  await world.platform.post(story ?? overview, forum, { key: "1", signal, under: root });
  const post = root.split("/")[1] ?? "";
  expect(kept(post)).toHaveLength(2);
  expect(world.discord.requests.find((one) => one.path === `/channels/${forumChannel}/threads`)?.body).toMatchObject({
    name: "Morning edition · 2 March 2026",
    applied_tags: ["400000000000000002"],
  });
  expect(await world.platform.find("0", forum, signal)).toBe(root);
  await world.platform.retract(root, forum, signal);
  expect(kept(post)).toHaveLength(1);
});

test("announcement channels work, and so do direct messages", async () => {
  await world.platform.post(parts()[0], channelPlace(guildId, announcements), { key: "a", signal });
  const direct = await world.platform.post(parts()[0], personPlace(alice.id), { key: "d", signal });
  await world.platform.post(parts()[0], personPlace(alice.id), { key: "e", signal, under: direct });
  expect([kept(announcements).length, kept(`7${alice.id.slice(1)}`).length]).toEqual([1, 2]);
  expect(await world.platform.find("d", personPlace(alice.id), signal)).toBe(direct);
});

test("a server's fault after the deed is doubt, and the message is found", async () => {
  world.discord.fail({ kind: "accepted-then-status", status: 504, match: /^POST .*messages$/ });
  expect(await trouble(world.platform.post(parts()[0], news, { key: "k", signal }))).toMatchObject({
    kind: "unknown-outcome",
  });
  expect(world.discord.requests.filter((one) => one.method === "POST")).toHaveLength(1);
  expect(await world.platform.find("k", news, signal)).toBe(`${newsChannel}/${kept(newsChannel)[0]?.id}`);
});

test("after a restart a part in a thread is found from its channel", async () => {
  const [overview, story] = parts();
  const root = await world.platform.post(overview, news, { key: "0", signal });
  const below = await world.platform.post(story ?? overview, news, { key: "1", signal, under: root });
  const restarted = await opened({}, world.discord);
  expect(await restarted.platform.find("1", news, signal)).toBe(below);
});

test.each([
  [{ kind: "status", status: 503 }, "unavailable"],
  [{ kind: "dropped" }, "unavailable"],
  [{ kind: "limited", seconds: 30 }, "rate-limited"],
] as const)("a search that met %j has not looked: %s", async (fault, kind) => {
  await world.platform.post(parts()[0], news, { key: "k", signal });
  world.discord.fail({ ...fault, match: /^GET .*messages/ });
  await expect(world.platform.find("k", news, signal)).rejects.toMatchObject({ kind });
});

test("is looked for as far back as it was sent", async () => {
  const hours = 3_600_000;
  for (let n = 0; n < 230; n++) await world.platform.post(parts()[0], news, { key: `k${n}`, signal });
  const now = Date.now();
  const messages = world.discord.routes.messages.get(newsChannel) ?? [];
  for (const [n, message] of messages.entries())
    Object.assign(message, { timestamp: new Date(now - 5 * hours + n * 60_000).toISOString() });
  expect(await world.platform.find("k0", news, signal)).toBe("absent");
  expect(await world.platform.find("k0", news, signal, now - 5 * hours)).toMatch(/\//);
});

test("whether Discord answers is asked without a word to anybody", async () => {
  await world.platform.answers?.(signal);
  expect(world.discord.requests.at(-1)).toMatchObject({ method: "GET", path: "/users/@me" });
  world.discord.fail({ kind: "status", status: 503, match: /./ });
  await expect(world.platform.answers?.(signal)).rejects.toMatchObject({ kind: "unavailable" });
});

test("a channel that cannot be read cannot tell", async () => {
  world.discord.fail({ kind: "status", status: 403, code: 50001, match: /^GET .*messages/ });
  expect(await world.platform.find("k", news, signal)).toBe("cannot-tell");
});

test.each([
  [{ kind: "status", status: 403, code: 50013 }, "not-allowed"],
  [{ kind: "status", status: 404, code: 10003 }, "gone"],
  [{ kind: "status", status: 401 }, "bad-credentials"],
  [{ kind: "dropped" }, "unknown-outcome"],
  [{ kind: "limited", seconds: 0.1, global: true }, "rate-limited"],
] as const)("%j is %s, after one request", async (fault, kind) => {
  world.discord.fail({ ...fault, match: /^POST .*messages$/ });
  const thrown = await trouble(world.platform.post(parts()[0], news, { key: "k", signal }));
  expect(thrown).toBeInstanceOf(Trouble);
  expect(thrown).toMatchObject({ kind });
});

test("a bucket is obeyed before it is empty: no 429 of our making", async () => {
  world.discord.routes.buckets = true;
  const started = Date.now();
  await Promise.all(
    Array.from({ length: 6 }, (_, index) => world.platform.post(parts()[0], news, { key: `b${index}`, signal })),
  );
  expect(world.discord.requests.filter((one) => one.status === 429)).toEqual([]);
  expect(Date.now() - started).toBeGreaterThan(4_500);
  expect(kept(newsChannel)).toHaveLength(6);
});

test("nor where Discord names the bucket only with its answer", async () => {
  world.discord.routes.buckets = true;
  for (let n = 0; n < 6; n++) await world.platform.post(parts()[0], news, { key: `c${n}`, signal });
  expect(world.discord.requests.filter((one) => one.status === 429)).toEqual([]);
  expect(kept(newsChannel)).toHaveLength(6);
}, 10_000);

test("whoever gives up waiting for a turn has sent nothing", async () => {
  world.discord.fail({ kind: "limited", seconds: 5, match: /^POST .*messages$/ });
  await trouble(world.platform.post(parts()[0], news, { key: "k", signal }));
  const stop = new AbortController();
  const waiting = trouble(world.platform.post(parts()[0], news, { key: "l", signal: stop.signal }));
  stop.abort();
  expect(await waiting).toMatchObject({ kind: "rate-limited" });
  expect(kept(newsChannel)).toEqual([]);
});
