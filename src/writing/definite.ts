// Which thing a sentence names as if known ("the plane", "the company's offer") although nothing in it says which one.
import { calendarWords } from "../language/en/calendar.ts";
import type { NameMention } from "../news/reading.ts";
import { kindOf } from "./general-nouns.ts";
import { terms } from "./terms.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const superlative =
  /^(?:first|second|third|last|only|most|best|worst|next|top|main|latest|past|same|right|left|whole|least|\w{3,}est)$/;
/** After these the noun is told which one it is, unless what follows is again a thing taken as known. */
const relative = words(
  "of in on at by for from with about over under between among against during after before since into as near around across within without behind beyond through toward towards per via that which who whom whose where when to",
);
const stops = words(
  "is are was were be been being has have had will would can could may might must should shall do does did also still later then not never now all both and or but nor so yet while than because if although though until unless said says say told tells",
);
const nationality =
  /^(?!Vatican|Republican)(?:[A-Z][a-z]+(?:ian|ean|ese|ish|can)|German|French|Dutch|Czech|Greek|Swiss|Welsh|Israeli|Iraqi|Pakistani|Saudi|Thai|Afghan)$/;

/** These tell only how the thing differs from one told before: "the new tubes". */
const beside = words(
  "new old remaining other additional existing original proposed accused stolen missing injured wounded dead rescued surviving second third",
);

/** As printed ("the Korean company"), or undefined. `body` is without its quotations, `earlier` the stems of the sentences before. */
export function unresolved(
  body: string,
  names: readonly NameMention[],
  earlier: ReadonlySet<string>,
): string | undefined {
  if (earlier.size === 0) return undefined;
  for (const found of body.matchAll(/\b[Tt]he /g)) {
    const phrase = phraseAt(body, found.index + 4);
    if (phrase.told || phrase.words.length === 0) continue;
    const head = phrase.words.findLast(isGeneral);
    if (head === undefined && !isVariant(phrase.words, earlier)) continue;
    if (head !== undefined && isResolved(head, body.slice(0, found.index), found.index, names)) continue;
    return `${found[0]}${phrase.words.join(" ")}`;
  }
  return undefined;
}

const isVariant = (phrase: readonly string[], earlier: ReadonlySet<string>): boolean =>
  beside.has(phrase[0] ?? "") && phrase.slice(1).some((word) => terms(word).some((stem) => earlier.has(stem)));

const isGeneral = (word: string): boolean => kindOf(word) !== undefined;

type Phrase = { readonly words: readonly string[]; readonly told: boolean };

const mostWords = 6;

/** The plain words of the noun phrase whose article ends at `from`, and whether it tells which thing it means. */
function phraseAt(body: string, from: number): Phrase {
  const phrase: string[] = [];
  const next = /\S+\s*/y;
  next.lastIndex = from;
  let named = false;
  let count = 0;
  for (let found = next.exec(body); found && count < mostWords; found = next.exec(body)) {
    count++;
    const token = found[0].trim();
    const rest = body.slice(next.lastIndex, next.lastIndex + 60);
    const word = token.replace(/^["“‘'(]+|[,.;:!?"”’')\]]+$/g, "");
    const owner = /^(.+?)(?:['’]s|s['’])$/.exec(token)?.[1];
    if (owner !== undefined) return { words: [...phrase, owner], told: named || /^[A-Z]/.test(owner) };
    if (/^[A-Z0-9€£$]/.test(word)) {
      // A name that follows its noun tells which one ("the company Hitwise"); one before it may only tell its country.
      if (phrase.some(isGeneral)) return { words: phrase, told: true };
      if (!nationality.test(word) || /^\s*state\b/.test(rest)) named = true;
    } else {
      if (relative.has(word)) return { words: phrase, told: named || isTold(phrase, word, rest, from === 4) };
      if (phrase.length > 0 && participle.test(`${word} ${rest}`)) return { words: phrase, told: true };
      if (phrase.length > 0 && (stops.has(word) || /(?:ing|ed|ly)$/.test(word))) break;
      if (superlative.test(word)) named = true;
      phrase.push(word);
    }
    if (/[,.;:!?)—–-]$/.test(token)) break;
  }
  return {
    words: phrase,
    told: named && !/^(?:country|nation|city|town|village|state)$/.test(phrase.at(-1) ?? ""),
  };
}

/** "The claims made about him". */
const participle =
  /^(?:(?:made|held|sent|given|taken|found|built|written|shown|seen|known|left) (?:about|against|by|in|at|to|from|on|for|near|with|after|during|over|behind)|\w+ed by)\b/;

/** What follows `word` says which one: a name, a clause, or for "of" anything ("the crash of the jet" is judged by its jet). */
function isTold(phrase: readonly string[], word: string, rest: string, opens: boolean): boolean {
  if (/^(?:who|whom|whose|which|where|that|of)$/.test(word)) return true;
  if (word === "to") return phrase.some((one) => promising.has(one));
  if (/^(?:it|them|that|this|these|those|him|her|question)\b/.test(rest)) return false;
  return !(
    opens &&
    word === "in" &&
    phrase.some((one) => kindOf(one) === "happening") &&
    !/^[^,.;:]*[A-Z\d]/.test(rest)
  );
}

/** "The decision to close" is told by what was decided; "the bill to pass" is not. */
const promising = words(
  "decision plan plans offer bid request requests demand demands proposal agreement deal campaign effort efforts move response reaction threat threats",
);

/** Titles and days have capitals and name no company or place. */
const unnaming: ReadonlySet<string> = new Set(
  `vice president chief executive officer minister secretary chairman director general mr mrs ms dr the i ${calendarWords}`.split(
    " ",
  ),
);

/** A name at the very start, which taggers miss; a plural there ("Officials said") names nobody. */
const speaking =
  /^(?!Police|The |A |An |\w+[^u]s )[A-Z]\w+ (?:said|says|announced|reported|confirmed|told|has|had|will|would|is|was|plans|expects)\b/;

function isResolved(head: string, before: string, at: number, names: readonly NameMention[]): boolean {
  const kind = kindOf(head);
  if (kind === "organisation" || kind === "person" || kind === "place") {
    if (names.some((name) => name.kind === kind && name.at.start < at)) return true;
    if (kind === "place")
      return (
        before.split(" ").some((word) => nationality.test(word)) ||
        /\b(?:in|at|from|near|across|outside) [A-Z]/.test(before)
      );
    if (speaking.test(before)) return true;
    const capitals = before.slice(1).match(/(?<=\s)(?<!\b(?:in|at|from|near|across|outside|of) )[A-Z][\w.-]*/g) ?? [];
    if (capitals.some((word) => !unnaming.has(word.toLowerCase()))) return true;
  }
  if (kind === "happening" && before.split(" ").length > 9) return true;
  // "Signed an agreement ... the deal": the same kind of thing, just brought in.
  for (const [, phrase = ""] of before.matchAll(/\b[Aa]n? ((?:[\w'-]+ ?){1,5})/g))
    if (phrase.split(" ").some((word) => kindOf(word) === kind)) return true;
  const single = singular(head);
  return before
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => singular(word) === single);
}

const singular = (word: string): string => word.replace(/(?<=\w{3})s$/, "");
