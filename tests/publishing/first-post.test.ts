// The first briefing in a place: its messages in order, each where it belongs, and taken away again.
import { expect, test } from "vitest";
import { postFirst } from "../../src/publishing/first-post.ts";
import { aBriefing, elsewhere, here, someParts } from "../contracts/store/samples.ts";
import { CountingIds } from "../fakes/ids.ts";
import { FakePlatform } from "../fakes/platform.ts";
import { Memory, openMemory } from "../fakes/store.ts";

const { signal } = new AbortController();

/** Three messages, of which two stand beneath the first. */
async function posted() {
  const [platform, store] = [new FakePlatform(), openMemory(new Memory())];
  Object.assign(platform, { render: () => someParts(["one", "two", "three"]) });
  const takeAway = await postFirst({ store, platforms: [platform], ids: new CountingIds() }, aBriefing(), here, signal);
  return { platform, store, takeAway };
}

test("stands there in order, each message under the one it belongs to, and is kept, so that its buttons work", async () => {
  const { platform, store } = await posted();
  expect(platform.wordsIn(here.address)).toEqual(["one", "two", "three"]);
  expect(platform.posted.map(({ under }) => under)).toEqual([undefined, "m1", "m1"]);
  expect(await store.of(here.tenant).briefings.recent(here, 9)).toMatchObject([{ id: aBriefing().id }]);
});

test("is taken away whole by whoever did not mean it", async () => {
  const { platform, takeAway } = await posted();
  await takeAway();
  expect(platform.posted).toEqual([]);
});

test("goes nowhere where its platform does not run", async () => {
  const [platform, store] = [new FakePlatform(), openMemory(new Memory())];
  const there = { ...elsewhere, platform: "another" };
  const tools = { store, platforms: [platform], ids: new CountingIds() };
  await expect(postFirst(tools, aBriefing(), there, signal)).rejects.toMatchObject({ kind: "not-configured" });
  expect(await store.of(there.tenant).briefings.recent(there, 9)).toEqual([]);
});
