// What the opening of a report tells, as far as a look at its words can say: who, where, which deed, which figures, whose age.
import { placeNamed } from "../language/country-names.ts";
import { deedsOf } from "../language/deeds.ts";
import { rarity } from "../language/frequency.ts";
import { quantitiesOf } from "../language/number/quantities.ts";
import type { Quantity } from "../language/number/quantity.ts";
import type { Token } from "../language/token.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { Article } from "../news/article.ts";
import { nameRoot, nameWordsOf, rare } from "./name-words.ts";

export type Told = Pick<Article, "title" | "text" | "language">;

/** Names are by their roots. */
export type Gist = {
  readonly language: string;
  /** Every word that may be a name, whatever its place gives it. */
  readonly said: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names that something happens in, at or near. */
  readonly settings: ReadonlySet<string>;
  /** All other names. */
  readonly actors: ReadonlySet<string>;
  /** Names of states, by their codes. */
  readonly states: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  readonly scores: ReadonlySet<string>;
  /** Ages of who was hurt, and of who did it. */
  readonly victims: ReadonlySet<string>;
  readonly suspects: ReadonlySet<string>;
  /** What a word for who was hurt says: male, female, a child, a couple. */
  readonly persons: ReadonlySet<string>;
  /** "stage" to "five", "round" to "third". */
  readonly turns: ReadonlyMap<string, string>;
  /** Values that more than a few things have. */
  readonly figures: ReadonlySet<string>;
};

/** The title and so many characters, up to the end of a word. */
const openingLength = 420;

/** Linear in the opening. */
export function gistOf({ title, text, language }: Told): Gist {
  const opening = `${title}\n${text.slice(0, openingLength)}`;
  const passage = cut(opening);
  const { tokens } = passage;
  const { isSure: isName } = nameWordsOf(opening, tokens, language);
  const [settings, actors, states, deeds] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const [persons, said] = [new Set<string>(), new Set<string>()];
  for (const [at, token] of tokens.entries()) {
    if (token.capital || rarity(token.norm) > rare) said.add(nameRoot(token.norm));
    for (const deed of deedsOf(token.lower, language)) deeds.add(deed);
    for (const kind of personsNamed(token)) if (hurts(tokens, at)) persons.add(kind);
    if (!isName(token)) continue;
    const state = placeNamed(token.text, language);
    if (state !== undefined) states.add(state);
    (isSetting(tokens, at, isName) ? settings : actors).add(nameRoot(token.norm));
  }
  const quantities = quantitiesOf(passage, language);
  return {
    language,
    said,
    names: settings.union(actors),
    settings,
    actors: actors.difference(settings),
    states,
    deeds,
    persons,
    ...agesOf(tokens, quantities),
    scores: new Set(quantities.flatMap((one) => (one.kind === "score" ? [sidesOf(one)] : []))),
    turns: turnsOf(tokens),
    figures: new Set(quantities.flatMap(figureOf)),
  };
}

/** A name that follows "in", "at the", "north of" is where; so is the rest of it. */
function isSetting(tokens: readonly Token[], at: number, isName: (token: Token) => boolean): boolean {
  let from = at - 1;
  while (from >= 0 && isName(tokens[from] as Token)) from--;
  const before = tokens[from];
  const ahead = articles.has(before?.norm ?? "") ? tokens[from - 1] : before;
  return prepositions.has(ahead?.norm ?? "") || outlets.has(before?.norm ?? "");
}

/** Who tells it, and whoever is asked, is nobody's opponent. */
const outlets = wordSet("journal magazine newspaper daily broadcaster agency channel website portal site");

const articles = wordSet("the a an der die das dem den la le les el los il lo het de");
const prepositions = wordSet(`in at near off from outside across of on around through above into
  bei aus vor auf nahe à dans près en cerca a nel nella di van te`);

const victimWords = wordSet(`killed dies died dead death stabbed shot hit injured wounded missing hurt beaten drowned
  murdered fell body aged`);
const suspectWords = wordSet("charged arrested jailed sentenced convicted suspect accused held gunman remanded guilty");
const personWords: Readonly<Record<string, readonly string[]>> = {
  male: ["man", "boy", "father", "husband", "son", "schoolboy"],
  female: ["woman", "girl", "mother", "wife", "daughter", "schoolgirl"],
  child: ["boy", "girl", "child", "children", "teenager", "teenagers", "toddler", "baby", "schoolboy", "schoolgirl"],
  couple: ["couple"],
};

const personsNamed = ({ norm }: Token): readonly string[] =>
  Object.keys(personWords).filter((kind) => personWords[kind]?.includes(norm));

/** The one person named here is who was hurt: "a boy of 14 was stabbed". */
function hurts(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 10); next++) {
    const { norm } = tokens[next] as Token;
    if (norm === "." || norm === "," || suspectWords.has(norm)) return false;
    if (victimWords.has(norm)) return true;
  }
  return false;
}

/** A sentence that speaks of an accused gives his age; any other, that of who was hurt. */
function agesOf(tokens: readonly Token[], quantities: readonly Quantity[]): Pick<Gist, "victims" | "suspects"> {
  const [victims, suspects] = [new Set<string>(), new Set<string>()];
  for (const { kind, from, to, value } of quantities) {
    if (kind !== "age" || value === undefined) continue;
    let [start, end] = [from, to];
    while (start > 0 && tokens[start - 1]?.norm !== ".") start--;
    while (end < tokens.length && tokens[end]?.norm !== ".") end++;
    const sentence = tokens.slice(start, end);
    if (sentence.some(({ norm }) => suspectWords.has(norm))) suspects.add(String(value));
    else if (sentence.some(({ norm }) => victimWords.has(norm))) victims.add(String(value));
  }
  return { victims, suspects };
}

/** The winner's side may stand first or last. */
const sidesOf = ({ value = 0, high = 0 }: Quantity): string =>
  [value, high].sort((one, other) => one - other).join("-");

const turnWords = wordSet("stage round game leg heat race phase chapter episode season week day part test match");

function turnsOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const turns = new Map<string, string>();
  for (const [at, { norm }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (turnWords.has(norm) && next !== undefined && (next.kind === "number" || smallNumbers.has(next.norm)))
      turns.set(norm, next.norm);
  }
  return turns;
}

const smallNumbers = wordSet("one two three four five six seven eight nine ten");

const noFigure: ReadonlySet<Quantity["kind"]> = new Set(["date", "time", "year", "vague", "label", "ordinal"]);
const leastFigure = 3;

function figureOf({ kind, value, high }: Quantity): readonly string[] {
  if (noFigure.has(kind) || value === undefined || Math.abs(value) < leastFigure) return [];
  return high === undefined ? [`${value}`] : [[value, high].sort((one, other) => one - other).join("-")];
}
