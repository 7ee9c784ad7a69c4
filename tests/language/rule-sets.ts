// Every set of rules, for the test that runs their examples.
import { elsewhenRules } from "../../src/checking/exact/elsewhen-rules.ts";
import { appealRules } from "../../src/language/addressed.ts";
import { dateRulesOf } from "../../src/language/date/date-at.ts";
import { domainNameRules } from "../../src/language/domain-names.ts";
import { fateRules } from "../../src/language/en/fates.ts";
import { leaningPhraseRules } from "../../src/language/en/leaning-phrase-rules.ts";
import { qualifiers } from "../../src/language/en/qualifiers.ts";
import { frenchFates, germanFates, iberianFates } from "../../src/language/more/fates.ts";
import { ageRulesOf } from "../../src/language/number/ages.ts";
import { noHedgeRulesOf } from "../../src/language/number/hedges.ts";
import { noFigureRulesOf } from "../../src/language/number/no-figure.ts";
import { shareRulesOf } from "../../src/language/number/shares.ts";
import { twoMeaningRulesOf } from "../../src/language/number/two-meanings.ts";
import type { RuleSet } from "../../src/language/rule.ts";
import { vocabularyOf } from "../../src/language/vocabularies.ts";
import { somebodyRules } from "../../src/reading/actors/somebody-rules.ts";
import { contradictionRules } from "../../src/reading/contradictions.ts";
import { boilerplateRules } from "../../src/reading/page/boilerplate-rules.ts";
import { correctionRules } from "../../src/reading/page/corrections.ts";
import { cuesAhead } from "../../src/reading/quotes/cues-ahead.ts";
import { cuesBehind, cuesInNextSentence } from "../../src/reading/quotes/cues-behind.ts";
import { germanSpeakersAfter, germanSpeakersBefore } from "../../src/reading/quotes/german-speakers.ts";
import { writtenRules } from "../../src/reading/quotes/written.ts";
import { germanOpeningRules } from "../../src/reading/standalone/german-rules.ts";
import { anywhereRules, openingRules, speakerlessRules } from "../../src/reading/standalone/pointing-rules.ts";
import { decidingRules } from "../../src/unfolding/deciding.ts";
import { otherEventRules } from "../../src/writing/condense/other-event.ts";
import { factCheckRules } from "../../src/writing/condense/verdict.ts";
import { countAsideRules } from "../../src/writing/correcting-rows.ts";
import { pageAsideRules } from "../../src/writing/fitness.ts";

const english = vocabularyOf("en");

export const ruleSets: ReadonlyMap<string, RuleSet<unknown>> = new Map<string, RuleSet<unknown>>([
  ["another event", otherEventRules],
  ["count put right, or of another day", countAsideRules],
  ["date", dateRulesOf(english).dates],
  ["time of day", dateRulesOf(english).clocks],
  ["label", noFigureRulesOf(english).labels],
  ["ordinal", noFigureRulesOf(english).ordinals],
  ["share", shareRulesOf(english)],
  ["age", ageRulesOf(english)],
  ["no hedge", noHedgeRulesOf(english)],
  ["metres or millions", twoMeaningRulesOf(english).metres],
  ["pounds", twoMeaningRulesOf(english).pounds],
  ["cents or degrees", twoMeaningRulesOf(english).cents],
  ["an appeal to the reader", appealRules],
  ["what a page says of itself", pageAsideRules],
  ["a count of victims", fateRules],
  ["a count of victims in German", germanFates],
  ["a count of victims in French", frenchFates],
  ["a count of victims in Spanish and Portuguese", iberianFates],
  ["a verdict of a fact check", factCheckRules],
  ["a domain that is a name", domainNameRules],
  ["a name that is somebody", somebodyRules],
  ["a phrase that leans", leaningPhraseRules],
  ["a qualifier", qualifiers],
  ["contradiction", contradictionRules],
  ["boilerplate", boilerplateRules],
  ["a speaker told behind the quotation", cuesBehind],
  ["a speaker told in the next sentence", cuesInNextSentence],
  ["a speaker told ahead of the quotation", cuesAhead],
  ["somebody with a deciding part", decidingRules],
  ["words written on a thing", writtenRules],
  ["a correction note", correctionRules],
  ["a German speaker after the quotation", germanSpeakersAfter],
  ["a German speaker before the quotation", germanSpeakersBefore],
  ["an opening that points back", openingRules],
  ["a German opening that points back", germanOpeningRules],
  ["words that point back", anywhereRules],
  ["another time than the article's", elsewhenRules],
  ["a quotation without a speaker", speakerlessRules],
]);
