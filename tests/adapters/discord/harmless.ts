// What must be true of every message whatever it was made from: within the limits, nothing lost, nobody pinged, no link of strangers.
import { marked, nonceOf } from "../../../adapters/discord/marker.ts";
import { asPayload, type Message } from "../../../adapters/discord/message.ts";
import { shownText } from "../../../adapters/discord/render.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { Edition } from "../../../src/news/edition.ts";
import type { Part } from "../../../src/ports/platform.ts";
import { objections } from "../../fakes/discord/validate.ts";
import { inline } from "../../look/markdown.ts";

export const messagesOf = (parts: readonly Part[]): readonly Message[] =>
  parts
    .map((part) => asPayload(part.payload))
    .flatMap((payload) => (payload.kind === "message" ? [payload.message] : []));

/** As it would be posted. */
export function overLimits(messages: readonly Message[]): string[] {
  return messages.flatMap((message) => {
    const body = { ...marked(message, "key"), nonce: nonceOf("key"), enforce_nonce: true };
    const unmarked = JSON.stringify(body).includes(nonceOf("key").slice(0, 16)) ? [] : ["no mark in any button"];
    const pings = JSON.stringify(message.allowed_mentions) === '{"parse":[]}' ? [] : ["mentions allowed"];
    return [...objections("POST", "/channels/100000000000000004/messages", body), ...unmarked, ...pings];
  });
}

/** Mentions as Discord's server and its clients find them: in the raw text, whatever stands before them. */
export function liveMentions(messages: readonly Message[]): string[] {
  return messages.flatMap((message) => {
    const text = shownText(message).replace(/<t:-?\d+:[tTdDfFR]>/g, "");
    return text.match(/@everyone|@here|<@|<#|<\/|<a?:|<id:|<t:|discord(?:app)?\.(?:gg|com\/invite|new)\//gi) ?? [];
  });
}

/** What links are found in names no channel. */
const anywhere = { channels: {}, now: 0 };

/** Targets of masked links, and anything else a client would make a link of. */
export function strangeLinks(messages: readonly Message[], ledger: readonly string[]): string[] {
  const known = new Set(ledger.filter((url) => URL.canParse(url)).map((url) => loose(url)));
  return messages.flatMap((message) => {
    const html = shownText(message)
      .split("\n")
      .map((line) => inline(line, anywhere))
      .join("\n");
    const targets = [...html.matchAll(/<a title="([^"]*)"/g)].map((match) => match[1]?.replaceAll("&amp;", "&") ?? "");
    const bare = unlinked(shownText(message)).match(/[a-z]+:\/\/\S*/gi) ?? [];
    return [...targets.filter((target) => !known.has(loose(target))), ...bare];
  });
}

/** What a client would read as words: escaped marks and targets of masked links are gone. */
export function unlinked(text: string): string {
  return text.replace(/\\(.)|\[((?:\\.|[^\]\\])*)\]\([^()\s]*\)/gsu, (_, _mark, words) =>
    words === undefined ? "\u25a1" : unlinked(words),
  );
}

/** Percent spellings and fragments of our own apart. */
function loose(url: string): string {
  const parsed = new URL(url);
  parsed.hash = "";
  return parsed.href
    .replace(/%[0-9a-f]{2}/gi, (hex) => hex.toUpperCase())
    .replace(/%2E/g, ".")
    .replace(/%40/g, "@")
    .replace(/[()<>'"\\`|*[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Words as they arrive with a reader, white space and invisible characters apart: messages may break a line anywhere. */
export const bare = (text: string): string =>
  text
    .toWellFormed()
    .replace(
      /[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      "",
    );

/** What a first screen holds of every briefing. */
export const statements = ({ headline, lead, points }: Briefing): readonly string[] =>
  [headline, lead, ...points].map(({ text }) => text);

/** What stands there or behind More. */
export const ledgerLines = ({ more, quotes, figures, disputes }: Briefing): readonly string[] => [
  ...more.map(({ text }) => text),
  ...quotes.map(({ text }) => text),
  ...figures.map(({ text }) => text),
  ...disputes.map(({ about }) => about),
];

export const shownBy = (parts: readonly Part[]): string => bare(parts.map((part) => part.plainText).join(""));

/** Of what was said, what a reader of `shown` does not find. */
export const lost = (said: readonly string[], shown: string): string[] =>
  said.filter((text) => !shown.includes(bare(text)));

export const ledgerOf = (edition: Extract<Edition, { kind: "stories" }>): readonly string[] =>
  edition.stories.flatMap((story) => story.briefing.sources.flatMap((source) => source.url ?? []));
