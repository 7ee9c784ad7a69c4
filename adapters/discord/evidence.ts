// How proof reads on Discord: each number with the exact sentence behind it, the words that carry it marked, and a link
// to it.
import { ButtonStyle, ComponentType } from "discord.js";
import { markedPieces } from "../../src/news/marked.ts";
import type { Proof } from "../../src/news/proof.ts";
import type { Said } from "../../src/news/talk.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { boldMarkdown, linkMarkdown, literal, tidy } from "./escape.ts";
import { type ButtonComponent, buttonComponent, type Message, row } from "./message.ts";
import { fillSheets, type Paragraph } from "./parts.ts";
import { accents, dayOrTime } from "./words.ts";

type Evidence = Extract<Said, { readonly kind: "evidence" }>;

/** All pages; a click shows one, and Next asks for the one after it, so that a page works years later. */
export function evidencePages(said: Evidence): readonly Message[] {
  const tongue = tongueFor(said.language);
  const evidence = boldMarkdown(tongue.say("evidence.title"));
  const passages: Paragraph[] = [
    { lines: [tongue.say("evidence.of", { evidence, headline: literal(said.headline) })] },
    ...said.proofs.map((proof): Paragraph => ({ lines: proofLines(proof, tongue), keep: true })),
  ];
  const pages = fillSheets(passages, { accent: accents.house, last: widest(said), others: widest(said) });
  return pages.map((page, index) => withRow(page, pageButtons(said, index, pages.length)));
}

/** The page asked for, counted from 1; beyond the last one is the last one. */
export function evidencePage(said: Evidence): Message {
  const pages = evidencePages(said);
  return pages[Math.min(Math.max(1, said.page), pages.length) - 1] as Message;
}

function proofLines(proof: Proof, tongue: Tongue): string[] {
  const [only] = proof.stands;
  const verbatim = proof.stands.length === 1 && only !== undefined && tidy(only.sentence) === tidy(proof.claim.text);
  const lines = [`**[${proof.number}]** ${verbatim ? tongue.say("evidence.verbatim") : literal(proof.claim.text)}`];
  if (proof.translated !== undefined) lines.push(`-# ${literal(proof.translated)}`);
  for (const [index, stand] of proof.stands.entries()) {
    lines.push(`> ${carrying(stand)}`);
    lines.push(
      `-# ${[
        literal(stand.outlet) || tongue.say("briefing.pasted"),
        stand.sentenceNumber < 1
          ? tongue.say("evidence.headline")
          : tongue.say("evidence.sentence", { number: stand.sentenceNumber }),
        ...dayOrTime(stand, "date", tongue),
        ...(index === 0 ? proof.edits.map(literal) : []),
        ...(stand.link === undefined ? [] : [linkMarkdown(tongue.say("evidence.open"), stand.link)]),
      ].join(" · ")}`,
    );
  }
  if (proof.stands.length === 0) lines.push(`-# ${tongue.say("evidence.gone")}`);
  return proof.vouched === undefined ? lines : [...lines, `-# ${literal(proof.vouched)}`];
}

/** What is escaped loses the blanks at its edges: those before and after marked words are put back. */
function carrying({ sentence, carries }: Proof["stands"][number]): string {
  const pieces = markedPieces(sentence, carries);
  return pieces
    .map(({ text, marked }, at) => {
      const before = pieces[at - 1]?.text ?? "";
      const apart = at > 0 && (/\s$/.test(before) || /^\s/.test(text)) ? " " : "";
      return apart + (marked ? boldMarkdown(text) : literal(text));
    })
    .join("");
}

/** `page` counts from 0 here, in a button from 1. */
function pageButtons(said: Evidence, page: number, pages: number): ButtonComponent[] {
  const tongue = tongueFor(said.language);
  const turn = (label: string, to: number) => buttonComponent(label, { act: "evidence", on: said.on, n: to });
  return [
    ...(page > 0 ? [turn(tongue.say("button.previous"), page)] : []),
    ...(page < pages - 1 ? [turn(tongue.say("button.next"), page + 2)] : []),
    buttonComponent(tongue.say("button.ask-about-this"), { act: "ask", on: said.on }),
    buttonComponent(tongue.say("button.report"), { act: "report", on: said.on }),
    ...(said.mayRetract
      ? [buttonComponent(tongue.say("button.take-down"), { act: "retract", on: said.on }, ButtonStyle.Danger)]
      : []),
  ];
}

const widest = (said: Evidence): ButtonComponent[] => pageButtons({ ...said, mayRetract: true }, 1, 3);

function withRow(message: Message, buttons: readonly ButtonComponent[]): Message {
  const components = message.components.map((outer) =>
    outer.type === ComponentType.Container
      ? {
          ...outer,
          components: [...outer.components.filter((inner) => inner.type !== ComponentType.ActionRow), row(buttons)],
        }
      : outer,
  );
  return { ...message, components };
}
