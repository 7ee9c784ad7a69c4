// Facts about what nobody can name on Discord: another's channel, schedule, briefing or button, however the id was sent.
import { afterAll, beforeAll, expect, test } from "vitest";
import { channelPlace } from "../../../adapters/discord/place.ts";
import { readConfig } from "../../../src/config.ts";
import { openDesk } from "../../../src/desk/desk.ts";
import { encodeAction } from "../../../src/news/action.ts";
import { openDeskTools, openNewsroom } from "../../../src/newsroom.ts";
import { startDiscord } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import type { Told } from "../../fakes/discord/people.ts";
import { alice, type Person } from "../../fakes/discord/town.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";
import { openMemory } from "../../fakes/store.ts";
import { FakeWeb } from "../../fakes/web.ts";
import { boardRole, forgeries, furnish, ours, owned, secrets, theirs } from "./forged.ts";

let world: Opened;
const store = openMemory();
const tenants = [ours.id, theirs.id, `person-${alice.id}`];
beforeAll(async () => {
  world = await opened({}, await startDiscord({ guilds: [ours, theirs] }));
  for (const [n] of forgeries.entries()) world.discord.routes.join(person(n).id, 1n << 5n);
  for (const one of owned) await furnish(one, store.of(one.place.tenant));
  const { clock, log, platform } = world;
  const tools = { config: readConfig({}), store, web: new FakeWeb({}), sandbox: inlineSandbox, clock, log };
  const whole = { ...tools, ids: new CountingIds() };
  await world.listen(openDesk(openDeskTools(whole, openNewsroom(whole), () => platform)));
});
afterAll(() => world.close());

const person = (n: number): Person => ({
  id: String(400_000_000_000_000_000n + BigInt(n)),
  username: "x",
  global_name: "X",
});
const answered = ({ id }: Told): Promise<unknown> =>
  world.discord.until("an answer", () => {
    const found = world.discord.routes.interactions.answers.get(id);
    if (found === undefined || found.type === 8 || found.type === 9) return found;
    return [found.message, ...found.followUps].find((one) => (one?.components.length ?? 0) > 0);
  });
const kept = async () =>
  structuredClone(
    await Promise.all(
      tenants.map(async (tenant) => {
        const mine = store.of(tenant);
        const editions = await Promise.all(secrets.map((one) => mine.editions.recent(`sub-${one.toLowerCase()}`, 9)));
        const briefings = await Promise.all(secrets.map((one) => mine.briefings.ofId(`b-${one.toLowerCase()}`)));
        return [await mine.subscriptions.all(), editions, briefings, await mine.deliveries.unsure()];
      }),
    ),
  );

test("200 forged ids and more: nothing is posted, nothing of another's is read, nothing is changed", {
  timeout: 60_000,
}, async () => {
  expect(forgeries.length).toBeGreaterThanOrEqual(200);
  const before = await kept();
  world.discord.requests.length = 0;
  for (const [n, forgery] of forgeries.entries()) {
    const asked = world.discord.requests.length;
    await answered(forgery.send(world.people, person(n))).catch((thrown) => {
      throw new Error(forgery.says, { cause: thrown });
    });
    const sent = JSON.stringify(world.discord.requests.slice(asked).map(({ body }) => body));
    expect(
      secrets.filter((secret) => sent.includes(secret)),
      forgery.says,
    ).toEqual([]);
  }
  const posts = world.discord.requests.filter(({ method, path }) => method !== "GET" && path.startsWith("/channels/"));
  expect(posts.map(({ path }) => path)).toEqual([]);
  expect(await kept()).toEqual(before);
  // What they made is their own: a schedule in no place but where they asked.
  const made = await Promise.all(forgeries.map((_, n) => store.of(`person-${person(n).id}`).subscriptions.all()));
  expect(made.flat()).toEqual([]);
});

test("whoever sees the private channel opens what stands there from elsewhere, alone, and it stays there", async () => {
  const reader = person(9_999);
  world.discord.routes.join(reader.id, 0n, [boardRole]);
  const [news] = ours.channels;
  const message = { id: "5", channel_id: news?.id ?? "", flags: 0 } as Parameters<typeof world.people.press>[0];
  for (const [act, on] of [
    ["open", "sub-samarkand@1"],
    ["evidence", "b-samarkand"],
    ["evidence", "a-samarkand"],
  ] as const) {
    const told = world.people.press(message, encodeAction({ act, on, n: 1 }), { by: reader, manages: false });
    await answered(told);
    const found = world.discord.routes.interactions.answers.get(told.id);
    expect(JSON.stringify(found?.message), act).toContain("Samarkand");
    expect(found?.secret, act).toBe(true);
  }
  const here = channelPlace(ours.id, news?.id ?? "");
  expect(await store.of(ours.id).briefings.recent(here, 9)).toEqual([]);
});

test("a channel that Discord's client let somebody pick, where they may post, is taken", async () => {
  const [, , board] = ours.channels;
  const inputs = { when: "every day at 22:04", where: board?.id ?? "" };
  await answered(world.people.command("/schedule add", inputs, { by: alice }));
  const all = await store.of(ours.id).subscriptions.all();
  expect(all.filter(({ owner }) => owner === alice.id).map(({ place }) => place)).toEqual([
    channelPlace(ours.id, board?.id ?? ""),
  ]);
});

test("a channel of another server is gone for this one, and takes no post", async () => {
  const place = channelPlace(ours.id, "200000000000000004");
  const { signal } = new AbortController();
  expect(await world.platform.reach(place, signal)).toEqual({ state: "gone" });
  const [part] = world.platform.render({ audience: "everyone", kind: "notice", tone: "plain", lines: [["A line."]] });
  if (part === undefined) throw new Error("no part");
  await expect(world.platform.post(part, place, { key: "k", signal })).rejects.toMatchObject({ kind: "gone" });
  expect(world.discord.routes.messages.get("200000000000000004")).toBeUndefined();
});
