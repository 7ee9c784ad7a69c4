// Rows for the sentences by which editors correct or explain their own article, language by language.
import type { Match, TokenRule, WordClasses } from "../../language/rule.ts";
import { wordSet } from "../../language/word-set.ts";

/**
 * "opens": the rest of the paragraph belongs to the note. "sentence": this one alone. `corrects`: readers are shown it;
 * the others say who made the article and the like.
 */
export type Note = { readonly reach: "opens" | "sentence"; readonly corrects?: true };

const opens = (): Note => ({ reach: "opens" });
export const alone = (): Note => ({ reach: "sentence" });
const correction = (): Note => ({ reach: "opens", corrects: true });
/** "This story was updated on Friday." corrects nothing; what was corrected is often said in the next sentence. */
const corrected = ({ tokens, at, to }: Match): Note => {
  if (tokens.slice(at, to).some(({ norm }) => norm === "corrected" || norm === "amended")) return correction();
  return tokens.length < 9 ? alone() : { reach: "sentence", corrects: true };
};

const among =
  (words: ReadonlySet<string>): WordClasses[string] =>
  ({ norm }) =>
    words.has(norm);

export const correctionClasses: WordClasses = {
  any: () => true,
  piece: among(wordSet("article story report post piece item dispatch headline caption page graphic column")),
  edition: among(wordSet("version versions headline caption graphic")),
  older: among(wordSet("earlier previous original initial prior first")),
  formerly: among(
    wordSet("originally earlier previously initially incorrectly wrongly mistakenly erroneously inaccurately"),
  ),
  mended: among(wordSet("corrected amended update updated clarified changed edited revised modified")),
  wired: among(wordSet("corrects corrected clarifies refiles recasts rewrites adds updates")),
  sent: among(wordSet("published posted sent released")),
  notStop: ({ text }) => text !== ".",
  name: ({ kind, capital }) => kind === "word" && capital,
  plain: ({ kind, text }) => kind === "word" || text === "-" || text === "'s",
  reporter: among(wordSet("columnist correspondent critic journalist reporter")),
  label: among(wordSet("correction corrections clarification clarifications corrigendum erratum errata")),
  artikel: among(wordSet("artikels beitrags berichts textes meldung")),
};

export const correctionRows: readonly TokenRule<Note>[] = [
  {
    name: "a note under its own label",
    pattern: [
      "> {label} :|-|—",
      "> {label} &|and {label} :",
      "> {label} ,|( {notStop}*8 :",
      "> editor|editors|editorial 's|'? note|notes :|-|—",
      "> {label} appended|note :",
      "> a|this {label} was|has made|appended|been|published",
    ],
    make: correction,
    yes: [
      "{Correction:} The toll was 14.",
      "{Correction appended:} the toll was not 41.",
      "{A correction was made} on March 3: It was 14.",
      "{Editor's note:} This story is old.",
      "{Clarification, 5 May:} It was 3.",
    ],
    no: [
      "A correction was due.",
      "The correction came late.",
      "Correction officers struck.",
      "The editor's note was short.",
    ],
  },
  {
    name: "an earlier version",
    pattern: [
      "> update|updated|note :|- an|a|the|this {older}|{piece}",
      "> our {older} {piece}",
      "> in|on? a|an|the {piece} {sent} {notStop}*16 {formerly} reported|said|stated|gave|identified",
      "> in|on? a|an|the {piece} {sent} {notStop}*16 reported|said|stated|gave {formerly}",
      "> the {edition} of|on|to|for this|our {piece} {formerly}|said|gave|misstated",
      "> an|a|the {older} {edition} of|on|to|for|in this|the|our|that {piece}",
      "> {older} {edition} of|on|to|for|in this|the|our|that {piece}",
      "> because|due of|to an|a editing|production|reporting|editor's error",
    ],
    make: corrected,
    yes: [
      "{An earlier version of this article} said 18.",
      "{UPDATE: This article} said that 30 homes burned.",
      "{Note: an earlier} version gave the toll as 41.",
      "{Our earlier story} gave the toll as 41.",
      "{In a story published March 2, the agency erroneously reported} that 41 died.",
      "{The headline of this article previously} said 41 were dead.",
    ],
    no: [
      "An earlier version of the bill said 18.",
      "The first version of the phone sold well.",
      "In a report published on Friday, the UN said 18 had died.",
      "An earlier report put the toll at 18.",
    ],
  },
  {
    name: "the article about itself",
    pattern: [
      "> this|our {piece} {formerly}",
      "> this|our {piece} has|have|was|is since? been? since? {formerly}? {mended}",
      "> ( this|our {piece} has|have|was|is since? been? since? {formerly}? {mended}",
      "> the|that|it|they {piece}? has|have been since? {mended} to",
      "> we|the regret|regrets|apologise|apologize {notStop}*3 error|errors|mistake|confusion",
      "> (? this {piece}|version corrects|clarifies|fixes",
      "> we have since? corrected|amended|clarified",
      "> we {formerly} reported|said|stated|gave|wrote",
      "> amended|corrected|updated on|at {notStop}*6 to remove|correct|clarify|reflect|fix|change|amend",
      "> the {any} regrets {notStop}*2 error|errors|mistake",
    ],
    make: corrected,
    yes: [
      "{This story was updated} on Friday.",
      "{(This story was updated} to add a name.)",
      "{This article originally} said 30.",
      "{We regret the error}.",
      "{This version corrects} the toll to 14.",
      "{We have corrected} the number of bodies.",
      "{We wrongly reported} 41 deaths.",
      "{Amended on 3 March to correct} the toll.",
    ],
    no: ["This report was long.", "The law was amended.", "The firm regrets the loss.", "We have won."],
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
      "> korrektur|korrekturhinweis|berichtigung|richtigstellung|transparenzhinweis :",
      "> anmerkung|hinweis der redaktion",
      "> anmerkung|anm .? d . red",
      "> wir haben {notStop}*10 korrigiert|berichtigt",
      "> in|eine einer? frühere|früheren|ersten|vorherigen version|fassung dieses|des|dieser|der {artikel}",
    ],
    make: correction,
    yes: [
      "{Korrektur:} Es waren 14.",
      "{In einer früheren Version dieses Artikels} hieß es, 18 seien tot.",
      "{Wir haben die Zahl der Toten korrigiert}, zuvor stand hier 41.",
    ],
    no: ["Die Korrektur kam spät.", "In einer früheren Fassung des Gesetzes stand 18."],
  },
  {
    name: "in French, Spanish, Italian, Dutch and Portuguese",
    pattern: [
      "> erratum|rectificatif|rectification|correction|corrección|rectificación|correzione|rettifica|errata :",
      "> correctie|rectificatie|correção|erramos :",
      "> fe de errores|erratas",
      "> note|nota de|della|da la? rédaction|redacción|redazione|redação|editor",
      "> dans? une version précédente|antérieure de cet article",
      "> en? una versión anterior|previa de este|esta artículo|noticia|nota|información",
      "> in? una versione precedente di questo articolo",
      "> in een eerdere versie van dit artikel|bericht",
      "> uma|numa versão anterior deste|desta artigo|reportagem|notícia|texto",
    ],
    make: correction,
    yes: [
      "{Dans une version précédente de cet article}, nous avions écrit 41.",
      "{Una versión anterior de este artículo} decía 41.",
      "{Correzione:} i morti sono 14 e non 41.",
      "{In een eerdere versie van dit artikel} stond 41.",
      "{Uma versão anterior desta reportagem} dizia 41.",
    ],
    no: ["Une version précédente de la loi prévoyait 41.", "Een eerdere versie van de wet telde 41."],
  },
];
