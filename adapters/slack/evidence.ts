// How Evidence looks in Slack: a modal a page, each number with the exact sentence, the words that carry it in bold,
// and a link there.

import type { types } from "@slack/bolt";
import { writtenDay } from "../../src/news/article.ts";
import { markedPieces } from "../../src/news/marked.ts";
import type { Button, Proof, Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { actions, divider, plainElement } from "./blocks.ts";
import { plainLine } from "./escape.ts";
import { type Chunk, only, pages, quietly, rich, together, type ViewPayload } from "./parts.ts";
import { boldText, date, linkText, type RichElement, type RichGroup, words } from "./richtext.ts";

type Evidence = Extract<Said, { kind: "evidence" }>;

/** All pages, in order: the listener shows the one that was asked for. */
export function evidenceParts(evidence: Evidence): readonly Part[] {
  const groups = pages(evidence.proofs.map(proofChunk), 8);
  return groups.map((chunks, index) => {
    const opening = quietly(
      `“${plainLine(evidence.headline)}”`,
      `· ${evidence.proofs.length} ${evidence.proofs.length === 1 ? "number" : "numbers"}${
        groups.length > 1 ? ` · page ${index + 1} of ${groups.length}` : ""
      }`,
    );
    const all = [opening, only([divider]), ...chunks, only(actions(buttonsOf(evidence, index, groups.length)))];
    const view: types.ModalView = {
      type: "modal",
      callback_id: "evidence",
      title: plainElement("Evidence"),
      close: plainElement("Close"),
      blocks: all.flatMap((chunk) => chunk.blocks),
    };
    const payload: ViewPayload = { kind: "view", view };
    return { plainText: all.map((chunk) => chunk.plain).join("\n"), payload };
  });
}

/** Pages are numbered from 1 in buttons. */
function buttonsOf(evidence: Evidence, index: number, count: number): readonly Button[] {
  const on = evidence.on;
  const page = index + 1;
  return [
    ...(page > 1 ? [{ label: "Previous", action: { act: "evidence", on, n: page - 1 } as const }] : []),
    ...(page < count ? [{ label: "Next", action: { act: "evidence", on, n: page + 1 } as const }] : []),
    { label: "Ask about this", action: { act: "ask", on } },
    { label: "Report a mistake", action: { act: "report", on } },
    ...(evidence.mayRetract
      ? [{ label: "Take it down", action: { act: "retract", on }, tone: "danger" } as const]
      : []),
  ];
}

function proofChunk(proof: Proof): Chunk {
  const [first] = proof.stands;
  const verbatim = proof.stands.length === 1 && first?.sentence === proof.claim.text;
  const said = verbatim ? words("word for word:", { italic: true }) : words(proof.claim.text);
  return together([
    rich(
      { kind: "words", nodes: [boldText(`[${proof.number}] `), said] },
      ...proof.stands.flatMap((stand): readonly RichGroup[] => [
        quoteOf(stand),
        { kind: "words", nodes: placeOf(stand) },
      ]),
    ),
    ...(proof.edits.length > 0 ? [quietly(proof.edits.join(" · "))] : []),
    ...(proof.vouched === undefined ? [] : [quietly(proof.vouched)]),
    only([divider]),
  ]);
}

type Stand = Proof["stands"][number];

const quoteOf = ({ sentence, carries }: Stand): RichGroup => ({
  kind: "quote",
  nodes: markedPieces(sentence, carries).map(({ text, marked }) => (marked ? boldText(text) : words(text))),
});

const dayOf = ({ publishedAt, dayOnly }: Stand): readonly RichElement[] => {
  if (publishedAt === undefined) return [];
  return [words(" · "), dayOnly ? words(writtenDay(publishedAt)) : date(publishedAt, "date", "UTC")];
};

const placeOf = (stand: Stand): readonly RichElement[] => [
  words(plainLine(stand.outlet) || "Pasted text"),
  ...dayOf(stand),
  words(stand.sentenceNumber < 1 ? " · title" : ` · sentence ${stand.sentenceNumber}`),
  ...(stand.link === undefined ? [] : [words(" · "), ...linkText(stand.link, "open at this sentence")]),
];
