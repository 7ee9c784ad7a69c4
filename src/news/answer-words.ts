// What an answer says, and in which order: the same words on every platform, which only look different there.

import { type Tongue, tongueFor } from "../words/tongue.ts";
import { type Answer, claimsOf, type ShortAnswer } from "./answer.ts";
import type { CheckedClaim, Citation } from "./claim.ts";

/** One sentence or item, with the number whose evidence it has. */
export type AnswerLine = {
  readonly text: string;
  readonly number: number;
  readonly citation: Citation;
  /** Who says it, where the words themselves do not tell. */
  readonly saidBy?: string;
  /** Whose words they are, where the lines stand in articles of several outlets. */
  readonly outlet?: string;
};

export type AnswerWords = {
  /** "About the navy:", before all else. */
  readonly about?: string;
  /** Stands out: the short answer, or which of the outcomes it is. */
  readonly opening?: string;
  readonly lines: readonly AnswerLine[];
  /** `quoted`: the lines are the evidence of the opening. `listed`: they are the answer, one below the other. */
  readonly look: "plain" | "quoted" | "listed";
};

/** Untrusted words stand in it: adapters escape them. */
export function wordsOfAnswer(answer: Answer): AnswerWords {
  const tongue = tongueFor(answer.language);
  const about = answer.about === undefined ? {} : { about: tongue.say("answer.about", { what: answer.about }) };
  const claims = claimsOf(answer);
  const lines = withOutlets(claims.map(lineOf), answer);
  switch (answer.kind) {
    case "answered": {
      const opening = openingOf(answer, tongue);
      const opened = opening === undefined ? {} : { opening };
      const items = answer.items && withOutlets(answer.items.map(itemIn(claims)), answer);
      if (items) return { ...about, ...opened, lines: items, look: "listed" };
      return { ...about, ...opened, lines, look: opening === undefined ? "plain" : "quoted" };
    }
    case "disputed":
      return { ...about, opening: tongue.say("answer.undecided"), lines, look: "quoted" };
    case "unsure":
      return { ...about, opening: tongue.say("answer.unsure"), lines, look: "quoted" };
    case "abstained":
      return { ...about, opening: tongue.say("answer.not-in-these"), lines, look: "plain" };
    case "declined":
      return { opening: answer.words, lines, look: "plain" };
  }
}

/** The same in one paragraph, for a notification. */
export function answerInOneLine(answer: Answer): string {
  const { about, opening, lines, look } = wordsOfAnswer(answer);
  const said = lines.map((line) => line.text).join(look === "listed" ? " · " : " ");
  return [about, look === "quoted" ? ended(opening) : opening, said].filter(Boolean).join(" ");
}

function openingOf({ decided, short }: Extract<Answer, { kind: "answered" }>, tongue: Tongue): string | undefined {
  if (decided === undefined) return short?.text;
  return short ? tongue.say(`decided.${decided}-namely`, { short: short.text }) : tongue.say(`decided.${decided}`);
}

const ended = (text: string | undefined): string | undefined =>
  text && (/[.:!?。：！？]$/.test(text) ? text : `${text}.`);

const lineOf = ({ text, citations, saidBy }: CheckedClaim, at: number): AnswerLine => ({
  text,
  number: at + 1,
  citation: citations[0],
  ...(saidBy === undefined ? {} : { saidBy }),
});

function withOutlets(lines: readonly AnswerLine[], { sources }: Answer): readonly AnswerLine[] {
  const outlets = lines.map(({ citation }) => sources[citation.source]?.outlet ?? "");
  if (new Set(outlets).size < 2) return lines;
  return lines.map((line, at) => (outlets[at] ? { ...line, outlet: outlets[at] } : line));
}

/** An item has the number of the claim that cites its sentence. */
const itemIn =
  (claims: readonly CheckedClaim[]) =>
  ({ text, citation }: ShortAnswer): AnswerLine => {
    const at = claims.findIndex(({ citations }) =>
      citations.some(({ source, sentence }) => source === citation.source && sentence === citation.sentence),
    );
    return { text, number: Math.max(0, at) + 1, citation };
  };
