// A figure that comes back to what was told before: of two outlets' counts no news, of one that corrects itself news.
import { expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import { whatMatters } from "../../src/unfolding/matters.ts";
import { movesOf } from "../../src/unfolding/moves.ts";
import { timelineOf } from "../../src/unfolding/tellings.ts";
import { aBriefing, aClaim, aSource, day, t0 } from "../contracts/store/samples.ts";

type Report = { readonly outlet: string; readonly on: number; readonly text: string };

const sourceOf = ({ outlet, on, text }: Report) =>
  aSource([text], { article: `a0000000000${on}`, outlet, title: "What happened", publishedAt: t0 + on * day });

/** The newest report leads; each tells one sentence. */
function telling(id: string, on: number, ...reports: readonly [Report, ...Report[]]): Briefing {
  return aBriefing(id, {
    headline: aClaim("What happened", -1),
    lead: aClaim(reports[0].text, 0),
    points: [],
    writtenAt: t0 + on * day,
    sources: [sourceOf(reports[0]), ...reports.slice(1).map(sourceOf)],
  });
}

const killed = (many: string): string => `${many} people were killed when a bridge collapsed near Ostrand`;
const dated = (tellings: readonly Briefing[]) => tellings.map((briefing) => ({ briefing, at: briefing.writtenAt }));
const timeline = (tellings: readonly Briefing[]) => timelineOf(dated(tellings)).map(({ words }) => words);
const values = (tellings: readonly Briefing[]) =>
  movesOf(dated(tellings)).map((moves) => moves.map(({ measure }) => measure.quantity.value));

const eight = telling("b00000000001", 0, { outlet: "Coast Herald", on: 0, text: `${killed("Eight")}.` });
const twelve = telling("b00000000002", 1, { outlet: "Nordic Wire", on: 1, text: `${killed("Twelve")}.` });
const eleven = telling("b00000000003", 2, { outlet: "Coast Herald", on: 2, text: `${killed("Eleven")}, police said.` });
const again = telling("b00000000004", 3, { outlet: "Nordic Wire", on: 3, text: `${killed("12")}, it was confirmed.` });

test("what another outlet counts comes back as nothing new, in words or digits", () => {
  expect(whatMatters([eleven, twelve, eight], again)).toBeUndefined();
  expect(timeline([eight, twelve, eleven, again])).toEqual(["Twelve dead, was eight (2 March)"]);
  expect(values([eight, twelve, eleven, again])).toEqual([[8, 12]]);
});

test("what nobody told is new", () => {
  const fourteen = telling("b00000000005", 3, { outlet: "Nordic Wire", on: 3, text: `${killed("Fourteen")}.` });
  expect(whatMatters([eleven, twelve, eight], fourteen)).toMatchObject({ kind: "change" });
});

const ferry = (many: string, more = ""): string => `${many} people died in the fire on the ferry Aurora Star${more}.`;
const two: Report = { outlet: "Coast Herald", on: 0, text: ferry("Two") };
const three: Report = { outlet: "Coast Herald", on: 1, text: ferry("Three") };
const corrected: Report = {
  outlet: "Coast Herald",
  on: 2,
  text: ferry("Two", ", the coastguard said, correcting its statement"),
};

test("a corrected toll is a change wherever it is told, though the telling between had the older report too", () => {
  const tellings = [
    telling("b00000000001", 0, two),
    telling("b00000000002", 1, three, two),
    telling("b00000000003", 2, corrected, three, two),
  ] as const;
  const words = ["Three dead, was two (2 March)", "Two dead, was three (3 March)"];
  expect(timeline(tellings)).toEqual(words);
  expect(values(tellings)).toEqual([[2, 3, 2]]);
  expect(whatMatters([tellings[1], tellings[0]], tellings[2])).toMatchObject({ change: { words: words[1] } });
});
