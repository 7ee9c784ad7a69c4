// How XML from strangers is made fit for a parser: no declarations, no stray ampersands, no control characters, open
// ends closed.

/** A feed without what a server wrote before it: warnings of its programs, a cache's remarks. A page stays whole. */
export function fromRoot(document: string): string {
  const root = /<\?xml\s|<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i.exec(document.slice(0, 50_000));
  if (root === null || /<(?:!doctype|html|head|body)[\s>]/i.test(document.slice(0, root.index))) return document;
  return document.slice(root.index);
}

/**
 * Entities a document declares for itself are how a few lines become gigabytes; no feed needs them. Everything before
 * the root that a parser would obey goes, and parameter entities with it.
 */
export function withoutDoctype(document: string): string {
  const xml = document.replace(/^(\s*(?:<\?[^>]{0,500}>\s*)?)(?:<!--[\s\S]*?-->\s*)+/, "$1");
  const root = xml.search(/<[a-z]/i);
  const at = xml.slice(0, root === -1 ? 20_000 : Math.min(root, 20_000)).search(/<!DOCTYPE/i);
  if (at === -1) return xml;
  const open = xml.indexOf("[", at);
  const close = xml.indexOf(">", at);
  if (open === -1 || open > close) return xml.slice(0, at) + xml.slice(close === -1 ? xml.length : close + 1);
  const end = xml.indexOf("]", open);
  const after = end === -1 ? -1 : xml.indexOf(">", end);
  return xml.slice(0, at) + (after === -1 ? "" : xml.slice(after + 1));
}

/** Control characters by their number ("&#0;"), of which parsers make black diamonds. */
export const withoutControlNumbers = (markup: string): string =>
  markup.replace(/&#(?:x([\da-f]{1,2})|(\d{1,2}));/gi, (whole, hex?: string, decimal?: string) =>
    isControl(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ? "" : whole,
  );

const isControl = (code: number): boolean => code < 32 && ![9, 10, 13].includes(code);

/**
 * For what a parser refused: escapes bare ampersands and less-than signs, drops control characters, closes what is left
 * open.
 */
export function repaired(xml: string): string {
  const clean = xml
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,32});)/gi, "&amp;")
    .replace(/<(?![a-z_/!?])/gi, "&lt;");
  return closed(clean);
}

/** Ends every element still open at the document's end, and a CDATA section or comment before that. */
function closed(xml: string): string {
  const start = xml.search(/<[a-z]/i);
  if (start === -1) return xml;
  const open: string[] = [];
  let tail = "";
  let at = xml.indexOf("<", start);
  while (at !== -1) {
    const kind = xml.startsWith("<![CDATA[", at) ? "]]>" : xml.startsWith("<!--", at) ? "-->" : ">";
    const end = xml.indexOf(kind, at + 1);
    if (end === -1) {
      tail = kind;
      if (kind === ">") return closeAll(xml.slice(0, at), open);
      break;
    }
    if (kind === ">") {
      const name = /^<(\/?)([a-z_][\w:.-]*)/i.exec(xml.slice(at, at + 80));
      const back = name?.[1] === "/" ? open.lastIndexOf(name[2] ?? "") : -1;
      if (back !== -1 && open.length - back < 64) open.length = back;
      else if (name?.[1] === "" && xml[end - 1] !== "/") open.push(name[2] ?? "");
    }
    at = xml.indexOf("<", end);
  }
  return closeAll(xml + tail, open);
}

const closeAll = (xml: string, open: readonly string[]): string =>
  xml +
  [...open]
    .reverse()
    .map((name) => `</${name}>`)
    .join("");

const packedAs = /=\s*["'](?:base64|application\/octet-stream)["']/i;

/**
 * Atom could send text as base64, by mode (0.3) or by a type that is no text: said in words of today's parsers,
 * escaped.
 */
export function withoutBase64(xml: string): string {
  if (!packedAs.test(xml)) return xml;
  return xml.replace(
    new RegExp(`<([\\w:]+)([^<>]*${packedAs.source}[^<>]*)>([\\s\\w+/=]*)<`, "gi"),
    (whole, name, attributes, packed) => {
      try {
        const bytes = Uint8Array.fromBase64(String(packed).replace(/\s+/g, ""));
        const text = new TextDecoder().decode(bytes).replace(/&/g, "&amp;").replace(/</g, "&lt;");
        return (
          `<${name} ${String(attributes).replace(/\b(?:mode|type)\s*=\s*["'][^"']*["']/gi, "")} ` +
          `type="html">${text}<`
        );
      } catch {
        return whole;
      }
    },
  );
}

/** `<r:rss>` with every element of RSS under its prefix is plain RSS to parsers that know no namespaces. */
export function withoutRootPrefix(xml: string): string {
  const prefix = /<(\w+):rss[\s>]/i.exec(xml.slice(0, 20_000))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}

/** XML's own five entities, and the number feeds write an apostrophe by. */
export const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&");
