// What a model tells beside as many words of the embedded writer: by words, and as a reader judged recorded lines.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import type { Outcome } from "../judging/recorded-desk.ts";
import type { Recording } from "../judging/recordings.ts";
import type { Row } from "./harness.ts";
import {
  type Annotated,
  type NuggetShare,
  nuggetsTold,
  openingCut,
  type Rarity,
  rarityOver,
  type Told,
  wordsIn,
} from "./nuggets.ts";

type Line = { readonly text: string; readonly citations: readonly { readonly sentence: number }[] };

type Telling = {
  readonly recording: Recording;
  readonly story: Told;
  readonly ours: readonly Line[];
  /** As many words of the embedded writer's long briefing. */
  readonly theirs: readonly Line[];
};

/** Words of points, and what is told beside as many words of the embedded writer. */
export function shapeRows(folder: string, judged: readonly Recording[], outcomes: readonly Outcome[]): Row[] {
  const points = outcomes.flatMap(({ briefing }) => briefing.points.map(({ text }) => text));
  const words = points.reduce((sum, text) => sum + wordsIn(text), 0);
  const annotated = readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Annotated);
  const told = judged.flatMap((recording, at): Telling[] => {
    const [{ article, reading }] = recording.sources;
    const one = annotated.find(({ id }) => id === article.id);
    const posted = outcomes[at]?.briefing;
    if (one === undefined || posted === undefined) return [];
    const story = { ...one, sentences: reading.sentences.map(({ text }) => text) };
    const long = writeEmbedded([article], { length: "long", now: 0 });
    const ours = [posted.lead, ...posted.points];
    return [{ recording, story, ours, theirs: asLong([long.lead, ...long.points, ...long.more], ours) }];
  });
  const rarity = rarityOver(told.map(({ story }) => story));
  const byWords = (side: "ours" | "theirs") => (one: Telling) =>
    nuggetsTold(
      one.story,
      one[side].map(({ text }) => text),
      rarity,
    );
  const rows = (how: string, ours: Measure, theirs: Measure): Row[] => {
    const [one, other] = [shareBy(told, ours), shareBy(told, theirs)];
    return [
      { what: `told, ${how}`, figure: one, unit: "%", note: `of the nuggets of ${told.length} articles` },
      {
        what: `more than the embedded writer, ${how}`,
        figure: `${((one - other) * 100).toFixed(1)} points`,
        bar: ">= 12",
      },
    ];
  };
  return [
    { what: "words of a point, mean", figure: (words / points.length).toFixed(1), bar: "<= 22" },
    { what: "told by the embedded writer in as many words", figure: shareBy(told, byWords("theirs")), unit: "%" },
    ...rows("as a reader judges", (one) => nuggetsRead(one, rarity), byWords("theirs")),
    ...rows("by the article's own words", byWords("ours"), byWords("theirs")),
  ];
}

type Measure = (telling: Telling) => Pick<NuggetShare, "strict" | "weight">;

function shareBy(told: readonly Telling[], measure: Measure): number {
  const shares = told.map(measure);
  const sum = (field: "strict" | "weight"): number => shares.reduce((all, each) => all + each[field], 0);
  return sum("strict") / Math.max(1, sum("weight"));
}

/** Recorded lines tell what a reader found in them; of a line in the article's own words its words decide. */
function nuggetsRead({ recording, story, ours }: Telling, rarity: Rarity): ReturnType<Measure> {
  const { lines, reserve, repairs } = recording;
  const mended = [...repairs].map(([at, { text }]) => ({ text, tells: lines[at]?.tells ?? [] }));
  const known = [...lines, ...reserve, ...mended];
  const recorded = known.filter(({ text }) => ours.some((line) => line.text === text));
  const others = ours.map(({ text }) => text).filter((text) => !known.some((line) => line.text === text));
  const read = new Set(recorded.flatMap(({ tells }) => tells));
  const rest = { ...story, nuggets: story.nuggets.filter((_, at) => !read.has(at)) };
  const weight = story.nuggets.reduce((sum, nugget) => sum + nugget.weight, 0);
  const left = nuggetsTold(rest, others, rarity);
  return { strict: weight - left.weight + left.strict, weight };
}

/** The first of `lines` that are together no longer than `other`, the last one cut. */
function asLong(lines: readonly Line[], other: readonly Line[]): readonly Line[] {
  let room = other.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return lines.flatMap(({ text, citations }) => {
    const [cut = ""] = room > 0 ? openingCut([text], room) : [];
    room -= wordsIn(text);
    return cut === "" ? [] : [{ text: cut, citations: cut === text ? citations : [] }];
  });
}
