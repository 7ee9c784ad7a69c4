// What readers get of a real article: a Wikinews text through the embedded writer and every platform, at a phone's width.
import { readFileSync } from "node:fs";
import { render as renderDiscord } from "../../adapters/discord/render.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as renderTerminal } from "../../adapters/terminal/render.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
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

export type RealPage = { readonly name: string; readonly html: string; readonly oneScreen: boolean };

type Fixture = { readonly id: string; readonly title: string; readonly text: string };

export function realPages(): readonly RealPage[] {
  const rows = readFileSync(fixtures, "utf8").trim().split("\n");
  const row = rows.map((line) => JSON.parse(line) as Fixture).find(({ id }) => id === shown.id);
  if (row === undefined) throw new Error(`no fixture ${shown.id}`);
  const { title, text } = row;
  const url = `https://en.wikinews.org/wiki/${title.replaceAll(" ", "_")}`;
  const from = { id: url, title, url, text, outlet: "Wikinews", language: "en", completeness: "full" } as const;
  const briefing = writeEmbedded([{ ...from, publishedAt: Date.parse(shown.day) }], { length: "standard", now: 0 });
  const first: Said = { kind: "briefing", audience: "everyone", briefing };
  const more: Said = { kind: "briefing", audience: "asker", briefing, beyond: true };
  const slack = renderer(typedWith(true));
  const ink = makeInk(false, columns, "Europe/Zurich");
  const payloads = (parts: readonly Part[]): unknown[] => parts.map(({ payload }) => payload);
  const discord = (said: Said): unknown[] =>
    renderDiscord(said, new Map()).map(({ payload }) => (payload as { readonly message: unknown }).message);
  const pages: readonly (readonly [string, string])[] = [
    ["slack-briefing", slackPage(payloads(slack(first)), "Slack")],
    ["slack-more", slackPage(payloads(slack(more)), "Slack")],
    ["discord-a-briefing", discordPage(discord(first), "Discord")],
    ["discord-a-more", discordPage(discord(more), "Discord")],
    ["terminal-briefing", terminalPage(payloads(renderTerminal(first, ink)), "Terminal")],
    ["terminal-more", terminalPage(payloads(renderTerminal(more, ink)), "Terminal")],
  ];
  return pages.map(([name, html]) => ({
    name,
    html: `${html}<style>#shot{width:${phone.width}px;box-sizing:border-box;padding-block:0}article{margin:0}</style>`,
    oneScreen: name.endsWith("briefing"),
  }));
}
