// What a publisher changed of the sentences that posted lines stand on: a figure, a name, a denial, or all of it.
import type { Line, Word } from "../checking/line.ts";
import { placeNamed } from "../language/country-names.ts";
import { officialNames } from "../language/en/official-names.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { Both, ChangeKind } from "./change-row.ts";
import { changeRows } from "./change-rows.ts";
import { exchanges } from "./exchanges.ts";
import { cutLines, type Lines, type Stance, standings } from "./standing.ts";

/** What stood in the article when it was told: of a briefing's source, or read again. */
export type ToldText = {
  /** Those that nobody keeps any more are "". */
  readonly sentences: readonly string[];
};

export type Changed = {
  readonly kind: ChangeKind | "gone";
  /** Which of the sentences that were told. */
  readonly sentence: number;
  /**
   * The words that gave way, and those that stand there now: "" where they say nothing without their sentence. Of one
   * that is gone its own, and "".
   */
  readonly was: string;
  readonly now: string;
  /** The sentence of now it stands in. */
  readonly at?: number;
};

/**
 * Of the sentences of `told` that posted lines cite, those that say something else in `now`. Another wording, notation,
 * order or layout is no change, nor is what was added. Pure; bounded by the length of both.
 */
export function changedSince(told: ToldText, cited: readonly number[], now: ReadArticle): readonly Changed[] {
  const { language, sentences } = now.reading;
  const was = cutLines(told.sentences, language);
  const lines = cutLines(
    sentences.map(({ text }) => text),
    language,
  );
  const standing = standings(was, lines);
  const stands = cited.map((sentence) => [sentence, standing(sentence)] as const);
  const isShown = now.article.completeness === "full";
  return stands.flatMap(([sentence, where]): readonly Changed[] => {
    const line = was[sentence];
    if (line === undefined || line.all.length === 0) return [];
    // The last sentence of an excerpt is cut somewhere.
    if (where.is === "reworded" && !isShown && where.to === lines.length) return [];
    if (where.is === "reworded") return changesIn(line, sentence, lines, where, bothOf(was, lines, now));
    if (where.is !== "gone" || !isShown || !isKept(was, standing, sentence)) return [];
    return [{ kind: "gone", sentence, was: told.sentences[sentence] ?? "", now: "" }];
  });
}

function changesIn(
  line: Line,
  sentence: number,
  lines: Lines,
  { from, to }: Extract<Stance, { is: "reworded" }>,
  names: Pick<Both, "language" | "areOneName" | "isNamed">,
): readonly Changed[] {
  const stretch = lines.slice(from, to).flatMap(({ all }) => all);
  const both = { ...names, was: line.all, now: stretch };
  return exchanges(line.all, stretch).flatMap((exchange) => {
    const row = changeRows.find(({ holds }) => holds(exchange, both));
    if (row === undefined) return [];
    const at = exchange.now[0]?.sentence ?? from;
    const fresh = row.isWhole ? "" : wordsOf(exchange.now);
    return [{ kind: row.kind, sentence, was: wordsOf(exchange.was), now: fresh, at }];
  });
}

const wordsOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

/** Of an article of which so much still stands one sentence was taken out; of another it was written anew. */
const stillStands = 0.7;

function isKept(was: Lines, standing: (sentence: number) => Stance, without: number): boolean {
  const others = was.flatMap((line, at) => (line.all.length > 0 && at !== without ? [at] : []));
  const kept = others.filter((at) => ["same", "reworded"].includes(standing(at).is));
  return others.length >= 3 && kept.length / others.length >= stillStands;
}

/** How names are told from other words, and one name's forms from two names, by both texts. */
function bothOf(was: Lines, lines: Lines, { reading }: ReadArticle): Pick<Both, "language" | "areOneName" | "isNamed"> {
  const all = [...was, ...lines];
  const named = reading.names.flatMap(({ text }) => text.match(/[\p{L}\p{N}.'’-]+/gu) ?? []);
  // German writes every noun with a capital.
  const inside = reading.language === "de" ? [] : all.flatMap((line) => line.all.filter(isInside));
  const names = new Set([...named, ...inside.map(({ text }) => text)]);
  const forms = reading.actors.map(({ name, aliases }) => new Set([name, ...aliases].flatMap(wordsIn)));
  return {
    language: reading.language,
    isNamed: ({ kind, capital, norm, text }) =>
      kind === "word" &&
      capital &&
      norm !== "i" &&
      (names.has(text) || placeNamed(text, reading.language) !== undefined),
    areOneName: (one, other) =>
      (officialNames.get(one) ?? one) === (officialNames.get(other) ?? other) ||
      forms.some((words) => wordsIn(`${one} ${other}`).every((word) => words.has(word))),
  };
}

const isInside = ({ capital, kind, index }: Word): boolean => kind === "word" && capital && index > 0;

const wordsIn = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
