// Who an article is about: each person, organisation and place once, by its fullest name, with the role stated.
import type { ActorFound, NameMention, Sentence, Span } from "../../news/reading.ts";
import { tagNames } from "../names/names.ts";
import { withTitles } from "./addressed.ts";
import { isCredit, isPassedOnBy, isPublisher } from "./bystanders.ts";
import { isCutRole } from "./cut-roles.ts";
import { type Group, groupNames } from "./grouping.ts";
import { withoutOwnName } from "./own-name.ts";
import { checkedRole, type Role } from "./role-trees.ts";
import { type RoleFound, rolesIn } from "./roles.ts";
import { isAcronym } from "./same-name.ts";
import { isTold } from "./somebody.ts";

/** The title's own sentence number in a citation. */
const inTitle = -1;

/**
 * Sorted by how much the article is about them. Credits and outlets that only passed the news on are left out. A title
 * tells more of an actor's name and weight, but an actor that only the title names is not listed: nothing in the body
 * says anything of it. Mentions in the title come last, with sentence -1. Never throws; linear in the text.
 */
export function findActors(
  sentences: readonly Sentence[],
  found: readonly NameMention[],
  title = "",
): readonly ActorFound[] {
  const names = withTitles(sentences, found);
  // Roles first: the words that names were found in are still at hand.
  const roles = rolesIn(sentences, names);
  const titled = title === "" ? [] : namesOfTitle(title);
  const textOf = ({ at }: NameMention): string =>
    at.sentence === inTitle ? title : (sentences[at.sentence]?.text ?? "");
  const told = names.filter((name) => !isCredit(name, textOf(name)));
  return groupNames(sentences, [...told, ...titled], title)
    .filter(({ mentions }) => mentions.some((mention) => mention.at.sentence !== inTitle))
    .filter(({ mentions }) => mentions.some((mention) => !isPassedOnBy(mention, textOf(mention))))
    .filter(({ mentions }) => !mentions.some((mention) => isPublisher(mention, textOf(mention))))
    .filter(({ mentions }) => mentions.some((mention) => roles.has(mention)) || isTold(mentions, textOf))
    .map((group) => ({
      actor: actorOf(group, roles, sentences),
      weight: weightOf(group, Math.max(1, sentences.length)),
    }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ actor }) => actor);
}

function namesOfTitle(title: string): NameMention[] {
  const found = tagNames([{ text: title, start: 0, end: title.length, paragraph: 0 }]);
  return found.map((name) => ({ ...name, at: { ...name.at, sentence: inTitle } }));
}

function actorOf(group: Group, roles: ReadonlyMap<NameMention, RoleFound>, sentences: readonly Sentence[]): ActorFound {
  const spellings = [...new Set(group.mentions.map(({ text }) => text))];
  const name = nameOf(spellings, group.mentions);
  const sure = group.mentions.filter((mention) => !group.shared.has(mention));
  const ruled = bestRole(sure, roles, sentences);
  const places = sure.map(({ at }) => at);
  const stated = group.kind === "person" ? checkedRole(sentences, places, ruled) : ruled;
  const found = stated && ownNameCut(stated, sure, name);
  const cut = found !== undefined && isCutRole(sentences[found.at.sentence]?.text ?? "", found.at);
  // "Ferguson (CNN) Ferguson's police chief": whoever it is, it is not Ferguson.
  const role = cut || found?.text.replaceAll("’", "'").startsWith(`${name}'s `) ? undefined : found;
  return {
    name,
    kind: group.kind,
    ...(role === undefined ? {} : { role: { text: role.text, at: role.at } }),
    aliases: spellings.filter((text) => text !== name),
    mentions: group.mentions.map(({ at }): Span => at),
  };
}

/** The role without what is its bearer's name; undefined where nothing is left of it. */
function ownNameCut(role: Role, mentions: readonly NameMention[], name: string): Role | undefined {
  const { sentence, start, end } = role.at;
  const behind = mentions.find(({ at }) => at.sentence === sentence && at.start === end + 1);
  const text = behind === undefined ? role.text : withoutOwnName(role.text, behind.text, name);
  return text === "" ? undefined : { text, at: { sentence, start, end: start + text.length } };
}

/** The fullest spelling; one that stands only once gives way to a shorter one of two words that it runs on from. */
function nameOf(spellings: readonly string[], mentions: readonly NameMention[]): string {
  const times = (spelling: string): number => mentions.filter(({ text }) => text === spelling).length;
  const fullest = spellings.reduce((best, text) => (isFuller(text, best) ? text : best));
  if (times(fullest) > 1) return fullest;
  const within = (text: string): boolean => text.includes(" ") && fullest.startsWith(`${text} `) && times(text) > 1;
  return spellings.find(within) ?? fullest;
}

/** Words count before letters, and an acronym is never the fuller name. */
function isFuller(text: string, than: string): boolean {
  if (isAcronym(text) !== isAcronym(than)) return isAcronym(than);
  const words = text.split(" ").length - than.split(" ").length;
  return words > 0 || (words === 0 && text.length > than.length);
}

/** The first role stated, unless a later one in the text says it more fully than one bare word does. */
function bestRole(
  mentions: readonly NameMention[],
  roles: ReadonlyMap<NameMention, RoleFound>,
  sentences: readonly Sentence[],
): RoleFound | undefined {
  let best: RoleFound | undefined;
  for (const mention of mentions) {
    const role = roles.get(mention);
    if (role === undefined || isCutRole(sentences[role.at.sentence]?.text ?? "", role.at)) continue;
    if (best === undefined || (!best.text.includes(" ") && role.text.includes(" "))) best = role;
  }
  return best;
}

/** Often, early, in the title, and people before places: what an editor would put first. */
function weightOf(group: Group, sentences: number): number {
  let weight = 0;
  let first = sentences;
  const counted = new Set<number>();
  for (const { at } of group.mentions) {
    if (at.sentence !== inTitle) first = Math.min(first, at.sentence);
    if (counted.has(at.sentence)) continue;
    counted.add(at.sentence);
    weight += at.sentence === inTitle ? 2 : 1;
  }
  const kind = group.kind === "person" ? 1.5 : group.kind === "organisation" ? 1.1 : 0.8;
  return kind * (weight + 2 * (1 - first / sentences));
}
