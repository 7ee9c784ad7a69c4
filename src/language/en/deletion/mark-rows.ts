// Deletions that marks and closed classes decide: datelines, connectives, brackets and pairs of dashes.
import { hasBracket, hasDash, type Token } from "../../token.ts";
import { wordSet } from "../../word-set.ts";
import { connectives } from "../clauses.ts";
import { functionWords } from "../function-words.ts";
import { isCountry, isState } from "../regions.ts";
import { datelineEnd } from "./dateline.ts";
import type { MarkRow } from "./deletion.ts";
import type { Stretch } from "./read-sentence.ts";

export const markRows: readonly MarkRow[] = [
  {
    kind: "dateline",
    safe: true,
    find: ({ tokens }) => {
      const end = datelineEnd(tokens);
      return end === 0 ? [] : [upTo(tokens, end)];
    },
    yes: [
      "{MOSCOW, Dec 15 (Reuters) - }Kerry met Putin in the Kremlin.",
      "{New Delhi, India (CNN) }Two trains met on a bridge.",
      "{(AP) — }A ferry sank off Karsk.",
      "{ROME - }A ferry sank off Karsk.",
      "{Varna, Bulgaria — }A ferry sank off Karsk.",
      "{Toledo, Ohio – }The mill burned down.",
    ],
    no: [
      "Tom Reed, Karsk – A ferry sank.",
      "Rome (AP) is a place.",
      "Rome - the old city - was full.",
      "A ferry (Orrin) sank.",
      "IBM (Armonk) sank.",
    ],
  },
  {
    kind: "connective",
    safe: true,
    find: ({ tokens }) => opening(tokens, datelineEnd(tokens)).concat(inner(tokens)),
    yes: [
      "{However, }the ferry sank.",
      "{But }the ferry sank.",
      "{In addition, }the ferry sank.",
      "The ferry{, however,} sank.",
      "{So }the mayor left.",
      "ROME (AP) - {However, }the ferry sank.",
    ],
    no: [
      "{But for} the storm, the ferry would have come.",
      "{So} far 20 people have died.",
      "{Yet} another ferry sank.",
      "{Or} it could rise.",
      "{Still} standing, the tower is a sight.",
      "{However} hard he tries, the ferry sinks.",
      "{Instead, }it rose.",
    ],
  },
  {
    kind: "brackets",
    needs: hasBracket,
    find: ({ tokens }) => brackets(tokens),
    yes: ["Kerry met Putin{ (his host)} in Rome.", "The party{ (ODS)} lost five seats."],
    no: [
      "The plan {(which the mayor rejected)} costs 40 crowns.",
      "It lost $(34) million.",
      "Section 12(a) holds.",
      "He told [the mayor] to go.",
      "(The mayor) left.",
      "The plan (if it passes) costs 40 crowns.",
      'He said "the plan (the first) is dead".',
      "The firm paid $5 million {(Canadian)} for the mill.",
      "The water was 40 degrees {(Fahrenheit)} warm.",
      "The gang killed {(or hurt)} 20 people.",
      "The {(former)} mayor was held.",
      "All citizens {(over 60)} were freed from tax.",
      "Profit {(before tax)} fell to 5 million crowns.",
      "The firm sold 300 {(thousand)} cars.",
      "Tom Reed {(Jr.)} was held.",
      "The Free Church {(U.S.A.)} met on Monday.",
      "The ferry left Victoria {(Australia)} at noon.",
    ],
  },
  {
    kind: "dashes",
    needs: hasDash,
    find: ({ tokens }) => dashes(tokens),
    yes: ["The Kremlin{ – a palace –} was full.", "The ferry{ -- 20 years old --} sank."],
    no: [
      "The ferry {– as its crew told the court –} sank.",
      "The firm, based in Orrin {– Cisco –} grew.",
      "The ferry – 20 years old, police said – sank.",
      "It ran 2010–2015 and 2017–2019.",
      "The ferry – an old one – and the pier – a new one – sank.",
      "The ferry sank – an old one.",
      "The gang killed {– or hurt –} 20 people.",
      "All men {– in Orrin –} were drafted.",
      "Pupils {– aged 5 to 7 –} were sent home.",
    ],
  },
];

const isDash = ({ norm, text, spaced }: Token, next: Token | undefined): boolean =>
  norm === "—" || text === "–" || text === "--" || (text === "-" && spaced && next?.spaced === true);

const upTo = (tokens: readonly Token[], end: number, from = 0): Stretch => ({
  start: from === 0 ? 0 : (tokens[from]?.start ?? 0),
  end: tokens[end]?.start ?? 0,
});

/** Without a comma these open a sentence only before what can be its subject. */
const subjectOpeners = wordSet("the a an he she it they we this that these those his her its their our some two three");
const bare = wordSet("so yet however nevertheless nonetheless therefore indeed");
/** These only tie, whatever follows; "but for" and "but not" deny. */
const ties = wordSet("but and also meanwhile moreover furthermore");
const denying = wordSet("for not");
/** Connectives that are something else without their neighbour, or say when or under which condition. */
const keeps = wordSet("or then later earlier now again");

const fewestLeft = 4;

const connectivesBy: ReadonlyMap<string | undefined, readonly (readonly string[])[]> = Map.groupBy(
  connectives,
  ([first]) => first,
);

function opening(tokens: readonly Token[], from: number): Stretch[] {
  const found: Stretch[] = [];
  for (const words of connectivesBy.get(tokens[from]?.norm) ?? []) {
    if (words.length === 1 && keeps.has(words[0] as string)) continue;
    if (!words.every((word, at) => tokens[from + at]?.norm === word)) continue;
    const to = from + words.length;
    const next = tokens[to];
    if (next === undefined || tokens.length < to + fewestLeft) continue;
    if (next.norm === ",") {
      found.push(upTo(tokens, to + 1, from));
    } else if (words.length === 1 && tiesTo(words[0] as string, next)) found.push(upTo(tokens, to, from));
  }
  return found;
}

function tiesTo(word: string, next: Token): boolean {
  if (next.kind !== "word") return false;
  if (ties.has(word)) return !denying.has(next.norm);
  return bare.has(word) && (subjectOpeners.has(next.norm) || next.capital);
}

const innerWords = wordSet("however meanwhile moreover furthermore nevertheless nonetheless");

function inner(tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 2; at < tokens.length - 1; at++) {
    if (!innerWords.has((tokens[at] as Token).norm)) continue;
    const before = tokens[at - 1] as Token;
    const after = tokens[at + 1] as Token;
    if (before.norm === "," && after.norm === ",") found.push({ start: before.start, end: after.end });
  }
  return found;
}

const longest = 25;

/** These limit what stands before them: of whom, when, where, on whose behalf, all but whom. */
const limits = wordSet(
  `or and of in on at for from with without within under over above below before after since until during by as per
  minus plus except aged about around then now via through between against among across half second third first`,
);
const generations = wordSet("jr jr. sr sr. ii iii iv elder younger senior junior");
/** Where somebody stands in a picture. */
const labels = wordSet("left right centre center pictured above below top bottom");

/**
 * What stands between the marks says more of what stands before it, and does not limit it ("citizens (over 60)", "the
 * (former) mayor"). After a number stands what it counts ("$5 (Canadian)"), unless it is another number.
 */
function onlyAdds(tokens: readonly Token[], left: number, right: number): boolean {
  const [before, first] = [tokens[left - 1], tokens[left + 1]];
  if (before === undefined || first === undefined || generations.has(first.norm)) return false;
  // "(US$78 million)"
  const isAmount = [first, tokens[left + 2]].some((each) => each?.kind === "number" || each?.norm === "$");
  if (isAmount && !limits.has(first.norm)) return true;
  if (before.kind === "number" || tokens[left - 2]?.kind === "number") return false;
  if (before.kind === "word" && !before.capital && functionWords.has(before.norm)) return false;
  if (isRegion(tokens.slice(left + 1, right))) return false;
  if (right - left === 2) return first.capital || labels.has(first.norm);
  // "of whom one fled" is a clause of its own.
  return !limits.has(first.norm) || /^wh(?:om|ich)$/.test(tokens[left + 2]?.norm ?? "");
}

/** "Victoria (Australia)", "the Free Church (U.S.A.)": which one it is. */
function isRegion(inside: readonly Token[]): boolean {
  const name = inside.map(({ text }) => text).join(" ");
  return isCountry(name) || isState(name);
}

function brackets(tokens: readonly Token[]): readonly Stretch[] {
  return tokens.flatMap((token, at) => {
    if (token.text !== "(" || at === 0 || !token.spaced) return [];
    const to = tokens.findIndex((each, index) => index > at && /^[()]$/.test(each.text));
    const close = tokens[to];
    const after = tokens[to + 1];
    if (close?.text !== ")" || to - at > longest || to === at + 1) return [];
    if (after !== undefined && !after.spaced && after.kind !== "sign") return [];
    if (!onlyAdds(tokens, at, to)) return [];
    return [{ start: (tokens[at - 1] as Token).end, end: close.end }];
  });
}

/** Two dashes and no third, each with the same on both sides. */
function dashes(tokens: readonly Token[]): readonly Stretch[] {
  const begin = datelineEnd(tokens);
  const places = tokens.flatMap((token, at) => (at >= begin && isDash(token, tokens[at + 1]) ? [at] : []));
  const [left = -1, right = -1, third] = places;
  if (left < 1 || right < 0 || third !== undefined || right - left < 2 || right - left > longest) return [];
  if (!onlyAdds(tokens, left, right)) return [];
  // "– as police had guessed –" gives it to somebody.
  if (tokens[left + 1]?.norm === "as" || right === tokens.length - 1 || isRange(tokens, left) || isRange(tokens, right))
    return [];
  // ", based in Orrin – Cisco –": the first dash closes what a comma opened.
  const last = tokens.slice(0, left).findLastIndex(({ norm }) => norm === ",");
  if (last > 0 && last < left && /^(?:based|who|which)$/.test(tokens[last + 1]?.norm ?? "")) return [];
  return [{ start: (tokens[left - 1] as Token).end, end: (tokens[right] as Token).end }];
}

const isRange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === "number" && tokens[at + 1]?.kind === "number";
