// How words become messages: in order, filled up to Discord's limits, split at lines, then at words, and never cut.
import { ComponentType } from "discord.js";
import { budget, limits } from "./limits.ts";
import {
  type ButtonComponent,
  type Component,
  distinct,
  flags,
  type Inner,
  type Message,
  noMentions,
  row,
  type SelectComponent,
  type Thumbnail,
} from "./message.ts";

/** Lines that belong together. `rule` draws a line above; `keep` prefers a new message to being torn. */
export type Paragraph = {
  readonly lines: readonly string[];
  readonly rule?: true;
  readonly keep?: true;
  readonly beside?: ButtonComponent | Thumbnail;
  readonly buttons?: readonly ButtonComponent[];
  /** Stands below the lines in a row of its own. */
  readonly picked?: SelectComponent;
};

export type Sheet = {
  /** Draws the coloured bar; absent for plain words. */
  readonly accent?: number;
  /** Buttons of the last message, and of every one before it: each message carries one, by which it is found again. */
  readonly last: readonly ButtonComponent[];
  readonly others: readonly ButtonComponent[];
  readonly extra?: Inner;
};

type Page = { components: Inner[]; pending: string[]; size: number; count: number };

/** Messages of components ("V2"): at most 3,800 characters and 36 components each. */
export function fillSheets(passages: readonly Paragraph[], sheet: Sheet): readonly Message[] {
  const reserved = rowsOf(sheet.last).length + sheet.last.length + (sheet.extra ? 1 : 0) + 1;
  const pages: Page[] = [];
  let page: Page = { components: [], pending: [], size: 0, count: reserved };
  const flush = () => {
    if (page.pending.length === 0) return;
    page.components.push({ type: ComponentType.TextDisplay, content: page.pending.join("\n") });
    page.pending = [];
  };
  const turn = () => {
    flush();
    if (page.components.length > 0) pages.push(page);
    page = { components: [], pending: [], size: 0, count: reserved };
  };

  for (const passage of passages) {
    const size = passage.lines.reduce((sum, line) => sum + line.length + 1, 0);
    const { below, cost } = beneath(passage);
    if (page.count + cost > budget.components) turn();
    if (passage.keep && size <= budget.displayed && page.size + size > budget.displayed) turn();
    if (passage.rule && page.components.length > 0)
      page.components.push({ type: ComponentType.Separator, divider: true, spacing: 1 });
    page.count += cost;
    for (const whole of passage.lines) {
      for (const line of splitLine(whole, budget.displayed)) {
        if (page.size + line.length + 1 > budget.displayed) {
          turn();
          page.count += cost;
        }
        page.pending.push(line);
        page.size += line.length + 1;
      }
    }
    const { beside } = passage;
    if (beside && page.pending.length > 0) {
      const content = page.pending.splice(0).join("\n");
      page.components.push({
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content }],
        accessory: beside,
      });
    }
    flush();
    page.components.push(...below);
  }
  turn();
  if (pages.length === 0)
    pages.push({ components: [{ type: ComponentType.TextDisplay, content: "-" }], pending: [], size: 1, count: 1 });
  return pages.map((each, index) => {
    const last = index === pages.length - 1;
    const inner = trimRules([...each.components, ...(last && sheet.extra ? [sheet.extra] : [])]);
    const all: readonly Inner[] = [...inner, ...rowsOf(last ? sheet.last : sheet.others)];
    const components: readonly Component[] =
      sheet.accent === undefined
        ? all
        : [{ type: ComponentType.Container, accent_color: sheet.accent, components: all }];
    return { flags: flags.componentsV2, components: distinct(components), allowed_mentions: noMentions };
  });
}

/** What stands below the lines of a passage, and how many components it comes to with them. */
function beneath({ rule, beside, picked, buttons = [] }: Paragraph) {
  const menus = picked === undefined ? [] : [row([picked])];
  const below: readonly Inner[] = [...menus, ...rowsOf(buttons)];
  const pressed = menus.length + buttons.length;
  return { below, cost: 1 + (rule ? 1 : 0) + (beside ? 2 : 0) + below.length + pressed };
}

/** A line drawn under nothing, or above nothing, is noise. */
function trimRules(components: readonly Inner[]): readonly Inner[] {
  const last = components.at(-1);
  return last?.type === ComponentType.Separator ? components.slice(0, -1) : components;
}

/** Pages of ordinary content, at most 1,900 characters each: what a phone's notification can read. */
export function fillContent(lines: readonly string[]): readonly string[] {
  const pages: string[] = [];
  let page = "";
  for (const whole of lines) {
    for (const line of splitLine(whole, budget.content)) {
      if (page !== "" && page.length + 1 + line.length > budget.content) {
        pages.push(page);
        page = "";
      }
      if (line !== "" || page !== "") page = page === "" ? line : `${page}\n${line}`;
    }
  }
  return page === "" ? pages : [...pages, page];
}

/** Each group begins a row; a menu is a group of its own. */
export function contentMessage(content: string, ...groups: readonly Pressed[]): Message {
  return {
    content,
    flags: flags.suppressEmbeds,
    components: distinct(groups.flatMap(rowsOf)),
    allowed_mentions: noMentions,
  };
}

type Pressed = readonly ButtonComponent[] | readonly SelectComponent[];

function rowsOf(buttons: Pressed): ReturnType<typeof row>[] {
  const rows: ReturnType<typeof row>[] = [];
  for (let from = 0; from < buttons.length; from += limits.buttonsInRow)
    rows.push(row(buttons.slice(from, from + limits.buttonsInRow)));
  return rows;
}

/**
 * Pieces of at most `most` characters that read on: a quote stays a quote. A masked link, an escaped mark and a
 * character of two units are never torn; a link alone is always shorter than any budget.
 */
export function splitLine(line: string, most: number): readonly string[] {
  if (line.length <= most) return [line];
  const mark = /^(?:> |-# |#{1,3} |- |\d+\. )+/.exec(line)?.[0] ?? "";
  const carried = /^- |^\d+\. /.test(mark) ? "  " : mark;
  const pieces: string[] = [];
  let piece = mark;
  for (const token of line.slice(mark.length).match(tokens) ?? []) {
    const fits = piece.length + token.length <= most;
    if (!fits && (token.length <= most / 2 || atomic.test(token))) {
      pieces.push(piece.trimEnd());
      piece = carried;
    }
    if (piece.length + token.length <= most) {
      piece += piece === carried && pieces.length > 0 ? token.trimStart() : token;
      continue;
    }
    for (const character of token) {
      if (piece.length + character.length > most) {
        pieces.push(piece);
        piece = carried;
      }
      piece += character;
    }
  }
  return [...pieces, piece].filter((each) => each.trim() !== "" && each !== carried);
}

const tokens = /\[(?:\\.|[^\]\\])*\]\([^)\s]*\)|\\.|\s+|[^\s\\[]+|./gsu;
const atomic = /^(?:\[.*\]\(.*\)|\\.)$/su;
