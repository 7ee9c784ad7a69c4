// Whom "he" or "she" stands for in a conversation: the people it spoke of, and how present each of them is.

import { tokensOf } from "../../language/tokenize.ts";
import { type Answer, claimsOf } from "../../news/answer.ts";
import { read } from "../../reading/read.ts";
import { sentenceWords } from "../sentence-words.ts";
import { type AskedWord, askedWordsOf } from "./asked-words.ts";
import { phrasingOf } from "./message.ts";

export type SpokenOf = {
  readonly name: string;
  /** How present: 1 for the answer to the turn before. */
  readonly salience: number;
};

/** An answer's name is what people go on about; then whom they asked about; then who does what was shown. */
const worth = { answer: 1, question: 0.8, whoever: 0.7, opening: 0.5, beside: 0.2 } as const;
/** What each turn further back is worth. */
const fading = 0.6;
/** Further into a sentence than this, somebody is spoken of beside its subject. */
const opening = 40;
/** Two this near to each other are both meant as likely. */
const clear = 0.15;

/** One turn on: those it speaks of, over those spoken of before. */
export function spokenOfAfter(
  turn: { readonly question: string; readonly answer?: Answer },
  before: readonly SpokenOf[],
): readonly SpokenOf[] {
  const found = new Map(before.map(({ name, salience }) => [name, salience * fading]));
  for (const { name, salience } of inTurn(turn)) {
    const known = [...found.keys()].find((other) => sameName(other, name));
    const longer = known !== undefined && known.length > name.length ? known : name;
    const most = Math.max(salience, found.get(known ?? name) ?? 0);
    if (known !== undefined) found.delete(known);
    found.set(longer, most);
  }
  return [...found].map(([name, salience]) => ({ name, salience })).sort((a, b) => b.salience - a.salience);
}

export type Meant = {
  readonly words: readonly AskedWord[];
  /** Their name, where a reader may have thought of somebody else. */
  readonly unclear?: string;
};

/** Undefined where nobody was spoken of. */
export function meantBy(people: readonly SpokenOf[]): Meant | undefined {
  const [first, second] = people;
  if (first === undefined) return undefined;
  const words = askedWordsOf(sentenceWords(first.name).tokens);
  const isClear = first.salience >= worth.question * fading && first.salience - (second?.salience ?? 0) > clear;
  return { words: words.map((word) => ({ ...word, isName: true })), ...(isClear ? {} : { unclear: first.name }) };
}

function inTurn({ question, answer }: { readonly question: string; readonly answer?: Answer }): SpokenOf[] {
  const first = answer && claimsOf(answer)[0];
  if (answer === undefined || first === undefined) return namesTyped(question);
  const short = answer.kind === "answered" ? (answer.short?.text ?? "") : "";
  const asked = new Set(phrasingOf(question).tokens.map(({ norm }) => norm));
  const { names } = read({ title: "", text: first.text, language: "en" });
  const people = names.filter(({ kind }) => kind === "person");
  const isOther = (name: string): boolean => names.some(({ kind, text }) => kind === "organisation" && text === name);
  const found = people.map(({ text, at }): SpokenOf => {
    const inQuestion = tokensOf(text).some(({ norm }) => asked.has(norm));
    // What is shown to somebody who asked "who" is about whoever it names.
    const shown = at.sentence === 0 && at.start < opening ? worth.opening : worth.beside;
    const beside = asked.has("who") && text.includes(" ") ? worth.whoever : shown;
    return { name: text, salience: short.includes(text) ? worth.answer : inQuestion ? worth.question : beside };
  });
  // A single word that is only shown beside may be anything.
  const sure = found.filter(({ name, salience }) => salience > worth.opening || name.includes(" "));
  const known = (name: string): boolean => isOther(name) || sure.some((one) => sameName(one.name, name));
  return [...sure, ...namesTyped(question).filter(({ name }) => !known(name))];
}

/** Runs of capitals in a question, which may be anybody's. */
function namesTyped(question: string): SpokenOf[] {
  const { tokens, shouted } = phrasingOf(question);
  const names = new Set(askedWordsOf(tokens, shouted).flatMap((word) => (word.isName ? [word.stem] : [])));
  const runs: string[][] = [[]];
  for (const token of tokens)
    if (names.has(token.stem)) runs.at(-1)?.push(token.text);
    else if (runs.at(-1)?.length) runs.push([]);
  return runs.filter((run) => run.length > 0).map((run) => ({ name: run.join(" "), salience: worth.question }));
}

/** "Lund" is "Marta Lund". */
const sameName = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);
