// Discord's markdown as far as Lede writes it, shown as HTML: for looking at our own messages, not for anyone's input.

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export function markdown(text: string): string {
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
      out.push(`<li>${inline(bullet[1] ?? "")}</li>`);
    } else if (number) {
      enter("ol", Number(number[1]));
      out.push(`<li>${inline(number[2] ?? "")}</li>`);
    } else if (list && /^ {2,}\S/.test(line)) {
      out.push(`<div class="goes-on">${inline(line.trim())}</div>`);
    } else {
      leave();
      if (heading)
        out.push(`<h${(heading[1] ?? "#").length}>${inline(heading[2] ?? "")}</h${(heading[1] ?? "#").length}>`);
      else if (line.startsWith("-# ")) out.push(`<small>${inline(line.slice(3))}</small>`);
      else if (line.startsWith("> ")) out.push(`<blockquote>${inline(line.slice(2))}</blockquote>`);
      else out.push(`<p>${inline(line)}</p>`);
    }
  }
  leave();
  return out.join("");
}

const pieces =
  /\\(.)|\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)|\*\*((?:\\.|[^\\])+?)\*\*|<t:(-?\d+):(\w)>|<\/([\w -]+):\d+>|<#(\d+)>|`([^`]+)`|[^\\[*<`]+|./gsu;

export function inline(text: string): string {
  let html = "";
  for (const [whole, mark, words, url, strong, seconds, style, command, channel, code] of text.matchAll(pieces)) {
    if (mark !== undefined) html += escaped(mark);
    else if (words !== undefined) html += `<a title="${escaped(url ?? "")}">${inline(words)}</a>`;
    else if (strong !== undefined) html += `<b>${inline(strong)}</b>`;
    else if (seconds !== undefined) html += `<time>${instant(Number(seconds), style ?? "f")}</time>`;
    else if (command !== undefined) html += `<span class="mention">/${escaped(command)}</span>`;
    else if (channel !== undefined) html += `<span class="mention"># thread</span>`;
    else if (code !== undefined) html += `<code>${escaped(code)}</code>`;
    else html += escaped(whole);
  }
  return html;
}

const relative = new Intl.RelativeTimeFormat("en");

function instant(seconds: number, style: string): string {
  const at = new Date(seconds * 1000);
  const zone = { timeZone: "Europe/Zurich" } as const;
  if (style === "R")
    return relative.format(Math.round((at.getTime() - Date.parse("2026-03-02T09:00:00Z")) / 3_600_000), "hour");
  if (style === "t") return at.toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
  if (style === "D") return at.toLocaleDateString("en-GB", { ...zone, dateStyle: "long" });
  return at.toLocaleString("en-GB", { ...zone, dateStyle: "long", timeStyle: "short" });
}
