// How Evidence looks in Slack: a modal a page, each number with the exact sentence, the words that carry it in bold,
// and a link there.

import type { types } from "@slack/bolt";
import { markedPieces } from "../../src/news/marked.ts";
import type { Proof } from "../../src/news/proof.ts";
import { writtenDay } from "../../src/news/shown.ts";
import type { Button, Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { actions, divider, label, plainElement } from "./blocks.ts";
import { plainLine } from "./escape.ts";
import { limits } from "./limits.ts";
import { type Chunk, only, pages, quietly, rich, together, type ViewPayload } from "./parts.ts";
import { boldText, date, linkText, type RichElement, type RichGroup, words } from "./richtext.ts";

type Evidence = Extract<Said, { kind: "evidence" }>;

/** All pages, in order: the listener shows the one that was asked for. */
export function evidenceParts(evidence: Evidence): readonly Part[] {
  const tongue = tongueFor(evidence.language);
  const groups = pages(
    evidence.proofs.map((proof) => proofChunk(proof, tongue)),
    8,
  );
  return groups.map((chunks, index) => {
    const opening = quietly(
      tongue.say("briefing.quotation", { words: plainLine(evidence.headline) }),
      `· ${[
        tongue.say("evidence.numbers", { numbers: evidence.proofs.length }),
        ...(groups.length > 1 ? [tongue.say("evidence.page", { page: index + 1, pages: groups.length })] : []),
      ].join(" · ")}`,
    );
    const all = [
      opening,
      only([divider]),
      ...chunks,
      only(actions(buttonsOf(evidence, index, groups.length), [], undefined, tongue)),
    ];
    const view: types.ModalView = {
      type: "modal",
      callback_id: "evidence",
      title: label(tongue.say("evidence.title"), limits.viewTitle),
      close: plainElement(tongue.say("button.close")),
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
  const tongue = tongueFor(evidence.language);
  return [
    ...(page > 1
      ? [{ label: tongue.say("button.previous"), action: { act: "evidence", on, n: page - 1 } as const }]
      : []),
    ...(page < count
      ? [{ label: tongue.say("button.next"), action: { act: "evidence", on, n: page + 1 } as const }]
      : []),
    { label: tongue.say("button.ask-about-this"), action: { act: "ask", on } },
    { label: tongue.say("button.report"), action: { act: "report", on } },
    ...(evidence.mayRetract
      ? [{ label: tongue.say("button.take-down"), action: { act: "retract", on }, tone: "danger" } as const]
      : []),
  ];
}

function proofChunk(proof: Proof, tongue: Tongue): Chunk {
  const [first] = proof.stands;
  const verbatim = proof.stands.length === 1 && first?.sentence === proof.claim.text;
  const said = verbatim ? words(tongue.say("evidence.verbatim-quiet"), { italic: true }) : words(proof.claim.text);
  const number: RichGroup = { kind: "words", nodes: [boldText(`[${proof.number}] `), said] };
  const from = proof.translated;
  return together([
    rich(
      number,
      ...(from === undefined ? [] : [{ kind: "words", nodes: [words(from, { italic: true })] } as const]),
      ...proof.stands.flatMap((stand): readonly RichGroup[] => [
        quoteOf(stand),
        { kind: "words", nodes: placeOf(stand, tongue) },
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

const dayOf = ({ publishedAt, dayOnly }: Stand, tongue: Tongue): readonly RichElement[] => {
  if (publishedAt === undefined) return [];
  return [words(" · "), dayOnly ? words(writtenDay(publishedAt, tongue)) : date(publishedAt, "date", "UTC", tongue)];
};

const placeOf = (stand: Stand, tongue: Tongue): readonly RichElement[] => [
  words(plainLine(stand.outlet) || tongue.say("briefing.pasted")),
  ...dayOf(stand, tongue),
  words(
    ` · ${
      stand.sentenceNumber < 1
        ? tongue.say("evidence.title-line")
        : tongue.say("evidence.sentence", { number: stand.sentenceNumber })
    }`,
  ),
  ...(stand.link === undefined ? [] : [words(" · "), ...linkText(stand.link, tongue.say("evidence.open"))]),
];
