// What a reader of Slack sees of something said, and everything that could be wrong with it: shared by tests and the long bench.

import { plainLine, plainWords } from "../../../adapters/slack/escape.ts";
import type { MessagePayload } from "../../../adapters/slack/parts.ts";
import type { Render } from "../../../adapters/slack/render.ts";
import { claimsOf } from "../../../src/news/answer.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { Said } from "../../../src/news/talk.ts";
import { overviewLine } from "../../../src/writing/condense/overview.ts";
import { wrongInMessage } from "../../fakes/slack/rules.ts";

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The words of blocks, in order, as a reader sees them. */
export function shownIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(shownIn).join(isRun(node) ? "" : "\n");
  if (!isJson(node)) return "";
  if (node.type === "date") return String(node.fallback ?? "");
  if (typeof node.text === "string") return node.text;
  return Object.values(node)
    .map(shownIn)
    .filter((words) => words !== "")
    .join("\n");
}

const inline = new Set(["text", "link", "date"]);
const isRun = (nodes: readonly unknown[]): boolean =>
  nodes.every((node) => isJson(node) && inline.has(String(node.type)));

/** Words as white space and cuts between blocks leave them. */
const flat = (words: string): string => words.replace(/\s+/g, "");

/** The fallback text as Slack shows it. */
const unescaped = (text: string): string =>
  flat(text.replaceAll("@\u200b", "@").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"));

/** A notification sets its own full stop behind it. */
const headlineOf = ({ headline }: Briefing): string => flat(plainLine(headline.text)).replace(/[.\s]+$/, "");

/** Everything wrong with what was rendered; empty is right. */
export function faults(said: Said, render: Render): readonly string[] {
  const messages = renderedOf(said, render);
  const wire = messages.map((message) => JSON.parse(JSON.stringify(message)) as Json);
  const shown = flat(shownIn(messages.map(({ blocks }) => blocks)));
  const found = wire.flatMap((message) => [...wrongInMessage(message), ...live(message), ...spoofed(message.blocks)]);
  const behind = said.kind === "briefing" ? renderedOf({ ...said, beyond: said.beyond !== true }, render) : [];
  const either = shown + flat(shownIn(behind.map(({ blocks }) => blocks)));
  for (const words of said.kind === "briefing" ? ledgerOf(said.briefing) : [])
    if (!either.includes(flat(words))) found.push(`lost: ${words.slice(0, 80)}`);
  for (const words of mustShow(said)) if (!shown.includes(flat(words))) found.push(`lost: ${words.slice(0, 80)}`);
  const says = unescaped(String(wire[0]?.text));
  if (said.kind === "briefing" && says.length < 2_400 && !says.includes(headlineOf(said.briefing)))
    found.push("escaped not once");
  return found;
}

const renderedOf = (said: Said, render: Render): readonly MessagePayload[] =>
  render(said).map((part) => part.payload as MessagePayload);

/** Only text and link nodes and our own dates: no element that pings, no markup that is read. */
function live(message: Json): readonly string[] {
  const found: string[] = [];
  const text = String(message.text);
  if (/<[!@#]|<https?:|@(?:channel|here|everyone)/i.test(text)) found.push(`live in text: ${text.slice(0, 80)}`);
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) walk(child);
    if (!isJson(node)) return;
    if (["user", "usergroup", "broadcast", "channel", "team"].includes(String(node.type)))
      found.push(`live: ${String(node.type)}`);
    if (node.type === "mrkdwn" && !/^<!date\^\d+\^\{[^|<>]+\|[^|<>]+>$/.test(String(node.text)))
      found.push(`mrkdwn with words of others: ${String(node.text).slice(0, 80)}`);
    if (node.type === "markdown") found.push("a markdown block");
    if (node.type === "plain_text" && node.emoji !== false) found.push("plain text that makes emoji");
    if (typeof node.text === "string" && /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/.test(node.text)) found.push("bidi");
    for (const child of Object.values(node)) walk(child);
  };
  walk(message.blocks);
  return found;
}

/** A link whose words show an address goes there. */
function spoofed(blocks: unknown): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) walk(child);
    if (!isJson(node)) return;
    if (node.type === "link") {
      const url = new URL(String(node.url));
      if (!/^https?:$/.test(url.protocol)) found.push(`link to ${url.protocol}`);
      for (const [shown] of String(node.text).matchAll(/(?:https?:\/\/|www\.)[^\s/]+/gi))
        if (shown.replace(/^https?:\/\//i, "").replace(/^www\./, "") !== url.hostname.replace(/^www\./, ""))
          found.push(`link shows ${shown}, goes to ${url.hostname}`);
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(blocks);
  return found;
}

/** What must be on the screen, in the words it was checked in. */
function mustShow(said: Said): readonly string[] {
  if (said.kind === "briefing") return ofBriefing(said.briefing, said.beyond === true);
  if (said.kind === "edition") {
    const { edition } = said;
    if (edition.kind !== "stories") return [edition.title];
    return edition.stories.flatMap(({ briefing, since }) => [
      ...(since.kind === "changed" ? [since.was.text, since.now.text] : []),
      ...(edition.layout === "thread" || (edition.layout === "posts" && !said.preview)
        ? ofBriefing(briefing, false)
        : [
            plainLine(briefing.headline.text),
            ...(edition.layout === "headlines" ? [] : [inOverview(briefing)]),
            ...sourcesOf(briefing),
          ]),
    ]);
  }
  if (said.kind === "answer") return claimsOf(said.answer).map((claim) => plainWords(claim.text));
  if (said.kind === "notice")
    return said.lines.flatMap((line) => line.filter((piece) => typeof piece === "string")).map(plainWords);
  return [];
}

/** What a lead may lose in an overview is judged in tests/writing/condense; here, that the rest of it is shown. */
const inOverview = ({ lead, language }: Briefing): string => plainWords(overviewLine(lead.text, language));

function ofBriefing(briefing: Briefing, beyond: boolean): readonly string[] {
  if (beyond)
    return [
      plainLine(briefing.headline.text),
      ...briefing.more.map((claim) => plainWords(claim.text)),
      ...sourcesOf(briefing),
    ];
  const claims = [briefing.lead, ...briefing.points];
  return [plainLine(briefing.headline.text), ...claims.map((claim) => plainWords(claim.text)), ...sourcesOf(briefing)];
}

/** What stands on the first screen or behind More. */
const ledgerOf = ({ figures, quotes, disputes }: Briefing): readonly string[] => [
  ...figures.map((figure) => plainWords(figure.text)),
  ...quotes.map((quote) => `“${plainWords(quote.text)}”`),
  ...disputes.map((dispute) => plainWords(dispute.about)),
];

const sourcesOf = (briefing: Briefing): readonly string[] => briefing.sources.map((source) => plainLine(source.outlet));
