// Which sentences can stand alone as a bullet, and in words why the others cannot.
import { calendarWords } from "../language/en/calendar.ts";
import type { NameMention } from "../news/reading.ts";
import { unresolved } from "./definite.ts";
import { terms } from "./terms.ts";

/** After these the noun is told which one it is: "the cost of living", "the man who". */
const relative = new Set(
  "of in on at by for from with about over under between among against during after before since until as into near around across within without behind beyond through toward towards per via that which who whom whose where when".split(
    " ",
  ),
);
/** Things there is one of: "the world" needs no earlier mention. */
const alone = new Set(
  "world internet public economy dollar euro pound yen sun moon weather web media press sky government president police parliament pope minister ministry army senate court".split(
    " ",
  ),
);
/** The words before a main clause's subject, with its article: "After an inspection, the". */
const beforeSubject =
  /^(?:(?!the |this |these |those )(?:[^,"“]{1,60},\s+|(?:as of|by|at|on|in|since) [\w:. ]{1,30}? (?=the )|(?:as|when|while|although|though|if|because) (?=the )))?(the|this|these|those)\s/i;
const verbal =
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|also|still|later|then|not|never|now|all|both|\p{L}+ly|\p{L}{2,}ed|says?|claims?|led|left|comes?|came|takes?|took|makes?|made|gives?|gave|goes|went|won|lost|fell|rose|sees|saw|begins?|began|runs?|ran|held|told|found|grew|sent|spent|met|paid|put|set|cut|hit|kept|meant|brought|sold|stood|shows?|follows?|suggests?|remains?|brings?|wants?|expects?|plans?|includes?)$/iu;
const backward =
  /^(?:(?:additional|further|others?) |(?:first|second|secondly|third|thirdly|finally|lastly|next), |among (?:them|those|these)\b|one (?:recently|also|was|is|had|has|said)\b|the (?:latter|former|same|other|others)|(?:about |nearly |more than )?(?:one|two|some|many|most|half|all|both|each|either|neither|none) of (?:them|those|these)|here|since then|at (?:that|the|this) (?:time|point|moment|same time)|then|later|afterwards?|in (?:the|that) (?:same|second|first|third|latter|former) \w+|in (?:this|that) \w+|after (?:this|that|the news|the \w+ \w+ed)\b|since (?:its|this|that) \w+|(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) later|instead|for example|for instance|by contrast|as a result|in response|in return|similarly|likewise|otherwise|as such|in that case|to (?:this|that) end|because of this|despite this|rounding out|with this|like this|with that|in the meantime|there (?:is|are|was|were) (?:even|also)|(?:only |about |just )?(?:\w+) (?:other|others|more) \p{Ll}+|by (?:comparison|then)|that said|even so|apparently, the|this time)\b/iu;
const opener = /^(?:he|she|they|it|his|her|hers|their|theirs|its|him|them|this|that|these|those)\b/i;
const somebody =
  /\b(?:man|woman|boy|girl|person|student|teacher|officer|soldier|president|minister|driver|player|singer|actor|actress|suspect|victim|mother|father|son|daughter|wife|husband|doctor|judge|leader|official|resident|pilot|worker|passenger|teenager|mayor|senator|king|queen|prince|princess|pope|coach|captain|writer|author|artist|spokesman|spokeswoman|lawyer|chief|director|manager|expert|patient|child|baby|founder|owner|candidate|defendant|prisoner|politician|businessman|who|someone|anyone|nobody|everyone|\p{L}+-year-old)\b/iu;
/** Outside a quotation nobody is there to say so. */
const ownVoice = /^(?:i|we|you|my|our|your)\b/i;
const counting =
  /^(?:only |about |around |nearly |over |some |just )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|most|all|few|a few)\s+(\p{L}+(?: \p{Ll}+)?)/iu;

/** A time or a measure stands for itself: "some years ago". */
const amount =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|percent|per|million|billion|hundred|thousand|times?|miles?)\b/i;

export type Standing = {
  /** Why it cannot be a bullet by itself; absent when it can. */
  readonly refused?: string;
  /** What it points back to is a thing, not a person or a whole sentence: beside the headline and the lead it can be understood. */
  readonly soft: boolean;
  /** Stems of things it names as if known ("the talks") that an earlier sentence brought in: better beside that sentence. */
  readonly loose: readonly string[];
};

/**
 * `body` is the sentence as it would be printed, `names` the names in it (offsets into `body`), `earlier` the stems of the
 * sentences before it.
 */
export function standing(body: string, names: readonly NameMention[], earlier: ReadonlySet<string>): Standing {
  const shift = /^["“”'‘’([\s]*/.exec(body)?.[0].length ?? 0;
  const plain = body.slice(shift).replace(/^(?:In addition|However|But|And|Moreover|Also|Still|Yet|So|Well),?\s+/, "");
  const refused = refusal(body, plain, shift, names, earlier);
  const loose = looseIn(body, earlier);
  if (refused !== undefined) return { refused, soft: false, loose };
  const definite =
    earlier.size === 0
      ? undefined
      : (introducedEarlier(plain, (names[0]?.at.start ?? Number.POSITIVE_INFINITY) - shift, earlier) ??
        unresolved(unquoted(body), names, earlier));
  if (definite === undefined) return { soft: false, loose };
  return { refused: `It speaks of "${definite}", which an earlier sentence introduced.`, soft: true, loose };
}

function refusal(
  body: string,
  plain: string,
  shift: number,
  names: readonly NameMention[],
  earlier: ReadonlySet<string>,
): string | undefined {
  if (/^["“]/.test(body) && !/\p{L}/u.test(unquoted(body))) return "It is a quotation that does not say who speaks.";
  if (earlier.size > 0 && /\bin question\b/.test(body))
    return 'It says "in question", which points back to another sentence.';
  if (earlier.size > 0 && /^\w+ing (?:its|their) [^,]*, the \p{Ll}/u.test(plain))
    return "It does not name whom it is about.";
  const voice = shift === 0 ? ownVoice.exec(plain) : null;
  if (voice) return `It opens with "${voice[0]}", and does not say who speaks.`;
  const pronoun = opener.exec(plain);
  if (pronoun && !/^it (?:is|was) (?:the first|not clear|unclear|unknown)/i.test(plain))
    return `It opens with "${pronoun[0]}", and what that stands for is in another sentence.`;
  const person = unresolvedPerson(body, names);
  if (person) return `It says "${person}" without saying who that is.`;
  const points = backward.exec(plain);
  if (nameless.test(body)) return "It quotes somebody without saying who that is.";
  if (points) return `It opens with "${points[0]}", which points back to another sentence.`;
  if (earlier.size === 0) return undefined;
  const quiet = unquoted(body);
  const own = ourselves.exec(quiet);
  if (own) return `It says "${own[0]}", and does not say who speaks.`;
  const people = demonym.exec(plain);
  if (people?.[1] && verbal.test(people[1]) && !/s$/.test(people[1]))
    return `It opens with "${people[0]}", and does not say who that is.`;
  if (
    oneSaysThey.test(quiet) &&
    names[0]?.kind === "person" &&
    !/\band\b|s (?:said|says)/.test(oneSaysThey.exec(quiet)?.[0] ?? "")
  )
    return 'It says "they", and what that stands for is in another sentence.';
  const pointing = carriedOn.exec(quiet) ?? demonstrative.exec(quiet);
  if (pointing) return `It says "${pointing[0]}", which points back to another sentence.`;
  return undefined;
}

/** A quotation whose speaker is only a "he", whoever is named inside it. */
const nameless =
  /[,.?!…]["”] (?:he|she|they|it|we) [\p{L}]+|[,.?!…]["”] (?:said|says|added|asked|told) (?:he|she|they|it)\b/u;
/** After these somebody of the sentence says it; but "they" is more than one, and "that" was said before. */
const carriedOn =
  /\b(?:said|says|say|added|adds) (?:that )?(?:that|this) (?:is|was|does|did|has|had|will|would|can|could|may|might|means|makes|made)(?:n['’]t)?\b|\b(?:miles|kilometers|kilometres|km|minutes|hours|blocks|yards|feet) away(?! from)|\b(?:over|with|of|by|for|under|to|on|in|the) similar \p{Ll}/u;
const oneSaysThey = /^(?:[\p{L}.'’-]+ ){1,6}?(?:said|says|added|told \S+) (?:that )?they\b/u;
const ourselves = /(?<![\p{L}\d.'’])(?:I|my|me|myself|we|our|ours|us)(?![\p{L}\d-]|\.\S)/u;
const demonym = /^The [A-Z]\p{Ll}+(?:ian|ean|ese|ish|an|ch|ss|er) (\p{Ll}+)/u;

const demonstrative = new RegExp(
  `\\b(?:(?:this|these|those|(?<!\\bno )such)\\s+(?!week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|fall|season|time|who|in|of|with|from|as|decade|century|quarter|${calendarWords.replaceAll(" ", "|")})['‘’]?(?:\\p{Ll}[\\p{L}-]*)|(?:to|of|with|by|from|for|in|on|achieve|do|did|done|about|against) this(?=[,.;]|$)|both (?!of the|the|in|at|on|for|to|from|sides|by|with)\\p{Ll}+(?! and ))`,
  "iu",
);

const unquoted = (text: string): string => text.replace(/["“][^"”]*["”]?/g, (quoted) => " ".repeat(quoted.length));

/** Of "the" and one or two plain words, not told further, the last word where it was there before. */
function looseIn(body: string, earlier: ReadonlySet<string>): string[] {
  if (earlier.size === 0) return [];
  const loose: string[] = [];
  for (const found of unquoted(body).matchAll(
    /\b[Tt]he ((?:\p{Ll}[\p{L}-]* )?\p{Ll}[\p{L}-]*?)(?:['’]s?)?(?=([\s,.;:])(?:(\p{L}+))?)/gu,
  )) {
    if (found[3] !== undefined && found[2] === " " && /^(?:of|who|that|which|between|where)$/.test(found[3])) continue;
    const word = found[1]?.split(" ").at(-1) ?? "";
    if (!alone.has(word)) loose.push(...terms(word).filter((stem) => earlier.has(stem)));
  }
  return loose;
}

/** A he or she with nobody before it in the sentence; "In his speech, Obama said" is allowed: one person follows at once. */
function unresolvedPerson(body: string, names: readonly NameMention[]): string | undefined {
  const quiet = unquoted(body);
  const found = /\b(?:he|she|him|his|her|hers)\b/i.exec(quiet);
  if (!found || names.some((name) => name.kind !== "place" && name.at.start < found.index)) return undefined;
  if (somebody.test(quiet.slice(0, found.index))) return undefined;
  const next = names.find((name) => name.kind === "person" && name.at.start > found.index);
  if (next && /^[^,]{0,60},\s*$/.test(quiet.slice(found.index + found[0].length, next.at.start))) return undefined;
  return found[0];
}

/** A subject such as "the attack" or "three senators" whose noun an earlier sentence brought in. */
function introducedEarlier(body: string, firstName: number, earlier: ReadonlySet<string>): string | undefined {
  const counted = counting.exec(body);
  if (
    counted &&
    !/^\S+ of /.test(body) &&
    !amount.test(counted[1] ?? "") &&
    terms(counted[1] ?? "").some((stem) => earlier.has(stem))
  )
    return counted[0];
  const clause = beforeSubject.exec(body);
  if (!clause) return undefined;
  const from = clause[0].length;
  if (firstName < from) return undefined;
  const words: string[] = [];
  for (const [word] of body.slice(from).matchAll(/\S+/g)) {
    const bare = word.replace(/[,.;:!?"”’')]+$/, "");
    if (/^["“‘(]?[\p{Lu}\d]/u.test(bare)) return undefined;
    if (
      relative.has(bare) &&
      words.some((one) => terms(one).some((stem) => earlier.has(stem))) &&
      !/[\p{Lu}\d]/u.test(body.slice(from, from + 60))
    )
      return `${clause[1]} ${words.join(" ")}`;
    if (relative.has(bare))
      return words.length > 0 && /\b(?:this|these|those|that|it|them)\b/.test(word) ? clause[1] : undefined;
    if (verbal.test(bare) && words.length > 0) break;
    words.push(bare);
    if (word !== bare || words.length === 3) break;
  }
  if (words.length === 0 || words.some((word) => alone.has(word.replace(/['’]s$/, "")))) return undefined;
  return `${clause[1]} ${words.join(" ")}`;
}
