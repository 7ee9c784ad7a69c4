// A person's role as the tree of a sentence has it: a second source beside the rules, and a check on their doubtful
// finds.
import { arcChance, isSure } from "../../language/syntax/certainty.ts";
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import type { Sentence, Span } from "../../news/reading.ts";
import { openings, opinions, personRoles, ranks, roleDeterminers } from "./role-words.ts";
import type { RoleFound } from "./roles.ts";

/** Of a person without a role so many mentions are looked at. */
const mostMentions = 3;
/** Letters to either side of a name within which a role's word must stand before a sentence is parsed for it. */
const reach = 60;

export type Role = { readonly text: string; readonly at: Span };

/** `ruled` is what the rules found for one of the mentions, which are in the order of the text. */
export function checkedRole(
  sentences: readonly Sentence[],
  mentions: readonly Span[],
  ruled: RoleFound | undefined,
): Role | undefined {
  if (ruled !== undefined) return isDisputed(sentences, mentions, ruled) ? undefined : ruled;
  for (const mention of mentions.slice(0, mostMentions)) {
    const text = sentences[mention.sentence]?.text ?? "";
    if (!hasRoleNear(text, mention)) continue;
    const role = rolesInTree(text, mention).find(({ start, end }) => !ranks.has(text.slice(start, end).toLowerCase()));
    if (role !== undefined)
      return { text: text.slice(role.start, role.end), at: { ...role, sentence: mention.sentence } };
  }
  return undefined;
}

/** The tree has another role for the person and not this one. */
function isDisputed(sentences: readonly Sentence[], mentions: readonly Span[], { at, doubtful }: RoleFound): boolean {
  const mention = mentions.find(({ sentence }) => sentence === at.sentence);
  if (!doubtful || mention === undefined) return false;
  const text = sentences[at.sentence]?.text ?? "";
  if (at.end <= mention.start && isAnothersObject(text, at)) return true;
  const roles = rolesInTree(text, mention);
  return roles.length > 0 && !roles.some((role) => role.end > at.start && role.start < at.end);
}

/** "The man who shot the mayor, X". */
function isAnothersObject(text: string, role: Stretch): boolean {
  const tree = sentenceTree(cut(text));
  const words = tree?.within(role) ?? [];
  let at = words.find((word) => !words.includes(tree?.head(word) ?? -1));
  while (tree !== undefined && at !== undefined && at >= 0 && !tree.label(at).startsWith("acl")) at = tree.head(at);
  return tree !== undefined && at !== undefined && at >= 0 && personRoles.has(tree.form(tree.head(at)));
}

const hasRoleNear = (text: string, { start, end }: Span): boolean =>
  (
    text
      .slice(Math.max(0, start - reach), end + reach)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  ).some((word) => personRoles.has(word));

type Stretch = { readonly start: number; readonly end: number };

/** "Airbus spokesman X", "X, the head of the bank", "the head of the bank, X": those that are sure. */
function rolesInTree(text: string, name: Stretch): readonly Stretch[] {
  const tree = sentenceTree(cut(text));
  const words = tree?.within(name) ?? [];
  const top = words.find((word) => !words.includes(tree?.head(word) ?? -1));
  if (tree === undefined || top === undefined || isInOpening(text, name)) return [];
  const isBeside = (word: number): boolean => arcChance(tree.tree, word) >= sureBeside;
  const heads = [
    ...tree.on(top, "nmod:desc").filter((word) => isSure(tree.tree, word)),
    // "X, Y and Z, the mayor": of the last one, if of one.
    ...tree.on(top, "appos").filter((word) => isBeside(word) && !tree.on(top, "conj").some((other) => other < word)),
    ...(tree.label(top) === "appos" && isBeside(top) ? [tree.head(top)] : []),
  ];
  return heads
    .filter(
      (word) =>
        !words.includes(word) && personRoles.has(tree.form(word)) && !isOfAnother(tree, word) && !isCut(tree, word),
    )
    .flatMap((word) => roleWords(tree, word) ?? []);
}

/** "A spokesman for the mayor, X", "the man who shot the mayor, X": which of the two X is nobody can tell. */
function isOfAnother(tree: SentenceTree, word: number): boolean {
  for (let above = tree.head(word); above >= 0; above = tree.head(above))
    if (tree.tag(above) === "NN" && personRoles.has(tree.form(above))) return true;
  return false;
}

/** "X, not the mayor", "X, the first woman to lead the bank", "X, formerly the mayor": it would say something else. */
const isCut = (tree: SentenceTree, head: number): boolean =>
  tree.on(head).some((word) => /^(?:not|never|no|neither|nor|first|last|only)$/.test(tree.form(word))) ||
  tree.on(head, "advmod").some((word) => word < head && !/^(?:also|both|currently|now)$/.test(tree.form(word)));

/** "After meeting X, the minister, ...": the first comma may only end what opens the sentence. */
const isInOpening = (text: string, { start }: Stretch): boolean =>
  openings.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "") && !text.slice(0, start - 2).includes(",");

/** An apposition between a person's name and a role's word is right more often than appositions are. */
const sureBeside = 0.6;

const outside: ReadonlySet<string> = new Set(
  "acl acl:relcl advcl appos parataxis conj cc punct nsubj cop case advmod aux mark".split(" "),
);

const clauses: ReadonlySet<string> = new Set(["acl", "acl:relcl", "advcl", "parataxis", "punct"]);

/** In one piece, without its article; `undefined` where other words stand between, and where it is a judgement. */
function roleWords(tree: SentenceTree, head: number): Stretch | undefined {
  const own = tree.on(head).filter((word) => !outside.has(tree.label(word)));
  const words = [head, ...own.flatMap((word) => tree.under(word, clauses))].sort((one, other) => one - other);
  if ((words.at(-1) ?? 0) - (words[0] ?? 0) + 1 !== words.length) return undefined;
  if (words.some((word) => word < head && opinions.has(tree.form(word)))) return undefined;
  const first = words[0] ?? -1;
  if (tree.tag(first) === "IN") return undefined;
  const from = tree.label(first) === "det" || roleDeterminers.has(tree.form(first)) ? 1 : 0;
  return tree.stretch(words.slice(from));
}
