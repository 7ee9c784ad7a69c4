// The corrections of one article that concern what a briefing tells: as its text stands now, whatever was seen before.
import type { Instant } from "../news/article.ts";
import type { Briefing, Source } from "../news/briefing.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { touches } from "../news/corrected.ts";
import type { Correction } from "../news/correction.ts";
import type { ReadArticle } from "../news/reading.ts";
import { editorsNotes } from "../reading/page/corrections.ts";
import { type Changed, changedSince } from "./changed.ts";
import { withdrawnIn } from "./noted.ts";

/** Those of this article as it stands now, after what was seen of the briefing's other sources. */
export const correctionsNow = (briefing: Briefing, now: ReadArticle, seenAt: Instant): readonly Correction[] =>
  briefing.sources.flatMap(({ article }, at) =>
    article === now.article.id
      ? correctionsOf(briefing, at, now, seenAt)
      : (briefing.corrections ?? []).filter((one) => one.source === at),
  );

/**
 * All corrections of the briefing's source `at` (its index), in the order of its sentences: those that were seen before
 * keep the moment at which they were. Pure; bounded by the length of both texts.
 */
function correctionsOf(briefing: Briefing, at: number, now: ReadArticle, seenAt: Instant): readonly Correction[] {
  const source = briefing.sources[at];
  if (source === undefined) return [];
  const lines = [briefing.headline, briefing.lead, ...briefing.points];
  const known = (briefing.corrections ?? []).filter((one) => one.source === at);
  const changed = [...changedSince(source, sentencesOf(lines, at), now), ...titleChange(source, lines, at, now)];
  const touched = changed
    .filter((change) => lines.some((line) => stands(line, at, change.sentence) && touches(change, line.text)))
    .map((change) => correctionFrom(change, at, now, source, seenAt));
  const found = [...touched, ...notedOf(source, lines, at, now, touched, seenAt)]
    .toSorted((one, other) => one.sentence - other.sentence)
    .map((one) => known.find((other) => isSame(one, other)) ?? one);
  // From less than the whole page nothing is taken back.
  return now.article.completeness === "full" ? found : [...known, ...found.filter((one) => !known.includes(one))];
}

/** What a new note withdraws, of sentences of which no change was found: many an outlet leaves them as they were. */
function notedOf(
  { sentences, title, notes = [] }: Source,
  lines: readonly CheckedClaim[],
  at: number,
  { reading }: ReadArticle,
  told: readonly Correction[],
  seenAt: Instant,
): readonly Correction[] {
  const fresh = editorsNotes(reading.dropped).filter((note) => !notes.includes(note));
  const cited = lines.flatMap(({ citations }) => citations.flatMap((one) => (one.source === at ? [one.sentence] : [])));
  return [...new Set(cited)]
    .filter((sentence) => !told.some((one) => one.sentence === sentence))
    .flatMap((sentence): readonly Correction[] => {
      const text = sentence < 0 ? title : (sentences[sentence] ?? "");
      return fresh.slice(0, mostNotes).flatMap((note) => {
        const was = withdrawnIn(note, text, reading.language);
        return was === undefined ? [] : [{ source: at, sentence, kind: "note", was, now: "", note, seenAt }];
      });
    })
    .filter((one) => lines.some((line) => stands(line, at, one.sentence) && touches(one, line.text)));
}

/** An article has one or two. */
const mostNotes = 10;

/** A headline is often the page's title, which has no place among its sentences. */
function titleChange(source: Source, lines: readonly CheckedClaim[], at: number, now: ReadArticle): readonly Changed[] {
  if (!lines.some((line) => stands(line, at, -1))) return [];
  const sentence = { text: now.article.title, start: 0, end: now.article.title.length, paragraph: 0 };
  const titled = { ...now, reading: { ...now.reading, sentences: [sentence] } };
  const changes = changedSince({ sentences: [source.title] }, [0], titled);
  return changes.map((change) => ({ ...change, sentence: -1 }));
}

const sentencesOf = (lines: readonly CheckedClaim[], at: number): readonly number[] => [
  ...new Set(
    lines.flatMap(({ citations }) =>
      citations.flatMap(({ source, sentence }) => (source === at && sentence >= 0 ? [sentence] : [])),
    ),
  ),
];

const stands = ({ citations }: CheckedClaim, at: number, sentence: number): boolean =>
  citations.some((cited) => cited.source === at && cited.sentence === sentence);

const isSame = (one: Correction, other: Correction): boolean =>
  one.sentence === other.sentence && one.kind === other.kind && one.was === other.was && one.now === other.now;

function correctionFrom(
  { kind, sentence, was, now: words, at: place }: Changed,
  source: number,
  now: ReadArticle,
  before: Source,
  seenAt: Instant,
): Correction {
  const reads = sentence < 0 ? now.article.title : place === undefined ? undefined : now.reading.sentences[place]?.text;
  const note = editorsNotes(now.reading.dropped).find((one) => !before.notes?.includes(one) && tells(one, was, words));
  return {
    ...{ source, sentence, kind, was, now: words, seenAt },
    ...(reads === undefined ? {} : { reads }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A note of the editors tells of a change where it names what was, or what is now. */
const tells = (note: string, was: string, now: string): boolean =>
  [was, now].some((words) => words !== "" && words.length < longestNamed && note.includes(words));

const longestNamed = 60;
