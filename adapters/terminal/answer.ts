// How an answer looks in a terminal: what it says, and behind each number the place on the page where it stands.
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import { type AnswerLine, wordsOfAnswer } from "../../src/news/answer-words.ts";
import { answeredInOtherWords } from "../../src/news/in-other-words.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { printable } from "./escape.ts";
import type { Ink } from "./ink.ts";
import { wrap } from "./wrap.ts";

export function showAnswer(answer: Answer, ink: Ink): string[] {
  const { about, opening, lines, look } = wordsOfAnswer(answer);
  const vouched = answeredInOtherWords(claimsOf(answer), tongueFor(answer.language));
  const [first, rest] = { plain: ["", ""], quoted: ["  > ", "    "], listed: [" • ", "   "] }[look];
  const stands = answer.kind === "declined" ? String : ink.bold;
  return [
    ink.quiet(`› ${printable(answer.question)}`),
    ...(about === undefined ? [] : wrap(ink.quiet(printable(about)), ink.width)),
    ...(opening === undefined ? [] : wrap(stands(printable(opening)), ink.width)),
    ...lines.flatMap((line) => {
      const outlet = line.outlet === undefined ? "" : ink.quiet(` · ${printable(line.outlet)}`);
      return wrap(`${printable(line.text)} ${numberOf(line, answer, ink)}${outlet}`, ink.width, first, rest);
    }),
    ...(vouched === undefined ? [] : wrap(ink.quiet(printable(vouched)), ink.width)),
  ];
}

function numberOf({ number, citation }: AnswerLine, { sources }: Answer, ink: Ink): string {
  const source = sources[citation.source];
  const words = citation.sentence < 0 ? source?.title : source?.sentences[citation.sentence];
  const mark = `[${number}]`;
  return ink.quiet(source?.url ? ink.behind(mark, printable(linkToSentence(source.url, words ?? ""))) : mark);
}
