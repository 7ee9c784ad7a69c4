// On Discord: a story told three times with a toll that rises gets one picture of it, and its words whatever happens.
import { afterEach, expect, test } from "vitest";
import type { Newsroom } from "../../../src/publishing/newsroom.ts";
import { Trouble } from "../../../src/trouble.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import { type Lede, start } from "../../whole/discord.ts";
import { mornings, tellDay, toSunday, when } from "../../whole/rising.ts";
import { feedUrl } from "../../whole/wikinews.ts";

let lede: Lede | undefined;
afterEach(async () => {
  expect(lede?.discord.refusedByRules).toEqual([]);
  await lede?.stop();
  lede = undefined;
});

/** Three mornings. `before` runs before the last edition is posted. */
async function told(over: Partial<Newsroom> = {}, before?: (lede: Lede) => Promise<void>): Promise<Lede> {
  const begun = await start({ over });
  lede = begun;
  const { clock, people: ann, shown, web } = begun;
  toSunday(clock);
  tellDay(web, 0, clock.now());
  await shown(ann.command("/follow", { what: feedUrl }), /Daily Ferry/);
  await shown(ann.command("/schedule add", { when, zone: "Europe/Zurich" }), /08:00/);
  await mornings(begun, async () => before?.(begun));
  return begun;
}

const posted = ({ discord }: Lede) => discord.routes.messages.get(newsChannel) ?? [];
const pictured = (lede: Lede) => posted(lede).map((one) => JSON.stringify(one).includes("cdn.discordapp.com"));

test("one picture stands with its line on the third morning, and says in words what it shows", {
  timeout: 60_000,
}, async () => {
  const begun = await told();
  expect(pictured(begun)).toEqual([false, false, true]);
  const [file, ...others] = begun.discord.routes.files;
  expect(others).toEqual([]);
  expect(file?.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(file?.bytes.length).toBeLessThan(80_000);
  expect(file?.description).toMatch(/7 \(Daily Ferry.*9 \(Daily Ferry.*13 \(Daily Ferry/s);
  expect(posted(begun)[2]?.content).toContain("13 people were killed");
  expect(begun.log.count("drawing-left-out")).toBe(0);
});

test("an answer that was lost leaves one message with one picture", { timeout: 60_000 }, async () => {
  const begun = await told({}, async ({ discord }) =>
    discord.fail({ kind: "accepted-then-dropped", match: new RegExp(`POST /channels/${newsChannel}/messages`) }),
  );
  expect(pictured(begun)).toEqual([false, false, true]);
});

test("there is none where the schedule has pictures turned off", { timeout: 60_000 }, async () => {
  const begun = await told({}, async ({ store }) => {
    for (const { tenant } of await store.agenda.due(Number.MAX_SAFE_INTEGER, 10)) {
      const { subscriptions } = store.of(tenant);
      for (const one of await subscriptions.all()) await subscriptions.save({ ...one, pictures: "none" });
    }
  });
  expect(pictured(begun)).toEqual([false, false, false]);
  expect(begun.discord.routes.files).toEqual([]);
});

test("its words are posted where nothing can be drawn", { timeout: 60_000 }, async () => {
  const draw = async () => {
    throw new Trouble("timed-out");
  };
  const begun = await told({ draw });
  expect(pictured(begun)).toEqual([false, false, false]);
  expect(posted(begun)[2]?.content).toContain("13 people were killed");
  expect(begun.log.count("drawing-left-out")).toBe(1);
});
