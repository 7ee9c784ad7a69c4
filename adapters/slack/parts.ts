// How a long thing becomes several messages: chunks that stay whole, packed below the sizes Slack accepts.
import type { types } from "@slack/bolt";
import type { Drawing } from "../../src/news/drawing.ts";
import { drawingWords } from "../../src/news/drawing-words.ts";
import type { Part } from "../../src/ports/platform.ts";
import { type Block, type Quiet, quiet, quietLine, sizeOf } from "./blocks.ts";
import { fallback, plainLine } from "./escape.ts";
import { limits } from "./limits.ts";
import { type RichGroup, readGroup, richText } from "./richtext.ts";

/** What is drawn when it is posted, what it shows in words, and how many blocks stand before it. */
type Drawn = { readonly drawing: Drawing; readonly alt: string; readonly at: number };

/** Blocks with the same words in plain text. A chunk is kept in one message wherever it fits one. */
export type Chunk = { readonly blocks: readonly Block[]; readonly plain: string; readonly drawn?: Drawn };

export type MessagePayload = {
  readonly kind: "message";
  readonly text: string;
  readonly blocks: readonly Block[];
  /** A file handed over beside the words. */
  readonly file?: { readonly name: string; readonly text: string };
  /** One at most: two push the words off a phone's screen. */
  readonly drawn?: Drawn;
};
export type ViewPayload = { readonly kind: "view"; readonly view: types.ModalView };
export type ChoicesPayload = {
  readonly kind: "choices";
  readonly options: readonly { readonly text: types.PlainTextElement; readonly value: string }[];
};
export type ProgressPayload = { readonly kind: "progress"; readonly doing: string };
export type SlackPayload = MessagePayload | ViewPayload | ChoicesPayload | ProgressPayload;

export const rich = (...groups: readonly RichGroup[]): Chunk => ({
  blocks: richText(groups),
  plain: groups.map(readGroup).join("\n"),
});

export const quietly = (...pieces: readonly Quiet[]): Chunk => ({ blocks: quiet(pieces), plain: quietLine(pieces) });

/** Beneath what comes before it in its chunk. */
export const drawnBeneath = (drawing: Drawing): Chunk => {
  const alt = plainLine(drawingWords(drawing, limits.imageAlt));
  return { blocks: [], plain: alt, drawn: { drawing, alt, at: 0 } };
};

/** A note of its own: nobody waits for a picture of what the words before it say. */
export function drawingNote(drawing: Drawing): Part {
  const { plain, drawn } = drawnBeneath(drawing);
  const payload: MessagePayload = {
    kind: "message",
    text: short(fallback(plain)),
    blocks: [],
    ...(drawn && { drawn }),
  };
  return { plainText: plain, payload };
}

/** Without its picture it says nothing. */
export const isDrawingNote = ({ blocks, drawn }: MessagePayload): boolean => drawn !== undefined && blocks.length === 0;

export const only = (blocks: readonly Block[], words = ""): Chunk => ({ blocks, plain: words });

/** One chunk of several, to be kept together. */
export const together = (chunks: readonly Chunk[]): Chunk => ({
  blocks: chunks.flatMap((chunk) => chunk.blocks),
  plain: read(chunks),
  ...firstDrawn(chunks),
});

function firstDrawn(chunks: readonly Chunk[]): Pick<Chunk, "drawn"> {
  const index = chunks.findIndex(({ drawn }) => drawn !== undefined);
  const drawn = chunks[index]?.drawn;
  if (drawn === undefined) return {};
  return { drawn: { ...drawn, at: drawn.at + chunks.slice(0, index).flatMap(({ blocks }) => blocks).length } };
}

const read = (chunks: readonly Chunk[]): string =>
  chunks
    .map((chunk) => chunk.plain)
    .filter((words) => words !== "")
    .join("\n");

/** `says` is what a notification shows: it stands alone. Later messages say their own beginning. */
export function messages(chunks: readonly Chunk[], says: string): readonly Part[] {
  return pack(chunks.flatMap(fitting)).map((group, index) => {
    const plainText = read(group);
    const payload: MessagePayload = {
      kind: "message",
      text: short(fallback(index === 0 ? says : plainText)),
      blocks: group.flatMap((chunk) => chunk.blocks),
      ...firstDrawn(group),
    };
    return { plainText, payload };
  });
}

function pack(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const groups: Chunk[][] = [];
  let blocks = 0;
  let size = 0;
  for (const chunk of chunks) {
    const more = sizeOf(chunk.blocks);
    const full = blocks + chunk.blocks.length > limits.messageBlocksBudget || size + more > limits.messageText;
    if (groups.length === 0 || (full && blocks > 0)) {
      groups.push([]);
      blocks = 0;
      size = 0;
    }
    groups.at(-1)?.push(chunk);
    blocks += chunk.blocks.length;
    size += more;
  }
  return groups;
}

/** A chunk too big for a message of its own falls apart into its blocks, each of which fits by construction. */
function fitting(chunk: Chunk): readonly Chunk[] {
  if (chunk.blocks.length <= limits.messageBlocksBudget && sizeOf(chunk.blocks) <= limits.messageText) return [chunk];
  const { drawn } = chunk;
  return chunk.blocks.map((block, index) => ({
    blocks: [block],
    plain: blockWords(block),
    ...(drawn?.at === index + 1 && { drawn: { ...drawn, at: 1 } }),
  }));
}

/** The words of one block, for the notification of a message that begins with it. */
export function blockWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(blockWords).join("");
  if (typeof node !== "object" || node === null) return "";
  if ("type" in node && (node.type === "button" || node.type === "overflow")) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  return Object.values(node).map(blockWords).join("");
}

/** The blocks say everything; a notification only has room for the beginning, cut at a word and marked. */
function short(text: string): string {
  if (text.length <= limits.fallbackText) return text || " ";
  const cut = text.slice(0, limits.fallbackText - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limits.fallbackText / 2)).replace(/&[a-z]*$/, "")}…`;
}

/** Blocks for a view, which holds up to a hundred: what is beyond becomes further views. */
export function pages(chunks: readonly Chunk[], room: number): readonly (readonly Chunk[])[] {
  const groups: Chunk[][] = [[]];
  let blocks = 0;
  let bytes = 0;
  for (const chunk of chunks) {
    const more = Buffer.byteLength(JSON.stringify(chunk.blocks));
    const full = blocks + chunk.blocks.length > limits.viewBlocks - room || bytes + more > limits.viewBytes - 20_000;
    if (full && blocks > 0) {
      groups.push([]);
      blocks = 0;
      bytes = 0;
    }
    groups.at(-1)?.push(chunk);
    blocks += chunk.blocks.length;
    bytes += more;
  }
  return groups;
}
