// How proofs and answers look in a terminal: each claim with the very sentence it stands on, the words that carry it
// marked.
import type { Answer } from "../../src/news/answer.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import type { Proof } from "../../src/news/talk.ts";
import { printable } from "./escape.ts";
import { type Ink, showInstant } from "./ink.ts";
import { wrap } from "./wrap.ts";

export function showProofs(headline: string, proofs: readonly Proof[], ink: Ink): string[] {
  return [
    ...wrap(ink.bold(`Evidence for “${printable(headline)}”`), ink.width),
    ...proofs.flatMap((proof) => ["", ...showProof(proof, ink)]),
  ];
}

function showProof(proof: Proof, ink: Ink): string[] {
  return [
    ...wrap(`${ink.bold(`[${proof.number}]`)} ${printable(proof.claim.text)}`, ink.width),
    ...proof.stands.flatMap((stand) => [
      ...showSentence(stand.sentence, stand.carries, ink),
      ...wrap(
        ink.quiet(
          [
            printable(stand.outlet),
            stand.sentenceNumber === 0 ? "title" : `sentence ${stand.sentenceNumber}`,
            stand.publishedAt === undefined ? "" : showInstant(stand.publishedAt, "date", ink.zone),
            ...proof.edits.map(printable),
          ]
            .filter((part) => part !== "")
            .join(" · "),
        ),
        ink.width,
        "    ",
      ),
      ...(stand.link ? [`    ${ink.quiet(printable(stand.link))}`] : []),
    ]),
  ];
}

function showSentence(sentence: string, carries: { readonly start: number; readonly end: number }, ink: Ink): string[] {
  const marked = printable(sentence.slice(carries.start, carries.end))
    .split(" ")
    .map((word) => ink.mark(word))
    .join(" ");
  return wrap(
    `${printable(sentence.slice(0, carries.start))}${marked}${printable(sentence.slice(carries.end))}`,
    ink.width,
    "  > ",
  );
}

export function showAnswer(answer: Answer, ink: Ink): string[] {
  const asked = [ink.quiet(`› ${printable(answer.question)}`)];
  if (answer.kind === "declined") return [...asked, ...wrap(printable(answer.words), ink.width)];
  if (answer.kind === "abstained") return [...asked, ...showAbstention(answer, ink)];
  const opening =
    answer.kind === "disputed"
      ? [ink.bold("The sources do not agree.")]
      : answer.short
        ? [ink.bold(printable(answer.short.text))]
        : [];
  return [
    ...asked,
    ...opening,
    ...answer.claims.flatMap((claim, at) => [
      ...wrap(
        `${printable(claim.text)} ${ink.quiet(`[${at + 1}]`)}`,
        ink.width,
        answer.kind === "disputed" ? " • " : "",
      ),
      ...claim.citations.slice(0, 1).flatMap((citation) => showSource(answer, citation.source, citation.sentence, ink)),
    ]),
  ];
}

function showAbstention(answer: Answer, ink: Ink): string[] {
  const count = answer.sources.length;
  return [
    `${ink.bold("Not in these sources.")} ${ink.quiet(`${count} ${count === 1 ? "article" : "articles"}`)}`,
    ...(answer.nearest.length > 0 ? ["Nearest passages:"] : []),
    ...answer.nearest.flatMap((passage) => [
      ...wrap(printable(passage.text), ink.width, "  > "),
      ...showSource(answer, passage.source, passage.sentence, ink),
    ]),
    ink.quiet("Try /brief with a link that says more."),
  ];
}

function showSource(answer: Answer, source: number, sentence: number, ink: Ink): string[] {
  const from = answer.sources[source];
  if (from === undefined || (from.outlet === "" && from.url === undefined)) return [];
  const words = from.sentences[sentence] ?? "";
  return [
    `    ${ink.quiet(`${printable(from.outlet)}${from.url ? ` ${printable(linkToSentence(from.url, words))}` : ""}`)}`,
  ];
}
