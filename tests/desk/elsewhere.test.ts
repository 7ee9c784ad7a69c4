// Facts about what is said of other places and many feeds: the whole server's schedules, dead feeds, where it will go.
import { expect, test } from "vitest";
import { here } from "../contracts/store/samples.ts";
import { aDesk, words } from "./world.ts";

const there = { ...here, address: "c2" };

test("who manages sees the schedules of other channels they may change behind those of this one, and changes them", async () => {
  const desk = aDesk();
  await desk.type("schedule", { verb: "add", when: "weekdays at 08:00" });
  await desk.type("schedule", { verb: "add", when: "every day at 18:00", where: "c2" }, { named: there });
  const listed = words(await desk.type("schedule", { verb: "list" }));
  expect(listed).toContain("Schedules here and in other channels");
  expect(listed.split("\n").filter((line) => /08:00|18:00/.test(line))).toEqual([
    "1. Weekdays at 08:00 Europe/Zurich · 0 feeds",
    "c2: Every day at 18:00 Europe/Zurich · 0 feeds",
  ]);
  const [, other] = await desk.store.of("acme").subscriptions.all();
  await desk.press({ act: "pause", on: other?.id ?? "" });
  expect((await desk.store.of("acme").subscriptions.all())[1]).toMatchObject({ state: "paused" });
});

test("whoever may not manage sees those of this channel alone", async () => {
  const desk = aDesk();
  await desk.type("schedule", { verb: "add", when: "weekdays at 08:00" });
  await desk.type("schedule", { verb: "add", when: "every day at 18:00", where: "c2" }, { named: there });
  const listed = words(await desk.type("schedule", { verb: "list" }, { mayManage: false, id: "u2" }));
  expect(listed).toContain("Schedules here\n");
  expect(listed).not.toContain("18:00");
});

test("of the feeds of a file, those that cannot be read are named", async () => {
  const opml = ["live", "dead"].map((name) => ({ url: `https://${name}.example/feed`, title: name }));
  const desk = aDesk(
    { readOpml: async () => ({ feeds: opml, unread: [] }) },
    {
      poll: async (url) => {
        const failed = url.includes("dead") ? { failures: 1, failure: "That page is gone." } : { failures: 0 };
        await desk.store.feeds.save({ url, title: url.includes("dead") ? "Dead" : "Live", nextCheckAt: 0, ...failed });
      },
    },
  );
  const said = words(await desk.type("sources", { verb: "import", file: "<opml/>" }));
  expect(said).toContain("One of them could not be read: Dead.");
  expect(said).not.toContain("Live");
});
