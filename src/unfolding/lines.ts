// The lines that a change may stand on: what a briefing tells, and after that what else its sources say.
import { lineOf, type Word } from "../checking/line.ts";
import { sentenceAsClaim } from "../checking/whole-sentence.ts";
import { rootOf } from "../language/en/courses.ts";
import { calendar, functionWords } from "../language/en/function-words.ts";
import type { HeldMatter } from "../language/syntax/matters.ts";
import type { Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { ChangeSide } from "../news/change.ts";
import { languageTold, mattersTold, tellable } from "../news/tellable.ts";

export type ToldLine = {
  readonly text: string;
  readonly words: readonly Word[];
  /** What it holds open and what it settles. */
  readonly matters: readonly HeldMatter[];
  /** ISO 639-1 or "und". */
  readonly language: string;
  /** Which of the briefing's sources. */
  readonly source: number;
  /** Which of its sentences, the first of a line that stands on several; -1 is the title. */
  readonly sentence: number;
  readonly outlet: string;
  readonly at: Instant;
  /** Headline, lead or point: what readers saw first. */
  readonly isShown: boolean;
  /** Does the word name somebody or somewhere, by the capitals of all lines? */
  readonly isName: (word: Word) => boolean;
  /** Roots of what its report says at the head: what the story is of. */
  readonly about: ReadonlySet<string>;
  /** Undefined where the sentence passes no gate. */
  readonly side: () => ChangeSide | undefined;
};

/** What is read of any line, told or not. */
export type SomeLine = Pick<ToldLine, "text" | "words" | "matters" | "about" | "language" | "isName">;

/** Told lines first, in their order. Linear in the briefing; kept as long as the briefing is. */
export function tellableLines(briefing: Briefing): readonly ToldLine[] {
  const known = kept.get(briefing);
  if (known !== undefined) return known;
  const { points, sources, writtenAt } = briefing;
  const lines = tellable(briefing);
  const matters = mattersTold(briefing);
  const language = languageTold(briefing);
  const cut = lines.map(({ text }) => lineOf(text, language).all);
  const isName = namesBy(cut, briefing);
  const abouts = new Map<number, ReadonlySet<string>>();
  const about = (source: number): ReadonlySet<string> => {
    const found = abouts.get(source) ?? rootsOf(cut.filter((_, at) => lines[at]?.source === source).slice(0, head));
    abouts.set(source, found);
    return found;
  };
  const made = lines.map((line, place): ToldLine => {
    const { text, source } = line;
    const [outlet, at] = [sources[source]?.outlet ?? "", sources[source]?.publishedAt ?? writtenAt];
    const side = (): ChangeSide | undefined => {
      const checked = "claim" in line ? line.claim : sentenceAsClaim(sources, source, line.sentence);
      return checked && { claim: checked, outlet, at };
    };
    return {
      text,
      words: cut[place] ?? [],
      matters: matters[place] ?? [],
      language,
      source,
      sentence: "claim" in line ? line.claim.citations[0].sentence : line.sentence,
      isShown: place < 2 + points.length,
      outlet,
      at,
      isName,
      about: about(source),
      side,
    };
  });
  kept.set(briefing, made);
  return made;
}

/** Lines of a report that say what it is of. */
const head = 4;

const rootsOf = (lines: readonly (readonly Word[])[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((words) =>
      words.filter(({ kind, norm }) => kind === "word" && !functionWords.has(norm)).map(({ norm }) => rootOf(norm)),
    ),
  );

const kept = new WeakMap<Briefing, readonly ToldLine[]>();

/** A capital inside a sentence tells; at its beginning and in a title the other lines do. German nouns all have one. */
function namesBy(lines: readonly (readonly Word[])[], { actors, language }: Briefing): (word: Word) => boolean {
  const inside =
    language === "de"
      ? []
      : lines.filter(isSentence).flatMap((words) => words.filter(({ index, capital }) => index > 0 && capital));
  const actorWords = actors.flatMap(({ name }) => name.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []);
  const names = new Set([...inside.map(({ norm }) => norm), ...actorWords]);
  return ({ kind, capital, norm }) =>
    kind === "word" && capital && names.has(norm) && !functionWords.has(norm) && !calendar.has(norm);
}

const isSentence = (words: readonly Word[]): boolean => {
  const spoken = words.filter(({ kind, text }) => kind === "word" && text.length > 1);
  return spoken.filter(({ capital }) => capital).length * 2 < spoken.length;
};
