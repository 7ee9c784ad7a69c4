// Number words that open a sentence as part of a name ("Five Guys", "Three UK"), told from those that count.
import type { Match, TokenRule } from "../rule.ts";
import type { Token } from "../token.ts";
import { wordSet } from "../word-set.ts";
import type { Labelled } from "./labelled.ts";

/** Nouns of names that numbers open: "Three Lions fans" are not three. */
const namedPlurals = wordSet("nation lions eyes elms sisters nations guys rivers kings seasons bridges dials acres");

/** People who are counted though they are written with a capital. */
const peopleEnding = /(?:ans|is|ish|ese|ors|ists|crats)$/;
const peoples = wordSet(`
  kurds turks poles danes finns swedes jews muslims arabs serbs greeks croats britons tories police`);
const isPeople = (norm: string): boolean => peopleEnding.test(norm) || peoples.has(norm);

export const openingNameRules: readonly TokenRule<Labelled>[] = [
  {
    name: "number word and a name at the start",
    pattern: "^ > {CapitalNumber} _{name}",
    make: (found) => nameAt(found),
    yes: ["{Five Guys} opened a shop.", "{Three UK} has customers.", "{Three Lions} fans were hurt."],
    no: ["Three Israeli soldiers died.", "Two Planes Collide in Texas.", "Two Israelis were hurt.", "Six MPs left."],
  },
];

/** Words after the name in which what is counted may still come: "Three UK bank bosses". */
const mostBetween = 3;

function nameAt({ tokens, at }: Match): Labelled | undefined {
  let to = at + 1;
  while (tokens[to]?.capital) to++;
  const first = tokens[at + 1]?.norm ?? "";
  if (namedPlurals.has(first)) return { to };
  const last = tokens[to - 1];
  const after = tokens[to];
  // A heading in capitals throughout, or nothing that says more.
  if (after === undefined || last === undefined || headingWords.has(after.norm) || after.kind !== "word")
    return undefined;
  if (isPeople(last.norm) || /^\p{Lu}{2,}s$/u.test(last.text)) return undefined;
  if (tokens[at]?.norm === "one" || (to > at + 2 && isCounted(last.norm) && (first === "us" || !isCounted(first))))
    return undefined;
  for (let place = to; place < to + mostBetween && tokens[place]?.kind === "word"; place++) {
    const { norm } = tokens[place] as Token;
    if (verbs.has(norm)) break;
    if (isCounted(norm)) return undefined;
  }
  return { to };
}

const headingWords = wordSet("in of at to for on by from with and or after as over amid near not were are");

/** What is said of the name begins here, and nothing after it is counted by the number. */
const verbs = wordSet("is was has had will would said says can could may");

const isCounted = (norm: string): boolean =>
  /[^s]s$|^(?:people|men|women|children|police|staff|aircraft|personnel|troops)$/.test(norm) && !verbs.has(norm);
