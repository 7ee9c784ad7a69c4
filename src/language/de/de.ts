// German in one record: every table of this folder, so that a grammar takes a language as one argument.

import { germanBoilerplate } from "./boilerplate.ts";
import {
  germanClockWords,
  germanMonths,
  germanPartsOfDay,
  germanPeriodShifts,
  germanRelativeDays,
  germanThirds,
  germanWeekdays,
} from "./calendar.ts";
import germanFunctionWords from "./function-words.words.json" with { type: "json" };
import { germanHedges, germanHedgesAfter, germanHedgesOnlyBeforeNumbers } from "./hedges.ts";
import {
  germanCollectives,
  germanFractions,
  germanHalves,
  germanJoints,
  germanMultipleEndings,
  germanNumberMarks,
  germanOnes,
  germanOrdinalEndings,
  germanOrdinals,
  germanScales,
  germanTens,
  germanVague,
} from "./numbers.ts";
import { germanSentenceOpeners } from "./openers.ts";
import { germanAbbreviations, germanQuotationMarks } from "./punctuation.ts";
import { germanAttributions, germanHearers, germanSpeechAuxiliaries, germanSpeechVerbs } from "./speech.ts";
import {
  germanAgeWords,
  germanCurrencies,
  germanHundredths,
  germanJoinedUnits,
  germanLabelWords,
  germanUnits,
} from "./units.ts";

export const german = {
  code: "de",
  abbreviations: germanAbbreviations,
  ageWords: germanAgeWords,
  attributions: germanAttributions,
  boilerplate: germanBoilerplate,
  clockWords: germanClockWords,
  collectives: germanCollectives,
  currencies: germanCurrencies,
  fractions: germanFractions,
  /** Articles, pronouns, prepositions, conjunctions, auxiliaries and particles: they carry grammar and no matter. */
  functionWords: germanFunctionWords as readonly string[],
  halves: germanHalves,
  hearers: germanHearers,
  hedges: germanHedges,
  hedgesAfter: germanHedgesAfter,
  hedgesOnlyBeforeNumbers: germanHedgesOnlyBeforeNumbers,
  hundredths: germanHundredths,
  joinedUnits: germanJoinedUnits,
  joints: germanJoints,
  labelWords: germanLabelWords,
  months: germanMonths,
  multipleEndings: germanMultipleEndings,
  numberMarks: germanNumberMarks,
  ones: germanOnes,
  ordinalEndings: germanOrdinalEndings,
  ordinals: germanOrdinals,
  partsOfDay: germanPartsOfDay,
  periodShifts: germanPeriodShifts,
  quotationMarks: germanQuotationMarks,
  relativeDays: germanRelativeDays,
  scales: germanScales,
  sentenceOpeners: germanSentenceOpeners,
  speechAuxiliaries: germanSpeechAuxiliaries,
  speechVerbs: germanSpeechVerbs,
  tens: germanTens,
  thirds: germanThirds,
  units: germanUnits,
  vague: germanVague,
  weekdays: germanWeekdays,
} as const;
