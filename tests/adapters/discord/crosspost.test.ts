// Facts about publishing to the servers that follow an announcement channel: once, ten an hour, whatever gets lost.
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelPlace } from "../../../adapters/discord/place.ts";
import type { MessageId } from "../../../src/news/place.ts";
import type { Part } from "../../../src/ports/platform.ts";
import { announcements, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
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
const news = channelPlace(guildId, announcements);
const hour = 3_600_000;
let posts = 0;

async function posted(place = news): Promise<MessageId> {
  const said = { kind: "edition", audience: "everyone", edition: edition({ layout: "headlines" }) } as const;
  const [part] = world.platform.render(said) as readonly [Part];
  posts += 1;
  return world.platform.post(part, place, { key: `c${posts}`, signal });
}
const publish = (message: MessageId, place = news) => world.platform.passOn?.(message, place, signal);
const asked = () => world.discord.requests.filter(({ path }) => path.endsWith("/crosspost")).length;
const flagsOf = (message: MessageId) =>
  world.discord.routes.messages.get(announcements)?.find(({ id }) => message.endsWith(id))?.flags ?? 0;
const trouble = (act: Promise<unknown> | undefined) => Promise.resolve(act).catch((thrown: unknown) => thrown);

test("a message in an announcement channel is published, and twice is once", async () => {
  const message = await posted();
  expect(await publish(message)).toBe(true);
  expect(flagsOf(message) & 1).toBe(1);
  expect(await publish(message)).toBe(true);
  expect(asked()).toBe(2);
});

test("in any other channel nobody is asked", async () => {
  const place = channelPlace(guildId, newsChannel);
  expect(await publish(await posted(place), place)).toBe(false);
  expect(asked()).toBe(0);
});

test.each(["dropped", "accepted-then-dropped", "accepted-then-status"] as const)(
  "an answer that is lost (%s) may be asked for again, and then it is published",
  async (kind) => {
    const message = await posted();
    const fault = kind === "accepted-then-status" ? ({ kind, status: 502 } as const) : ({ kind } as const);
    world.discord.fail({ ...fault, match: /crosspost$/ });
    expect(await trouble(publish(message))).toMatchObject({ kind: "unavailable", retry: true });
    expect(await publish(message)).toBe(true);
    expect(flagsOf(message) & 1).toBe(1);
  },
);

test("a message that a moderator took away needs no publishing", async () => {
  const message = await posted();
  await world.platform.retract(message, news, signal);
  expect(await publish(message)).toBe(true);
});

test("the eleventh within an hour waits for the first to be an hour old, without a request", async () => {
  for (let n = 0; n < 10; n++) await publish(await posted());
  const eleventh = await posted();
  const refused = (await trouble(publish(eleventh))) as { kind: string; retryAfterMs: number };
  expect(refused.kind).toBe("rate-limited");
  expect(refused.retryAfterMs).toBeGreaterThan(hour - 60_000);
  expect(asked()).toBe(10);
  world.clock.ahead += hour;
  world.discord.routes.publishedAhead += hour;
  expect(await publish(eleventh)).toBe(true);
});

test("what others published in the hour counts too: Discord's wait is obeyed, and posting goes on beside it", async () => {
  for (let n = 0; n < 10; n++) await publish(await posted());
  const again = await opened({}, world.discord);
  const message = await posted();
  const wait = (await trouble(again.platform.passOn?.(message, news, signal))) as { retryAfterMs: number };
  expect(wait.retryAfterMs).toBeGreaterThan(hour - 60_000);
  expect(asked()).toBe(11);
  expect(await trouble(again.platform.passOn?.(message, news, signal))).toMatchObject({ kind: "rate-limited" });
  expect(asked()).toBe(11);
  const [part] = again.platform.render({ kind: "edition", audience: "everyone", edition: edition() });
  expect(part && (await again.platform.post(part, news, { key: "beside", signal }))).toMatch(announcements);
});

test("whoever sets a schedule up there is told that it is published, and how much an hour", async () => {
  const open = { state: "open" } as const;
  expect(await world.platform.reach(channelPlace(guildId, newsChannel), signal)).toEqual(open);
  expect(await world.platform.reach(news, signal)).toEqual({ ...open, note: { key: "reach.followed", given: {} } });
});
