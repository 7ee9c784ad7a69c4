// Where a sentence states a person's or an organisation's role: rows over its words, with names and roles as one token
// each.

import { honorifics } from "../../language/en/titles.ts";
import type { Match, TokenRule, WordClasses } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { RolePhrase } from "./role-phrase.ts";
import { namedVerbs, openers, roleDeterminers } from "./role-words.ts";

/** Asked at the name. Examples: the name in braces, an organisation's with its kind behind a bar, the role in <>. */
export type RoleRule = TokenRule<Token> & {
  /** The tree of the sentence must not have another role for the name. */
  readonly doubtful?: true;
};

const is =
  (test: (phrase: RolePhrase) => boolean) =>
  (token: Token): boolean =>
    token instanceof RolePhrase && !token.opinion && test(token);

/** Names are `<name>`; `<opening>` in what opens a sentence, whose first comma may only end that; `<quoted>`. */
const isName = ({ norm }: Token): boolean => norm === "<name>" || norm === "<opening>" || norm === "<quoted>";

/** Too little to be told of somebody by "is": "she is a friend", "he is the man". */
const loose: ReadonlySet<string> = new Set(
  "boy expert fan friend girl leader legend man person star winner woman".split(" "),
);

export const roleClasses: WordClasses = {
  name: isName,
  settled: ({ norm }) => norm === "<name>" || norm === "<quoted>",
  title: is(({ titles, rank, joint, verbal }) => titles && !rank && !joint && !verbal),
  verbal: is(({ verbal }) => verbal),
  /** Who may do something: "many supporters", "they", "Reed". */
  several: ({ lower, norm }) =>
    /[^s']s$|^(?:they|we|you|i|who|men|women|people|police)$/.test(lower) || norm === "<name>",
  jointTitle: is(({ titles, joint }) => titles && joint),
  rank: is(({ rank, address }) => rank && !address),
  role: is(({ address }) => !address),
  plain: is(({ nested, address }) => !nested && !address),
  tailed: is(({ tailed }) => tailed),
  stated: is(({ tailed, noun }) => tailed || !loose.has(noun)),
  the: ({ lower }) => roleDeterminers.has(lower),
  anArticle: ({ lower }) => lower === "a" || lower === "an",
  honorific: ({ lower }) => honorifics.has(lower),
  naming: ({ lower }) => namedVerbs.has(lower),
  opener: ({ lower }) => openers.has(lower) || /^[;:("“,]$/.test(lower),
  /** "is the president, X": of two people; "accused of killing the senator, X": of either. */
  being: ({ lower }) => /^(?:is|was|are|were|be|been|became|as|\w+ing)$/.test(lower),
  lately: ({ lower }) => /^(?:currently|now|also|both|himself|herself|itself)$/.test(lower),
  dash: ({ norm, spaced }) => norm === "—" || norm === "–" || (norm === "-" && spaced),
  /** A role ends before a mark, a clause of its own and what it is based on; never before a verb. */
  end: ({ lower, kind, norm }) => (kind === "sign" ? /^[.;:()?!,–—"”]$/.test(lower) || norm === "-" : ends.has(lower)),
  says: ({ lower }) => /^(?:said|says|added|told)$/.test(lower),
  /** What somebody says or thinks of the name is no role. */
  thinking: ({ lower }) => /^(?:if|that|whether|say|says|said|thinks?|believes?|claims?|insists?)$/.test(lower),
};

const ends: ReadonlySet<string> = new Set([
  ..."after although as because before but since though until when where which while who whom whose".split(" "),
  ..."based known named called born living working charged accused convicted aged to from".split(" "),
]);

const role = ({ slots }: Match): Token | undefined => slots.get("role");

/** Behind a role: the end of the sentence, or a mark or word that ends it and begins no list. */
const ended = ["$", "&{end} !,", ", !and|or|{name} !{role}"];
const withEnds = (pattern: string): string[] => ended.map((end) => `${pattern} ${end}`);

export const roleRules: readonly RoleRule[] = [
  {
    name: "a title before the name",
    pattern: ["role={title} {honorific}*3 > {name}", "!{several} role={verbal} {honorific}*3 > {name}"],
    make: role,
    yes: [
      "A meeting with <Russian President> {Vladimir Putin}.",
      "<Prime Minister> Sir {Keir Starmer} spoke.",
      "<Former Minister of Education> {Stefania Giannini} spoke.",
      "The wife of <Prime Minister> {Nawaz Sharif} left.",
      "Her Majesty <Queen> {Anne III} waved.",
      "He sued <struck-off doctor> {Tom Reed}.",
      "Shells hit the <Lebanese militia> {Hezbollah|organisation} on Monday.",
      "It charged <suspect> {Tom Reed}.",
      "The <fictional US President> {Selina Holt} is hers.",
      "It was <incumbent mayor> {Tom Reed}.",
      "The <17 year old driver> {Tom Reed} was sixth.",
      "After the court ruling, <team principal> {Ann Reed} left.",
    ],
    no: [
      "Many of his supporters suspect {Reed}'s men.",
      "They guard {Reed}.",
      "Nick Gordon, romantic partner of Bobbi {Kristina Brown}, left.",
      "He was the victim of bitter {Tudor} lies.",
      "The other forward Juanmi and midfielders or {Tom Reed} left.",
      "The owner of the dog {Rex} left.",
      "The founder of internet behemoth {Gryzzl} left.",
      "Brother and sister {Tom Reed} and {Ann Reed} left.",
      "The chief executive of Britain's {Mammal Society|organisation} spoke.",
      "She is the best mayor {Tom Reed} knows.",
      "He told the mayor that {Tom Reed} left.",
    ],
  },
  {
    name: "two titles before one name",
    pattern: [
      "role={jointTitle} {honorific}*3 > {name} !and|,",
      "role={jointTitle} {honorific}*3 > {name} , !{name} !and",
    ],
    make: role,
    yes: ["<Actor and director> {Clint Eastwood} left.", "<Author and activist> {Tom Reed}, 55, left."],
    no: [
      "My mom and aunt {Leslie Roy} left.",
      "Brother and sister {Tom Reed} and {Ann Reed} left.",
      "The actor and the director {Clint Eastwood} left.",
    ],
  },
  {
    name: "who is behind a comma",
    doubtful: true,
    pattern: [
      ...withEnds("> {settled} , {lately}? {the}? role={role}"),
      ...withEnds("> {settled} , #1-120 , {lately}? {the}? role={role}"),
    ],
    make: role,
    yes: [
      "He quoted {Valery Gerasimov}, the <chief of the Russian army's general staff>, as saying so.",
      "{Iain Rivera}, 54, <chief executive of Iberwings>, resigned.",
      "“Go,” said {Amina Yusuf}, <director of the aid group Bridge Relief>.",
      "{Tom Reed}, a <spokesman for the mayor>, said so.",
      "{Tom Reed}, a <lawyer> who knows her, left.",
      "{Ann Lee}, <then mayor of Ellery>, signed it.",
      "{Tom Reed}, a <wealth manager> based in Leeds, left.",
      "{Tom Reed}, <professor of modern English literature at Leeds>, left.",
      "It fined {Lufthansa|organisation}, the <German airline>, on Monday.",
    ],
    no: [
      "It was signed by {Kerry}, the president and the pope.",
      "It was signed by {Kerry}, the president, and the pope.",
      "{Putin}, President {Erdogan} and {Rouhani} met.",
      "He met {Tom Reed}, the mayor said.",
      "{Tom Reed}, a true expert, left.",
      "{Jane Holt}, a gift to the nation, spoke to the mayor.",
      "After talks with {Lavrov}, the president, speaking in Sochi, said so.",
      "{Tom Reed}, 42, left.",
      "{Tom Reed}, not the mayor, left.",
      "{Ann Lee}, the first woman to lead the bank, left.",
      "{Tom Reed}, the Hammer, left.",
    ],
  },
  {
    name: "who is behind the comma of an opening",
    doubtful: true,
    pattern: withEnds("> <opening> , {anArticle}? role={tailed}"),
    make: role,
    yes: ["After meeting {Lavrov}, <foreign minister of Russia>, he left."],
    no: ["After meeting {Lavrov}, the minister, he left.", "After meeting {Lavrov}, minister {Kerry} left."],
  },
  {
    name: "who is in brackets or between dashes",
    pattern: [
      "> {name} ( {the}? role={role} )",
      "> {name} {dash} {the}? role={role} {dash}",
      "> {name} {dash} {the}? role={role} . $",
    ],
    make: role,
    yes: ["{Tom Reed} (<director of the fund>) left.", "{Tom Reed} – a <teacher from Leeds> – left."],
    no: ["{Tom Reed} (the director left) won.", "{Tom Reed} – the director said – left."],
  },
  {
    name: "a role, a comma and the name",
    doubtful: true,
    pattern: [
      "^ {the}? role={plain} , > {settled} ,|.|)|;",
      "{opener} {the}? role={plain} , > {settled} ,|.|)|; !and|or",
      "!{being} {the} role={plain} , > {settled} ,|.|)|; !and|or",
      '^ {the}? role={plain} , > {settled} {says} , “|"',
    ],
    make: role,
    yes: [
      "The <bank's CEO>, {Ken Lewis}, left.",
      "The <former mayor of Turin>, {Chiara Rossetti}, was heard.",
      "It was signed by the <chief of staff>, {Valery Gerasimov}, on Monday.",
      "<Malaysia's Prime Minister>, {Najib Razak} said, “We agree”.",
      "They met the <club's captain>, {Tom Reed}.",
    ],
    no: [
      "The killer of the judge, {Max Hill}, fled.",
      "A spokesman for the mayor, {Tom Reed}, said so.",
      "The son of the president, {Sam Ray}, was held.",
      "The man accused of killing the senator, {Tom Reed}, fled.",
      "The president, {Kerry} said, will fly home.",
      "After meeting the prime minister, {Lindqvist} said he was hopeful.",
      "He met the minister, {Kerry} and {Obama}.",
      "He is the president, {Kerry}, or so he says.",
      "Step forward, {Richard Nixon}.",
    ],
  },
  {
    name: "who is",
    pattern: withEnds("> {name} , who is {lately}? {the}? role={stated}"),
    make: role,
    yes: ["{Kwame Osei}, who is the <foreign minister of Ghana>, arrived."],
    no: ["{Kwame Osei}, who is not the foreign minister, arrived.", "{Kwame Osei}, who is a good friend, arrived."],
  },
  {
    name: "what the sentence says somebody is",
    doubtful: true,
    pattern: [
      ...withEnds("!{thinking} > <name> is {lately}? {the}? role={stated}"),
      "!{thinking} > <name> is {lately}? {the}? role={stated} and !{the} !{name}",
    ],
    make: role,
    yes: [
      "{Marco Bellini} is the <secretary general of the union>.",
      "{Angela Merkel} is the <chancellor of Germany> and won.",
      "{Tom Reed} is a <teacher>.",
    ],
    no: [
      "{Marco Bellini} is not the secretary general of the union.",
      "“{Anna Lee} is the mayor we need,” he said.",
      "{Tom Reed} is a complete fraud.",
      "Critics say {Tom Reed} is a traitor to the party.",
      "{Tom Reed} is a friend.",
      "{Marco Bellini} was the mayor of Turin.",
    ],
  },
  {
    name: "what somebody is named",
    pattern: withEnds("{naming} > {name} as? {the}? role={role}"),
    make: role,
    yes: [
      "General Motors named {Mary Barra} as its <new chief executive>.",
      "They elected {Sali Berisha} <prime minister>.",
    ],
    no: ["They named {Mary Barra} and left the mayor.", "The mayor hired {Mary Barra}."],
  },
  {
    name: "only a rank before the name",
    pattern: "role={rank} {honorific}*3 > {name}",
    make: role,
    yes: ["<Major general> {Fuad Basya} said so."],
    no: ["Gen. {Basya} said so.", "Lord {Basya} said so.", "The general said {Basya} left."],
  },
];
