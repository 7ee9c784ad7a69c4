// What a question that hangs on the conversation means: "and the navy?", "how old is he?", read with the turns before.
import { type Answer, claimsOf } from "../../news/answer.ts";
import { sentenceWords } from "../sentence-words.ts";
import { type AskedWord, askedWordsOf } from "./asked-words.ts";
import { type Hangings, hangingsOf, withoutOpener } from "./hanging.ts";
import { type Phrasing, phrasingOf } from "./message.ts";
import { type Question, questionOf, typeAsked } from "./question.ts";

/** One exchange before this one. */
export type Earlier = { readonly question: string; readonly answer?: Answer };

/** Further back than this, the conversation is forgotten. */
const windowTurns = 6;
/** What each turn further back is worth. */
const fading = 0.6;
/** Of an earlier question that asks of a person, the words beside the name. */
const besideName = 0.45;
/** What is left of a name that another takes the place of. */
const replaced = 0.35;
const besideNew = 0.4;
/** What a scrap asks about is all that it says. */
const leastNew = 0.7;

/** The question as it stands in the conversation, the oldest turn first. */
export function resolve(asks: Phrasing, earlier: readonly Earlier[]): Question {
  let before: Question | undefined;
  for (const turn of earlier.slice(-windowTurns)) {
    const meant = inTurn(phrasingOf(turn.question), before);
    before = { ...meant, ...answered(turn.answer, meant) };
  }
  return inTurn(asks, before);
}

function inTurn(asks: Phrasing, before: Question | undefined): Question {
  const own = questionOf(asks);
  const hanging = hangingsOf(asks.tokens);
  if (before === undefined || !(own.terms.length === 0 || hangs(hanging))) return own;
  const near = {
    ...(before.near ? { near: before.near } : {}),
    ...(before.said === undefined ? {} : { said: before.said }),
  };
  if (hanging.has("scrap") && (hanging.has("instead") || !asksItself(asks))) {
    const stays = own.terms.length === 0 || hanging.has("others");
    return { ...inPlaceOf(own, before), ...near, scrap: true, ...(stays ? { stays } : {}) };
  }
  if (hanging.has("bare") || hanging.has("converted")) {
    const wants = hanging.has("who says so") ? "person" : own.wants;
    const { lent, terms } = promoted({ ...own, lent: lend(own, before, 1, 1) });
    return { ...own, wants, terms, lent, ...near, stays: true };
  }
  const lent = lend(own, before, 1, hanging.has("person") ? besideName : 1);
  return { ...own, ...keptHead(hanging, own, before), ...promoted({ ...own, lent }), ...near };
}

/** "What did she say?" has no word of its own: what it stands for is then what it asks about. */
const promoted = (question: Pick<Question, "terms" | "lent">): Pick<Question, "terms" | "lent"> =>
  question.terms.length > 0 ? { terms: question.terms, lent: question.lent } : { terms: question.lent, lent: [] };

const hangs = (hanging: Hangings): boolean =>
  hanging.has("scrap") || hanging.has("bare") || hanging.has("person") || hanging.has("thing");

/** "And which will GM keep building?" has a question of its own; "and the navy?" borrows the one before. */
const asksItself = ({ tokens }: Phrasing): boolean => typeAsked(withoutOpener(tokens)) !== undefined;

/**
 * The new words take the place of the old names: "and the navy?" asks no longer about the fishermen, nor for a
 * count of just the same noun.
 */
function inPlaceOf(own: Question, before: Question): Question {
  const terms = own.terms.map((term) => ({ ...term, weight: Math.max(leastNew, term.weight) }));
  return { text: own.text, says: own.says, wants: before.wants, terms, lent: lend(own, before, replaced, besideNew) };
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

/** What the answer adds to what the next question may mean: its short answer's words, and where it stood. */
function answered(answer: Answer | undefined, meant: Question): Partial<Question> {
  if (answer === undefined) return {};
  const near = claimsOf(answer).flatMap((claim) =>
    claim.citations.flatMap((citation) => {
      const article = answer.sources[citation.source]?.article;
      return article === undefined ? [] : [{ article, sentence: citation.sentence }];
    }),
  );
  const short = answer.kind === "answered" ? (answer.short?.text ?? "") : "";
  const known = new Set([...meant.terms, ...meant.lent].map((term) => term.stem));
  const said = askedWordsOf(sentenceWords(short).tokens)
    .filter((term) => term.isName && !known.has(term.stem))
    .slice(0, 4);
  return { near: near.slice(0, 3), lent: [...said, ...meant.lent], ...(short === "" ? {} : { said: short }) };
}
