// Discord's markdown as far as Lede writes it, shown as HTML: for looking at our own messages, not for anyone's input.

import { safe } from "./theme.ts";

/** Channels and threads by id, and when it is read. */
export type Reading = { readonly channels: Readonly<Record<string, string>>; readonly now: number };

export function markdown(text: string, reading: Reading): string {
  const words = (line: string): string => inline(line, reading);
  const out: string[] = [];
  let list: "ul" | "ol" | undefined;
  const leave = () => {
    if (list) out.push(`</${list}>`);
    list = undefined;
  };
  const enter = (kind: "ul" | "ol", start = 1) => {
    if (list === kind) return;
    leave();
    list = kind;
    out.push(kind === "ol" ? `<ol start="${start}">` : "<ul>");
  };
  for (const line of text.split("\n")) {
    const bullet = /^- (.*)$/.exec(line);
    const number = /^(\d+)\. (.*)$/.exec(line);
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    if (bullet) {
      enter("ul");
      out.push(`<li>${words(bullet[1] ?? "")}</li>`);
    } else if (number) {
      enter("ol", Number(number[1]));
      out.push(`<li>${words(number[2] ?? "")}</li>`);
    } else if (list && /^ {2,}\S/.test(line)) {
      out.push(`<div class="goes-on">${words(line.trim())}</div>`);
    } else {
      leave();
      if (heading)
        out.push(`<h${(heading[1] ?? "#").length}>${words(heading[2] ?? "")}</h${(heading[1] ?? "#").length}>`);
      else if (line.startsWith("-# ")) out.push(`<small>${words(line.slice(3))}</small>`);
      else if (line.startsWith("> ")) out.push(`<blockquote>${words(line.slice(2))}</blockquote>`);
      else out.push(`<p>${words(line)}</p>`);
    }
  }
  leave();
  return out.join("");
}

const pieces =
  /\\(.)|\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)|\*\*((?:\\.|[^\\])+?)\*\*|~~((?:\\.|[^\\])+?)~~|<t:(-?\d+):(\w)>|<\/([\w -]+):\d+>|<#(\d+)>|`([^`]+)`|[^\\[*~<`]+|./gsu;

/** Throws where a channel is mentioned that nobody knows. */
export function inline(text: string, reading: Reading): string {
  let html = "";
  for (const [whole, mark, words, url, strong, struck, seconds, style, command, channel, code] of text.matchAll(
    pieces,
  )) {
    if (mark !== undefined) html += safe(mark);
    else if (words !== undefined) html += `<a title="${safe(url ?? "")}">${inline(words, reading)}</a>`;
    else if (strong !== undefined) html += `<b>${inline(strong, reading)}</b>`;
    else if (struck !== undefined) html += `<s>${inline(struck, reading)}</s>`;
    else if (seconds !== undefined)
      html += `<time>${instant(Number(seconds) * 1000, style ?? "f", reading.now)}</time>`;
    else if (command !== undefined) html += `<span class="mention">/${safe(command)}</span>`;
    else if (channel !== undefined) html += `<span class="mention"># ${safe(nameOf(channel, reading))}</span>`;
    else if (code !== undefined) html += `<code>${safe(code)}</code>`;
    else html += safe(whole);
  }
  return html;
}

function nameOf(channel: string, { channels }: Reading): string {
  const name = channels[channel];
  if (name === undefined) throw new Error(`a mention of channel ${channel}, which is not known`);
  return name;
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
function instant(at: number, style: string, now: number): string {
  const zone = { timeZone: "Europe/Zurich" } as const;
  const date = new Date(at);
  switch (style) {
    case "R": {
      const away = at - now;
      if (Math.abs(away) < hour) return relative.format(Math.round(away / minute), "minute");
      return Math.abs(away) < day
        ? relative.format(Math.round(away / hour), "hour")
        : relative.format(Math.round(away / day), "day");
    }
    case "t":
      return date.toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
    case "d":
      return date.toLocaleDateString("en-GB", { ...zone, dateStyle: "short" });
    case "D":
      return date.toLocaleDateString("en-GB", { ...zone, dateStyle: "long" });
    case "f":
      return date.toLocaleString("en-GB", { ...zone, dateStyle: "long", timeStyle: "short" });
    case "F":
      return date.toLocaleString("en-GB", { ...zone, dateStyle: "full", timeStyle: "short" });
    default:
      throw new Error(`a moment written as ${style}, which is not known`);
  }
}
