// By which forms an article names each of its actors, and which name a bracket may stand for.
import { piecesOf, type TextPiece } from "../../language/pieces.ts";
import type { ReadArticle, Span } from "../../news/reading.ts";

export type ActorForm = { readonly actor: number; readonly norms: readonly string[]; readonly isRole: boolean };

/** Forms by their first word, the longest first. A form that two actors share is left out. */
export type Forms = ReadonlyMap<string, readonly ActorForm[]>;

const kept = new WeakMap<ReadArticle, Forms>();

/** Computed once an article. */
export function formsOf(source: ReadArticle): Forms {
  const known = kept.get(source);
  if (known) return known;
  const owners = new Map<string, ActorForm | null>();
  const norms = (words: string): readonly string[] => normsOf(words, source.reading.language);
  const printed = printedIn(source, norms);
  source.reading.actors.forEach((actor, index) => {
    const names = [actor.name, ...actor.aliases]
      .map((name) => ({ name, words: norms(name) }))
      .filter(({ words }) => words.length > 0);
    for (const { words } of names) claimForm(owners, { actor: index, norms: words, isRole: false });
    const role = actor.role && !isLimited(source, actor.role.at) ? norms(actor.role.text) : [];
    if (role.length === 0) return;
    for (const { name, words } of names) {
      const before = [...role, ...words];
      if (printed(before, name)) claimForm(owners, { actor: index, norms: before, isRole: true });
      claimForm(owners, { actor: index, norms: [...words, ",", ...role], isRole: true });
      if (role[0] !== "the") claimForm(owners, { actor: index, norms: [...words, ",", "the", ...role], isRole: true });
    }
  });
  for (const name of sharedSurnames(source)) owners.set(norms(name).join(" "), null);
  const forms = new Map<string, ActorForm[]>();
  for (const form of owners.values()) {
    if (form === null) continue;
    const first = form.norms[0] as string;
    const list = forms.get(first);
    if (list) list.push(form);
    else forms.set(first, [form]);
  }
  for (const list of forms.values()) list.sort((a, b) => b.norms.length - a.norms.length);
  kept.set(source, forms);
  return forms;
}

const limitsRole = /^,?[ -](?:until|till|through|from|between|before|under|in \d|elect\b)/;
const ageBehind = /^, \d{1,3}[,.]/;

/**
 * "mayor of Karsk until May": the role without its limit is another one. "Ann Hill, sister of the mayor, 81, left":
 * without it the mayor's age might be hers.
 */
function isLimited({ reading }: ReadArticle, { sentence, end }: Span): boolean {
  const after = reading.sentences[sentence]?.text.slice(end) ?? "";
  return limitsRole.test(after) || ageBehind.test(after);
}

/**
 * Whether the article prints these words in one of its sentences or in its title. `holds` is written in each that may
 * hold them: the others are not cut, because few are asked for.
 */
function printedIn(
  { article, reading }: ReadArticle,
  norms: (words: string) => readonly string[],
): (words: readonly string[], holds: string) => boolean {
  const texts = [article.title, ...reading.sentences.map(({ text }) => text)];
  const made: string[] = [];
  const spelt = (text: string, at: number): string => {
    made[at] ??= ` ${norms(text).join(" ")} `;
    return made[at];
  };
  return (words, holds) => {
    const run = ` ${words.join(" ")} `;
    return texts.some((text, at) => text.includes(holds) && spelt(text, at).includes(run));
  };
}

/** "Reed" alone, where Tom Reed and Eve Reed are both spoken of, whomever the last sentence before it was about. */
function sharedSurnames({ reading }: ReadArticle): readonly string[] {
  const people = reading.actors.filter(({ kind, name }) => kind === "person" && name.includes(" "));
  const surnames = people.map(({ name }) => name.slice(name.lastIndexOf(" ") + 1));
  return surnames.filter((name, at) => surnames.indexOf(name) !== at);
}

const normsOf = (text: string, language: string): readonly string[] =>
  piecesOf(text, language)
    .filter(({ kind, norm }) => kind !== "sign" || norm === ",")
    .map(({ norm }) => norm);

function claimForm(owners: Map<string, ActorForm | null>, form: ActorForm): void {
  const key = form.norms.join(" ");
  const owner = owners.get(key);
  if (owner === undefined) owners.set(key, form);
  else if (owner !== null && owner.actor !== form.actor) owners.set(key, null);
}

/** The longest form that stands at `at`. */
export function formAt(forms: Forms, all: readonly TextPiece[], at: number): ActorForm | undefined {
  const list = forms.get(all[at]?.norm ?? "");
  return list?.find((form) => form.norms.every((norm, index) => all[at + index]?.norm === norm));
}

/** Every form that stands at `at`, the longest first. */
export function formsAt(forms: Forms, all: readonly TextPiece[], at: number): readonly ActorForm[] {
  const list = forms.get(all[at]?.norm ?? "");
  return list === undefined
    ? []
    : list.filter((form) => form.norms.every((norm, index) => all[at + index]?.norm === norm));
}
