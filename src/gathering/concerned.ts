// Whom a report concerns where it names nobody: how old and of what kind they are who were hurt or accused.
import type { Quantity } from "../language/number/quantity.ts";
import type { Token } from "../language/token.ts";
import { wordSet } from "../language/word-set.ts";

export type Concerned = {
  /** Ages of who was hurt, and of who did it. */
  readonly victims: ReadonlySet<string>;
  readonly suspects: ReadonlySet<string>;
  /** Of who was hurt, each by what it tells of: "sex" to male or female, "age" to child, "doing" to driver. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a match: women's, or a youth's, side. */
  readonly side: string | undefined;
};

export const concernedIn = (tokens: readonly Token[], quantities: readonly Quantity[]): Concerned => ({
  ...agesOf(tokens, quantities),
  kinds: kindsOf(tokens),
  side: sides.find(({ words }) => tokens.some(({ norm }) => words.has(norm)))?.side,
});

const victimWords = wordSet(`killed dies died dead death stabbed shot hit injured wounded missing hurt beaten drowned
  drowns murdered fell body aged rescued`);
const suspectWords = wordSet("charged arrested jailed sentenced convicted suspect accused held gunman remanded guilty");

const kindWords: readonly (readonly [about: string, kind: string, words: ReadonlySet<string>])[] = [
  ["sex", "male", wordSet("man men boy boys father husband son brother schoolboy")],
  ["sex", "female", wordSet("woman women girl girls mother wife daughter sister schoolgirl")],
  ["age", "child", wordSet("boy girl child children teenager teenagers toddler baby schoolboy schoolgirl")],
  ["age", "grown", wordSet("couple pensioner pensioners")],
  ["doing", "driver", wordSet("driver trucker")],
  ["doing", "rider", wordSet("motorcyclist motorcyclists biker bikers")],
  ["doing", "cyclist", wordSet("cyclist cyclists")],
  ["doing", "walker", wordSet("pedestrian pedestrians")],
];

const sides: readonly { readonly side: string; readonly words: ReadonlySet<string> }[] = [
  { side: "women", words: wordSet("woman women ladies female") },
  { side: "young", words: wordSet("youth junior juniors under-19 under-20 under-21 u19 u20 u21 u19s u21s") },
];

function kindsOf(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const [at, { norm }] of tokens.entries())
    for (const [about, kind, words] of kindWords) {
      if (!words.has(norm) || !isHurt(tokens, at)) continue;
      const known = kinds.get(about) ?? new Set();
      kinds.set(about, known.add(kind));
    }
  return kinds;
}

/** So many words may stand between who it is and what befell him. */
const reach = 10;

/** "a boy of 14 was stabbed" */
function isHurt(tokens: readonly Token[], at: number): boolean {
  for (const { norm } of tokens.slice(at + 1, at + reach)) {
    if (norm === "." || norm === "," || suspectWords.has(norm)) return false;
    if (victimWords.has(norm)) return true;
  }
  return false;
}

/** A sentence that speaks of an accused gives his age; any other, that of who was hurt. */
function agesOf(tokens: readonly Token[], quantities: readonly Quantity[]): Pick<Concerned, "victims" | "suspects"> {
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
