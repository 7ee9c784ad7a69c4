// How the bot's own words read on Discord: notices with rows and buttons, files handed over, and what it is doing just
// now.
import { ComponentType, channelMention } from "discord.js";
import type { Row, Said } from "../../src/news/talk.ts";
import type { Trouble } from "../../src/trouble.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { boldMarkdown, literal } from "./escape.ts";
import { limits } from "./limits.ts";
import { clip, flags, type Message, noMentions, ofWished, type Posting } from "./message.ts";
import { fillSheets, type Paragraph } from "./parts.ts";
import { selectOf } from "./pickers.ts";
import { accents, type CommandIds, textLines } from "./words.ts";

type Notice = Extract<Said, { readonly kind: "notice" }>;

export function noticeMessages(said: Notice, ids: CommandIds): readonly Message[] {
  const tongue = tongueFor(said.language);
  const title = said.title === undefined ? [] : [said.rows ? `### ${literal(said.title)}` : boldMarkdown(said.title)];
  const opening = [...title, ...said.lines.flatMap((line) => textLines(line, ids, tongue)), ...problems(said)];
  const passages: Paragraph[] = [
    ...(opening.length > 0 ? [{ lines: opening }] : []),
    ...(said.rows ?? []).map((row) => rowPassage(row, ids, tongue)),
  ];
  const buttons = (said.buttons ?? []).map(ofWished);
  return fillSheets(passages, {
    ...(said.tone === "problem" ? { accent: accents.problem } : {}),
    last: buttons,
    others: [],
    ...(said.file
      ? { extra: { type: ComponentType.File, file: { url: `attachment://${fileName(said.file.name)}` } } }
      : {}),
  });
}

/** Discord keeps only these in the names of attachments: others would not be found again by the message. */
export const fileName = (name: string): string => clip(name.replace(/[^\w.-]+/g, "_"), limits.optionText);

/** One button stands beside its row, several stand below it. */
function rowPassage(row: Row, ids: CommandIds, tongue: Tongue): Paragraph {
  const lines = row.lines.flatMap((line) => textLines(line, ids, tongue));
  const buttons = row.buttons.map(ofWished);
  const [only, ...more] = buttons;
  if (row.picker) return { lines, keep: true, picked: selectOf(row.picker), buttons };
  if (only === undefined) return { lines, keep: true };
  return more.length === 0 ? { lines, keep: true, beside: only } : { lines, keep: true, buttons };
}

/**
 * A modal cannot be opened again after it was sent: what is wrong with each field is said in words, where the lines do
 * not say it already.
 */
function problems(said: Notice): string[] {
  return Object.entries(said.fieldProblems ?? {})
    .filter(([, words]) => !said.lines.some((line) => line.includes(words)))
    .map(([field, words]) => `- ${boldMarkdown(field)}: ${literal(words)}`);
}

export function progressMessage(doing: string): Message {
  const [message] = fillSheets([{ lines: [`-# ${literal(doing)}`] }], { last: [], others: [] });
  return message as Message;
}

/** What the person who asked in private sees when the answer stands where everyone may read it. */
export const linkBack = (channel: string, tongue: Tongue): Posting =>
  small(`-# ${tongue.say("discord.answered-in", { channel: channelMention(channel) })}`);

/** What they see beneath an answer that could not stand there. */
export const keptPrivate = (why: Trouble, tongue: Tongue): Posting =>
  small(`-# ${tongue.say("discord.kept-private", { why: literal(why.forReaders(tongue)) })}`);

const small = (content: string): Posting => ({
  kind: "message",
  message: {
    flags: flags.componentsV2,
    components: [{ type: ComponentType.TextDisplay, content }],
    allowed_mentions: noMentions,
  },
  thread: "Lede",
});
