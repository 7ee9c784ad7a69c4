// How a text that was cut into tokens (`` '' -LRB- n't, a space before each mark) becomes a text again.

/** Marks stand apart or are spelt as in treebanks. */
export const isTokenised = (text: string): boolean =>
  /``|-[LR][RS]B-|<\/?t>|\w n't\b/i.test(text) ||
  (text.match(/ [.,](?=\s|$)/g)?.length ?? 0) > Math.max(2, text.length / 600);

export function plain(text: string): string {
  if (!isTokenised(text) && !/ [.,](?=\s|$)/.test(text)) return text;
  return text
    .replace(/<\s*\/?\s*t\s*>/g, "\n")
    .replace(/-LRB-/gi, "(")
    .replace(/-RRB-/gi, ")")
    .replace(/-LSB-/gi, "[")
    .replace(/-RSB-/gi, "]")
    .replace(/``\s*|''/g, '"')
    .replace(/` /g, "'")
    .replace(/ (n['’]t|['’](?:s|re|ve|ll|d|m))\b/gi, "$1")
    .replace(/(\d) , (\d{3})\b/g, "$1,$2")
    .replace(/(\d) \. (\d)/g, "$1.$2")
    .replace(/([$£€]) (?=\d)/g, "$1")
    .replace(/(\w) - (year|old|month|day|week|time|foot|mile|long|based|led)\b/g, "$1-$2")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")")
    .replace(/ ([,;:%])/g, "$1")
    .replace(/ ([.!?]+)(?=\s|$|["')])/g, "$1\n")
    .replace(/\n[ \t]*(["')]+)(?=\s|$)/g, "$1\n")
    .replace(/\n\s+/g, "\n")
    .trim();
}
