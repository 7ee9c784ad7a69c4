// What people say to one another or out of politeness: no questions, and beneath a briefing not Lede's business.
import type { QuestionRule } from "./question-rule.ts";

/**
 * `talk` and `thanks` are never questions. A `remark` is none where it ends without a question mark. A `greeting` is
 * for Lede where nobody else is spoken to.
 */
export type TalkAct = "talk" | "thanks" | "remark" | "greeting";

/** Most hold for the whole of a sentence: "thanks, who sank it?" asks. `{said}` is any word that does not ask. */
export const talkRules: readonly QuestionRule<TalkAct>[] = [
  {
    name: "to somebody else",
    makes: "talk",
    pattern: [
      "^ @ {any}*60 $",
      "^ hey|hi|hello|thanks|ok|yes|no @ {any}*60 $",
      "@ everyone|here|channel",
      "^ cc|fyi|ping @ {any}*20 $",
    ],
    yes: ["@alice can you take this one? I am at lunch", "thanks @bob", "@everyone look at this"],
    no: ["What did everyone say?", "Hey, who sank it?"],
  },
  {
    name: "to somebody in the room",
    makes: "talk",
    pattern: [
      "^ can|could|would|will someone|somebody|anyone|anybody|one please? {errand} {any}*20 $",
      "^ {reaction}*2 let me|us|'s {any}*20 $",
      "^ be right back $",
      "^ see you {said}*6 $",
      "^ talk|speak|back to? you|later|soon $",
      "^ {said}*3 on it {said}*4 $",
    ],
    yes: ["Can someone check the build?", "let's meet at noon", "I'm on it", "see you tomorrow"],
    no: ["Can someone tell me how many died?", "What can they see?", "What did the minister say on it?"],
  },
  {
    name: "thanks",
    makes: "thanks",
    pattern: [
      "^ {reaction}*4 thanks|thank|cheers|ty|tysm|thankyou you? {pleasantry}*8 $",
      "^ {reaction}*4 thanks|thank you? for {said}*10 $",
      "^ much appreciated $",
      "^ {reaction}*2 thank you {reaction}*2 {pleasantry}*3 {praise} {said}*3 $",
      "^ {reaction}*2 {pleasantry}*2 {praise} {said}*4 $",
    ],
    yes: ["Thanks!", "thx a lot", "thank you for the summary", "lol thanks", "very helpful", "ok thanks"],
    no: ["Thanks, who sank it?", "Who thanked the crew?", "thanks for what"],
  },
  {
    name: "thanks in the languages Lede speaks",
    makes: "thanks",
    pattern: [
      "^ {reaction}*2 danke|merci|gracias|obrigado|obrigada schön|sehr|dir|euch|vielmals|beaucoup|bien|lede? $",
      "^ {reaction}*2 vielen|herzlichen|besten dank $",
      "^ {reaction}*2 muchas|mil|muito gracias|obrigado|obrigada lede? $",
      "^ ありがとう|ありがとうございます|ありがとうございました|どうも|感謝 $",
    ],
    yes: ["danke!", "Danke schön", "vielen Dank", "ok danke", "merci beaucoup", "muito obrigada", "ありがとう！"],
    no: ["Wer sagte danke?", "Danke, wer hat das gesagt?", "Wem gilt der Dank?"],
  },
  {
    name: "agreement and wonder",
    makes: "remark",
    pattern: [
      "^ {reaction}+8 $",
      "^ + # $",
      "^ what a|an {said}+6 $",
      "^ how {feeling} $",
      "^ {reaction}*3 good|great|fair|nice|exactly my? point|work|job|stuff|catch|one|bot|summary|briefing $",
      "^ same|me here|too? {reaction}*3 $",
      "^ {reaction}*3 makes|sounds|looks|will|got|works sense|good|great|fine|do|it|right {said}*4 $",
      "^ yes|no please do|not? $",
      "^ not again|good|great|cool $",
      "^ {reaction}*2 on my|the|it way? $",
      "^ of course {reaction}*3 $",
      "^ no|oh way|dear|my|no god|idea? $",
    ],
    yes: [
      "lol",
      "ok",
      "+1",
      "agreed",
      "oh wow",
      "What a mess",
      "how awful",
      "good point",
      "same",
      "no way",
      "makes sense",
      "not again",
    ],
    no: [
      "What a day did they land on",
      "How bad is it?",
      "1",
      "no, the other one",
      "same in Spain",
      "okay and the navy",
    ],
  },
  {
    name: "of oneself",
    makes: "remark",
    pattern: [
      "^ {reaction}*3 i|we am|are|was|were|had|have|should|'ve|'ll|will|just|love|hate|agree|hope|feel|saw {said}*25 $",
      "^ {reaction}*3 i|we do not? think|know|like|believe|care|agree {said}*25 $",
      "^ {reaction}*3 i|we think|guess|knew|heard|remember|like|believe|can {said}*25 $",
      "^ {reaction}*3 my|our {said}+25 $",
    ],
    yes: ["I'm at lunch", "we should have known, i think", "I hope they are safe", "my cousin lives there"],
    no: [
      "I want to know who sank it",
      "I think you did not say how many",
      "I meant the navy",
      "my question is how many",
    ],
  },
  {
    name: "what one feels about it",
    makes: "remark",
    pattern: [
      "^ {reaction}*3 this|that|it is|was|'s|looks|sounds|feels {amplifier}*3 {feeling} {said}*10 $",
      "^ {amplifier} {feeling} {said}*4 $",
      "^ {feeling} {reaction}*3 $",
      "^ {feeling} news|stuff|story|times|people $",
      "^ poor {said} $",
    ],
    yes: ["That's so sad", "this is crazy", "terrible", "so sad", "sad news", "poor kids"],
    no: ["Is it sad?", "How bad was it?", "That is a lot of money, who pays?", "the worst storm"],
  },
  {
    name: "greeting",
    makes: "greeting",
    pattern: [
      "^ hi|hello|hey|bye|goodbye {pleasantry}*8 $",
      "^ good morning|afternoon|evening|night {pleasantry}*8 $",
      "^ how are you {pleasantry}*8 $",
      "^ what 's up {pleasantry}*8 $",
    ],
    yes: ["hello", "Good morning, Lede", "hi there", "what's up"],
    no: ["Hello, who sank it?", "Who are the Rohingya?"],
  },
  {
    name: "greeting in the languages Lede speaks",
    makes: "greeting",
    pattern: [
      "^ hallo|moin|servus|bonjour|bonsoir|salut|hola|olá|ola|oi lede? $",
      "^ guten morgen|tag|abend lede? $",
      "^ buenos|buenas|bom|boa días|dias|tardes|noches|dia|tarde|noite lede? $",
      "^ こんにちは|おはよう|おはようございます|こんばんは $",
    ],
    yes: ["Hallo", "guten Morgen, Lede", "Bonjour !", "¡Hola!", "bom dia", "こんにちは"],
    no: ["Hallo, wer sank?", "Wer sagte guten Morgen?", "Bonjour tristesse", "hola caracola"],
  },
];
