// What of a text a reader can see: lines without invisible characters, and the way back to the text as given.

/** One line as a reader sees it. `at(n)` is where its character n stands in the text as given. */
export type VisibleLine = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For every character of `text` its place in the text as given; absent when the line is a plain slice of it. */
  readonly places?: readonly number[];
  /** An empty line stood before it. */
  readonly afterGap: boolean;
};

export type VisibleLines = { readonly lines: readonly VisibleLine[]; readonly unseen: readonly number[] };

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const space = /[\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** Code units that no reader sees, first and last of each range. */
const unseenRanges = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
] as const;
const unseen = unseenRanges.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join("");
const unseenUnit = new RegExp(`[${unseen}]`);
/** Folding is needed only where one of these stands, or two spaces: the common line stays a slice. */
const foldable = "\\t\\n\\v\\f\\r\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ud800-\\udfff";
const unplain = new RegExp(`[${unseen}${foldable}]| {2}`);

/** Lines in order, empty ones left out; `unseen` holds the code points that were taken away, each once. */
export function visibleLines(text: string): VisibleLines {
  const lines: VisibleLine[] = [];
  const unseen = new Set<number>();
  let from = 0;
  let afterGap = false;
  breaks.lastIndex = 0;
  for (;;) {
    const found = breaks.exec(text);
    const to = found ? found.index : text.length;
    const line = visibleLine(text, from, to, afterGap, unseen);
    if (line) lines.push(line);
    afterGap = line === undefined;
    if (!found) break;
    from = found.index + found[0].length;
  }
  return { lines, unseen: [...unseen].sort((a, b) => a - b) };
}

function visibleLine(
  text: string,
  from: number,
  to: number,
  afterGap: boolean,
  unseen: Set<number>,
): VisibleLine | undefined {
  const raw = text.slice(from, to);
  if (!unplain.test(raw)) {
    const trimmed = raw.trim();
    if (trimmed === "") return undefined;
    const start = from + raw.indexOf(trimmed);
    return { text: trimmed, start, end: start + trimmed.length, afterGap };
  }
  return folded(raw, from, afterGap, unseen);
}

function folded(raw: string, from: number, afterGap: boolean, unseen: Set<number>): VisibleLine | undefined {
  const kept: string[] = [];
  const places: number[] = [];
  let pendingSpace = -1;
  const keep = (units: string, at: number): void => {
    if (pendingSpace >= 0 && places.length > 0) {
      kept.push(" ");
      places.push(pendingSpace);
    }
    pendingSpace = -1;
    kept.push(units);
    for (let unit = 0; unit < units.length; unit++) places.push(at + unit);
  };
  for (let i = 0; i < raw.length; i++) {
    const unit = raw[i] as string;
    const code = raw.charCodeAt(i);
    if (space.test(unit)) {
      if (pendingSpace < 0) pendingSpace = from + i;
    } else if (code >= 0xd800 && code <= 0xdfff) {
      const point = raw.codePointAt(i) as number;
      const whole = point > 0xffff;
      if (!whole || (point >= 0xe0000 && point <= 0xe0fff)) unseen.add(point);
      else keep(raw.slice(i, i + 2), from + i);
      if (whole) i++;
    } else if (unseenUnit.test(unit) && !joins(raw, i, code)) unseen.add(code);
    else keep(unit, from + i);
  }
  if (places.length === 0) return undefined;
  const start = places[0] as number;
  return { text: kept.join(""), start, end: (places.at(-1) as number) + 1, places, afterGap };
}

/** Joiners are letters' own business in Persian, in Indic scripts and in emoji. */
function joins(raw: string, i: number, code: number): boolean {
  return (code === 0x200c || code === 0x200d) && i > 0 && raw.charCodeAt(i - 1) >= 0x600;
}

/** Where character `at` of a line stands in the text as given. */
export const placeOf = (line: VisibleLine, at: number): number => line.places?.[at] ?? line.start + at;
