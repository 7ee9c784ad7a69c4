// How bytes become text: which character set a document is in, told by header, mark, declaration and the bytes
// themselves.

/** UTF-8 unless something better is known. Bytes that cannot be decoded become U+FFFD. Never throws. */
export function decodeText(bytes: Uint8Array, contentType = ""): string {
  return decoder(charsetOf(bytes, contentType))(bytes);
}

/**
 * Byte order mark first (WHATWG), then the header, then an XML or meta declaration in the first 4 KiB. Bytes that are
 * valid UTF-8 with more than ASCII in them are UTF-8, whatever a one-byte label claims: servers send their default for
 * everything.
 */
export function charsetOf(bytes: Uint8Array, contentType = ""): string {
  const marked = markOf(bytes);
  if (marked !== undefined) return marked;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const wide = wideOf(bytes);
  if (wide !== undefined) return wide;
  const declared =
    labelIn(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)) ??
    labelIn(/^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)) ??
    labelIn(/<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head));
  if (declared === undefined || declared.startsWith("utf-16") || oneByte.test(declared))
    return isUtf8(bytes)
      ? "utf-8"
      : declared === undefined || declared.startsWith("utf-16")
        ? "windows-1252"
        : declared;
  return declared;
}

const oneByte = /^(?:windows-1252|iso-8859-\d+|us-ascii|ascii|latin1)$/;

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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
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
