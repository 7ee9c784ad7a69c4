// Facts about Share: a story put into the channel by who opened it, with their name, once.
import { expect, test } from "vitest";
import type { Place } from "../../src/news/place.ts";
import type { Said } from "../../src/news/talk.ts";
import { here } from "../contracts/store/samples.ts";
import { renderPlainly } from "../fakes/platform.ts";
import { aDesk, briefed, type Desk, words } from "./world.ts";

const poster = { mayPost: true, mayManage: false, name: "Bo" } as const;

async function opened() {
  const desk = aDesk();
  const { id } = await briefed(desk);
  const said: Said[] = [];
  Object.assign(desk.platform, {
    render: (one: Said) => {
      said.push(one);
      return renderPlainly(one);
    },
  });
  const press = async (who: Parameters<Desk["press"]>[1] = poster) => {
    const answered = desk.press({ act: "share", on: id }, who);
    let over = false;
    answered.finally(() => {
      over = true;
    });
    while (!over) await desk.clock.advance(5_000);
    return words(await answered);
  };
  return { desk, id, said, press, stands: () => desk.platform.wordsIn("#news") };
}

test("a story is opened with Share by whoever may post there themselves, and by nobody else", async () => {
  const { desk, id } = await opened();
  const shares = async (who: Parameters<Desk["press"]>[1]) => {
    const [story] = await desk.press({ act: "open", on: id }, who);
    return story?.kind === "briefing" && story.share === true;
  };
  expect([await shares(poster), await shares({ mayManage: true })]).toEqual([true, false]);
});

test("it stands in the channel with the name of who shared it, and can be asked beneath and taken away", async () => {
  const { desk, id, said, press, stands } = await opened();
  expect(await press()).toContain("It stands in #news now, with your name.");
  expect(stands()).toEqual(["Storm hits Ada Lovelace's house"]);
  expect(said).toMatchObject([{ kind: "briefing", audience: "everyone", sharedBy: "Bo" }]);
  expect(await desk.store.of("acme").threads.ofRoot("m1")).toMatchObject({ briefings: [id] });
  await desk.press({ act: "retract", on: id });
  expect(stands()).toEqual([]);
});

test("whoever shares it again is told, and nothing is posted twice; it is shared where it stands alone", async () => {
  const { desk, id, press, stands } = await opened();
  await press();
  expect(await press()).toContain("shared in #news before");
  expect(await press({ ...poster, id: "u2" })).toContain("shared in #news before");
  expect(stands()).toHaveLength(1);
  const elsewhere: Place = { ...here, address: "#sport" };
  expect(await press({ ...poster, at: elsewhere })).toContain("no longer kept");
  const { briefings } = desk.store.of("acme");
  const briefing = await briefings.ofId(id);
  if (briefing) await briefings.save(briefing, elsewhere);
  await press({ ...poster, at: elsewhere });
  expect(desk.platform.wordsIn("#sport")).toHaveLength(1);
});

test("two who press at the same moment make one message", async () => {
  const { desk, id, stands } = await opened();
  const both = await Promise.all(
    ["u1", "u2"].map((person) => desk.press({ act: "share", on: id }, { ...poster, id: person })),
  );
  expect(both.map(words).toSorted()[0]).toContain("It stands in #news now");
  expect(both.map(words).toSorted()[1]).toContain("sharing it in #news just now");
  expect(stands()).toHaveLength(1);
});

test("an answer that is lost makes no second message", async () => {
  const { desk, press, stands } = await opened();
  desk.platform.faults.push("lost");
  expect(await press()).toContain("It stands in #news now");
  expect(stands()).toHaveLength(1);
});

test("where it was refused it may be shared again once that is mended", async () => {
  const { desk, press, stands } = await opened();
  desk.platform.faults.push({ refuse: "not-allowed" });
  expect(await press()).toContain("not allowed");
  expect(stands()).toEqual([]);
  expect(await press()).toContain("It stands in #news now");
  expect(stands()).toHaveLength(1);
});

test("whoever may not post there posts nothing through Lede, and no other place's story either", async () => {
  const { desk, id, press, stands } = await opened();
  expect(await press({ mayManage: true })).toContain("may not post in this channel");
  const stranger = { ...poster, at: { ...here, tenant: "other" } };
  expect(words(await desk.press({ act: "share", on: id }, stranger))).toContain("no longer kept");
  expect(stands()).toEqual([]);
});
