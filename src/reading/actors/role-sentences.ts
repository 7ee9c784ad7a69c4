// The roles of all names of an article: finds the words of each name and asks roles.ts, sentence by sentence.
import { tokensOf } from "../../language/tokenize.ts";
import type { NameMention, Sentence, Span } from "../../news/reading.ts";
import { compoundsIn } from "../names/compounds.ts";
import { knownWord } from "../names/known-word.ts";
import type { NamedTokens, RoleToken } from "./role-phrase.ts";
import { roleOf } from "./roles.ts";

export type RoleFound = { readonly text: string; readonly at: Span };

export function rolesIn(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
): ReadonlyMap<NameMention, RoleFound> {
  const roles = new Map<NameMention, RoleFound>();
  for (let i = 0; i < names.length; ) {
    const sentence = names[i]?.at.sentence ?? 0;
    let end = i + 1;
    while (names[end]?.at.sentence === sentence) end++;
    const here = sentences[sentence];
    if (here !== undefined) addRoles(here, roleTokens(here.text), names.slice(i, end), roles);
    i = end;
  }
  return roles;
}

function addRoles(
  sentence: Sentence,
  tokens: readonly RoleToken[],
  names: readonly NameMention[],
  roles: Map<NameMention, RoleFound>,
): void {
  const named = nameTokens(tokens, names);
  names.forEach((name, n) => {
    const role = roleOf(named, n);
    if (role === undefined) return;
    const start = named.tokens[role.from]?.start ?? 0;
    const end = named.tokens[role.to - 1]?.end ?? start;
    if (end > start)
      roles.set(name, { text: sentence.text.slice(start, end), at: { sentence: name.at.sentence, start, end } });
  });
}

/** Both lists are in text order, so one walk is enough. */
function nameTokens(tokens: readonly RoleToken[], names: readonly NameMention[]): NamedTokens {
  const owner = new Int32Array(tokens.length).fill(-1);
  let t = 0;
  const found = names.map((name, n) => {
    while (t < tokens.length && (tokens[t]?.end ?? 0) <= name.at.start) t++;
    const from = t;
    while (t < tokens.length && (tokens[t]?.start ?? 0) < name.at.end) owner[t++] = n;
    return { from, to: t, kind: name.kind };
  });
  return { tokens, owner, names: found };
}

function roleTokens(text: string): RoleToken[] {
  const tokens = tokensOf(text);
  const compounds = compoundsIn(tokens);
  const words: RoleToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const compound = compounds.of[i] ?? 0;
    while (compound > 0 && compounds.of[i + 1] === compound) i++;
    const word = (compound > 0 ? compounds.words[compound - 1] : undefined) ?? knownWord(token.spelling);
    const lower = compound > 0 ? word.lower : token.lower;
    words.push({
      lower,
      capital: word.capital,
      known: word.known,
      start: token.start,
      end: tokens[i]?.end ?? token.end,
    });
  }
  return words;
}
