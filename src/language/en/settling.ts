// What words of English do to a matter that hangs on them: begin, keep, end, refuse, deny, put off, hold open.
import { wordSet } from "../word-set.ts";
import contraries from "./contraries.words.json" with { type: "json" };
import { rootOf } from "./courses.ts";
import derived from "./derived.words.json" with { type: "json" };
import roles from "./roles.words.json" with { type: "json" };
import classes from "./settling.words.json" with { type: "json" };

/** `says` leaves a matter as it is, `claims` and `opens` leave it open, `foretells` puts it ahead. */
export type Settling = "makes" | "keeps" | "ends" | "refuses" | "denies" | "delays" | "opens" | "foretells" | Saying;
type Saying = "says" | "claims";

const sets = new Map(Object.entries(classes).map(([name, words]) => [name, new Set(words)]));
const isIn = (name: keyof typeof classes, key: string): boolean => sets.get(name)?.has(key) === true;

const onObjects = ["ends", "refuses", "denies", "delays", "keeps", "opens", "makes"] as const;
const onClauses = ["foretells", "refuses", "denies", "delays", "keeps", "ends", "opens", "makes"] as const;

/** Of what is done to: "lift", "call off"; of a phrase with its case word, "search for". */
export const settlingOfObject = (key: string): Settling | undefined =>
  onObjects.find((name) => isIn(name, key)) ?? (isIn("claims", key) ? "claims" : undefined);

/** Of a clause behind the verb: "plans to", "denied that". */
export const settlingOfClause = (key: string, isSaid: boolean): Settling | undefined => {
  if (isSaid && isIn("denies", key)) return "denies";
  if (isSaid && isIn("says", key)) return "says";
  if (isSaid && isIn("claims", key)) return "claims";
  if (key === "fail") return "ends";
  return onClauses.find((name) => isIn(name, key));
};

const denials = new Set(classes.denies.map(rootOf));

/** "denied", "refutes": that a clause behind it is so. */
export const isDenial = (word: string): boolean => denials.has(rootOf(word));

/** Who says what he does not decide: an opposition, a newspaper, a witness. */
export const isHearsay = (lemma: string): boolean => isIn("hearsay", lemma);

/** What is examined is there already: only whoever examines it settles it. */
export const examines = (key: string | undefined): boolean => key !== undefined && isIn("examines", key);

/** Of what does it itself: "the strike ended", "the talks go on". */
export const settlingOfSubject = (key: string): Settling | undefined =>
  isIn("endsItself", key)
    ? "ends"
    : isIn("keepsItself", key)
      ? "keeps"
      : isIn("makesItself", key)
        ? "makes"
        : undefined;

/** "threat of", "plan to", "end of" */
export const settlingOfNoun = (lemma: string): Settling | undefined =>
  isIn("openNouns", lemma)
    ? "opens"
    : isIn("endNouns", lemma)
      ? "ends"
      : isIn("makeNouns", lemma)
        ? "makes"
        : undefined;

/** "likely to", "due to", "over" */
export const settlingOfAdjective = (lemma: string): Settling | undefined =>
  isIn("openAdjectives", lemma)
    ? "opens"
    : isIn("aheadAdjectives", lemma)
      ? "foretells"
      : isIn("notAdjectives", lemma)
        ? "refuses"
        : undefined;

const verbs = new Map(derived.map((line) => line.split(" ") as [string, string]));
const sames = new Map(
  contraries.same.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return others.map((other): [string, string] => [other, first]);
  }),
);
const antonyms = new Map(
  contraries.antonyms.map((line) => {
    const [first = "", other = ""] = line.split(" ");
    return [other, first];
  }),
);

export type Concept = {
  readonly concept: string;
  /** It is named by its contrary ("open" of "close"), or by what holds it open ("missing" of "find"). */
  readonly turned?: "contrary" | "pending";
};

const pending = new Map(contraries.pending.map((line) => line.split(" ") as [string, string]));
const reversing = new Set(contraries.reversing);

/** Whoever lifts a ban takes back what was decided; whoever ends a strike does not. */
export const reverses = (key: string | undefined): boolean => key !== undefined && reversing.has(key);

/** "closed", "missing": an adjective that tells of a deed. */
export const isOfDeed = (adjective: string): boolean => verbs.has(adjective) || antonyms.has(adjective);

/** One for verb and noun of one deed: "resign", "resignation", "step-down". */
export function conceptOf(lemma: string): Concept {
  const verb = verbs.get(lemma) ?? lemma;
  const one = (sames.get(verb) ?? verb).replace(/ise$/, "ize");
  const [opened, other] = [pending.get(one), antonyms.get(one)];
  if (opened !== undefined) return { concept: opened, turned: "pending" };
  return other === undefined ? { concept: one } : { concept: other, turned: "contrary" };
}

/** Verbs that name no deed without what it is done to. */
export const lightVerbs = wordSet(
  `be have do make take get go come see give put keep begin start continue use need want know think become happen work
  try help let show run call turn move bring hold end face include expect set plan add lead decide say tell ask
  report announce mean seem appear look feel cause allow follow involve accord`,
);

/** They stand for something that has a name: whoever left the company left that of which is spoken. */
export const describing = wordSet("club company firm government group job office party position post team");

const persons = new Set([...roles.personRoles, ...roles.shortRoles]);

/** "prevented pirates": somebody is no matter that could be settled. */
export const isPersonNoun = (lemma: string): boolean => persons.has(lemma);

/** "faces charges": whoever faces them is charged already. */
export const isFacedAlready = (verb: string, lemma: string): boolean => verb === "face" && faced.has(lemma);
const faced = wordSet("accusation allegation backlash charge count criticism lawsuit");

/** Nouns that name no matter. */
export const lightNouns = wordSet(
  `percent per cent euro dollar pound crown yen year month week day hour minute people person man woman thing time way
  part place number total share point lot case side end home country city town area world reason
  accusation allegation call claim comment confession remark report statement testimony word`,
);
