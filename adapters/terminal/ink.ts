// The terminal's means of emphasis, and how a piece of text, a time or an outlet looks with them.
import { styleText } from "node:util";
import type { Instant, PublicationDate } from "../../src/news/article.ts";
import type { Piece, Text } from "../../src/news/talk.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { bars } from "./bars.ts";
import { printable } from "./escape.ts";

export type Ink = {
  readonly bold: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly link: (words: string, url: string) => string;
  /**
   * Words that open an address, which a terminal does not show (https://gist.github.com/egmontkob/eb114294efbcd5ad):
   * an address to a sentence fills two lines that nobody reads. Without colours only the words.
   */
  readonly behind: (words: string, url: string) => string;
  /** A figure's course, as its letters can draw it. */
  readonly course: (values: readonly number[]) => string;
  /** Columns at this moment: a window may be made wider. */
  readonly width: number;
  readonly zone: string;
  readonly now: () => Instant;
};

export function makeInk(
  colour: boolean,
  width: number | (() => number),
  zone: string,
  now: () => Instant = () => Date.now(),
  inBlocks = true,
): Ink {
  // Whether there are colours was decided before: Node's own look at the stream is not asked again.
  const paint = (style: "bold" | "dim" | "underline" | "cyan") => (text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const quiet = paint("dim");
  return {
    bold: paint("bold"),
    quiet,
    mark: paint("underline"),
    link: (words, url) => (words === url ? paint("cyan")(url) : `${words} ${quiet(`<${url}>`)}`),
    behind: (words, url) => (colour ? `\u001b]8;;${url}\u001b\\${words}\u001b]8;;\u001b\\` : words),
    course: (values) => bars(values, inBlocks),
    get width() {
      return typeof width === "number" ? width : width();
    },
    zone,
    now,
  };
}

/** The same for whom nothing is set apart. */
export const withoutColour = ({ width, zone, now, course }: Ink): Ink => ({
  ...makeInk(false, width, zone, now),
  course,
});

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "in 6 hours", "2 days ago". */
function fromNow(milliseconds: number, tongue: Tongue): string {
  const words = new Intl.RelativeTimeFormat(tongue.locale, { numeric: "always" });
  for (const [unit, length] of steps)
    if (Math.abs(milliseconds) >= length) return words.format(Math.round(milliseconds / length), unit);
  return tongue.say(milliseconds < 0 ? "terminal.just-now" : "terminal.soon");
}

/** "Tue 15 Dec 2015" or "Tue 15 Dec 2015, 08:00" in a zone. */
export function showInstant(at: Instant, as: "time" | "date" | "date-time", zone: string, tongue: Tongue): string {
  const format: Intl.DateTimeFormatOptions =
    as === "time"
      ? { hour: "2-digit", minute: "2-digit" }
      : {
          weekday: "short",
          day: "numeric",
          month: "short",
          year: "numeric",
          ...(as === "date" ? {} : { hour: "2-digit", minute: "2-digit" }),
        };
  return tongue.date(at, zone, format);
}

/** When an article came out; "" where nobody says. */
export const showPublished = ({ publishedAt, dayOnly }: PublicationDate, ink: Ink, tongue: Tongue): string =>
  publishedAt === undefined ? "" : showInstant(publishedAt, "date", dayOnly ? "UTC" : ink.zone, tongue);

export const showText = (text: Text, ink: Ink, tongue = tongueFor("en")): string =>
  text.map((piece) => showPiece(piece, ink, tongue)).join("");

function showPiece(piece: Piece, ink: Ink, tongue: Tongue): string {
  if (typeof piece === "string") return printable(piece);
  if ("bold" in piece) return ink.bold(printable(piece.bold));
  if ("quiet" in piece) return ink.quiet(printable(piece.quiet));
  if ("link" in piece) return ink.link(printable(piece.words), printable(piece.link));
  if ("course" in piece) return `${ink.course(piece.course)} `;
  if ("instant" in piece)
    return piece.as === "relative"
      ? fromNow(piece.instant - ink.now(), tongue)
      : showInstant(piece.instant, piece.as, piece.zone, tongue);
  if ("place" in piece) return tongue.say("terminal.place");
  return ink.bold(`/${[piece.command, piece.verb, piece.words].filter(Boolean).join(" ")}`);
}
