// The role that a sentence states for a name it holds, in the sentence's own characters: never inferred or completed.
import { longestRole, type NamedTokens, RolePhrases, type RoleWords } from "./role-phrase.ts";
import {
  closers,
  honorifics,
  honoursOnly,
  modifiers,
  namedVerbs,
  openers,
  openings,
  ranks,
  roleDeterminers,
  rolePrepositions,
} from "./role-words.ts";

/** The role stated beside the name, or nothing. Looks at a bounded number of words to either side. */
export function roleOf(sentence: NamedTokens, name: number): RoleWords | undefined {
  const mention = sentence.names[name];
  if (mention === undefined || mention.kind === "place") return undefined;
  const words = new RolePhrases(sentence, mention.kind === "person");
  const { from, to } = mention;
  const title = directlyBefore(words, from);
  // "Major general Fuad Basya, spokesman for the military": what someone does says more than a rank.
  if (title !== undefined && !onlyRank(words, title)) return title;
  const address = title !== undefined && title.to - title.from === 1 && honoursOnly.has(words.lower(title.from));
  const stated = address ? undefined : title;
  return (
    after(words, to, from) ?? beforeComma(words, from, to) ?? whoIs(words, to) ?? namedAs(words, from, to) ?? stated
  );
}

function onlyRank(words: RolePhrases, role: RoleWords): boolean {
  for (let i = role.from; i < role.to; i++) if (!ranks.has(words.lower(i))) return false;
  return true;
}

/** "Minister of Education", "spokesman for the Syrian branch". */
const roleLinks: ReadonlySet<string> = new Set(["of", "for", "at", "on"]);
const insideTitles: ReadonlySet<string> = new Set(["the", "and", "'s", "chapter", "branch"]);

/** "Russian President Vladimir Putin", "[US] State Secretary Kerry", "Minister of Education Stefania Giannini". */
function directlyBefore(words: RolePhrases, nameFrom: number): RoleWords | undefined {
  let to = nameFrom;
  while (to > 0 && honorifics.has(words.lower(to - 1))) to--;
  const last = to - 1;
  if (last < 0) return undefined;
  if (words.isHead(last)) return { from: words.begin(last), to };
  // "the chief executive of Britain's Mammal Society": the role is not the society's.
  if (!words.isNameLike(last) && !modifiers.has(words.lower(last)) && !words.isNoun(last)) return undefined;
  for (let i = last; i > Math.max(0, last - 12); i--) {
    const lower = words.lower(i);
    const links = roleLinks.has(lower);
    if (links && i < last && words.isHead(i - 1)) return { from: words.begin(i - 1), to };
    if (!links && !words.isNameLike(i) && !modifiers.has(lower) && !insideTitles.has(lower)) return undefined;
  }
  return undefined;
}

const endsPhrase = (word: string): boolean => word === "" || /^[,.;:)?!–—”"]$/.test(word);

/** "Valery Gerasimov, the chief of the Russian army's general staff, ...", "Smith (director of the fund)". */
function after(words: RolePhrases, nameTo: number, nameFrom: number): RoleWords | undefined {
  const mark = words.lower(nameTo);
  let from = nameTo + 1;
  if (mark === "(") return words.phrase(from, (end) => words.lower(end) === ")");
  if (mark !== "," && mark !== "–" && mark !== "—" && mark !== "-") return undefined;
  if (/^\d{1,3}$/.test(words.lower(from)) && words.lower(from + 1) === ",") from += 2;
  if (/^(?:currently|now|himself|herself|itself|also|both)$/.test(words.lower(from))) from++;
  const doubtful = opensClause(words, nameFrom);
  return words.phrase(from, (end) => {
    const next = words.lower(end);
    if (doubtful && next === ",") return hasPreposition(words, from, end);
    return endsPhrase(next) || next === "who" || next === "whose" || next === "to";
  });
}

function hasPreposition(words: RolePhrases, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (rolePrepositions.has(words.lower(i))) return true;
  return false;
}

/** "After meeting Lavrov, the minister, ..." may be about two people: the first comma only ends the opening. */
function opensClause(words: RolePhrases, nameFrom: number): boolean {
  if (!openings.has(words.lower(0))) return false;
  for (let i = 0; i < nameFrom; i++) if (words.lower(i) === ",") return false;
  return true;
}

/** "The bank's CEO, Ken Lewis, ...", "..., Malaysia's Prime Minister, Najib Razak said, "We". */
function beforeComma(words: RolePhrases, nameFrom: number, nameTo: number): RoleWords | undefined {
  const comma = nameFrom - 1;
  if (comma < 1 || words.lower(comma) !== ",") return undefined;
  const next = words.lower(nameTo);
  // "the minister, Kerry and Obama": a list.
  if (/^(?:and|or)$/.test(next === "," ? words.lower(nameTo + 1) : next)) return undefined;
  const says = /^(?:said|says|added|told)$/.test(next);
  const quotes = says && words.lower(nameTo + 1) === "," && /^["“'‘]$/.test(words.lower(nameTo + 2));
  const closed = /^[,.)]?$/.test(next) || quotes;
  const begun = opensClause(words, nameFrom - 1);
  for (let start = comma - 1; start >= Math.max(0, comma - longestRole); start--) {
    const before = words.lower(start - 1);
    const opens = start === 0 || before === "“" || before === '"';
    // "The president, Kerry said, will ..." speaks of two people; so may "After meeting the president, Kerry, ...".
    if (opens && says && words.lower(nameTo + 1) === "," && !quotes) continue;
    if (!opens && !(closed && mayOpen(words.lower(start), before, begun))) continue;
    const role = words.phrase(start, (end) => end === comma);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** May a role begin with `first`, behind the word `before`? */
function mayOpen(first: string, before: string, begun: boolean): boolean {
  if (openers.has(before) || /^[,;:(]$/.test(before)) return true;
  return roleDeterminers.has(first) && !begun && !/^(?:is|was|are|were|be|been|became|as)$/.test(before);
}

/** "Kerry, who is the Secretary of State", "Kerry is the Secretary of State". */
function whoIs(words: RolePhrases, nameTo: number): RoleWords | undefined {
  let i = nameTo;
  if (words.lower(i) === ",") {
    if (words.lower(i + 1) !== "who") return undefined;
    i += 2;
  }
  if (words.lower(i) !== "is") return undefined;
  i++;
  if (/^(?:currently|now|also)$/.test(words.lower(i))) i++;
  return words.phrase(
    i,
    (end) => endsPhrase(words.lower(end)) || closers.has(words.lower(end)) || words.lower(end) === "and",
  );
}

/** "named Mary Barra as its new chief executive", "appointed Sali Berisha prime minister". */
function namedAs(words: RolePhrases, nameFrom: number, nameTo: number): RoleWords | undefined {
  if (!namedVerbs.has(words.lower(nameFrom - 1))) return undefined;
  const start = words.lower(nameTo) === "as" ? nameTo + 1 : nameTo;
  return words.phrase(start, (end) => endsPhrase(words.lower(end)) || words.lower(end) === "and");
}
