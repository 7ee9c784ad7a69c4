// On Discord: a story told three times with a toll that rises gets one picture of it, and its words whatever happens.
import { afterEach, expect, test } from "vitest";
import type { Newsroom } from "../../../src/publishing/newsroom.ts";
import { Trouble } from "../../../src/trouble.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import { buttonOf, type Lede, start } from "../../whole/discord.ts";
import { correct, mornings, tellDay, toSunday, when } from "../../whole/rising.ts";
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

test("when its outlet takes the newest toll back, the picture stays with its message, that step struck", {
  timeout: 60_000,
}, async () => {
  const begun = await told();
  const { discord, inChannel, log } = begun;
  const [, , before] = posted(begun);
  await correct(begun, 12);
  const amended = await inChannel(newsChannel, /~~.*13 people/);
  expect(amended.id).toBe(before?.id);
  expect(pictured(begun)).toEqual([false, false, true]);
  const [, drawnAgain] = discord.routes.files;
  expect(drawnAgain?.description).toMatch(/7 \(.*9 \(.*13 \(Daily Ferry, [^)]*; corrected since\)/s);
  expect(log.count("drawing-left-out")).toBe(0);
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

test("/recap and Told before say it in words, and show it in a message beneath them, for the asker alone", {
  timeout: 60_000,
}, async () => {
  const begun = await told();
  const { discord, people: ann, shown } = begun;
  const recap = ann.command("/recap", { what: "month" });
  const said = await shown(recap, /The last 30 days here/);
  expect(JSON.stringify(said)).toContain("Drawn below: story 1");
  const before = ann.press(said, buttonOf(said, "Told before"));
  await shown(before, /how it was told/);
  for (const told of [recap, before]) {
    const picture = await shown(told, /cdn\.discordapp\.com/);
    expect(picture.flags & 64).toBe(64);
    expect(JSON.stringify(picture.attachments)).toMatch(/7 \(Daily Ferry.*9 \(Daily Ferry.*13 \(Daily Ferry/s);
  }
  expect(discord.routes.interactions.answers.get(recap.id)?.followUps).toHaveLength(1);
  expect(begun.log.count("drawing-left-out")).toBe(0);
});

test.each([
  ["cannot be drawn", false],
  ["is refused for its file", true],
])("/recap says it all in words where its picture %s", { timeout: 60_000 }, async (_, isDrawn) => {
  const draw = async () => {
    throw new Trouble("timed-out");
  };
  const begun = await told(isDrawn ? {} : { draw });
  const { discord, people: ann, shown, log } = begun;
  const before = log.count("drawing-left-out");
  if (isDrawn) discord.fail({ kind: "status", match: /^POST \/webhooks/, status: 403, code: 50013 });
  const recap = ann.command("/recap", { what: "month" });
  await shown(recap, /The last 30 days here/);
  await discord.until("a picture left out", () => log.count("drawing-left-out") > before);
  expect(discord.routes.interactions.answers.get(recap.id)?.followUps).toEqual([]);
});
