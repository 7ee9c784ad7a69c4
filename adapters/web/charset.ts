// How bytes become text: which character set a document is in, told by header, mark, declaration and the bytes
// themselves.

/** UTF-8 unless something better is known. Bytes that cannot be decoded become U+FFFD. Never throws. */
export function decodeText(bytes: Uint8Array, contentType = ""): string {
  return decoder(charsetOf(bytes, contentType))(bytes);
}

/**
 * Byte order mark first (WHATWG), then the header, then an XML or meta declaration in the first 4 KiB; where there is
 * none, or the bytes are not what it says, what browsers take instead. Bytes that are valid UTF-8 with more than ASCII
 * in them are UTF-8, whatever a label claims: servers send their default for everything.
 */
export function charsetOf(bytes: Uint8Array, contentType = ""): string {
  const known = markOf(bytes) ?? wideOf(bytes);
  if (known !== undefined) return known;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared =
    labelIn(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)) ??
    labelIn(/^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)) ??
    labelIn(/<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head));
  const usable = declared?.startsWith("utf-16") ? undefined : declared;
  const { characters, broken } = utf8In(bytes);
  // Two bytes of another encoding may look like one character of UTF-8; many characters, all of them, do not.
  if (broken === 0 && (characters >= surely || usable === undefined || oneByte.test(usable))) return "utf-8";
  if (usable !== undefined && usable !== "utf-8") return usable;
  // A text cut within a character is still UTF-8.
  return broken > characters || usable === undefined ? usualOf(head) : "utf-8";
}

const surely = 4;
const oneByte = /^(?:windows-\d+|iso-8859-\d+|koi8-[ru]|(?:x-)?mac.*|ibm866)$/;

/** What browsers fall back to, by the language of a document (HTML, "determining the character encoding", step 9). */
const usualEncodings: Readonly<Record<string, string>> = {
  "windows-1250": "cs hr hu pl sk sl ro bs",
  "windows-1251": "be bg mk ru sr uk kk ky",
  "windows-1253": "el",
  "windows-1254": "tr ku az",
  "windows-1255": "he",
  "windows-1256": "ar fa ur",
  "windows-1257": "et lt lv",
  "windows-1258": "vi",
  "windows-874": "th",
  shift_jis: "ja",
  "euc-kr": "ko",
  gb18030: "zh",
};

function usualOf(head: string): string {
  const [, ofFeed, ofRoot] = /<(?:dc:)?language>\s*([a-z]{2})|\blang\s*=\s*["']([a-z]{2})/i.exec(head) ?? [];
  const language = (ofFeed ?? ofRoot ?? "").toLowerCase();
  const usual = Object.entries(usualEncodings).find(([, languages]) => languages.split(" ").includes(language));
  return usual?.[0] ?? "windows-1252";
}

/** A label TextDecoder knows, in its own spelling; undefined for the rest. */
function labelIn(match: RegExpExecArray | null): string | undefined {
  const label = match?.[1]?.toLowerCase();
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(aliases[label] ?? label).encoding;
  } catch {
    return undefined;
  }
}

/** Names in use that the Encoding standard does not list. */
const aliases: Readonly<Record<string, string>> = {
  "iso-10646-ucs-2": "utf-16",
  u16: "utf-16",
  utf8mb4: "utf-8",
  cp1252: "windows-1252",
  cp936: "gbk",
  cp932: "shift_jis",
  ms932: "shift_jis",
  cp949: "euc-kr",
  ms949: "euc-kr",
  "big5-hkscs": "big5",
  "ebcdic-cp-us": "windows-1252",
};

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return "utf-32le";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** "<" with zero bytes around it, without a mark (XML 1.0, appendix F). */
function wideOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return "utf-32be";
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return "utf-32le";
  if (a === 0x3c && b === 0 && d === 0) return "utf-16le";
  return a === 0 && b === 0x3c && c === 0 ? "utf-16be" : undefined;
}

/** How many characters beyond ASCII the bytes hold as UTF-8, and how many places are no UTF-8. Linear. */
function utf8In(bytes: Uint8Array): { readonly characters: number; readonly broken: number } {
  let characters = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let taken = 0;
    while (taken < more && ((bytes[at + taken + 1] ?? 0) & 0xc0) === 0x80) taken++;
    if (more > 0 && taken === more) characters++;
    else broken++;
    at += taken;
  }
  return { characters, broken };
}

function decoder(charset: string): (bytes: Uint8Array) => string {
  if (charset.startsWith("utf-32")) return (bytes) => fromUtf32(bytes, charset.endsWith("le"));
  return (bytes) => new TextDecoder(charset).decode(bytes);
}

/** No browser reads UTF-32 and no decoder is built in; a handful of feeds are sent in it. */
function fromUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, little);
    if (code !== 0xfeff) text += code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  }
  return text;
}
