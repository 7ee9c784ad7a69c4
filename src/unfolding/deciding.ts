// Who decides something in a story or has it decided over them, and who only speaks in it: by the words around a name.
import { ruleSet, type TokenRule, type WordClass } from "../language/rule.ts";
import type { Token } from "../language/token.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";

/** What stands for the name in a sentence that the rows are asked about. */
const who = "WHO";

/** Done to somebody. */
const done = wordSet(`acquitted appointed arrested banned charged cleared convicted detained dismissed disqualified
  elected evicted expelled extradited fined fired freed impeached imprisoned indicted jailed killed nominated ousted
  pardoned reappointed reelected reinstated released sacked sentenced shot suspended
  abgesetzt angeklagt entlassen ernannt festgenommen freigelassen freigesprochen gewählt getötet inhaftiert
  nominiert suspendiert verhaftet verurteilt`);
/** Done by somebody. */
const deeds = wordSet(`conceded confessed quit resigned sued surrendered vetoed withdrew won`);
const steps = wordSet("stepped stood");
const joins = wordSet("joined enters entered");
const contests = wordSet("bid race talks bidding contest lawsuit strike coalition search");
/** Behind them somebody else is spoken of, or somebody only speaks. */
const breaks = wordSet(`who whose whom which that whom said says saying told tells added adds warned called urged asked
  not never if whether could would should may might after before when while because and but or as than
  der die den dessen deren sagte sagt erklärte nicht nie wenn ob könnte würde sollte nachdem bevor weil und aber`);

const classes: Readonly<Record<string, WordClass>> = {
  who: (token) => token.text === who,
  done: (token) => done.has(token.norm),
  deed: (token) => deeds.has(token.norm),
  step: (token) => steps.has(token.norm),
  joined: (token) => joins.has(token.norm),
  contest: (token) => contests.has(token.norm),
  on: (token) => (token.kind === "word" || token.kind === "number") && !breaks.has(token.norm),
  aside: (token) => (token.kind !== "sign" || token.text === ",") && !breaks.has(token.norm),
  named: (token) => token.kind === "word" && token.capital,
  often: (token) => token.norm.endsWith("ly"),
};

const rows: readonly TokenRule<true>[] = [
  {
    name: "something was done to them",
    pattern: [
      "{who} {aside}*10 was|were {often}? {done}",
      "{who} {aside}*10 has|have been {often}? {done}",
      "{who} ,? #? ,? and {named}+3 ,? #? ,? were {often}? {done}",
      "{who} {aside}*10 is|was now? under arrest",
      "{who} {aside}*4 is|was now? the main|prime|chief suspect",
      "had > {who} {done}",
    ],
    make: () => true,
    yes: [
      "{WHO was arrested} on Monday.",
      "{WHO, director of the dam, has been formally charged} with neglect.",
      "On Tuesday {WHO was elected} mayor of Norwick.",
      "{WHO, 20, and Carl Finch, 24, were arrested} on Friday.",
      "{WHO is now under arrest}.",
      "The man, {WHO, is now the main suspect}.",
      "The judge had {WHO arrested} in the courtroom.",
    ],
    no: [
      "WHO was not arrested.",
      "WHO said the driver was arrested.",
      "WHO, whose brother was arrested, spoke of a mistake.",
      "WHO could have been charged.",
      "WHO and the driver were arrested.",
      "WHO asked who the main suspect is.",
      "WHO and the driver were friends.",
    ],
  },
  {
    name: "somebody did it to them",
    pattern: ["arrested|charged|detained|sued|sacked|fired|appointed|elected|sentenced|convicted|named {on}*5 > {who}"],
    make: () => true,
    yes: ["Police arrested {WHO} on Monday.", "The council appointed the engineer {WHO} on Friday."],
    no: ["After the driver was arrested, WHO spoke.", "Police arrested the driver, WHO said.", "They saw WHO."],
  },
  {
    name: "they did it",
    pattern: [
      "{who} {aside}*8 {deed}",
      "{who} {aside}*8 {step} down|aside",
      "{who} {aside}*8 {joined} the|a {on}*3 {contest}",
      "{who} {aside}*8 takes|took over|office|responsibility",
      "{who} {aside}*8 will take over|office",
      "{who} {aside}*4 will lead the",
      "{who} {aside}*6 succeeds|succeeded|replaces|replaced {on}",
      "{who} {aside}*8 claimed responsibility",
      "{who} {aside}*8 pleaded|pled {on}? guilty|innocent",
    ],
    make: () => true,
    yes: [
      "{WHO resigned} on Monday.",
      "{WHO, the minister for water, stepped down}.",
      "{WHO joined the takeover bid} for Norbank.",
      "{WHO claimed responsibility} for the blast.",
      "{WHO, the chief operating officer, takes over} his work.",
      "The head of its truck unit, {WHO, will lead the} company.",
      "{WHO replaced her} on Friday.",
    ],
    no: [
      "WHO said the minister resigned.",
      "WHO, who won in May, warned of more rain.",
      "WHO joined the crowd.",
      "WHO never quit.",
    ],
  },
  {
    name: "they are named as who it was",
    pattern: ["named|identified {on}*4 as {on}*4 > {who}", "{who} was|were named|identified as"],
    make: () => true,
    yes: ["Police named the gunman as {WHO}.", "{WHO was identified as} the driver."],
    no: ["WHO named three reasons.", "Police identified the car, WHO said."],
  },
  {
    name: "something was done to them, in German",
    pattern: ["{who} {aside}*6 wurde|wurden {on}*8 {done}", "wurde|wurden {on}*4 > {who} {on}*8 {done}"],
    make: () => true,
    yes: ["{WHO wurde am Montag festgenommen}.", "Am Montag wurde {WHO zum Bürgermeister gewählt}."],
    no: ["WHO wurde nicht festgenommen.", "WHO sagte, der Fahrer wurde festgenommen."],
  },
  {
    name: "they did it, in German",
    pattern: [
      "{who} {aside}*6 tritt|trat {on}*4 zurück",
      "{who} {aside}*6 ist {on}*6 zurückgetreten",
      "{who} {aside}*6 übernimmt",
    ],
    make: () => true,
    yes: [
      "{WHO trat am Montag zurück}.",
      "{WHO ist zurückgetreten}.",
      "Die Stellvertreterin {WHO übernimmt} sein Amt.",
    ],
    no: ["WHO trat an das Pult.", "WHO sagte, der Minister trat zurück."],
  },
];

export const decidingRules = ruleSet(rows, classes);

/** Does the sentence say that whoever is named so decided something, or had it decided over them? */
export function decides(sentence: string, name: string): boolean {
  if (name === "" || !sentence.includes(name)) return false;
  const asked = cut(sentence.replaceAll(name, who));
  return asked.tokens.some((_: Token, at: number) => decidingRules.ask(asked, at) !== undefined);
}
