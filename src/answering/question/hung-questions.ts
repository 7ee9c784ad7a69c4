// What a question means that hangs on the one before: each way of hanging, and how it is read.
import type { QuestionFrame } from "../roles/frame.ts";
import { isTyped } from "../short/short.ts";
import type { AnswerType } from "./answer-types.ts";
import type { AskedWord } from "./asked-words.ts";
import { type Hangings, hangingsOf, putRight, withoutOpener } from "./hanging.ts";
import type { Phrasing } from "./message.ts";
import { type Question, questionOf, typeAsked } from "./question.ts";
import { meantBy, type SpokenOf } from "./spoken-of.ts";

/** What each turn further back is worth. */
const fading = 0.6;
/** Of an earlier question that asks of a person, the words beside the name. */
const besideName = 0.45;
/** And the names of others. */
const besideOthers = 0.2;
/** What is left of a name that another takes the place of. */
const replaced = 0.35;
const besideNew = 0.4;
const deedStays = 0.5;
/** What a scrap asks about is all that it says. */
const leastNew = 0.7;

type Hung = {
  readonly asks: Phrasing;
  /** Read alone. */
  readonly own: Question;
  readonly before: Question;
  readonly hanging: Hangings;
  readonly people: () => readonly SpokenOf[];
  /** Where the turn before was answered, and with what. */
  readonly near: Pick<Question, "near" | "said">;
};

/** The first that fits decides. */
const ways: readonly ((hung: Hung) => Question | undefined)[] = [again, scrap, bare, ofPerson, ofPart, ofThing];

/** One question after another; those that hang on nothing as they stand alone. */
export function readAfter(asks: Phrasing, before: Question | undefined, people: Hung["people"]): Question {
  if (before === undefined) return questionOf(asks);
  const hanging = hangingsOf(asks.tokens);
  const own = questionOf(putRight(asks));
  if (own.terms.length > 0 && !making.some((way) => hanging.has(way))) return own;
  const near = {
    ...(before.near ? { near: before.near } : {}),
    ...(before.said === undefined ? {} : { said: before.said }),
  };
  const hung = { asks, own, before, hanging, people, near };
  for (const way of ways) {
    const read = way(hung);
    if (read !== undefined) return read;
  }
  return own;
}

/** The others only say how it is read once it hangs. */
const making = ["scrap", "again", "part", "bare", "person", "thing"] as const;

/** "No, the other one": not what was said, and not of the name that was asked about. */
function again({ own, before, hanging }: Hung): Question | undefined {
  if (!hanging.has("again")) return undefined;
  const others = before.terms.filter((term) => !term.isName);
  const terms = others.length > 0 ? others : before.terms;
  return { ...before, text: own.text, terms, scrap: true, ...(isTyped(before.wants) ? { stays: true } : {}) };
}

/** "And the navy?" */
function scrap({ asks, own, before, hanging, near }: Hung): Question | undefined {
  if (!hanging.has("scrap") || (!hanging.has("instead") && asksItself(asks))) return undefined;
  const stays = own.terms.length === 0 || hanging.has("others");
  const meant = { ...inPlaceOf(own, before, hanging.has("added")), ...near, scrap: true };
  return stays ? { ...meant, stays, ...(hanging.has("others") ? afterwards(before) : {}) } : meant;
}

/** "Where?" */
function bare({ own, before, hanging, near }: Hung): Question | undefined {
  if (!hanging.has("bare") && !hanging.has("converted")) return undefined;
  const { frame: _, ...rest } = own;
  const frame = before.frame && deedOf(own, before.frame);
  return {
    ...rest,
    ...(frame && { frame }),
    ...promoted({ ...own, lent: lend(own, before, 1, 1) }),
    ...near,
    stays: true,
  };
}

const circumstantial: ReadonlySet<AnswerType> = new Set(["date", "place", "reason"]);

/** "Where?" after "when did it sink?" asks where it sank. */
function deedOf({ wants, text }: Question, frame: QuestionFrame): QuestionFrame | undefined {
  if (!circumstantial.has(wants) || frame.verb === undefined || frame.asks === "statement") return undefined;
  return { ...frame, asks: "circumstance", text };
}

/** "How old is she?" */
function ofPerson({ own, before, hanging, people, near }: Hung): Question | undefined {
  const meant = hanging.has("person") ? meantBy(people()) : undefined;
  if (meant === undefined) return undefined;
  const name = meant.words.filter(({ stem }) => !own.terms.some((term) => term.stem === stem));
  const others = lend({ ...own, terms: [...own.terms, ...name] }, before, besideOthers, besideName);
  const about = meant.unclear === undefined ? {} : { about: meant.unclear };
  // "What did she say?" asks about nothing but her.
  const words = own.terms.length > 0 ? { lent: [...name, ...others] } : { terms: name, lent: others };
  return { ...own, ...words, ...near, ...about };
}

/** "How many of them were children?" */
function ofPart({ own, before, hanging, near }: Hung): Question | undefined {
  if (!hanging.has("part")) return undefined;
  return { ...inPlaceOf(own, before, false), wants: own.wants, ...near, scrap: true };
}

/** "When did it sink?" */
function ofThing({ own, before, hanging, near }: Hung): Question {
  const lent = lend(own, before, 1, 1);
  return { ...own, ...keptHead(hanging, own, before), ...promoted({ ...own, lent }), ...near };
}

/** "Three others drowned" is told after the nine who did not. */
const afterwards = ({ near }: Question): Pick<Question, "near"> =>
  near ? { near: near.map((one) => ({ ...one, sentence: one.sentence + 1 })) } : {};

/** "What did she say?" has no word of its own: what it stands for is then what it asks about. */
const promoted = (question: Pick<Question, "terms" | "lent">): Pick<Question, "terms" | "lent"> =>
  question.terms.length > 0 ? { terms: question.terms, lent: question.lent } : { terms: question.lent, lent: [] };

/** "And which will GM keep building?" has a question of its own; "and the navy?" borrows the one before. */
const asksItself = ({ tokens }: Phrasing): boolean => typeAsked(withoutOpener(tokens)) !== undefined;

/**
 * The new words take the place of the old names: "and the navy?" asks no longer about the fishermen, nor for a
 * count of just the same noun.
 */
function inPlaceOf(own: Question, before: Question, besides: boolean): Question {
  const fresh = own.terms.map((term) => ({ ...term, weight: Math.max(leastNew, term.weight) }));
  // "And in Braga?" asks of the same deed in another place.
  const stay = besides ? lend(own, before, 0, deedStays).filter(({ weight }) => weight > 0) : [];
  const terms = [...fresh, ...stay];
  return {
    text: own.text,
    says: own.says,
    wants: before.wants,
    terms,
    lent: lend({ ...own, terms }, before, replaced, besideNew),
  };
}

/** "Which will be dropped?" after "which models": the noun is still the one asked for. */
const keptHead = (hanging: Hangings, own: Question, before: Question): Pick<Question, "head"> | object =>
  own.head === undefined && before.head && hanging.has("which of them") ? { head: before.head } : {};

/** The earlier question's words, faded; its names whole, its other words by `others`. */
function lend(own: Question, before: Question, names: number, others: number): AskedWord[] {
  const seen = new Set(own.terms.map((term) => term.stem));
  const lent: AskedWord[] = [];
  const add = (term: AskedWord, worth: number): void => {
    if (seen.has(term.stem)) return;
    seen.add(term.stem);
    lent.push({ ...term, weight: term.weight * worth * (term.isName ? names : others) });
  };
  for (const term of before.terms) add(term, 1);
  for (const term of before.lent) add(term, fading);
  return lent;
}
