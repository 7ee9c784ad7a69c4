// Sentences in which an outlet speaks of itself: who worked on it, what it sends round, holds, asks and points to.
import type { TokenRule, WordClasses } from "../../language/rule.ts";
import { wordSet } from "../../language/word-set.ts";

const joins = wordSet("and 's , . - & of de the");
const tails = wordSet("the for with at of on in and 's , . / & - team network newsroom desk");
const agencies = wordSet("ap afp reuters epa getty pa pool shutterstock alamy tass bloomberg redux zuma");
const rubrics = wordSet("more related read watch listen photos video gallery opinion follow live central quiz podcast");
const features = wordSet("scores schedule schedules odds stats news standings updates photos results rankings picks");
const series = wordSet("series newsletter project initiative package collaboration partnership coverage");
const transcribed = wordSet("'s the a of with and interview conversation speech remarks - , .");
const writers = wordSet("columnist correspondent critic journalist reporter");

const isName: WordClasses[string] = ({ kind, capital }) => kind === "word" && capital;
const isShouted = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

export const houseClasses: WordClasses = {
  joined: (token) => isName(token) || joins.has(token.norm),
  tail: (token) => isName(token) || tails.has(token.norm),
  beat: ({ kind, norm }) => kind === "word" || norm === "," || norm === "-" || norm === "&",
  writer: ({ norm }) => writers.has(norm),
  agency: ({ norm }) => agencies.has(norm),
  credited: (token) => isName(token) || token.norm === "/" || token.norm === "via" || token.norm === "-",
  shouted: ({ kind, text }) => kind === "word" && isShouted(text),
  rubric: ({ norm, text }) => rubrics.has(norm) && isShouted(text),
  series: ({ norm }) => series.has(norm),
  transcribed: (token) => isName(token) || transcribed.has(token.norm),
  feature: ({ norm }) => features.has(norm),
  contributing: ({ norm, text }) => norm === "contributing" && isShouted(text),
};

/** Asked at the first word of a sentence; that sentence alone is no part of the story. */
export function houseRows<Made>(alone: () => Made): readonly TokenRule<Made>[] {
  return [
    {
      name: "who worked on it",
      pattern: [
        "> {name} {joined}*24 contributed to this|our {piece}",
        "> {name} {joined}*24 contributed reporting|research",
        "> {contributing} :? {name}",
        "> {name} {joined}*12 reported|reporting|contributed from {name} {joined}*8 $",
        "> {name} {joined}*12 reported|wrote and reported|wrote from {name} {joined}*8 $",
        "> {name} {joined}*6 's dispatch|report is|was|came|comes from {name}",
      ],
      make: alone,
      yes: [
        "{Coast Post's Anna Lind and Tom Brown contributed to this report}.",
        "{Anna Lind and Tom Brown reported from Turku, Finland.}",
        "{Coast Post's Anna Lind wrote and reported from Turku.}",
        "{CONTRIBUTING Anna} Lind and Tom Brown.",
        "{Anna Lind's dispatch is from Turku}.",
      ],
      no: [
        "Norbank contributed to the report.",
        "Contributing nations met in Turku.",
        "Anna Lind reported from Turku that the ferry had sunk.",
      ],
    },
    {
      name: "who writes for it",
      pattern: [
        "> {name}+4 is a|an|the {beat}*10 {writer} {tail}+10 $",
        "> {name}+4 is a|an|the {beat}*8 digital|news|newsletter|audio|trending producer|writer|editor {tail}+10 $",
        "> {name}+4 is a|an|the {beat}*10 {writer} and|who writes|covers",
        "> you can reach|follow|email|find him|her|them|me|us",
        "> reach|email him|her|them|me|us at|on",
      ],
      make: alone,
      yes: [
        "{Anna Lind is a money, markets and ferries reporter on Coast Post's NOW team.}",
        "{Anna Lind is a digital producer for the Coast Post Network.}",
        "{Anna Lind is a ferry reporter and writes} the Harbour column.",
        "{You can follow her} on X.",
      ],
      no: [
        "Anna Lind is a reporter for Coast Post who was jailed in May.",
        "Anna Lind is a journalist and was jailed in May.",
        "Anna Lind is a producer of films.",
        "You can reach the island by ferry.",
      ],
    },
    {
      name: "what it holds or earns",
      pattern: [
        "> {name} {beat}*6 has|have|holds|hold no? position|positions|stake in any",
        "> the {name}+3 owns shares of and",
        "> {name} {beat}*6 has a disclosure policy",
        "> the motley fool recommends|has|owns",
        "> {name}|we {beat}*6 may earn|receive|collect a|an {plain}*4 commission|revenue|fee",
        "> {name} {beat}*3 operates independently",
      ],
      make: alone,
      yes: [
        "{The Coast Fool has no position in any} of the stocks mentioned.",
        "{The Coast Fool owns shares of and} recommends Norbank.",
        "{The Coast Fool has a disclosure policy}.",
        "{We may earn a commission} from links.",
      ],
      no: [
        "Norbank has a position in Turku.",
        "The Norbank Group owns shares of the ferry.",
        "Norbank will earn a profit.",
        "We may earn less, the union said.",
      ],
    },
    {
      name: "what it is part of",
      pattern: [
        "> this|our article|story|column|essay|piece|post|excerpt is|was part of {notStop}*10 {series}",
        "> the|this {plain}*4 transcript|interview|conversation|excerpt was|has|have been? {plain}*3 edited|condensed",
        "> a|the transcript of {name} {transcribed}*14 $",
        "> the|these content|opinions|views {notStop}*6 solely",
      ],
      make: alone,
      yes: [
        "{This story is part of Coast Post's Harbour newsletter}.",
        "{The transcript has been edited} for clarity.",
        "{The opinions in this text are solely} those of the author.",
        "{A transcript of Coast Post's interview with Anna Lind.}",
      ],
      no: ["This story is part of a wider crisis.", "The transcript was released.", "A transcript leaked."],
    },
    {
      name: "what it sends round and keeps up",
      pattern: [
        "> catch|keep up with|on {notStop}*8 updates|coverage|newsletter|blog",
        "> follow along",
        "> stay up - to - date",
        "> stay tuned|informed",
        "> (? you can get|find|read|hear|watch|sign {notStop}*14 inbox|newsletter|podcast",
        "> you can read|find|watch|see it|them|more|the {notStop}*8 here $",
        "> {notStop}+10 : sign up for|to|here",
        "> {notStop}+10 : subscribe to",
        "> get {name}+4 's {plain}*4 newsletter",
        "> for more {notStop}*12 visit|click|check|subscribe|call|contact|go",
        "> welcome to|back",
      ],
      make: alone,
      yes: [
        "{Catch up with our live coverage} of the storm.",
        "{You can get Five Things delivered to your inbox} daily.",
        "{Start your day smart: Sign up for} the briefing.",
        "{For more information on the lineup, go} to the harbour's page.",
        "{Welcome to} the ferry season.",
      ],
      no: [
        "Catch quotas rose with updates.",
        "You can get to the island by ferry.",
        "For more than a week, the ferry stood still.",
        "Welcome rain fell on Turku.",
      ],
    },
    {
      name: "its rubric before a colon",
      pattern: [
        "> {shouted}*4 {rubric} {shouted}*4 :",
        "> {beat}+6 : the? latest {beat}*6 {feature} ,|and|.",
        "> cnn|bbc|npr|nbc|abc|cbs|fox|reuters|ap|afp news? :",
        "> usa today :",
        "> # :? #? am|pm , {name}+5 :",
      ],
      make: alone,
      yes: [
        "{READ MORE:} The ferry turned back.",
        "{All things Turku: Latest ferry news, schedules and} more.",
        "{USA TODAY:} The ferry turned back.",
        "{3:45 p.m., Turku Harbour Church:} A service is held.",
      ],
      no: ["TURKU: The ferry turned back.", "Turku: The latest ferry was late.", "3:45 p.m. is the hour."],
    },
    {
      name: "a credit before its caption",
      pattern: "> !a|an|the {name} {name}+4 / {credited}*8 {agency} images? !poll|survey",
      make: alone,
      yes: [
        "{Anna Lind/AP} The envoy arrives in Turku.",
        "{Anna Lind/Coast Post/Getty Images} The envoy arrives in Turku.",
      ],
      no: ["A Norbank/Reuters poll found it.", "Anna Lind of AP/Coast said so.", "The AP said Anna Lind won."],
    },
  ];
}
