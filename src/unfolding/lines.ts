// The lines that a change may stand on: what a briefing tells, and after that what else its sources say.
import { lineOf, type Word } from "../checking/line.ts";
import { sentenceAsClaim } from "../checking/whole-sentence.ts";
import { calendar, functionWords } from "../language/en/function-words.ts";
import type { Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { ChangeSide } from "../news/change.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { pieceKind } from "../news/piece-kind.ts";

export type ToldLine = {
  readonly text: string;
  readonly words: readonly Word[];
  /** ISO 639-1 or "und". */
  readonly language: string;
  /** Which of the briefing's sources. */
  readonly source: number;
  readonly outlet: string;
  readonly at: Instant;
  /** Headline, lead or point: what readers saw first. */
  readonly isShown: boolean;
  /** Does the word name somebody or somewhere, by the capitals of all lines? */
  readonly isName: (word: Word) => boolean;
  /** Undefined where the sentence passes no gate. */
  readonly side: () => ChangeSide | undefined;
};

/** What is read of any line, told or not. */
export type SomeLine = Pick<ToldLine, "text" | "words" | "language" | "isName">;

/** Further down a report tells what was before. */
const headOfReport = 12;
/** A longer sentence is a list. */
const longest = 400;

/** Told lines first, in their order. Linear in the briefing; kept as long as the briefing is. */
export function tellableLines(briefing: Briefing): readonly ToldLine[] {
  const known = kept.get(briefing);
  if (known !== undefined) return known;
  const { headline, lead, points, more, disputes, sources, writtenAt } = briefing;
  const told = [headline, lead, ...points, ...more, ...disputes.flatMap(({ versions }) => versions)];
  const texts = new Set(told.map(({ text }) => text));
  const untold = sources.flatMap((source, at) =>
    source.copyOf !== undefined || pieceKind(source) !== undefined
      ? []
      : source.sentences.slice(0, headOfReport).flatMap((text, sentence) => {
          if (text === "" || text.length > longest || /https?:|www\.|@/.test(text) || texts.has(text)) return [];
          return [{ text, source: at, claim: () => sentenceAsClaim(sources, at, sentence) }];
        }),
  );
  const lines = [
    ...told.map((claim) => ({ text: claim.text, source: claim.citations[0].source, claim: () => claim })),
    ...untold,
  ];
  const language = lead.translated?.language ?? briefing.language;
  const cut = lines.map(({ text }) => lineOf(text, language).all);
  const isName = namesBy(cut, briefing);
  const made = lines.map(({ text, source, claim }, place): ToldLine => {
    const [outlet, at] = [sources[source]?.outlet ?? "", sources[source]?.publishedAt ?? writtenAt];
    const side = (): ChangeSide | undefined => {
      const checked: CheckedClaim | undefined = claim();
      return checked && { claim: checked, outlet, at };
    };
    return {
      text,
      words: cut[place] ?? [],
      language,
      source,
      isShown: place < 2 + points.length,
      outlet,
      at,
      isName,
      side,
    };
  });
  kept.set(briefing, made);
  return made;
}

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
