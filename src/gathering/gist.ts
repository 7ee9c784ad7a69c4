// What the opening of a report tells as far as a look at its words can say: who, where, which deed, how many, whom.
import { calendarName } from "../language/calendar-names.ts";
import { placeNamed } from "../language/country-names.ts";
import { deedsOf } from "../language/deeds.ts";
import { idf, rarity } from "../language/frequency.ts";
import { quantitiesOf } from "../language/number/quantities.ts";
import type { Quantity } from "../language/number/quantity.ts";
import { isStopWord } from "../language/stop-words.ts";
import type { Token } from "../language/token.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { Article } from "../news/article.ts";
import { isPersonRole, organisationRoles } from "../reading/actors/role-words.ts";
import { type Concerned, concernedIn } from "./concerned.ts";
import { nameRoot, nameWordsOf, rare } from "./name-words.ts";
import { stepsTold } from "./steps.ts";

/** Names are by their roots. */
export type Gist = Concerned & {
  readonly language: string;
  /** Every word that may be a name, whatever its place gives it. */
  readonly said: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Of the title. */
  readonly titled: ReadonlySet<string>;
  /** What persons are, by the title, and by all of the opening: "priest". */
  readonly titledRoles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Names that something happens in, at or near. */
  readonly settings: ReadonlySet<string>;
  /** All other names. */
  readonly actors: ReadonlySet<string>;
  /** Names of states, by their codes. */
  readonly states: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  /** Those of them that more tells than a word for where it may happen: a hospital burns and is opened. */
  readonly happenings: ReadonlySet<string>;
  /** Stems of telling words that are no names and say of nobody what he is. */
  readonly matter: ReadonlySet<string>;
  /** Of a match: the two numbers, the smaller first. */
  readonly scores: ReadonlySet<string>;
  /** "stage" to "five", "round" to "third". */
  readonly turns: ReadonlyMap<string, string>;
  /** "race" to "grid", "flight" to "return", by the title. */
  readonly steps: ReadonlyMap<string, string>;
  /** Values that more than a few things have. */
  readonly figures: ReadonlySet<string>;
};

/** The title and so many characters. */
const openingLength = 420;
/** Commoner words tell nothing of one event. */
const leastTelling = 2;

/** Linear in the opening. */
export function gistOf({ title, text, language }: Pick<Article, "title" | "text" | "language">): Gist {
  const opening = `${title}\n${text.slice(0, openingLength)}`;
  const passage = cut(opening);
  const { tokens } = passage;
  const { isSure } = nameWordsOf(opening, tokens, language);
  const [settings, actors, titled, states] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const [titledRoles, roles] = [new Set<string>(), new Set<string>()];
  const [deeds, happenings] = [new Set<string>(), new Set<string>()];
  const [said, matter] = [new Set<string>(), new Set<string>()];
  for (const [at, token] of tokens.entries()) {
    const root = nameRoot(token.norm);
    if (token.kind === "word" && (token.capital || rarity(token.norm) > rare)) said.add(root);
    for (const deed of deedsOf(token.lower, language)) {
      deeds.add(deed);
      if (!venues.has(token.lower)) happenings.add(deed);
    }
    // German writes every noun with a capital.
    const mayBeName = language !== "de" && token.capital && rarity(token.norm) > rare;
    if (isMatter(token, language) && !isSure(token) && !mayBeName) matter.add(token.stem);
    if (isPersonRole(token.lower) && !anybody.has(token.lower) && language === "en") {
      roles.add(token.stem);
      if (token.end <= title.length) titledRoles.add(token.stem);
    }
    if (!isSure(token)) continue;
    const state = placeNamed(token.text, language);
    if (state !== undefined) states.add(state);
    if (token.end <= title.length) titled.add(root);
    (isSetting(tokens, at, isSure) ? settings : actors).add(root);
  }
  const quantities = quantitiesOf(passage, language);
  return {
    ...concernedIn(tokens, quantities),
    language,
    said,
    names: settings.union(actors),
    titled,
    titledRoles,
    roles,
    settings,
    actors: actors.difference(settings),
    states,
    deeds,
    happenings,
    matter,
    scores: new Set(quantities.flatMap((one) => (one.kind === "score" ? [sidesOf(one)] : []))),
    turns: turnsOf(tokens),
    steps: stepsTold(
      tokens,
      tokens.filter(({ end }) => end <= title.length),
    ),
    figures: new Set(quantities.flatMap(figureOf)),
  };
}

const venues = wordSet(`council court courtroom factory hospital legislature parliament plant prison senate track
  fabrik gericht gefängnis krankenhaus klinik parlament werk hôpital usine tribunal ospedale fabbrica ziekenhuis`);

const isMatter = (token: Token, language: string): boolean =>
  token.kind === "word" &&
  !isStopWord(token, language) &&
  idf(token.norm) >= leastTelling &&
  !isPersonRole(token.lower) &&
  !organisationRoles.has(token.lower) &&
  !firms.test(token.lower) &&
  calendarName(token.norm, language) === undefined;

/** What reports of one event call the same persons in turn. */
const anybody = wordSet(`man men woman women boy boys girl girls person people child children teenager suspect suspects
  victim victims gunman gunmen attacker killer leader leaders official officials head chief boss star witness resident
  residents worker workers employee employees staff member members founder owner owners`);

/** What a company is, and not what it does. */
const firms = /^(?:retailer|operator|studio|app|chain|start-?up|subsidiary|[a-z]+makers?)$/;

/** A name that follows "in", "at the" or "river" is where; so is the rest of it. Who tells it is nobody's opponent. */
function isSetting(tokens: readonly Token[], at: number, isName: (token: Token) => boolean): boolean {
  let from = at - 1;
  while (from >= 0 && isName(tokens[from] as Token)) from--;
  const before = tokens[from]?.norm ?? "";
  const ahead = articles.has(before) ? (tokens[from - 1]?.norm ?? "") : before;
  return prepositions.has(ahead) || outlets.has(before) || grounds.has(before);
}

const outlets = wordSet("journal magazine newspaper daily broadcaster agency channel website portal site");
const grounds = wordSet("river lake mount port cape island valley province state county city town village strait");
const articles = wordSet("the a an der die das dem den la le les el los il lo het de");
const prepositions = wordSet(`in at near off from outside across of on around through above into
  bei aus vor auf nahe à dans près en cerca a nel nella di van te`);

/** The winner's side may stand first or last. */
const sidesOf = ({ value = 0, high = 0 }: Quantity): string =>
  [value, high].sort((one, other) => one - other).join("-");

const turnWords = wordSet("stage round game leg heat race phase chapter episode season week day part test match");
const smallNumbers = wordSet("one two three four five six seven eight nine ten");

function turnsOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const turns = new Map<string, string>();
  for (const [at, { norm }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (turnWords.has(norm) && next !== undefined && (next.kind === "number" || smallNumbers.has(next.norm)))
      turns.set(norm, next.norm);
  }
  return turns;
}

const noFigure: ReadonlySet<Quantity["kind"]> = new Set(["date", "time", "year", "vague", "label", "ordinal"]);
const leastFigure = 3;

function figureOf(quantity: Quantity): readonly string[] {
  const { kind, value, high } = quantity;
  if (noFigure.has(kind) || value === undefined) return [];
  if (high !== undefined) return [sidesOf(quantity)];
  return kind === "percent" || kind === "money" || Math.abs(value) >= leastFigure ? [`${value}`] : [];
}
