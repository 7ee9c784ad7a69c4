// How proofs look in a terminal: each claim with the very sentence it stands on, the words that carry it marked.
import { markedPieces } from "../../src/news/marked.ts";
import type { Proof } from "../../src/news/proof.ts";
import { pageOf } from "../../src/news/sourcelink.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { printable } from "./escape.ts";
import { type Ink, showPublished } from "./ink.ts";
import { wrap } from "./wrap.ts";

export function showProofs(headline: string, proofs: readonly Proof[], ink: Ink, tongue: Tongue): string[] {
  const evidence = tongue.say("evidence.title");
  return [
    ...wrap(ink.bold(printable(tongue.say("evidence.of", { evidence, headline }))), ink.width),
    ...proofs.flatMap((proof) => ["", ...showProof(proof, ink, tongue)]),
  ];
}

function showProof(proof: Proof, ink: Ink, tongue: Tongue): string[] {
  const [first] = proof.stands;
  const verbatim = proof.stands.length === 1 && first?.sentence === proof.claim.text;
  const says = verbatim ? ink.quiet(tongue.say("evidence.verbatim-quiet")) : printable(proof.claim.text);
  return [
    ...wrap(`${ink.bold(`[${proof.number}]`)} ${says}`, ink.width),
    ...(proof.translated === undefined ? [] : wrap(ink.quiet(printable(proof.translated)), ink.width, "    ")),
    ...proof.stands.flatMap((stand) => [
      ...showSentence(stand, ink),
      ...wrap(
        ink.quiet(
          [
            printable(stand.outlet),
            stand.sentenceNumber === 0
              ? tongue.say("evidence.title-line")
              : tongue.say("evidence.sentence", { number: stand.sentenceNumber }),
            showPublished(stand, ink, tongue),
            ...proof.edits.map(printable),
          ]
            .filter((part) => part !== "")
            .join(" · "),
        ),
        ink.width,
        "    ",
      ),
      ...(stand.link ? [`    ${ink.quiet(ink.behind(printable(pageOf(stand.link)), printable(stand.link)))}`] : []),
    ]),
    ...(proof.vouched === undefined ? [] : wrap(ink.quiet(printable(proof.vouched)), ink.width, "    ")),
  ];
}

function showSentence({ sentence, carries }: Proof["stands"][number], ink: Ink): string[] {
  const pieces = markedPieces(sentence, carries).map(({ text, marked }) =>
    marked ? eachWord(printable(text), ink.mark) : printable(text),
  );
  return wrap(pieces.join(""), ink.width, "  > ");
}

/** A line may end within marked words. */
const eachWord = (text: string, mark: (word: string) => string): string => text.split(" ").map(mark).join(" ");
