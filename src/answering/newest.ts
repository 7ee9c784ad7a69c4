// Which of two reports answers when articles of several days disagree: the newest, and the older is named as older.
import { wordSet } from "../language/word-set.ts";
import type { Instant } from "../news/article.ts";
import { patternOf } from "./question/pattern.ts";
import { doesWhatIsAsked } from "./retrieval/best.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Material } from "./retrieval/material.ts";
import type { Query } from "./retrieval/query.ts";
import { isShown } from "./short/gates.ts";
import type { Short } from "./short/short.ts";
import { dayInFull } from "./weekdays.ts";

export type Newest = {
  readonly newest: Answering;
  readonly older: Answering;
  /** When the older report came out: "20 November 2026". */
  readonly olderDay: string;
};

export type Answering = Considered & { readonly short: Short };

/** Reports of one day are two sides of it. */
const nextDay = 18 * 60 * 60 * 1000;
/** Further down the list a sentence hardly speaks of what is asked. */
const looked = 12;
/** Of the words asked about, a newer report has so much of what the older has. */
const leastShared = 0.6;

/** What is reported with these words takes the place of what was reported before. */
const revising =
  wordSet(`climbed correct corrected correction cut deferred delayed doubled dropped extended fallen fell grew grown
  increased instead lowered moved now postponed pushed raised reduced rescheduled revised risen rose slashed slipped
  swollen tripled updated`);
const revisingTogether = patternOf(["put off|back", "brought|moved forward", "held over|up"]);

/** Undefined where no article of a later day gives another answer of the kind asked for. */
export function newestOf(
  asked: Query,
  ranked: readonly Considered[],
  materials: readonly Material[],
): Newest | undefined {
  const at = ({ candidate }: Considered): Instant => materials[candidate.source]?.publishedAt ?? Number.NaN;
  const best = ranked[0];
  if (best === undefined) return undefined;
  const able = ranked.slice(0, looked).filter((one): one is Answering => answers(asked, one, best));
  const newest = able.reduce<Answering | undefined>(
    (last, one) => (last && at(last) >= at(one) ? last : one),
    undefined,
  );
  const older = able.find((one) => newest && at(newest) - at(one) >= nextDay && !sameWords(newest.short, one.short));
  if (newest === undefined || older === undefined || (newest !== best && older !== best)) return undefined;
  const day = Temporal.Instant.fromEpochMilliseconds(at(older)).toZonedDateTimeISO("UTC").toPlainDate();
  return { newest, older, olderDay: dayInFull(day).replace(/^\p{L}+ /u, "") };
}

function answers(asked: Query, one: Considered, best: Considered): boolean {
  const { short, meeting, candidate } = one;
  if (short === undefined || candidate.sentence < 0) return false;
  if (doesWhatIsAsked(one) || one === best)
    return (
      candidate.covered.around >= best.candidate.covered.around * leastShared &&
      isShown(asked.question.wants, short, meeting)
    );
  const { frame } = asked.question;
  const verb = frame?.verb;
  if (!asked.terms.slice(0, asked.own).every(({ stem }, at) => stem === verb || (candidate.around[at] ?? 0) >= beside))
    return false;
  const { tokens } = one.line.words;
  const revises = tokens.some(({ norm }) => revising.has(norm)) || revisingTogether.find(tokens) !== undefined;
  return revises && short.rivals === 0 && short.fits >= leastFit && meeting?.apart !== true;
}

const leastFit = 0.7;
/** A word of the title stands so much for one of the sentence. */
const beside = 0.5;

/** "Six people" at the head of a sentence is "six people" elsewhere. */
const sameWords = (one: Short, other: Short): boolean => one.text.toLowerCase() === other.text.toLowerCase();
