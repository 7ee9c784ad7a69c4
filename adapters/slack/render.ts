// What is said, as Slack shows it: pure, and nothing is lost. What is too long becomes more messages or pages.
import { answerInOneLine } from "../../src/news/answer-words.ts";
import { inOneLine, tongueOf } from "../../src/news/shown.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { answerChunks } from "./answer.ts";
import { label } from "./blocks.ts";
import { briefingChunks } from "./briefing.ts";
import { editionParts } from "./edition.ts";
import { plainLine } from "./escape.ts";
import { evidenceParts } from "./evidence.ts";
import { limits } from "./limits.ts";
import {
  type CommandWords,
  type FilledView,
  formView,
  homeView,
  noticeChunks,
  noticeSummary,
  noticeView,
} from "./notice.ts";
import {
  blockWords,
  type ChoicesPayload,
  type Chunk,
  drawingNote,
  type MessagePayload,
  messages,
  type ProgressPayload,
  type ViewPayload,
} from "./parts.ts";
import { withRead } from "./read.ts";

export type Render = (said: Said) => readonly Part[];

/** Messages, a view, choices or a status: `payload.kind` says which. */
export function renderer(typed: CommandWords): Render {
  return (said) => {
    if (said.kind === "edition") return editionParts(said.edition, said.preview === true, typed, said.read);
    if (said.kind === "evidence") return evidenceParts(said);
    if (said.kind === "form") {
      const payload: ViewPayload = { kind: "view", view: formView(said.form, tongueFor(said.language)) };
      return [{ plainText: said.form.title, payload }];
    }
    if (said.kind === "choices") {
      const options = said.choices
        .filter((choice) => choice.value !== "" && choice.value.length <= limits.optionValue)
        .slice(0, limits.selectOptions)
        .map((choice) => ({ text: label(choice.label, limits.optionText), value: choice.value }));
      const payload: ChoicesPayload = { kind: "choices", options };
      return [{ plainText: options.map((option) => option.text.text).join("\n"), payload }];
    }
    if (said.kind === "progress") {
      const payload: ProgressPayload = { kind: "progress", doing: plainLine(said.doing) };
      return [{ plainText: payload.doing, payload }];
    }
    if (said.kind === "welcome") return [];
    const parts = messages(chunksOf(said, typed), summaryOf(said, typed));
    const told = said.kind === "notice" && said.file ? withFile(parts, said.file) : parts;
    return said.kind === "notice" && said.drawing ? [...told, drawingNote(said.drawing)] : told;
  };
}

type Worded = Extract<Said, { kind: "briefing" | "answer" | "notice" }>;

/** The same words without a division into messages, for views. */
export function chunksOf(said: Worded, typed: CommandWords): readonly Chunk[] {
  if (said.kind === "briefing")
    return withRead(
      briefingChunks(said.briefing, {
        first: said.first === true,
        beyond: said.beyond === true,
        before: said.before === true,
      }),
      said.read,
      tongueOf(said.briefing),
    );
  if (said.kind === "answer")
    return answerChunks(said.answer, {
      ...(said.askedBy === undefined ? {} : { askedBy: said.askedBy }),
      quoteQuestion: said.quoteQuestion === true,
      unasked: said.unasked === true,
    });
  return noticeChunks(said, typed);
}

function summaryOf(said: Worded, typed: CommandWords): string {
  if (said.kind === "answer") return answerInOneLine(said.answer);
  if (said.kind === "notice") return noticeSummary(said, typed);
  const outlet = plainLine(said.briefing.sources[0].outlet);
  return `${plainLine(inOneLine(said.briefing))}${outlet ? ` (${outlet})` : ""}`;
}

function withFile(parts: readonly Part[], file: { readonly name: string; readonly text: string }): readonly Part[] {
  return parts.map((part, index) =>
    index === 0 ? { ...part, payload: { ...(part.payload as MessagePayload), file } } : part,
  );
}

/** What is said inside a modal, after what was said there `before`. */
export function viewOf(
  said: Said,
  typed: CommandWords,
  render: Render,
  page = 1,
  before: readonly Chunk[] = [],
): FilledView {
  if (said.kind === "evidence" || said.kind === "form") {
    const views = render(said).map((part) => (part.payload as ViewPayload).view);
    const view = views[Math.min(Math.max(page, 1), views.length) - 1];
    if (view) return { view, rest: [] };
  }
  const shown = [...before, ...inView(before.length === 0 ? untitled(said) : said, typed, render)];
  return noticeView(shown, titleOf(said), tongueFor(said.language));
}

/** A title that the modal bears in full is not said again at the head of its words. */
const untitled = (said: Said): Said =>
  said.kind === "notice" && said.lines.length > 0 && (said.title ?? "").length <= limits.viewTitle
    ? { ...said, title: "" }
    : said;

/** The words of something said, as a modal holds them. */
export function inView(said: Said, typed: CommandWords, render: Render): readonly Chunk[] {
  if (said.kind === "edition") return blocksAsChunks(render(said));
  return said.kind === "briefing" || said.kind === "answer" || said.kind === "notice" ? chunksOf(said, typed) : [];
}

function titleOf(said: Said): string {
  if (said.kind === "edition") return tongueFor(said.edition.language).say("edition.preview-title");
  if (said.kind === "briefing") return tongueOf(said.briefing).say("briefing.title");
  if (said.kind === "answer") return tongueFor(said.answer.language).say("answer.title");
  return said.kind === "notice" ? (said.title ?? "Lede") : "Lede";
}

const blocksAsChunks = (parts: readonly Part[]): readonly Chunk[] =>
  parts.flatMap((part) =>
    (part.payload as MessagePayload).blocks.map((block) => ({ blocks: [block], plain: blockWords(block) })),
  );

/** What is said to someone who opened the Home tab. */
export const homeOf = (said: Worded, typed: CommandWords) =>
  homeView(
    said.kind === "notice" ? noticeChunks({ ...said, title: "" }, typed) : chunksOf(said, typed),
    said.kind === "notice" ? (said.title ?? "Lede") : "Lede",
    tongueFor(said.language),
  );
