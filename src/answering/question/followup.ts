// What a question means in its conversation: each turn read with those before it, and what its answer adds.
import { type Answer, claimsOf } from "../../news/answer.ts";
import { sentenceWords } from "../sentence-words.ts";
import { aboutRules } from "./about-rules.ts";
import { askedWordsOf } from "./asked-words.ts";
import { hangingsOf } from "./hanging.ts";
import { readAfter } from "./hung-questions.ts";
import { type Phrasing, phrasingOf } from "./message.ts";
import type { Question } from "./question.ts";
import { type SpokenOf, spokenOfAfter } from "./spoken-of.ts";

/** One exchange before this one. */
export type Earlier = { readonly question: string; readonly answer?: Answer };

/** Further back than this, the conversation is forgotten. */
const windowTurns = 6;

/** The question as it stands in the conversation, the oldest turn first. */
export function resolve(asks: Phrasing, earlier: readonly Earlier[]): Question {
  let before: Question | undefined;
  /** By turns gone by; names are read only where somebody asks about "him" or "her". */
  const known: (readonly SpokenOf[])[] = [[]];
  const turns = earlier.slice(-windowTurns);
  const spokenOf = (gone: number) => (): readonly SpokenOf[] => {
    for (const [at, turn] of turns.slice(0, gone).entries()) known[at + 1] ??= spokenOfAfter(turn, known[at] ?? []);
    return known[gone] ?? [];
  };
  for (const [at, turn] of turns.entries()) {
    const asked = phrasingOf(turn.question);
    if (isAside(asked)) continue;
    const meant = readAfter(asked, before, spokenOf(at));
    before = { ...meant, ...answered(turn.answer, meant) };
  }
  return readAfter(asks, before, spokenOf(turns.length));
}

/** The answer, which says whom the question was taken to mean where that was not obvious. */
export const saidAbout = (answer: Answer, { about }: Question): Answer =>
  about === undefined || answer.kind === "declined" ? answer : { ...answer, about };

/** "Who said that?" and "list the figures" leave the conversation where it was. */
function isAside({ tokens }: Phrasing): boolean {
  const hanging = hangingsOf(tokens);
  return aboutRules.first(tokens) !== undefined || (hanging.has("bare") && hanging.has("who says so"));
}

/** What the answer adds to what the next question may mean: its short answer's words, and where it stood. */
function answered(answer: Answer | undefined, meant: Question): Partial<Question> {
  if (answer === undefined) return {};
  const near = claimsOf(answer)
    .slice(0, answer.kind === "disputed" ? 2 : 1)
    .flatMap((claim) =>
      claim.citations.flatMap((citation) => {
        const article = answer.sources[citation.source]?.article;
        return article === undefined ? [] : [{ article, sentence: citation.sentence }];
      }),
    );
  const short = answer.kind === "answered" ? (answer.short?.text ?? "") : "";
  const known = new Set([...meant.terms, ...meant.lent].map((term) => term.stem));
  const said = askedWordsOf(sentenceWords(short).tokens)
    .filter((term) => term.isName && !known.has(term.stem))
    .slice(0, 4);
  return { near: near.slice(0, 3), lent: [...said, ...meant.lent], ...(short === "" ? {} : { said: short }) };
}
