// The roles of all names of an article: finds the words of each name and asks roles.ts, sentence by sentence.
import type { NameMention, Sentence, Span } from "../../news/reading.ts";
import { type Token, tokensOfEach } from "../names/spelling.ts";
import type { NamedTokens } from "./role-phrase.ts";
import { roleOf } from "./roles.ts";

export type RoleFound = { readonly text: string; readonly at: Span };

export function rolesIn(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
): ReadonlyMap<NameMention, RoleFound> {
  const roles = new Map<NameMention, RoleFound>();
  const tokens = tokensOfEach(sentences);
  for (let i = 0; i < names.length; ) {
    const sentence = names[i]?.at.sentence ?? 0;
    let end = i + 1;
    while (names[end]?.at.sentence === sentence) end++;
    const here = sentences[sentence];
    if (here !== undefined) addRoles(here, tokens[sentence] ?? [], names.slice(i, end), roles);
    i = end;
  }
  return roles;
}

function addRoles(
  sentence: Sentence,
  tokens: readonly Token[],
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
function nameTokens(tokens: readonly Token[], names: readonly NameMention[]): NamedTokens {
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
