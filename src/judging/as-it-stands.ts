// A model's copy of some words found in the text it copied from: quotation marks, blanks and capitals may differ.

/** One character for one, so that places in both are the same. */
function plain(text: string): string {
  const marked = text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—‑−]/g, "-")
    .replace(/\s/g, " ");
  const small = marked.toLowerCase();
  return small.length === text.length ? small : marked;
}

const gap = /\s*(?:\.{3,}|…)\s*/;
const wordish = /[\p{L}\p{N}]/u;

/**
 * The text's own characters for the words, whole words only; a gap in them is written " ... ". Undefined where they do
 * not stand there in this order.
 */
export function asItStands(words: string, text: string): string | undefined {
  const bare = words.trim().replace(/^"(.*)"$/, "$1");
  return found([bare], text) ?? found([trimmed(bare)], text) ?? found(bare.split(gap).map(trimmed), text);
}

const trimmed = (words: string): string => words.replace(/^[\s,;:]+|[\s.,;:!?]+$/g, "");

function found(pieces: readonly string[], text: string): string | undefined {
  const whole = plain(text);
  const taken: string[] = [];
  let from = 0;
  for (const piece of pieces) {
    if (piece === "") continue;
    const at = placeOf(plain(piece), whole, from);
    if (at < 0) return undefined;
    from = at + piece.length;
    taken.push(text.slice(at, from));
  }
  return taken.length > 0 ? taken.join(" ... ") : undefined;
}

function placeOf(piece: string, whole: string, from: number): number {
  for (let at = whole.indexOf(piece, from); at >= 0; at = whole.indexOf(piece, at + 1)) {
    const cutsBefore = wordish.test(piece.charAt(0)) && wordish.test(whole.charAt(at - 1));
    const end = at + piece.length;
    const cutsAfter = wordish.test(piece.charAt(piece.length - 1)) && wordish.test(whole.charAt(end));
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}
