// Which mentions are one actor: the same spelling, a shorter one of the same name, or one the text introduces.
import type { NameKind, NameMention, Sentence } from "../../news/reading.ts";
import { introducedNames } from "./introduced.ts";
import { bareWord, formOf, type NameForm, sameOrganisation, shortens } from "./same-name.ts";

export type Group = {
  readonly kind: NameKind;
  readonly mentions: NameMention[];
  /** Surnames of two people, given to the one named last: good enough to count by, not to hang a role on. */
  readonly shared: Set<NameMention>;
};

/** All mentions of one key and kind. */
type Spelling = { readonly form: NameForm; kind: NameKind; readonly mentions: NameMention[]; group?: Group };

export function groupNames(sentences: readonly Sentence[], names: readonly NameMention[], title: string): Group[] {
  const spellings = spellingsOf(names);
  const groups: Group[] = [];
  const byWord = new Map<string, Spelling[]>();
  // Fuller spellings first, so that a shorter one finds the name it shortens wherever that stands.
  const ordered = [...spellings.values()].sort((one, other) => fullness(other) - fullness(one));
  for (const spelling of ordered) {
    const fuller = spelling.kind === "place" ? [] : fullerThan(spelling, byWord);
    const [only, second] = fuller;
    if (only !== undefined && second === undefined) join(spelling, only.group);
    else if (spelling.kind === "person" && second !== undefined) share(spelling, fuller);
    else {
      spelling.group = { kind: spelling.kind, mentions: [...spelling.mentions], shared: new Set() };
      groups.push(spelling.group);
    }
    const words = spelling.form.words.map(bareWord);
    words.forEach((word, at) => {
      if (words.indexOf(word) === at) append(byWord, word, spelling);
    });
  }
  for (const [one, other] of introducedNames(sentences, names, title))
    unite(spellings.get(one), spellings.get(other), groups);
  for (const { mentions } of groups) mentions.sort(inTextOrder);
  return groups;
}

/** "Mrs Hill" before "Hill". */
const fullness = ({ form }: Spelling): number => 2 * form.words.length + (form.key === form.words.join(" ") ? 0 : 1);

const place = ({ at }: NameMention): number => (at.sentence < 0 ? Number.MAX_SAFE_INTEGER : at.sentence);
const inTextOrder = (one: NameMention, other: NameMention): number =>
  place(one) - place(other) || one.at.start - other.at.start;

/** One spelling has one kind, that of most of its mentions; only a person and a place ("Washington") may share one. */
function spellingsOf(names: readonly NameMention[]): Map<string, Spelling> {
  const forms = new Map<string, NameForm>();
  const byKey = new Map<string, NameMention[]>();
  for (const name of names) {
    let form = forms.get(name.text);
    if (form === undefined) {
      form = formOf(name.text, name.kind);
      forms.set(name.text, form);
    }
    if (form.key !== "") append(byKey, form.key, name);
  }
  const spellings = new Map<string, Spelling>();
  byKey.forEach((mentions, key) => {
    const kind = commonestKind(mentions);
    mentions.sort(inTextOrder);
    const text = mentions[0]?.text ?? "";
    const known = forms.get(text);
    spellings.set(key, { form: known?.kind === kind ? known : formOf(text, kind), kind, mentions });
  });
  return spellings;
}

/** Of several that are as common, the one that was read first. */
function commonestKind(mentions: readonly NameMention[]): NameKind {
  const first = mentions[0]?.kind ?? "person";
  if (mentions.every(({ kind }) => kind === first)) return first;
  const times = new Map<NameKind, number>();
  for (const { kind } of mentions) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

function fullerThan(spelling: Spelling, byWord: ReadonlyMap<string, readonly Spelling[]>): Spelling[] {
  const last = bareWord(spelling.form.words.at(-1) ?? "");
  const first = bareWord(spelling.form.words[0] ?? "");
  if (!byWord.has(last) && !byWord.has(first)) return [];
  const named = first === last ? [last] : [last, first];
  const near = new Set(named.flatMap((word) => (byWord.get(word) ?? []).slice(0, 20)));
  const same = spelling.kind === "person" ? shortens : sameOrganisation;
  const fuller = [...near].filter(
    (other) => other.kind === spelling.kind && other.group !== undefined && same(spelling.form, other.form),
  );
  const family = fuller.filter((other) => bareWord(other.form.words.at(-1) ?? "") === last);
  const distinct = new Map((family.length > 0 ? family : fuller).map((other) => [other.group, other]));
  return [...distinct.values()];
}

function join(spelling: Spelling, group: Group | undefined): void {
  if (group === undefined) return;
  spelling.group = group;
  group.mentions.push(...spelling.mentions);
}

/** Two Clintons in one article: each "Clinton" is the one named in full last before it. */
function share(spelling: Spelling, among: readonly Spelling[]): void {
  const full = among
    .flatMap((other) => other.mentions.map((mention) => ({ mention, group: other.group })))
    .sort((one, other) => inTextOrder(one.mention, other.mention));
  let at = 0;
  for (const mention of spelling.mentions) {
    for (let next = full[at + 1]; next !== undefined && inTextOrder(next.mention, mention) < 0; next = full[at + 1])
      at++;
    full[at]?.group?.mentions.push(mention);
    full[at]?.group?.shared.add(mention);
  }
  const group = full[0]?.group;
  if (group !== undefined) spelling.group = group;
}

function unite(one: Spelling | undefined, other: Spelling | undefined, groups: Group[]): void {
  const into = one?.group;
  const from = other?.group;
  if (into === undefined || from === undefined || into === from) return;
  into.mentions.push(...from.mentions);
  for (const mention of from.shared) into.shared.add(mention);
  from.mentions.length = 0;
  groups.splice(groups.indexOf(from), 1);
  if (other !== undefined) other.group = into;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
