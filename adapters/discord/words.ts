// How small things are written in Discord's markdown: instants, numbers in brackets, our own marked text.
import { channelMention, chatInputApplicationCommandMention, inlineCode, TimestampStyles, time } from "discord.js";
import { openInput } from "../../src/desk/commands.ts";
import type { Instant, PublicationDate } from "../../src/news/article.ts";
import type { Place } from "../../src/news/place.ts";
import { writtenDay } from "../../src/news/shown.ts";
import type { CommandName, Piece, Text } from "../../src/news/talk.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { boldMarkdown, linkMarkdown, literal } from "./escape.ts";
import { destinationOf } from "./place.ts";

/** Colours of the bar at a container's side: one grey-blue of the house, another only where something is wrong. */
export const accents = { house: 0x5b6b82, problem: 0x9a6b4f } as const;

type CommandPiece = Extract<Piece, { readonly command: CommandName }>;

const styles = {
  time: TimestampStyles.ShortTime,
  date: TimestampStyles.LongDate,
  "date-time": TimestampStyles.LongDateShortTime,
  relative: TimestampStyles.RelativeTime,
} as const;

/** Shown by every client in its reader's own zone. */
export function instant(at: Instant, as: keyof typeof styles = "date-time"): string {
  return time(Math.floor(at / 1000), styles[as]);
}

/** When an article came out; nothing where nobody says. */
export const dayOrTime = (
  { publishedAt: at, dayOnly }: PublicationDate,
  as: keyof typeof styles,
  tongue: Tongue,
): readonly string[] => (at === undefined ? [] : [dayOnly ? writtenDay(at, tongue) : instant(at, as)]);

export const numbered = (number: number): string => ` [${number}]`;

/** Where a registered command's id is, so that its name can be tapped. Before registration a name is only a name. */
export type CommandIds = ReadonlyMap<CommandName, string>;

/**
 * Our own text as lines: quiet words begin one, and what follows them is quiet too, since Discord knows no small print
 * inside a line.
 */
export function textLines(text: Text, ids: CommandIds, tongue = tongueFor("en")): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
  };
  for (const piece of text) {
    if (typeof piece === "object" && "quiet" in piece) {
      if (line !== "" && !line.startsWith("-# ")) end();
      line += `${line === "" ? "-# " : ""}${around(piece.quiet, literal)}`;
    } else line += spell(piece, ids, tongue);
  }
  end();
  return lines;
}

function spell(piece: Exclude<Text[number], { readonly quiet: string }>, ids: CommandIds, tongue: Tongue): string {
  if (typeof piece === "string") return around(piece, literal);
  if ("bold" in piece) return around(piece.bold, boldMarkdown);
  if ("link" in piece) return linkMarkdown(piece.words, piece.link);
  if ("course" in piece) return "";
  if ("instant" in piece) return instant(piece.instant, piece.as);
  if ("place" in piece) return placeWords(piece.place, tongue);
  return commandWords(piece, ids);
}

/** A mention that a tap fills in, and what to give it by the name of its field, as Discord asks for it. */
function commandWords({ command, verb, words }: CommandPiece, ids: CommandIds): string {
  const name = verb === undefined ? command : `${command} ${verb}`;
  const id = ids.get(command);
  const mention = id === undefined ? inlineCode(`/${name}`) : chatInputApplicationCommandMention(name, id);
  if (words === undefined) return mention;
  const field = /^\w+: /.test(words) ? undefined : openInput(command, verb)?.name;
  return `${mention} ${literal(field === undefined ? words : `${field}: ${words}`)}`;
}

/** A channel's mention shows its name to who may see it, and opens it. */
function placeWords(place: Place, tongue: Tongue): string {
  const destination = destinationOf(place);
  return destination.kind === "person" ? tongue.say("place.direct") : channelMention(destination.channel);
}

/** White space at the edges of a piece separates it from its neighbours: escaping folds it away. */
function around(text: string, change: (text: string) => string): string {
  const changed = change(text);
  return `${/^\s/.test(text) ? " " : ""}${changed}${changed !== "" && /\s$/.test(text) ? " " : ""}`;
}
