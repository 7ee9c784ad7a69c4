// Questions about the briefing itself: what of it they ask to see.
import { type QuestionRule, RuleBook } from "./question-rule.ts";
import { questionWords } from "./word-sets.ts";

export type BriefingPart =
  | "shorter"
  | "longer"
  | "actors"
  | "figures"
  | "quotes"
  | "left out"
  | "sources"
  | "outlets"
  | "published"
  | "changed"
  | "disputes"
  | "point"
  | "translation"
  | "proof";

const show = "please? list|show|give me|us? all? the|its?";
const thing = "article|articles|story|news|report|briefing";
const here = "in? the|this|it? story|article|briefing|again|here? please? $";
const tellMore = "^ please? can|could? you? {telling}*2 me|us? {telling}*2 more|details|detail? about|on|of?";
const point = "point|points|bullet|line|item|number|part";

/** Nearly all of them hold for the whole message and nothing more. */
const rules: readonly QuestionRule<BriefingPart>[] = [
  {
    name: "translation",
    makes: "translation",
    pattern: [
      "^ {translationOpener}*6 in|auf|en|to {language} please? $",
      "^ please? translate",
      "^ can you translate",
    ],
    yes: ["In Spanish", "the same in German, please", "Translate it"],
    no: ["Is it sold in Spanish shops?", "Who translated it?"],
  },
  {
    name: "proof of a number",
    makes: "proof",
    pattern: [
      "^ and|but? what? 's|is|was? your|the? source|evidence|proof|basis for|of|behind|on {any}*4 # $",
      "^ show? me? the? source|evidence|proof for|of|behind {any}*4 # $",
      "^ where did|do you get {any}*4 # from? $",
      "^ where does|is {any}*4 # come? from? $",
      "^ prove {any}*4 # $",
      "^ who says {any}*4 # true? $",
      "^ why do you say {any}*4 # true? $",
      "^ how do you know {any}*4 # true? $",
      "^ # $",
    ],
    yes: [
      "What is your source for 2?",
      "Show me the evidence for [3]",
      "12",
      "your source for 2",
      "Where did you get number 4 from?",
    ],
    no: ["Where is flight 4 of the fleet?", "What is the source of the leak?"],
  },
  {
    name: "more about a point",
    makes: "point",
    pattern: [
      `${tellMore} your|the? {ordinal} ${point}|one please? $`,
      `${tellMore} the? ${point} # please? $`,
      `^ and|what? what|how? about? the {ordinal} ${point} $`,
    ],
    yes: [
      "more about the second point",
      "Can you explain point 3?",
      "tell me more on the last bullet",
      "expand on line 2",
    ],
    no: ["Who scored the second point?", "more about the navy", "What is the first line of the song?"],
  },
  {
    name: "shorter",
    makes: "shorter",
    pattern: [
      "^ please? make|a|much? it|bit? shorter|briefer please? $",
      "^ please? tldr please? $",
      "^ please? tl dr please? $",
      "^ please? in one|a sentence|line please? $",
      "^ please? the? short version please? $",
      "^ please? sum it up please? $",
      "^ please? in short please? $",
      `^ so|and? what happened|happens exactly? ${here}`,
      "^ so|and? what is|'s|was? going on|happening here|there? $",
      "^ so|and? what is|'s this|it|that all? about $",
      `^ so|and? what is|'s the|this ${thing} all? about $`,
      `^ so|and? what is|'s the? main? news|gist|essence|point|story ${here}`,
    ],
    yes: ["Shorter, please", "tl;dr", "in one sentence", "What happened?", "What is it about?", "what's the story?"],
    no: ["Is the new route shorter?", "What happened next?", "What is it?", "What happened to the ferry?"],
  },
  {
    name: "longer",
    makes: "longer",
    pattern: [
      "^ please? make|a? it|bit? longer please? $",
      "^ please? tell? me? more detail|details? please? $",
      "^ please? go on please? $",
      "^ please? continue please? $",
      "^ what|anything else is? there? please? $",
    ],
    yes: ["more", "Tell me more", "What else is there?", "go on"],
    no: ["Is there more oil?", "What else did he say?"],
  },
  {
    // Whatever language the articles are in.
    name: "longer in the languages Lede speaks",
    makes: "longer",
    pattern: [
      "^ bitte? noch? mehr|ausführlicher|weiter bitte? $",
      "^ bitte? erzähl|erzähle mir? mehr bitte? $",
      "^ plus|davantage|encore|continue|continuez s'il? te|vous? plaît|plait? $",
      "^ dis|dites m'en plus $",
      "^ en savoir plus $",
      "^ más|mais|sigue|continúa|continua|continue por? favor? $",
      "^ cuéntame|conta|fale más|mais $",
      "^ conte me mais $",
      "^ もっと|続き|続けて|詳しく|もっと詳しく|続きを教えて $",
    ],
    yes: ["mehr", "Mehr bitte", "erzähl mir mehr", "en savoir plus", "más", "mais, por favor", "もっと", "詳しく"],
    no: ["Gibt es mehr Öl?", "mehr als wie viele", "plus de détails sur le port", "¿Hay más heridos?", "mais quem"],
  },
  {
    name: "actors",
    makes: "actors",
    pattern: [
      `^ who are|were the|its? key|main? actors|players|people|persons|characters involved? ${here}`,
      `^ who is|'s|are involved ${here}`,
      "^ who is|'s|are in it|this|here $",
      `^ ${show} names|people|actors ${here}`,
      "^ names please? $",
      `^ who is|are|'s mentioned|named ${here}`,
      `^ list the? key|main? actors|people|names|persons|players involved? ${here}`,
      `^ key|main actors|people|players involved? ${here}`,
    ],
    yes: ["Who are the actors?", "Who is mentioned in the article?", "list the key people", "who's in this", "names"],
    no: ["Who are the people that died?", "Who is the main actor of the film?"],
  },
  {
    name: "figures",
    makes: "figures",
    pattern: [
      `^ ${show} key|main? {figures} ${here}`,
      `^ what|which? are|'re? all? the|its? key|main? {figures} ${here}`,
    ],
    yes: ["List the figures", "What are the key figures?", "numbers"],
    no: ["What are the sales figures?"],
  },
  {
    name: "quotes",
    makes: "quotes",
    pattern: [
      `^ ${show} quotes|quotations ${here}`,
      `^ what|which? are? the|any? quotes|quotations ${here}`,
      `^ who is|'s|was quoted ${here}`,
    ],
    yes: ["List the quotes", "Who is quoted?"],
    no: ["Who quoted the minister?"],
  },
  {
    name: "left out",
    makes: "left out",
    pattern: [
      "^ what did|was|have|is you? {leavingOut} out? $",
      "^ what is|'s missing $",
      "^ what is|'s not in it|the briefing? $",
      "^ why did you leave it|that|this out $",
      "^ what did you not say $",
      "^ what did you cut $",
    ],
    yes: ["What did you leave out?", "What's missing?", "What was left out?"],
    no: ["What is missing from the ship?", "Who was left out?"],
  },
  {
    name: "sources",
    makes: "sources",
    pattern: [
      "^ what|which|who are|were|is your|the|its source|sources|article|articles|outlet|outlets $",
      "^ list|show? me? the|your? sources $",
      "^ where does|did this|it come from $",
      "^ where is this|it from $",
      "^ how many sources|articles|outlets $",
      "^ how many sources|articles|outlets are there $",
      "^ how many sources|articles|outlets do|did you have|use|read $",
    ],
    yes: ["What are your sources?", "sources", "How many articles did you read?", "Where is this from?"],
    no: ["What is the source of the leak?", "When was the law published?"],
  },
  {
    name: "outlets",
    makes: "outlets",
    pattern: [
      `^ which|what|whose|list|how? many? the? {outlet} {reporting}*3 this|it|that|the? story|news|event? $`,
      "^ who else? {reporting} this|it|that|the? story|news? $",
    ],
    yes: ["Which outlets?", "what papers are covering this", "Which newspapers reported it?", "who reported this"],
    no: ["Which newspapers did he buy?", "Who reported the theft?", "Which outlets will close?"],
  },
  {
    name: "published",
    makes: "published",
    pattern: [
      `^ when was|is|were this|it|that|the? ${thing}? published|written|posted|from|released $`,
      `^ how old|recent|new|fresh is|are this|the ${thing} $`,
      "^ what? date|day is|was? this|it|the? article|story|news? from|of? $",
    ],
    yes: ["When was this published?", "how old is this story", "what date is this from", "when is it from"],
    no: ["When was the law published?", "How old is the captain?", "When was it built?", "how old is it"],
  },
  {
    name: "changed",
    makes: "changed",
    pattern: [
      "^ and? what|anything|something has|have|is|'s? changed|new|different here|now|lately? $",
      "^ any|the|what is|'s|are? the? latest|updates|update|news? $",
    ],
    yes: ["What changed?", "what has changed", "anything new?", "any updates", "what's new"],
    no: ["What changed since yesterday?", "What changed in the law?", "Is there a new captain?"],
  },
  {
    name: "disputes",
    makes: "disputes",
    pattern: [
      "^ what|where do the|they sources? disagree|contradict $",
      "^ what is|'s disputed|unclear|contradictory|contested $",
      "^ is anything disputed|unclear|contradictory|contested $",
      "^ do the|they sources? agree|disagree $",
    ],
    yes: ["Where do the sources disagree?", "What is unclear?"],
    no: ["Do the parties agree?"],
  },
];

export const aboutRules = new RuleBook(rules, questionWords);
