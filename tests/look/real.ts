// What readers get of a real article at a phone's width, on every platform: a Wikinews text through the embedded writer,
// and the same with lines in other words that a judge checked.
import { readFileSync } from "node:fs";
import { render as renderDiscord } from "../../adapters/discord/render.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as renderTerminal } from "../../adapters/terminal/render.ts";
import { proofsOf } from "../../src/desk/evidence.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { briefingInOtherWords } from "../adapters/other-words.ts";
import { page as discordPage } from "./discord.ts";
import { page as slackPage } from "./slack.ts";
import { page as terminalPage } from "./terminal.ts";

/** CC BY 2.5, Wikinews contributors. */
const fixtures = new URL("../fixtures/wikinews/articles.jsonl", import.meta.url);
const shown = { id: "meantime_143480", day: "2009-11-05" } as const;

/** A phone of 390 by 844, less what the app's own bars and the field to write in take. */
export const phone = { width: 390, height: 664 } as const;
/** Columns of a terminal of that width. */
const columns = 50;

/** `text` is what a reader reads in the picture, a line for each line of it. */
export type RealPage = {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  readonly oneScreen: boolean;
};

type Fixture = { readonly id: string; readonly title: string; readonly text: string };

export function realPages(): readonly RealPage[] {
  const rows = readFileSync(fixtures, "utf8").trim().split("\n");
  const row = rows.map((line) => JSON.parse(line) as Fixture).find(({ id }) => id === shown.id);
  if (row === undefined) throw new Error(`no fixture ${shown.id}`);
  const { title, text } = row;
  const url = `https://en.wikinews.org/wiki/${title.replaceAll(" ", "_")}`;
  const from = { id: url, title, url, text, outlet: "Wikinews", language: "en", completeness: "full" } as const;
  const briefing = writeEmbedded([{ ...from, publishedAt: Date.parse(shown.day), dayOnly: true }], {
    length: "standard",
    now: 0,
  });
  const words = briefingInOtherWords();
  // The lines in other words and one that is not.
  const proofs = proofsOf(words).slice(0, 5);
  const { headline, id: on } = words;
  const sayings: readonly (readonly [string, Said])[] = [
    ["briefing", { kind: "briefing", audience: "everyone", briefing }],
    ["more", { kind: "briefing", audience: "asker", briefing, beyond: true }],
    ["words-briefing", { kind: "briefing", audience: "everyone", briefing: words }],
    ["words-evidence", { ...evidence, headline: headline.text, on, proofs }],
  ];
  return sayings.flatMap(([what, said]) =>
    pagesOf(what, said).map(([name, html]) => ({
      name,
      text: readable(html),
      html: `${html}<style>#shot{width:${phone.width}px;box-sizing:border-box;padding-block:0}article{margin:0}</style>`,
      oneScreen: name.endsWith("briefing"),
    })),
  );
}

/** The words of a page without its looks. */
const readable = (html: string): string =>
  `${html
    .replace(/^.*?<div id="shot">/s, "")
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<\/?(?:b|a|em|i|u|code|time|span class="(?:app|mention)")\b[^>]*>|<\/span>/g, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")}\n`;

const evidence = { kind: "evidence", audience: "asker", page: 1, mayRetract: false } as const;

function pagesOf(what: string, said: Said): readonly (readonly [name: string, html: string])[] {
  const payloads = (parts: readonly Part[]): unknown[] => parts.map(({ payload }) => payload);
  const discord = renderDiscord(said, new Map()).map(
    ({ payload }) => (payload as { readonly message: unknown }).message,
  );
  const slack = payloads(renderer(typedWith(true))(said));
  const terminal = payloads(renderTerminal(said, makeInk(false, columns, "Europe/Zurich")));
  return [
    [`slack-${what}`, slackPage(slack, "Slack")],
    [`discord-a-${what}`, discordPage(discord, "Discord")],
    [`terminal-${what}`, terminalPage(terminal, "Terminal")],
  ];
}
