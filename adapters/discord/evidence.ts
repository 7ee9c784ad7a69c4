// How proof reads on Discord: each number with the exact sentence behind it, the words that carry it marked, and a link to it.
import type { Proof, Said } from "../../src/news/talk.ts";
import { bold, link, literal } from "./escape.ts";
import { fillSheets, type Passage } from "./fill.ts";
import { type Button, button, type Message } from "./message.ts";
import { accents, instant } from "./words.ts";

type Evidence = Extract<Said, { readonly kind: "evidence" }>;

/** All pages; a click shows one, and Next asks for the one after it, so that a page works years later. */
export function evidencePages(said: Evidence): readonly Message[] {
  const passages: Passage[] = [
    { lines: [`**Evidence** for “${literal(said.headline)}”`] },
    ...said.proofs.map((proof): Passage => ({ lines: proofLines(proof), keep: true })),
  ];
  const pages = fillSheets(passages, { accent: accents.house, last: widest(said), others: widest(said) });
  return pages.map((page, index) => withRow(page, pageButtons(said, index, pages.length)));
}

/** The page asked for, counted from 0; beyond the last one is the last one. */
export function evidencePage(said: Evidence): Message {
  const pages = evidencePages(said);
  return pages[Math.min(Math.max(0, said.page), pages.length - 1)] as Message;
}

function proofLines(proof: Proof): string[] {
  const lines = [`**[${proof.number}]** ${literal(proof.claim.text)}`];
  for (const [index, stand] of proof.stands.entries()) {
    const { start, end } = stand.carries;
    const before = stand.sentence.slice(0, start);
    const after = stand.sentence.slice(end);
    lines.push(
      `> ${[literal(before), bold(stand.sentence.slice(start, end)), literal(after)]
        .filter((each) => each !== "")
        .join(/\w$/.test(before) || /^\w/.test(after) ? "" : " ")
        .replace(/\*\* (?=[.,;:!?’”"')])/g, "**")}`,
    );
    const where = stand.sentenceNumber < 0 ? "headline" : `sentence ${stand.sentenceNumber}`;
    lines.push(
      `-# ${[
        literal(stand.outlet) || "Pasted text",
        where,
        ...(stand.publishedAt === undefined ? [] : [instant(stand.publishedAt, "date")]),
        ...(index === 0 ? proof.edits.map(literal) : []),
        ...(stand.link === undefined ? [] : [link("open at this sentence", stand.link)]),
      ].join(" · ")}`,
    );
  }
  return lines;
}

function pageButtons(said: Evidence, page: number, pages: number): Button[] {
  const turn = (label: string, to: number) => button(label, { act: "evidence", on: said.on, n: to });
  return [
    ...(page > 0 ? [turn("Previous", page - 1)] : []),
    ...(page < pages - 1 ? [turn("Next", page + 1)] : []),
    button("Ask about this", { act: "ask", on: said.on }),
    button("Report a mistake", { act: "report", on: said.on }),
    ...(said.mayRetract ? [button("Retract", { act: "retract", on: said.on }, 4)] : []),
  ];
}

const widest = (said: Evidence): Button[] => pageButtons({ ...said, mayRetract: true }, 1, 3);

function withRow(message: Message, buttons: readonly Button[]): Message {
  const components = message.components.map((outer) =>
    outer.type === 17
      ? {
          ...outer,
          components: [
            ...outer.components.filter((inner) => inner.type !== 1),
            { type: 1 as const, components: buttons },
          ],
        }
      : outer,
  );
  return { ...message, components };
}
