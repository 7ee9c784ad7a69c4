// What a sentence must hold before it answers: something of the kind asked for, and the question's verb or its synonym.

import { lineOf, type Word } from "../checking/line.ts";
import { areOpposite } from "../language/en/opposites.ts";
import { wordSet } from "../language/word-set.ts";
import { generalKindOf } from "../reading/standalone/general-nouns.ts";
import { isOfAnother } from "../unfolding/clause.ts";
import { fateAsked } from "./fated.ts";
import type { AnswerType } from "./question/answer-types.ts";
import { doesWhatIsAsked } from "./retrieval/best.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Query } from "./retrieval/query.ts";
import type { QuestionFrame } from "./roles/frame.ts";
import { stemOf } from "./roles/stems.ts";
import { isShown } from "./short/gates.ts";

export type Need = {
  readonly name: string;
  readonly wants: readonly AnswerType[];
  /** Something in it is at least so surely of the kind asked for; undefined where no words of it can be that. */
  readonly fits?: number;
  /** The question's verb must be met. */
  readonly verb: boolean;
  /** Question and a sentence that answers it, in whatever words. */
  readonly yes: readonly (readonly [question: string, sentence: string])[];
  readonly no: readonly (readonly [question: string, sentence: string])[];
};

export const needs: readonly Need[] = [
  {
    name: "figure",
    wants: ["count", "money", "percent", "amount", "age", "duration", "distance"],
    fits: 0.6,
    verb: true,
    yes: [
      ["How many songs has the store sold?", "The store has sold more than 3 billion songs since 2003."],
      ["How many people died in 1998?", "In 1998 a collision killed 31 people."],
      ["How many employees stopped work?", "Nearly 14,000 employees had a two hour work stoppage on Monday."],
    ],
    no: [
      ["How many dealers does Saturn have?", "The dealers employ more than 13,000 people."],
      ["How much did the bank lose?", "The bank had gained $704 million a year earlier."],
      ["How many songs has the store sold?", "The store is an online music store for songs."],
      ["How many people died?", "In 1998 a collision killed 31 people."],
    ],
  },
  {
    name: "day",
    wants: ["date"],
    fits: 0.5,
    verb: true,
    yes: [["When will the port open?", "The port will open in 2029."]],
    no: [["When does the festival end?", "Started in 1990, the festival marks the new year."]],
  },
  {
    name: "place",
    wants: ["place"],
    fits: 0.4,
    verb: true,
    yes: [["Where did the ferry sink?", "The ferry sank off Lerwick."]],
    no: [["Where did the index finish?", "The index rose for the third day."]],
  },
  {
    name: "somebody",
    wants: ["person", "organisation", "name"],
    fits: 0.6,
    verb: true,
    yes: [["Who won the prize?", "Ann Bright won the prize."]],
    no: [["Who won the prize?", "The prize was won last year as well."]],
  },
  {
    name: "reason",
    wants: ["reason"],
    fits: 0.75,
    verb: false,
    yes: [
      ["Why did the index rise?", "The index rose because prices were higher."],
      ["Why did the index rise?", "The index rose after prices had risen."],
      ["Why did the index rise?", "The index closed higher on Monday, following news of higher prices."],
      ["Why did her father take his own life?", "Her father took his own life after he had lost the farm."],
    ],
    no: [
      ["Why did the index rise?", "The index rose on Monday."],
      ["Why were they at sea?", "The minister contacted them over housing for people out at sea."],
    ],
  },
  {
    name: "clause",
    wants: ["said", "definition"],
    fits: 0.25,
    verb: false,
    yes: [["What did Reed say?", "Reed said the money should go to schools."]],
    no: [["What did Reed say?", "Reed came to the council on Monday."]],
  },
  {
    name: "anything",
    wants: ["thing", "manner", "yes-no"],
    verb: true,
    yes: [["What did the council approve?", "The council approved a new port."]],
    no: [["What did the council approve?", "The council met on Monday."]],
  },
];

/** A sentence with nearly all of the question's words need not have its verb. */
const nearlyAll = 0.85;
/** With something of the kind asked for in it, even less: "a two hour work stoppage" of who stopped work. */
const nearlyWithKind = 0.8;
const leastVerb = 0.6;
const leastSource = 0.7;
const leastFilling = 0.4;
/** "Where?" asks it of the sentence just shown, which may tell it in words of its own. */
const leastStaying = 0.3;
/** Where the verb says nothing ("take his own life") those that are named must have their parts. */
const mostRoles = 0.75;

type Asked = { readonly need: Need; readonly query: Query; readonly best: Considered };

/** What keeps a sentence from answering, each by itself. */
const lacks: readonly ((asked: Asked) => boolean)[] = [
  saysOtherwise,
  ({ need, query, best }) => !fitsKind(need, query.question.frame, best),
  isSomebodyElse,
  isOtherNoun,
  isOtherCount,
  ({ query, best }) => isDoneElsewhere(query, best),
  isOtherSource,
  isOfAnotherTime,
  lacksVerb,
  isDayOfElse,
];

export function holdsAsked(query: Query, best: Considered): boolean {
  const { wants, scrap, stays } = query.question;
  const need = needs.find((one) => one.wants.includes(wants));
  if (need === undefined || scrap) return true;
  if (stays) return need.fits === undefined || (best.short?.fits ?? 0) >= leastStaying;
  return !lacks.some((lack) => lack({ need, query, best }));
}

function saysOtherwise({ best: { meeting } }: Asked): boolean {
  return meeting?.contrary === true || meeting?.apart === true;
}

/** "Who are the parents?": whoever else the sentence names is nobody who is asked for. */
function isSomebodyElse({ need, query, best }: Asked): boolean {
  return need.name === "somebody" && query.question.frame?.asks === "description" && isFar(best.short);
}

/** "When is the party?": a day is not the party's for standing beside a sentence about "all parties". */
function isDayOfElse({ need, query: { question }, best: { candidate } }: Asked): boolean {
  return need.name === "day" && question.terms.length > 0 && candidate.covered.all === 0;
}

/** "Which crops did they study?" is answered by what speaks of crops. */
function isOtherNoun({ query: { question, terms }, best }: Asked): boolean {
  if (question.wants !== "thing" || question.head === undefined || doesWhatIsAsked(best)) return false;
  const head = terms.findIndex(({ stem }) => stem === question.head?.stem);
  return head >= 0 && (best.candidate.within[head] ?? 0) === 0;
}

/** "Who spoke for the coast guard?": of whoever spoke to others, and of no coast guard, nothing is asked. */
export function isDoneElsewhere(
  { question: { frame }, terms }: Query,
  { meeting, candidate, line }: Pick<Considered, "meeting" | "candidate" | "line">,
): boolean {
  if (frame?.asks !== "subject" || frame.verb === undefined || meeting === undefined || meeting.roles > 0) return false;
  const named = [...frame.object, ...frame.circumstances];
  const isNamed = terms.some(({ stem }, at) => named.includes(stem) && (candidate.within[at] ?? 0) > 0);
  // "Voted against the plan", "against it" may well be against what is asked about.
  const standsFor = line.words.tokens.some(({ norm }) => stands.has(norm) || isMatter(norm));
  return named.length > 0 && !isNamed && !standsFor;
}
const stands = wordSet("her him it one ones that them these this those");
const isMatter = (norm: string): boolean => /^(?:matter|happening)$/.test(generalKindOf(norm) ?? "");

/** "How many teachers work there?": a number that stands beside no teacher is of something else. */
function isOtherCount({ query: { question, terms }, best }: Asked): boolean {
  const noun = question.wants === "count" ? terms.findIndex(({ stem }) => stem === question.frame?.noun) : -1;
  if (noun < 0 || doesWhatIsAsked(best) || people.has(terms[noun]?.norm ?? "")) return false;
  return (best.candidate.within[noun] ?? 0) === 0 && (best.candidate.around[noun] ?? 0) < 1;
}

/** Told of under a hundred names: residents, migrants, workers. */
const people = wordSet("men people person persons women");

/** "According to the church": it speaks there or in the sentence beside. */
function isOtherSource({ query: { question, terms }, best }: Asked): boolean {
  const source = terms.findIndex(({ stem }) => stem === question.says.source);
  return source >= 0 && (best.candidate.around[source] ?? 0) < leastSource;
}

/** "How many people died?": in 1998 or in another crash is not asked. */
function isOfAnotherTime({ query: { question }, best: { short, line } }: Asked): boolean {
  if (short === undefined || fateAsked(question) === undefined) return false;
  const tellsAnother = (text: string, isAsked: (word: Word) => boolean): boolean => {
    const words = lineOf(text, "en").all;
    return words.some((word) => isAsked(word) && isOfAnother(words, word.index));
  };
  const isShort = ({ quantity, start, end }: Word) => quantity !== undefined && start < short.end && short.start < end;
  return tellsAnother(line.text, isShort) && !tellsAnother(question.text, () => true);
}

function lacksVerb({ need, query: { question }, best: { meeting, short, candidate } }: Asked): boolean {
  const { frame, wants } = question;
  if (!need.verb || frame?.verb === undefined || meeting === undefined || meeting.verb >= leastVerb) return false;
  if (meeting.tree.forms.some((_, word) => areOpposite(frame.verb ?? "", stemOf(meeting.tree, word)))) return true;
  // "Died during the fair on Tuesday" does not say when the fair ends.
  if (wants !== "date" && short !== undefined && isShown(wants, short, meeting)) return false;
  return candidate.covered.within < (need.fits === undefined ? nearlyAll : nearlyWithKind);
}

/** Neither where the question asks nor beside its words. */
const isFar = (short: Considered["short"]): boolean => short?.fills !== true && (short?.near ?? 0) < leastBeside;
const leastBeside = 0.25;

/** What stands where the question asks may be of a kind that the tagger does not know. */
function fitsKind({ fits }: Need, frame: QuestionFrame | undefined, { short, meeting }: Considered): boolean {
  if (fits === undefined) return true;
  const held = frame !== undefined && frame.subject.length > 0 && (meeting?.roles ?? 0) >= mostRoles;
  const fills = short?.fills === true && (frame?.verb !== undefined || held);
  return (short?.fits ?? 0) >= (fills ? Math.min(fits, leastFilling) : fits);
}
