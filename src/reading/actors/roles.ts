// The role that a sentence states for each name it holds, in its own characters: never inferred or completed.
import { ruleSet } from "../../language/rule.ts";
import type { NameMention, Sentence, Span } from "../../news/reading.ts";
import { isHalfName } from "./half-name.ts";
import { phrasesAround } from "./role-phrases.ts";
import { roleClasses, roleRules } from "./role-rules.ts";
import { roleSentence } from "./role-tokens.ts";

export type RoleFound = {
  readonly text: string;
  readonly at: Span;
  /** The rule that found it, and whether the tree must not speak against it. */
  readonly rule: string;
  readonly doubtful: boolean;
};

const rules = ruleSet(roleRules, roleClasses);
const doubtful: ReadonlySet<string> = new Set(roleRules.filter((rule) => rule.doubtful).map(({ name }) => name));

/** So many words to either side of a name are looked at, so that no sentence makes it slow. */
const reach = 30;

/** `names` in the order of the text. Never throws; linear in the names. */
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
    if (here !== undefined) addRoles(here.text, names.slice(i, end), roles);
    i = end;
  }
  return roles;
}

function addRoles(text: string, names: readonly NameMention[], roles: Map<NameMention, RoleFound>): void {
  const sentence = roleSentence(text, names);
  names.forEach((name, n) => {
    const place = sentence.places[n] ?? 0;
    if (name.kind === "place") return;
    const from = Math.max(0, place - reach);
    const near = sentence.tokens.slice(from, place + reach);
    const around = phrasesAround(near, place - from, name.kind === "person");
    const traced = around && rules.trace({ text, tokens: around.tokens, has: -1 }, around.at);
    if (traced === undefined) return;
    const { start, end } = traced.made;
    if (start > name.at.start && isHalfName(text, name.text, name.at)) return;
    roles.set(name, {
      text: text.slice(start, end),
      at: { sentence: name.at.sentence, start, end },
      rule: traced.rule,
      doubtful: doubtful.has(traced.rule),
    });
  });
}
