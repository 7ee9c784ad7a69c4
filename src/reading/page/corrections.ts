// Sentences by which editors correct or explain their own article: what they withdraw is no part of the story.
import { type Match, type RuleSet, ruleSet, type TokenRule, type WordClasses } from "../../language/rule.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { DroppedLine, Sentence } from "../../news/reading.ts";
import { houseClasses, houseRows } from "./house-rows.ts";

/**
 * "opens": the rest of the paragraph belongs to the note. "sentence": this one alone. `corrects`: readers are shown it;
 * the others say who made the article and the like.
 */
type Note = { readonly reach: "opens" | "sentence"; readonly corrects?: true };

const opens = (): Note => ({ reach: "opens" });
const alone = (): Note => ({ reach: "sentence" });
const correction = (): Note => ({ reach: "opens", corrects: true });
/** "This story was updated on Friday." corrects nothing. */
const corrected = ({ tokens }: Match): Note => (tokens.length < 9 ? alone() : { reach: "sentence", corrects: true });

const among =
  (words: ReadonlySet<string>): WordClasses[string] =>
  ({ norm }) =>
    words.has(norm);

const classes: WordClasses = {
  any: () => true,
  piece: among(wordSet("article story report post piece item dispatch headline caption page graphic column")),
  edition: among(wordSet("version versions headline caption graphic")),
  older: among(wordSet("earlier previous original initial prior first")),
  formerly: among(
    wordSet("originally earlier previously initially incorrectly wrongly mistakenly erroneously inaccurately"),
  ),
  mended: among(wordSet("corrected amended update updated clarified changed edited revised modified")),
  wired: among(wordSet("corrects corrected clarifies refiles recasts rewrites adds updates")),
  notStop: ({ text }) => text !== ".",
  name: ({ kind, capital }) => kind === "word" && capital,
  plain: ({ kind, text }) => kind === "word" || text === "-" || text === "'s",
  reporter: among(wordSet("columnist correspondent critic journalist reporter")),
  label: among(wordSet("correction corrections clarification clarifications corrigendum erratum errata")),
  artikel: among(wordSet("artikels beitrags berichts textes meldung")),
};

const rows: readonly TokenRule<Note>[] = [
  {
    name: "a note under its own label",
    pattern: [
      "> {label} :|-|—",
      "> {label} &|and {label} :",
      "> {label} ,|( {notStop}*8 :",
      "> editor|editors|editorial 's|'? note|notes :|-|—",
    ],
    make: correction,
    yes: ["{Correction:} The toll was 14.", "{Editor's note:} This story is old.", "{Clarification, 5 May:} It was 3."],
    no: ["The correction came late.", "Correction officers struck.", "The editor's note was short."],
  },
  {
    name: "an earlier version",
    pattern: [
      "> update|updated :|- an|a|the|this {older}|{piece}",
      "> an|a|the {older} {edition} of|on|to|for|in this|the|our|that {piece}",
      "> {older} {edition} of|on|to|for|in this|the|our|that {piece}",
      "> because|due of|to an|a editing|production|reporting|editor's error",
    ],
    make: corrected,
    yes: ["{An earlier version of this article} said 18.", "{UPDATE: This article} said that 30 homes burned."],
    no: ["An earlier version of the bill said 18.", "The first version of the phone sold well."],
  },
  {
    name: "the article about itself",
    pattern: [
      "> this|our {piece} {formerly}",
      "> this|our {piece} has|have|was|is since? been? since? {formerly}? {mended}",
      "> ( this|our {piece} has|have|was|is since? been? since? {formerly}? {mended}",
      "> the|that|it|they {piece}? has|have been since? {mended} to",
      "> we|the regret|regrets|apologise|apologize {notStop}*3 error|errors|mistake|confusion",
      "> the {any} regrets {notStop}*2 error|errors|mistake",
    ],
    make: corrected,
    yes: [
      "{This story was updated} on Friday.",
      "{(This story was updated} to add a name.)",
      "{This article originally} said 30.",
      "{We regret the error}.",
    ],
    no: ["This report was long.", "The law was amended.", "The firm regrets the loss."],
  },
  {
    name: "a wire's advice in brackets",
    pattern: ["> ( {wired} {notStop}*60 )"],
    make: ({ tokens }) =>
      tokens[1]?.norm === "corrects" || tokens[1]?.norm === "corrected"
        ? { reach: "sentence", corrects: true }
        : alone(),
    yes: [
      "{(Corrects paragraph 2 to show the toll was 14, not 41)}",
      "{(Adds comment by the mayor, details)} The lock opens.",
    ],
    no: ["(He corrects it in May.) It rained.", "Corrects the eye, costs a fortune."],
  },
  {
    name: "by whom it was made",
    pattern: "> this|our {piece} was|is first? co-produced|funded|produced|supported {notStop}*4 by|with",
    make: opens,
    yes: ["{This story was produced by} the Harbour Desk, a newsroom in Turku."],
    no: ["This report was written by a judge.", "The story was produced by Norbank."],
  },
  {
    name: "who wrote it",
    pattern: [
      "> {name}+4 is|are a|an|the? {plain}*8 {reporter} at|covering|for|with the? {name}+4 .",
      "> {name}+4 is the? {name}+5 's {plain}*6 {reporter} .",
    ],
    make: alone,
    yes: [
      "{Anna Lind is a senior consumer reporter for Coast Post.} Reach her by mail.",
      "{Anna Lind is the Coast Post's harbour reporter.}",
    ],
    no: ["Anna Lind is a reporter for Coast Post who was jailed in May.", "Anna Lind is a critic of the plan."],
  },
  {
    name: "what sends it round",
    pattern: ["> this is {name}+4 's {plain}*4 newsletter", "> #? {plain}*5 is your one - stop shop"],
    make: alone,
    yes: [
      "{This is Coast Post's daily newsletter}, The Ferry.",
      "{Five Things is your one-stop shop} for the latest headlines.",
    ],
    no: ["This is the end of the newsletter.", "The shop is your one stop."],
  },
  {
    name: "in German",
    pattern: [
      "> korrektur|berichtigung|richtigstellung :",
      "> anmerkung|hinweis der redaktion",
      "> anmerkung d . red",
      "> in|eine einer? frühere|früheren|ersten|vorherigen version|fassung dieses|des|dieser|der {artikel}",
    ],
    make: correction,
    yes: ["{Korrektur:} Es waren 14.", "{In einer früheren Version dieses Artikels} hieß es, 18 seien tot."],
    no: ["Die Korrektur kam spät.", "In einer früheren Fassung des Gesetzes stand 18."],
  },
];

/** Asked at the first word of a sentence. */
export const correctionRules: RuleSet<Note> = ruleSet([...rows, ...houseRows(alone)], { ...classes, ...houseClasses });

/** Whether a line is such a sentence, with or without a mark at its end. */
export const isNote = (line: string): boolean => correctionRules.ask(cut(line), 0) !== undefined;

const why = { correction: "a correction or note by the editors", house: "what the outlet says of itself" } as const;

/** The editors' notes among what was left out of a reading, whole, in the order of the page. */
export const editorsNotes = (dropped: readonly DroppedLine[]): readonly string[] =>
  dropped.filter((line) => line.why === why.correction).map(({ text }) => text);

/** Most notes are as long as this many sentences: one that opens a text of more is not taken for all of it. */
const longestNote = 4;

/**
 * The sentences of the story, and the notes left out with the reason. A text that is nothing but a note is kept: it
 * is what somebody wants read.
 */
export function withoutCorrections(sentences: readonly Sentence[]): {
  readonly story: readonly Sentence[];
  readonly dropped: readonly DroppedLine[];
} {
  const noted = new Map<Sentence, DroppedLine>();
  for (const [at, sentence] of sentences.entries()) {
    const note = correctionRules.ask(cut(sentence.text), 0);
    if (note === undefined) continue;
    const rest = note.reach === "opens" ? restOf(sentences, at) : [];
    const text = [sentence, ...rest].map((each) => each.text).join(" ");
    noted.set(sentence, { text, why: note.corrects ? why.correction : why.house });
    for (const each of rest) noted.set(each, nothing);
  }
  if (noted.size === 0 || noted.size === sentences.length) return { story: sentences, dropped: [] };
  return {
    story: sentences.filter((each) => !noted.has(each)),
    dropped: [...noted.values()].filter((line) => line !== nothing),
  };
}

/** A sentence of a note that was told with its first. */
const nothing: DroppedLine = { text: "", why: why.correction };

/** What follows a label in its paragraph, unless that is the article itself. */
function restOf(sentences: readonly Sentence[], at: number): readonly Sentence[] {
  const { paragraph } = sentences[at] as Sentence;
  const rest = sentences.slice(at + 1).filter((each) => each.paragraph === paragraph);
  const opensText = at === 0 && rest.length === sentences.length - 1;
  return opensText || rest.length > longestNote ? [] : rest;
}
