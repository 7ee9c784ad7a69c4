// In Slack: a story told three times with a toll that rises gets one picture of it, and its words whatever happens.
import { afterEach, expect, it } from "vitest";
import type { Newsroom } from "../../../src/publishing/newsroom.ts";
import { Trouble } from "../../../src/trouble.ts";
import { mornings, tellDay, toSunday, when } from "../../whole/rising.ts";
import { begin, inChannel, type Lede, noteTo } from "../../whole/slack.ts";
import { feedUrl } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

/** What stands in the channel after three mornings. `before` runs before the last edition is posted. */
async function told(over: Partial<Newsroom> = {}, before?: (lede: Lede) => Promise<void>) {
  const begun = await begin("socket", over);
  lede = begun;
  const { slack, clock, ann, web } = begun;
  toSunday(clock);
  tellDay(web, 0, clock.now());
  await ann.types("/follow", feedUrl);
  await until(() => noteTo(slack, "ollow") !== undefined);
  await ann.types("/schedule", `add ${when} zone: Europe/Zurich`);
  await until(() => noteTo(slack, "at 08:00") !== undefined);
  await mornings(begun, async () => before?.(begun));
  return begun;
}

const imagesIn = ({ slack }: Lede) =>
  inChannel(slack).map(({ blocks }) => blocks.filter(({ type }) => type === "image"));

it("one picture stands beneath its line on the third morning, and says in words what it shows", async () => {
  const begun = await told();
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
  const begun = await told({}, async ({ slack }) => slack.fail("chat.postMessage", { kind: "accepted-then-dropped" }));
  expect(imagesIn(begun).map((one) => one.length)).toEqual([0, 0, 1]);
}, 60_000);

it("there is none where the schedule has pictures turned off", async () => {
  const begun = await told({}, async ({ store }) => {
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
  const begun = await told({ draw });
  expect(imagesIn(begun).map((one) => one.length)).toEqual([0, 0, 0]);
  expect(JSON.stringify(inChannel(begun.slack)[2]?.blocks)).toContain("13 people were killed");
  expect(begun.log.count("drawing-left-out")).toBe(1);
}, 60_000);

it("/recap and Told before say it in words, and show it in a note beneath them", async () => {
  const begun = await told();
  const { slack, ann, log } = begun;
  const pictured = () => slack.notes.filter(({ blocks }) => blocks.some(({ type }) => type === "image"));
  const found = (words: string) => slack.notes.find((note) => JSON.stringify(note.blocks).includes(words));
  await ann.types("/lede", "recap month");
  await until(() => pictured().length === 1, 20_000);
  const recap = found("The last 30 days here");
  expect(JSON.stringify(recap?.blocks)).toContain("Drawn below: story 1");
  expect(slack.notes.indexOf(recap as never)).toBeLessThan(slack.notes.indexOf(pictured()[0] as never));
  await ann.presses("Told before", recap as never);
  await until(() => pictured().length === 2, 20_000);
  expect(JSON.stringify(found("how it was told")?.blocks)).toContain("9 dead, was 7");
  for (const { blocks } of pictured())
    expect(blocks).toMatchObject([{ alt_text: expect.stringMatching(/7 .*9 .*13/) }]);
  expect(log.count("drawing-left-out")).toBe(0);
  expect(slack.refused).toEqual([]);
}, 60_000);

it("/recap says it all in words where nothing can be drawn", async () => {
  const draw = async () => {
    throw new Trouble("timed-out");
  };
  const begun = await told({ draw });
  const { slack, ann, log } = begun;
  const undelivered = log.count("slack-answer-undelivered");
  await ann.types("/lede", "recap month");
  await until(() => log.count("drawing-left-out") === 2, 20_000);
  expect(noteTo(slack, "The last 30 days here")).toBeDefined();
  expect(slack.notes.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "image"))).toEqual([]);
  expect(log.count("slack-answer-undelivered")).toBe(undelivered);
}, 60_000);
