// Deletions that marks and closed classes decide: datelines, connectives, brackets and pairs of dashes.
import { hasBracket, hasDash, type Token } from "../../token.ts";
import { wordSet } from "../../word-set.ts";
import { connectives } from "../clauses.ts";
import { bracketPairs, dashPairs } from "./bracketed.ts";
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
      "{(Rolling Stone)}Tom Reed sold the mill.",
    ],
    no: [
      "Tom Reed, Karsk – A ferry sank.",
      "Rome (AP) is a place.",
      "Rome - the old city - was full.",
      "A ferry (Orrin) sank.",
      "IBM (Armonk) sank.",
      "{(Tom Reed)} sank the ferry.",
      "{(The mayor)}Tom Reed sank the ferry.",
    ],
  },
  {
    kind: "connective",
    safe: true,
    find: ({ tokens }) => opening(tokens, datelineEnd(tokens)).concat(inner(tokens)),
    yes: [
      "{However, }the ferry sank.",
      "{But }the ferry sank.",
      "{But }not every ferry sank.",
      "{And }for his part, Smith left.",
      "{In addition, }the ferry sank.",
      "The ferry{, however,} sank.",
      "As frames of the world{, however}, round ones are rare.",
      "{More importantly, }the ferry sank.",
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
    find: ({ tokens }) => bracketPairs(tokens),
    yes: [
      "Kerry met Putin{ (his host)} in Rome.",
      "The party{ (ODS)} lost five seats.",
      "The party Forza 5 Karsk{ (F5K)} lost.",
      "The picture shows Reed{ (on the left)} in Rome.",
      "The dog ran into{ (pun intended)} the wall.",
      "The rays{ (illustrated)} were weak.",
      "The firm paid €57 million{ (US$78 million)} for the mill.",
      "It went down at 10:53 a.m.{ (5:53 a.m. ET)} in the hills.",
      "Reed{ (1920–2009)} wrote 20 books.",
      "The road is 40 miles{ (64 kilometres)} long.",
      "Karsk ranks 125th{ (Orrin ranks 114th)} on the list.",
    ],
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
      "All parties {(on the left)} voted for it.",
      "The firm paid 5 {(US)} dollars.",
      "The law {(a judge struck it down)} bans guns.",
      "The strike {(a court has banned it)} begins on Monday.",
      "The price rose 5% {(it fell in real terms)}.",
      "Sales {(the online kind)} rose 5 percent.",
      "Reed {(so the police)} took the car.",
      "Reed {(played by Hall)} shot the mayor.",
      "Reed {(the film's hero)} shot the mayor.",
      "President Reed {(1990–1995)} stole 5 million crowns.",
      "The price was $5 {($50 with tax)}.",
      "Karsk beat Orrin 1-1 {(4-2 on penalties)}.",
      "In all 20 people {(two were women)} died.",
      "The {(illustrated)} book was sold.",
      "The firm paid $5 {(if it paid at all)} for the mill.",
    ],
  },
  {
    kind: "dashes",
    needs: hasDash,
    find: ({ tokens }) => dashPairs(tokens),
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

const upTo = (tokens: readonly Token[], end: number, from = 0): Stretch => ({
  start: from === 0 ? 0 : (tokens[from]?.start ?? 0),
  end: tokens[end]?.start ?? 0,
});

/** Without a comma these open a sentence only before what can be its subject. */
const subjectOpeners = wordSet("the a an he she it they we this that these those his her its their our some two three");
const bare = wordSet("so yet however nevertheless nonetheless therefore indeed");
/** These only tie, whatever follows; "but for" denies. */
const ties = wordSet("but and also meanwhile moreover furthermore");
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
  if (ties.has(word)) return word !== "but" || next.norm !== "for";
  return bare.has(word) && (subjectOpeners.has(next.norm) || next.capital);
}

const phraseOpeners = wordSet(
  `after although amid as at because before by despite during for from if in on once since though under until
  when whereas while with within without`,
);
const innerWords = wordSet("however meanwhile moreover furthermore nevertheless nonetheless");

function inner(tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 2; at < tokens.length - 1; at++) {
    if (!innerWords.has((tokens[at] as Token).norm)) continue;
    const before = tokens[at - 1] as Token;
    const after = tokens[at + 1] as Token;
    if (before.norm !== "," || after.norm !== ",") continue;
    // Behind an opening phrase its comma stays.
    const isFirst = !tokens.slice(0, at - 1).some(({ norm }) => norm === ",");
    const opens = isFirst && phraseOpeners.has((tokens[datelineEnd(tokens)] as Token).norm);
    found.push({ start: before.start, end: opens ? after.start : after.end });
  }
  return found;
}
