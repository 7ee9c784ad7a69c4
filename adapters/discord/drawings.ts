// A drawing in a Discord message: a file that comes with ordinary words, and beneath components a message of its own.
import { RESTJSONErrorCodes } from "discord.js";
import type { Drawing } from "../../src/news/drawing.ts";
import { drawingWords } from "../../src/news/drawing-words.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Draw } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { literal, tidy } from "./escape.ts";
import { limits } from "./limits.ts";
import { clip, type Message, type Posting } from "./message.ts";
import { contentMessage } from "./parts.ts";
import { codeOf, plainTrouble, type Sending } from "./wire.ts";

const fileName = "drawing.png";
/** Escaped it may be twice as long, and a message takes 2,000. */
const mostInstead = 900;

const altOf = (drawing: Drawing): string => tidy(drawingWords(drawing, limits.altText)).slice(0, limits.altText);

/**
 * Ordinary words have it beneath them. Never a gallery among components, into which an edit puts no other file:
 * https://github.com/discord/discord-api-docs/issues/7529. One at most: two push the words off a phone's screen.
 */
export const attached = (message: Message, drawing: Drawing | undefined): Pick<Posting, "message" | "drawing"> =>
  drawing === undefined
    ? { message }
    : { message: { ...message, attachments: [{ id: "0", filename: fileName, description: altOf(drawing) }] }, drawing };

/** A message of its own beneath what is said for one pair of eyes. */
export const drawingMessage = (drawing: Drawing): Pick<Posting, "message" | "drawing"> =>
  attached(contentMessage(""), drawing);

/** Without its picture it says nothing. */
export const isDrawingMessage = ({ message, drawing }: Posting): boolean =>
  drawing !== undefined && message.content === "" && message.components.length === 0;

/** The same words without any picture; where there are none, what it would have shown. */
function bare({ attachments, ...message }: Message): Message {
  const shown = message.content === "" && attachments?.[0].description;
  return { ...message, ...(shown && { content: `-# ${literal(clip(shown, mostInstead))}` }) };
}

/** For a message that may be sent as it is: what it says, and the file that comes with it. */
export type Sendable = { readonly message: Message; readonly file?: Sending["file"] };

type Begins = Sending["begins"];
type Begun = Pick<Sending, "begins">;

/** Words are never late for a picture, and never lost for one. */
export type Drawings = {
  shownOf(posting: Posting, signal: AbortSignal, mayAttach?: () => Promise<boolean>): Promise<Sendable>;
  /**
   * Sent once more without its picture where it was refused for that: such a one stands nowhere, and `begins` was
   * called for it.
   */
  send<T>(shown: Sendable, begins: Begins, send: (shown: Sendable & Begun) => Promise<T>): Promise<T>;
};

export function openDrawings({ draw, log }: { readonly draw: Draw | undefined; readonly log: Log }): Drawings {
  const leftOut = (why: string) => log.warn("drawing-left-out", { why });
  return {
    shownOf: async ({ message, drawing, file }, signal, mayAttach = async () => true) => {
      if (drawing === undefined) return { message, ...(file && { file }) };
      if (!(await mayAttach().catch(() => true))) {
        leftOut("not-allowed");
        return { message: bare(message) };
      }
      const png = await draw?.(drawing, signal);
      return png === undefined ? { message: bare(message) } : { message, file: { name: fileName, png } };
    },
    send: async (shown, begins, send) => {
      try {
        return await send({ ...shown, ...(begins && { begins }) });
      } catch (thrown) {
        if (shown.message.attachments === undefined || !forItsFile.has(codeOf(thrown))) throw thrown;
        leftOut(asTrouble(plainTrouble(thrown)).kind);
        return await send({ message: bare(shown.message) });
      }
    },
  };
}

/** A channel that lets us write may take no files of ours. */
const forItsFile: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.RequestEntityTooLarge,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
]);
