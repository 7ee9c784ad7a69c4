// What a Slack client makes of our blocks, near enough to judge them by eye; a block it does not know is an error.
import { dateIn } from "./slack-dates.ts";
import { colours, style } from "./slack-style.ts";
import { clockTime, document, type Looks, safe } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** A message as it stands in a channel, `only` where one person sees it; what a person said; or an open view. */
export type SlackItem =
  | { readonly at: number; readonly blocks: readonly Json[]; readonly only?: boolean }
  | { readonly at: number; readonly by: string; readonly says: string }
  | { readonly at: number; readonly view: Json };
/** Channels by id, and when it is read. */
export type Reading = { readonly channels: Readonly<Record<string, string>>; readonly now: number };

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const text = (value: unknown): string =>
  typeof value === "object" && value !== null && "text" in value ? String(value.text) : String(value ?? "");
function unknown(what: string, type: unknown): never {
  throw new Error(`the look-alike of Slack knows no ${what} of type ${String(type)}`);
}

export function slackPage(items: readonly SlackItem[], looks: Looks, channels: Reading["channels"]): string {
  const shown = items.map((one) => item(one, { channels, now: one.at })).join("");
  return document(looks, colours, style, shown);
}

function item(one: SlackItem, reading: Reading): string {
  if ("view" in one) return view(one.view, reading);
  if ("by" in one)
    return `<article><div class="face of-person">${safe(one.by[0] ?? "")}</div><div class="body">${headOf(one.by, "", one.at)}<p>${safe(one.says)}</p></div></article>`;
  const only = one.only ? '<div class="only">Only visible to you</div>' : "";
  return `<article>${one.only ? '<div class="face small">L</div>' : '<div class="face">L</div>'}<div class="body">${only}${headOf("Lede", '<span class="app">APP</span>', one.at)}${blocks(one.blocks, reading)}</div></article>`;
}

const headOf = (name: string, app: string, at: number): string =>
  `<header><b>${safe(name)}</b>${app} <time>${clockTime(at)}</time></header>`;

function view(one: Json, reading: Reading): string {
  const inside = blocks(one.blocks, reading);
  if (one.type === "home")
    return `<div class="home"><nav><b>Home</b> <span>Messages</span> <span>About</span></nav>${inside}</div>`;
  if (one.type !== "modal") return unknown("view", one.type);
  const submit = one.submit
    ? `<footer><span class="button">${safe(text(one.close))}</span><span class="button primary">${safe(text(one.submit))}</span></footer>`
    : "";
  return `<div class="modal"><h1><span class="mark" aria-hidden="true"></span>${safe(text(one.title))}<u>×</u></h1><div class="inside">${inside}</div>${submit}</div>`;
}

const blocks = (all: unknown, reading: Reading): string =>
  list(all)
    .map((one) => block(one, reading))
    .join("");

function block(one: Json, reading: Reading): string {
  switch (one.type) {
    case "header":
      return `<h2>${safe(text(one.text))}</h2>`;
    case "divider":
      return "<hr>";
    case "section":
      return `<p>${safe(text(one.text)).replaceAll("\n", "<br>")}</p>`;
    case "context":
      return `<div class="context">${list(one.elements)
        .map((part) => quiet(part, reading))
        .join(" ")}</div>`;
    case "actions":
      return `<div class="row">${list(one.elements).map(element).join("")}</div>`;
    case "context_actions":
      return `<div class="feedback">${thumb(false)}${thumb(true)}</div>`;
    case "image":
      return `<img class="image" alt="${safe(String(one.alt_text))}" src="${safe(String(one.image_url ?? ""))}">`;
    case "rich_text":
      return `<div class="rich">${list(one.elements)
        .map((part) => group(part, reading))
        .join("")}</div>`;
    case "input":
      return input(one, reading);
    default:
      return unknown("block", one.type);
  }
}

function group(one: Json, reading: Reading): string {
  const inside = (elements: unknown) =>
    list(elements)
      .map((node) => inline(node, reading))
      .join("");
  switch (one.type) {
    case "rich_text_list":
      return `<ul>${list(one.elements)
        .map((row) => `<li>${inside(row.elements)}</li>`)
        .join("")}</ul>`;
    case "rich_text_quote":
      return `<blockquote>${inside(one.elements)}</blockquote>`;
    case "rich_text_section":
      return `<div>${inside(one.elements)}</div>`;
    default:
      return unknown("rich text", one.type);
  }
}

function inline(node: Json, reading: Reading): string {
  const marks = (node.style ?? {}) as Json;
  const linked = word(node, reading).replaceAll("\n", "<br>");
  const bold = marks.bold ? `<b>${linked}</b>` : linked;
  const italic = marks.italic ? `<em>${bold}</em>` : bold;
  const struck = marks.strike ? `<s>${italic}</s>` : italic;
  return marks.code ? `<code>${struck}</code>` : struck;
}

function word(node: Json, reading: Reading): string {
  switch (node.type) {
    case "text":
      return safe(String(node.text));
    case "link":
      return `<a>${safe(String(node.text ?? node.url))}</a>`;
    case "date":
      return safe(dateIn(String(node.format), Number(node.timestamp), reading.now));
    case "channel": {
      const name = reading.channels[String(node.channel_id)];
      return name === undefined ? unknown("channel", node.channel_id) : `<span class="mention">#${safe(name)}</span>`;
    }
    default:
      return unknown("word", node.type);
  }
}

/** Quiet words, with the moments among them. */
function quiet(one: Json, { now }: Reading): string {
  if (one.type !== "plain_text" && one.type !== "mrkdwn") return unknown("quiet word", one.type);
  const moment = /<!date\^(\d+)\^([^|^>]+)[^>]*>/g;
  return safe(text(one).replace(moment, (_, seconds: string, format: string) => dateIn(format, Number(seconds), now)));
}

/** The two small hands of a feedback row. */
const thumb = (down: boolean): string =>
  `<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3"${down ? ' style="transform:rotate(180deg)"' : ""}><path d="M2 7h2.5v7H2zM4.5 7 8 1.5c1.6 0 1.8 1.3 1.2 3L8.600 6.500h4.400c1 0 1.500.8 1.200 1.700l-1.400 4.600c-.2.700-.8 1.200-1.600 1.200H4.500"/></svg>`;

function element(one: Json): string {
  if (one.type === "overflow") return `<span class="button more">···</span>`;
  if (one.type !== "button") return unknown("element", one.type);
  return `<span class="button ${String(one.style ?? "")}">${safe(text(one.text))}</span>`;
}

function input(one: Json, reading: Reading): string {
  const optional = one.optional === true ? " (optional)" : "";
  return `<label>${safe(text(one.label))}${optional}</label>${field(one.element as Json, reading)}${one.hint ? `<div class="hint">${safe(text(one.hint))}</div>` : ""}`;
}

function field(one: Json, reading: Reading): string {
  const box = (shown: string, kind = "") => `<div class="box ${kind}">${safe(shown)}</div>`;
  switch (one.type) {
    case "plain_text_input":
      return box(String(one.initial_value ?? text(one.placeholder)), one.multiline ? "tall" : "");
    case "external_select":
    case "static_select":
      return box(text((one.initial_option as Json | undefined)?.text ?? one.placeholder), "select");
    case "multi_static_select":
      return box(
        list(one.initial_options)
          .map((option) => text(option.text))
          .join(", ") || text(one.placeholder),
        "select",
      );
    case "conversations_select": {
      const name = reading.channels[String(one.initial_conversation ?? "")];
      return box(name === undefined ? text(one.placeholder) || "Select a conversation" : `# ${name}`, "select");
    }
    case "radio_buttons":
    case "checkboxes": {
      const chosen = new Set(
        [one.initial_option as Json | undefined, ...list(one.initial_options)].map((option) => option?.value),
      );
      const round = one.type === "radio_buttons" ? "round" : "";
      return list(one.options)
        .map(
          ({ value, text: words }) =>
            `<div class="option ${round}"><span class="dot ${chosen.has(value) ? "on" : ""}"></span>${safe(text(words))}</div>`,
        )
        .join("");
    }
    case "file_input":
      return box("Upload a file");
    default:
      return unknown("field", one.type);
  }
}
