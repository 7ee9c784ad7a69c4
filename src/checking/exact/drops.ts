// Which spans of a sentence may be left out without changing what the rest says: connectives, datelines, parentheticals, subordinate clauses.

import type { Token } from "../tokens.ts";
import { modals, negations, reportingClass } from "../words.ts";
import type { EditRule } from "./edits.ts";

export type Drop = { readonly from: number; readonly to: number; readonly rule: EditRule };

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const connectives =
  `however|but|and|meanwhile|in addition|moreover|furthermore|nevertheless|nonetheless|besides|additionally|also|still|yet|so|then|
thus|therefore|indeed|in fact|of course|for example|for instance|on the other hand|as a result|at the same time|by contrast|in contrast|consequently|
accordingly|similarly|likewise|finally|separately|in turn|after all|for his part|for her part|for its part|for their part|in the meantime|to be sure|
that said|even so|what is more|on top of that|in other words|overall|afterwards|afterward|subsequently|later|earlier|now|again|or|plus|too|though|
in particular|notably|importantly|significantly|interestingly|elsewhere|lastly|firstly|secondly|thirdly|hence|in response|by comparison|in short`
    .split("|")
    .map((words) => words.trim().split(" "));
/** These open a sentence without a comma and still only tie it to the one before. */
const bare = set(
  "but and so yet however meanwhile moreover furthermore also nevertheless nonetheless plus therefore thus indeed or",
);

/** A span with one of these is never left out: it denies, conditions, weakens or attributes. */
const keepers = set(
  `not no never none nobody nothing neither nor without hardly barely unlikely if unless until till provided whether lest otherwise except unable
  reportedly allegedly apparently alleged suspected supposedly purportedly possibly perhaps probably maybe likely potentially seemingly unconfirmed
  may might could would should must according believe believes believed believing think thinks thought hope hopes hoped fear fears feared expect expects
  expected claim suggest doubt doubts conditional subject assuming supposing theoretically arguably in-principle`,
);
const leading = set(
  "after while although though as when since because despite following amid having along whereas besides given",
);
/** Without a comma before them, only these surely begin a clause that the rest does not need. */
const trailing = set("after while because although though whereas since when where who which as");
const coordinators = set("and or but not nor");
/** Clauses of these tell when or why: the rest must be a plain fact, not a plan and not a denial. */
const leaning = set("when as since because after while once where");

const carries = (all: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const norm = (all[at] as Token).norm;
    if (keepers.has(norm)) return true;
    if (reportingClass(norm) !== undefined && (!nounsToo.has(norm) || speaks(all, at, to))) return true;
  }
  return false;
};

/** "which state", "her remarks", "wrote 70 books": reporting verbs only where a statement follows or the span ends. */
const nounsToo = set(
  "state states report reports post posts posted posting comment comments remark remarks note notes write writes wrote writing add adds forecast stress claim observed",
);
const speaks = (all: readonly Token[], at: number, to: number): boolean => {
  const next = all[at + 1];
  if (/^\p{Lu}/u.test((all[at] as Token).raw) || /^(?:the|a|an|her|his|its|their)$/.test(all[at - 1]?.norm ?? ""))
    return false;
  return (
    at + 1 >= to ||
    next?.norm === "that" ||
    next?.norm === '"' ||
    next?.norm === ":" ||
    (next?.norm === "," && at + 2 >= to)
  );
};

const isPlain = (all: readonly Token[], from: number, to: number): boolean => {
  for (let at = 0; at < all.length; at++) {
    if (at >= from && at < to) continue;
    const norm = (all[at] as Token).norm;
    if (modals.has(norm) || negations.has(norm)) return false;
  }
  return true;
};

/** `quoted[at]` says that token `at` stands inside quotation marks: nothing is ever left out there. By their first token. */
export function dropsOf(
  text: string,
  all: readonly Token[],
  quoted: readonly boolean[],
): ReadonlyMap<number, readonly Drop[]> {
  const found = new Map<number, Drop[]>();
  const end = lastWord(all);
  const add = (from: number, to: number, rule: EditRule): void => {
    if (to <= from || (from === 0 && to >= end)) return;
    for (let at = from; at < to; at++) if (quoted[at] || all[at]?.norm === '"') return;
    const list = found.get(from);
    if (list) list.push({ from, to, rule });
    else found.set(from, [{ from, to, rule }]);
  };
  addConnectives(all, add);
  const start = datelineEnd(text, all);
  if (start > 0) add(0, start, "dateline");
  addBrackets(all, add);
  addCommaSpans(all, end, add);
  addClauses(all, start, end, add);
  return found;
}

type Add = (from: number, to: number, rule: EditRule) => void;

/** One past the last token that is not a closing mark. */
function lastWord(all: readonly Token[]): number {
  let end = all.length;
  while (end > 0 && (all[end - 1] as Token).kind === "mark" && (all[end - 1] as Token).norm !== ")") end--;
  return end;
}

function addConnectives(all: readonly Token[], add: Add): void {
  for (const words of connectives) {
    if (!words.every((word, index) => all[index]?.norm === word)) continue;
    const comma = all[words.length]?.norm === ",";
    if (comma || (words.length === 1 && bare.has(words[0] as string)))
      add(0, words.length + (comma ? 1 : 0), "connective");
  }
  // The same words in the middle, between commas.
  for (let at = 1; at + 2 < all.length; at++) {
    if (all[at]?.norm !== ",") continue;
    for (const words of connectives)
      if (words.every((word, index) => all[at + 1 + index]?.norm === word) && all[at + 1 + words.length]?.norm === ",")
        add(at, at + 2 + words.length, "connective");
  }
}

const agency = /^\s*\((?:CNN|AP|Reuters|AFP|UPI|BBC|PA|dpa|EFE|[A-Z]{2,6}(?: [A-Z][a-z]+)?)\)\s*(?:[-–—]+\s*)?/;
const filed =
  /^\s*\p{Lu}[\p{L}.'’ ]{1,30}(?:,\s*[\p{Lu}][\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?(?:,?\s*(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}{2,8})(?:,?\s\d{4})?)?\s*(\([^)]{2,30}\))?\s*(?:--|[-–—])\s+/u;

/** "Tokyo (CNN)Police ...", "New Delhi, India (CNN) -- ...". */
const filedBy = /^\s*(?:\p{Lu}[\p{L}.'’]*[ ,]+){1,6}\((?:CNN|AP|Reuters|AFP|UPI)\)\s*(?:[-–—]+\s*)?/u;

/** The token after a dateline, or 0. A place alone counts only in capitals or with a date or an agency. */
function datelineEnd(text: string, all: readonly Token[]): number {
  const match = agency.exec(text) ?? filedBy.exec(text) ?? filed.exec(text);
  if (match === null) return 0;
  const words = match[0];
  const place = /^[\s(]*(\p{L}+)/u.exec(words)?.[1] ?? "";
  const sure =
    agency.test(words) ||
    filedBy.test(words) ||
    match[1] !== undefined ||
    /\d/.test(words) ||
    (place.length > 2 && place === place.toUpperCase());
  if (!sure) return 0;
  const at = all.findIndex((token) => token.start >= words.length);
  return Math.max(at, 0);
}

function addBrackets(all: readonly Token[], add: Add): void {
  for (let at = 0; at < all.length; at++) {
    const open = (all[at] as Token).norm;
    if (open !== "(" && open !== "[" && open !== "—") continue;
    const close = open === "(" ? ")" : open === "[" ? "]" : "—";
    let to = at + 1;
    while (to < all.length && (all[to] as Token).norm !== close && (all[to] as Token).norm !== open) to++;
    if (open === "—" && (isRange(all, at) || (to < all.length && isRange(all, to)))) continue;
    if (to >= all.length) {
      const end = lastWord(all);
      if (open === "—" && !carries(all, at, end)) add(at, end, "parenthetical");
      continue;
    }
    if ((all[to] as Token).norm === close && !carries(all, at, to)) add(at, to + 1, "parenthetical");
  }
}

const isRange = (all: readonly Token[], at: number): boolean =>
  all[at - 1]?.kind === "number" && all[at + 1]?.kind === "number" && all[at - 1]?.end === all[at]?.start;

function addCommaSpans(all: readonly Token[], end: number, add: Add): void {
  const commas: number[] = [];
  for (let at = 0; at < end; at++) if ((all[at] as Token).norm === ",") commas.push(at);
  commas.push(end);
  for (let left = 0; left + 1 < commas.length; left++) {
    const from = commas[left] as number;
    const first = all[from + 1];
    if (first === undefined || coordinators.has(first.norm)) continue;
    for (let right = left + 1; right < commas.length && right < left + 5; right++) {
      const to = commas[right] as number;
      if (carries(all, from + 1, to)) break;
      if (first.norm === "because" && !isPlain(all, from, to)) continue;
      // "A, B, and C": a member of a list is not a parenthetical, unless it opens like one.
      if (
        coordinators.has(all[to + 1]?.norm ?? "") &&
        !/^(who|which|whose|where|when|after|as|while|a|an|the)$/.test(first.norm)
      )
        continue;
      add(
        from,
        to,
        /^(who|whom|whose|which|where|when|while|after|as|since|because|although|though|whereas)$/.test(first.norm)
          ? "clause"
          : "parenthetical",
      );
    }
  }
}

function addClauses(all: readonly Token[], start: number, end: number, add: Add): void {
  const first = all[start];
  if (first && (leading.has(first.norm) || /^[a-z]{3,}ing$/.test(first.norm))) {
    for (let at = start + 1; at < end; at++) {
      if ((all[at] as Token).norm !== ",") continue;
      if (carries(all, start, at)) break;
      if (!leaning.has(first.norm) || isPlain(all, start, at)) add(start, at + 1, "clause");
    }
  }
  for (let at = 2; at < end; at++) {
    const norm = (all[at] as Token).norm;
    if (!trailing.has(norm) || all[at - 1]?.kind === "mark") continue;
    if (norm === "as" || norm === "who" || norm === "which" || norm === "where" || norm === "when") continue;
    for (const to of [nextComma(all, at, end), end])
      if (!carries(all, at, to) && isPlain(all, at, to)) add(at, to, "clause");
  }
}

function nextComma(all: readonly Token[], at: number, end: number): number {
  for (let to = at; to < end; to++) if ((all[to] as Token).norm === ",") return to;
  return end;
}
