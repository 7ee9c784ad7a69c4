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

const abbreviation =
  /(?:\b(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|rev|sen|rep|gov|st|jan|feb|mar|apr|aug|sept|oct|nov|dec|no|inc|ltd|co|corp|jr|sr|vs)|\b[a-z])\.$/i;

/** Sentences of a claim: short, perhaps all in lower case, perhaps with every sentence on a line of its own. */
export function claimSentences(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of text.split(/\n+/)) {
    let from = 0;
    for (const match of line.matchAll(/[.!?]+["'”’)]*\s+/g)) {
      const end = match.index + match[0].length;
      if (abbreviation.test(line.slice(from, match.index + 1))) continue;
      if (/\p{Lu}/u.test(line) && !/^["'“‘([]*[\p{Lu}\d]/u.test(line.slice(end))) continue;
      if (oddMarks(line.slice(from, end))) continue;
      found.push(line.slice(from, end).trim());
      from = end;
    }
    found.push(line.slice(from).trim());
  }
  return found.filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

const oddMarks = (text: string): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 1 || (text.match(/[“”]/g)?.length ?? 0) % 2 === 1;
