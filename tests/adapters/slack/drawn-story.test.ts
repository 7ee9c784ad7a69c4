// In Slack: a story told three times with a toll that rises gets one picture of it, and its words whatever happens.
import { afterEach, expect, it } from "vitest";
import type { Newsroom } from "../../../src/publishing/newsroom.ts";
import { Trouble } from "../../../src/trouble.ts";
import { nextAt } from "../../whole/lede.ts";
import { days, tellDay } from "../../whole/rising.ts";
import { begin, inChannel, type Lede, noteTo } from "../../whole/slack.ts";
import { feedUrl } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

/** Three mornings; what stands in the channel after each. `before` runs before the last one is posted. */
async function mornings(over: Partial<Newsroom> = {}, before = async (_: Awaited<ReturnType<typeof begin>>) => {}) {
  const begun = await begin("socket", over);
  lede = begun;
  const { slack, clock, tick, ann, log, web } = begun;
  tellDay(web, 0, clock.now());
  await ann.types("/follow", feedUrl);
  await until(() => noteTo(slack, "ollow") !== undefined);
  await ann.types("/schedule", "add every day at 08:00 zone: Europe/Zurich");
  await until(() => noteTo(slack, "at 08:00") !== undefined);
  let due = nextAt(clock.now(), "08:00:05");
  for (let day = 0; day < days; day++) {
    if (day > 0) due = nextAt(due + 60_000, "08:00:05");
    clock.ahead = due - 2 * 3_600_000 - Date.now();
    tellDay(web, day, clock.now());
    await tick();
    if (day === days - 1) await before(begun);
    clock.ahead = due - Date.now();
    await tick();
    await until(() => log.count("edition-posted") > day, 15_000);
  }
  return begun;
}

const imagesIn = ({ slack }: Lede) =>
  inChannel(slack).map(({ blocks }) => blocks.filter(({ type }) => type === "image"));

it("one picture stands beneath its line on the third morning, and says in words what it shows", async () => {
  const begun = await mornings();
  const images = imagesIn(begun);
  expect(images.map((one) => one.length)).toEqual([0, 0, 1]);
  const [file, ...others] = begun.slack.uploads.kept;
  expect(others).toEqual([]);
  expect(file?.bytes?.subarray(1, 4).toString()).toBe("PNG");
  expect(file?.bytes?.length).toBeLessThan(80_000);
  expect(images[2]?.[0]?.alt_text).toMatch(/7 \(Daily Ferry.*9 \(Daily Ferry.*13 \(Daily Ferry/s);
  expect(begun.slack.refused).toEqual([]);
  expect(begun.log.count("drawing-left-out")).toBe(0);
}, 60_000);

it("an answer that was lost leaves one message with one picture", async () => {
  const begun = await mornings({}, async ({ slack }) =>
    slack.fail("chat.postMessage", { kind: "accepted-then-dropped" }),
  );
  expect(imagesIn(begun).map((one) => one.length)).toEqual([0, 0, 1]);
}, 60_000);

it("there is none where the schedule has pictures turned off", async () => {
  const begun = await mornings({}, async ({ store }) => {
    const { subscriptions } = store.of("T1");
    for (const one of await subscriptions.all()) await subscriptions.save({ ...one, pictures: "none" });
  });
  expect(imagesIn(begun).map((one) => one.length)).toEqual([0, 0, 0]);
  expect(begun.slack.uploads.kept).toEqual([]);
}, 60_000);

it("its words are posted where nothing can be drawn", async () => {
  const draw = async () => {
    throw new Trouble("timed-out");
  };
  const begun = await mornings({ draw });
  expect(imagesIn(begun).map((one) => one.length)).toEqual([0, 0, 0]);
  expect(JSON.stringify(inChannel(begun.slack)[2]?.blocks)).toContain("13 people were killed");
  expect(begun.log.count("drawing-left-out")).toBe(1);
}, 60_000);
