// What the checker's evaluations share: tables, lots drawn the same on every run, and the words that lies exchange.

/** Comma-separated with quotes; the first line names the columns. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || letter === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  return rows.slice(1).filter((row) => row.length > 1);
}

/** Numbers in [0, 1) that depend on the name alone. */
export function seeded(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 17);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const units: readonly [RegExp, string][] = [
  [/\bkilomet(?:er|re)s\b/, "miles"],
  [/\bmiles\b/, "kilometres"],
  [/\bmet(?:er|re)s\b/, "feet"],
  [/\bfeet\b/, "metres"],
  [/(?<=\d )percent\b|(?<=\d )per cent\b/, "percentage points"],
  [/(?<=\d)%/, " people"],
  [/\$(?=\d)/, "€"],
  [/£(?=\d)/, "$"],
  [/€(?=\d)/, "£"],
  [/\bdollars\b/, "euros"],
  [/(?<=\d |\w )years\b/, "months"],
  [/(?<=\d |\w )months\b/, "weeks"],
  [/(?<=\d |\w )weeks\b/, "days"],
  [/(?<=\d |\w )days\b/, "hours"],
  [/(?<=\d |\w )hours\b/, "minutes"],
  [/(?<=\d |\w )minutes\b/, "seconds"],
  [/(?<=\d )tons\b/, "kilograms"],
];

export const hedgeWords: readonly [RegExp, string][] = [
  [/\b(?:reportedly|allegedly|apparently|possibly|perhaps|probably|likely) /, ""],
  [
    /\b(?:about|around|nearly|almost|approximately|roughly|at least|more than|up to|over) (?=\d|[a-z]+ (?:people|years|million|percent))/,
    "",
  ],
  [/\bmay (?=be|have|not|[a-z]+)/, "will "],
  [/\bmight\b/, "will"],
  [/\bcould (?=be|have|[a-z]+)/, "will "],
  [/\balleged /, ""],
  [/\bsuspected /, ""],
  [/\bis expected to\b/, "will"],
  [/\bare expected to\b/, "will"],
  [/\bwould\b/, "will"],
  [/\bbelieved to be\b/, "known to be"],
  [/\bsome of\b/, "all of"],
];
