// Recorded drafts before recorded judges: what is true is posted as written, what is false is not, whoever judges.
import { describe, expect, test } from "vitest";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { type Judging, judgeBy, lying, naySayer, rubberStamp } from "../judging/judges.ts";
import { briefingBy, type Desk, deskWith, type Outcome, recordedModel, shownIn } from "../judging/recorded-desk.ts";
import { always, never } from "../judging/recorded-judges.ts";
import { type Recording, recordings } from "../judging/recordings.ts";

// All of them, and judges that err by chance: npm run eval -- model
const few = recordings.filter(({ id }) => ["w-118147", "meantime_113267", "meantime_79240"].includes(id));
const honestly = (recording: Recording, lines = recording.lines): Desk =>
  deskWith(recording, { accepts: never }, lines);
const withLies = (recording: Recording): Recording["lines"] => [
  ...recording.lines.slice(0, 1),
  ...recording.lies.slice(0, 5),
];
const by = (recording: Recording, desk: Desk): Promise<Outcome> =>
  briefingBy(recording, recordedModel(recording, desk));
const falseIn = ({ lies }: Recording, { briefing }: Outcome): readonly string[] =>
  shownIn(briefing).filter((text) => lies.some((lie) => lie.text === text));

describe("an honest judge", () => {
  test.each(few)("lets most of a fluent draft of $id be posted as written, and no fact of it is lost", async (one) => {
    const { posted, log } = await by(one, honestly(one));
    const asWritten = one.lines.filter(({ text }) => posted.includes(text));
    expect(asWritten.length).toBeGreaterThanOrEqual(5);
    expect(log.events.find(({ event }) => event === "model-wrote")?.fields).toMatchObject({ lost: 0 });
  });

  test.each(few)("lets no lie about $id through, and the true lines beside them", async (one) => {
    const outcome = await by(one, honestly(one, withLies(one)));
    expect(falseIn(one, outcome)).toEqual([]);
    expect(outcome.posted[0]).toBe(one.lines[0]?.text);
  });

  test("has a line that fails repaired once", async () => {
    const story = few.find(({ id }) => id === "meantime_79240") as Recording;
    const [[at = 0, repair] = []] = [...story.repairs];
    const lie = story.lies.find(({ kind }) => kind === "negation") as Recording["lies"][number];
    const one = { ...story, lines: story.lines.with(at, lie) };
    const { posted } = await by(one, honestly(one));
    expect(posted).toContain(repair?.text);
    expect(posted).not.toContain(lie.text);
  });
});

/** The letters of the sheet moved on by one: each verdict stands beside another statement. */
const confused =
  (judge: Judging): Judging =>
  (request) => {
    const { items } = JSON.parse(judge(request) as string) as { items: { id: string }[] };
    return JSON.stringify({ items: items.map((item, at) => ({ ...item, id: items[(at + 1) % items.length]?.id })) });
  };

describe("a judge that cannot be believed lets no lie through:", () => {
  const judges: readonly (readonly [string, (one: Recording) => Partial<Desk>])[] = [
    ["one that calls everything supported, with the best parts there are", (one) => deskWith(one, { accepts: always })],
    ["one that calls everything supported, each word beside itself", () => ({ judge: rubberStamp })],
    ["one that calls everything supported and shows nothing", () => ({ judge: supportsBare })],
    ["one that refuses everything", () => ({ judge: naySayer })],
    ["one that invents what it shows", () => ({ judge: lying })],
    ["one that mixes up its letters", (one) => ({ judge: confused(honestly(one).judge) })],
  ];
  const supportsBare = judgeBy(({ letter }) => ({ id: letter, parts: [], wrong: [], verdict: "supported" }));

  test.each(judges)("%s", async (_, judge) => {
    for (const one of few) {
      const lines = withLies(one);
      const outcome = await by(one, { ...honestly(one, lines), ...judge(one), lines });
      expect(falseIn(one, outcome)).toEqual([]);
      expect(outcome.posted.length).toBeGreaterThanOrEqual(4);
    }
  });
});

test("without a judge that may vouch nothing in other words is posted, true or false", async () => {
  const [one] = few as [Recording];
  const embedded = writeEmbedded([one.sources[0].article], { length: "standard", now: 0 });
  const { briefing } = await briefingBy(one, recordedModel(one, honestly(one, withLies(one))), { mayVouch: false });
  expect(briefing.writer.fellBack).toBe("The model is not yet measured to be reliable.");
  expect(briefing.points.map(({ text }) => text)).toEqual(embedded.points.map(({ text }) => text));
});
