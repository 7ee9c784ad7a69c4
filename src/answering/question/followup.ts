// What a question that hangs on the conversation means: "and the navy?", "how old is he?", "why?", read with what was asked and answered before.
import type { Answer } from "../../news/answer.ts";
import { type Term, termsOf } from "../words.ts";
import { headOf, type Question, understand, wantsOf } from "./question.ts";

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

const scrap =
  /^(?:(?:and|but|so|or)[,\s]+)?(?:what|how) about\b|^(?:and|or|but) (?:the |in |for |on |at |by |since |last |of |with |from |to )?[^?]{1,60}\??$/i;
const person = /\b(?:he|she|him|her|his|hers|himself|herself)\b/i;
const thing =
  /\b(?:it|its|they|them|their|theirs|that|this|those|these|there|then|ones|one of them|the same|such|itself|themselves)\b/i;
const bare =
  /^(?:and |but |so )?(?:(?:by|for|to|from|with|about|since|until|at|in|on|of|against|after|under) )?(?:who|whom|whose|why|when|where|what|which(?: \p{L}+)?|how|how (?:many|much|long|old|big|far|often|come)|what (?:else|for|time|year)|who else|which ones?|says who|according to whom|who (?:said|says|claims|reported) (?:so|that|this|it))(?: exactly| then| again| of them)?[\s?!.]*$/iu;

/** "What is that in dollars?" */
const converted =
  /^(?:and |so )?(?:what(?:'s| is| was)|how much (?:is|was)) (?:that|it|this)(?: worth)? in (?:\p{L}+ )?\p{L}+[\s?]*$/iu;

/** "And the other markets?": what stands beside the answer just given. */
const others = /\b(?:others?|rest|ones)\b/i;

/** The question as it stands in the conversation, the oldest turn first. */
export function resolve(text: string, earlier: readonly Earlier[]): Question {
  let before: Question | undefined;
  for (const turn of earlier.slice(-windowTurns)) {
    const meant = inTurn(turn.question, before);
    before = { ...meant, ...answered(turn.answer, meant) };
  }
  return inTurn(text, before);
}

export const hangs = (text: string): boolean =>
  scrap.test(text.trim()) || bare.test(text.trim()) || person.test(text) || thing.test(text);

function inTurn(text: string, before: Question | undefined): Question {
  const plain = text.trim();
  const own = understand(plain);
  if (before === undefined || !(hangs(plain) || own.terms.length === 0)) return own;
  const near = {
    ...(before.near ? { near: before.near } : {}),
    ...(before.said === undefined ? {} : { said: before.said }),
  };
  if (scrap.test(plain) && !asksItself(plain)) {
    const stays = own.terms.length === 0 || others.test(plain);
    return { text: plain, ...inPlaceOf(own, before), ...near, scrap: true, ...(stays ? { stays } : {}) };
  }
  if (bare.test(plain) || converted.test(plain)) {
    const wants = /say|said|according|says who/i.test(plain) ? "person" : own.wants;
    const { lent, terms } = promoted({ ...own, lent: lend(own, before, 1, 1) });
    return { ...own, wants, terms, lent, ...near, stays: true };
  }
  const lent = lend(own, before, 1, person.test(plain) ? besideName : 1);
  return { ...own, ...keptHead(own, before), ...promoted({ ...own, lent }), ...near };
}

/** "What did she say?" has no word of its own: what it stands for is then what it asks about. */
const promoted = (question: Pick<Question, "terms" | "lent">): Pick<Question, "terms" | "lent"> =>
  question.terms.length > 0 ? { terms: question.terms, lent: question.lent } : { terms: question.lent, lent: [] };

/** "And which will GM keep building?" has a question of its own; "and the navy?" borrows the one before. */
const asksItself = (text: string): boolean => {
  const rest = text.replace(/^(?:and|but|so|or)[,\s]+/i, "");
  return !/^(?:what|how) about\b/i.test(rest) && wantsOf(rest) !== undefined;
};

/** The new words take the place of the old names: "and the navy?" asks no longer about the fishermen, nor for a count of just the same noun. */
function inPlaceOf(own: Question, before: Question): Pick<Question, "wants" | "lent" | "terms"> {
  const terms = own.terms.map((term) => ({ ...term, weight: Math.max(leastNew, term.weight) }));
  return { wants: before.wants, terms, lent: lend(own, before, replaced, besideNew) };
}

/** "Which will be dropped?" after "which models": the noun is still the one asked for. */
const keptHead = (own: Question, before: Question): Pick<Question, "head"> | object =>
  own.head === undefined && before.head && /\b(?:which|how many)\b/i.test(own.text) && headOf(own.text) === undefined
    ? { head: before.head }
    : {};

/** The earlier question's words, faded; its names whole, its other words by `others`. */
function lend(own: Question, before: Question, names: number, others: number): Term[] {
  const seen = new Set(own.terms.map((term) => term.stem));
  const lent: Term[] = [];
  const add = (term: Term, worth: number): void => {
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
  if (answer === undefined || answer.kind === "abstained" || answer.kind === "declined") return {};
  const near = answer.claims.flatMap((claim) =>
    claim.citations.flatMap((citation) => {
      const article = answer.sources[citation.source]?.article;
      return article === undefined ? [] : [{ article, sentence: citation.sentence }];
    }),
  );
  const short = answer.kind === "answered" ? (answer.short?.text ?? "") : "";
  const known = new Set([...meant.terms, ...meant.lent].map((term) => term.stem));
  const said = termsOf(short)
    .filter((term) => term.isName && !known.has(term.stem))
    .slice(0, 4);
  return { near: near.slice(0, 3), lent: [...said, ...meant.lent], ...(short === "" ? {} : { said: short }) };
}
