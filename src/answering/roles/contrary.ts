// When a sentence says the contrary of what a question takes for given: another country, another in order, not done.
import { isCountry } from "../../language/en/regions.ts";
import { meaning } from "../../language/stem.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";
import { sentenceWords } from "../sentence-words.ts";
import type { QuestionFrame } from "./frame.ts";
import type { Saying } from "./saying.ts";

/** Question and sentence. */
type Pairs = readonly [readonly [question: string, sentence: string], ...(readonly [string, string])[]];
type Row = { readonly name: string; readonly yes: Pairs; readonly no: Pairs };

/** Of the words of a question and a sentence, whatever the verb. */
export type ContrastRule = Row & { readonly holds: (question: string, tree: SentenceTree) => boolean };
/** Of what the question takes for given of its verb, and what the sentence says of the same verb. */
export type AgainstRule = Row & { readonly holds: (asked: Saying, said: Saying, question: string) => boolean };

export const contrastRules: readonly ContrastRule[] = [
  {
    name: "another country",
    holds: (question, tree) => {
      const here = countriesIn(question);
      const there = here.length === 0 ? [] : countriesIn(tree.text);
      return there.length > 0 && !here.some((one) => there.includes(one));
    },
    yes: [["How many cars were sold in the US?", "The firm sold 4,000 cars in Brazil."]],
    no: [["How many cars were sold in the US?", "The firm sold 4,000 cars in America."]],
  },
  {
    name: "the opposite of a pair",
    holds: (question, tree) => {
      const asked = new Set(question.toLowerCase().match(/\p{L}+/gu));
      const said = new Set(tree.forms.map((_, word) => tree.form(word)));
      const apart = (one: string, other: string): boolean =>
        asked.has(one) && !asked.has(other) && said.has(other) && !said.has(one);
      return contrasts.some(([one, other]) => apart(one, other) || apart(other, one));
    },
    yes: [["How much did the new port cost?", "The old port cost 3 million euros."]],
    no: [["How much did the new port cost?", "The new port cost more than the old port."]],
  },
  {
    name: "the one before, or the one to come",
    holds: (question, tree) =>
      agedIn(question).some(({ age, noun }) => {
        const told = agedIn(tree.text).filter((one) => one.noun === noun);
        return told.length > 0 && !told.some((one) => one.age === age);
      }),
    yes: [
      ["How many pupils will the new school have?", "The present school has 310 pupils."],
      ["How long is the existing runway?", "The planned runway is 3 km long."],
    ],
    no: [
      ["Who is the new leader?", "Former minister Ann Bright became leader."],
      ["How many pupils will the new school have?", "The new school will have more pupils than the present school."],
    ],
  },
  {
    name: "another in order",
    holds: (question, tree) =>
      orderedIn(question).some(({ order, noun }) => {
        const told = orderedIn(tree.text).filter((one) => one.noun === noun);
        return told.length > 0 && !told.some((one) => one.order === order);
      }),
    yes: [
      ["Who scored the first goal?", "Reed scored a third goal for Norwind."],
      ["Which town became the third in Norland to ban cars?", "Ellery was the first town in Norland to ban cars."],
    ],
    no: [
      ["Who scored the first goal?", "Reed scored a goal in the second half."],
      ["Which town was the third in Norland to ban cars?", "Ellery, the third in Norland, was first in Braganza."],
    ],
  },
  {
    name: "gone from office",
    holds: (question, tree) => {
      if (!incoming.test(question)) return false;
      const lemmas = tree.forms.map((_, word) => tree.lemma(word));
      const some = (set: ReadonlySet<string>): boolean => lemmas.some((lemma) => set.has(lemma));
      return some(leaving) && !some(arriving);
    },
    yes: [["Who is the new leader of the council?", "Reed resigned as leader of the council."]],
    no: [["Who is the new leader of the council?", "Bright became leader of the council when Reed resigned."]],
  },
  {
    name: "no longer in office",
    holds: (question, tree) => {
      const asked = /^who(?:['’]s| is) (?:the |now |current )*(.+)/i.exec(question)?.[1] ?? "";
      const office = /^((?:\p{Ll}+ ){0,2}\p{Ll}+) (?:of|at|for|in)\b/iu.exec(asked)?.[1];
      const noun = office?.split(" ").at(-1) ?? "";
      if (noun === "" || once.test(question)) return false;
      const held = tree.text.match(new RegExp(`\\b${noun}\\b`, "giu"))?.length ?? 0;
      const gone =
        tree.text.match(new RegExp(`${once.source}[ -](?:[\\p{L}’'-]+ ){0,3}?${noun}\\b`, "giu"))?.length ?? 0;
      return gone > 0 && gone === held;
    },
    yes: [
      ["Who is the mayor of Tarnby?", "A court acquitted the former mayor of Tarnby, Rolf Ekman."],
      ["Who is the prime minister of Norland?", "Ex-Prime Minister Ann Bright said so."],
      ["Who is the mayor of Tarnby?", "The former Tarnby mayor Rolf Ekman spoke."],
      ["Who is the chief executive of Norwind?", "Former chief executive Ann Bright spoke."],
    ],
    no: [
      ["Who is the mayor of Tarnby?", "Mayor Eva Strand spoke of the former mayor, Rolf Ekman."],
      ["Who is the former mayor of Tarnby?", "A court acquitted the former mayor of Tarnby, Rolf Ekman."],
      ["Who was the mayor of Tarnby?", "A court acquitted the former mayor of Tarnby, Rolf Ekman."],
      ["Who is the mayor of Tarnby?", "Mayor Rolf Ekman, a former teacher, spoke."],
    ],
  },
];

export const againstRules: readonly AgainstRule[] = [
  {
    name: "could have been done",
    holds: (asked, said) => said.unreal && asked.time === "done" && !asked.unreal,
    yes: [["How many goals did Reed score?", "Reed could have scored three goals."]],
    no: [["How many goals did Reed score?", "Reed scored three goals."]],
  },
  {
    name: "planned, not done",
    holds: (asked, said) => asked.time === "done" && said.time === "ahead",
    yes: [["Where was the fair held?", "The next fair will be held in Bergen."]],
    no: [["Where was the fair held?", "The fair was held in Bergen."]],
  },
  {
    name: "done, not ahead",
    // "Are falling" is told of as "fell": only what is plainly ahead counts.
    holds: (_, said, question) => ahead.test(question) && said.time === "done",
    yes: [["Who will buy the port?", "Norwind bought the port in May."]],
    no: [["Who will buy the port?", "Norwind will buy the port in May."]],
  },
  {
    name: "kept from being done",
    holds: (asked, said) => isKept(asked) !== isKept(said),
    yes: [
      ["Who won a seat?", "Ann Bright failed to win a seat."],
      ["Who did not vote for the port?", "Tom Reed voted for the port."],
    ],
    no: [
      ["Who failed to win a seat?", "Ann Bright failed to win a seat."],
      ["Who won a seat?", "Ann Bright won a seat."],
    ],
  },
];

export const isContrast = ({ text }: QuestionFrame, tree: SentenceTree): boolean =>
  contrastRules.some(({ holds }) => holds(text, tree));

/** Never of a question for yes or no, which takes nothing for given. */
export const isAgainst = ({ asks, saying, text }: QuestionFrame, said: Saying): boolean =>
  saying !== undefined && asks !== "statement" && againstRules.some(({ holds }) => holds(saying, said, text));

/** "Voted against it", "did not win", "failed to win". */
const isKept = ({ negated, against, denied }: Saying): boolean => (negated !== against) !== denied;

const ahead = /\b(?:will|shall|going to)\b/i;
const once = /\b(?:former|ex|erstwhile|onetime|one-time|ousted|deposed|then)\b/i;
const incoming = /\b(?:new|next|current|now)\b/i;
const leaving = wordSet("dismiss fire oust quit resign retire sack");
const arriving = wordSet("appoint become choose elect install name pick promote replace select succeed take");

function countriesIn(text: string): readonly string[] {
  const others = sentenceWords(text).tokens.flatMap(({ capital, norm, text: word }) =>
    capital && word.length >= shortestCountry && isCountry(norm) ? [meaning(norm)] : [],
  );
  return [...others, ...spelt.flatMap(([country, forms]) => (forms.test(text) ? [country] : []))];
}
const shortestCountry = 4;
const spelt: readonly (readonly [string, RegExp])[] = [
  ["america", /\b(?:US|U\.S\.|USA|United States|Americans?)(?!\w)/],
  ["britain", /\b(?:UK|U\.K\.|United Kingdom|British)(?!\w)/],
];

const contrasts: readonly (readonly [string, string])[] = [
  ["new", "old"],
  ["men", "women"],
  ["male", "female"],
  ["boys", "girls"],
  ["north", "south"],
  ["east", "west"],
  ["northern", "southern"],
  ["eastern", "western"],
  ["highest", "lowest"],
  ["largest", "smallest"],
  ["former", "current"],
  ["maximum", "minimum"],
];

const ages: ReadonlyMap<string, "before" | "ahead"> = new Map([
  ..."current existing former old original present previous".split(" ").map((word) => [word, "before"] as const),
  ..."future new planned proposed".split(" ").map((word) => [word, "ahead"] as const),
]);

/** "The present school": what is called old or new, and as which. */
const agedIn = (text: string): readonly { readonly age: string; readonly noun: string }[] => {
  const { tokens } = sentenceWords(text);
  return tokens.flatMap(({ norm }, at) => {
    const [age, noun] = [ages.get(norm), tokens[at + 1]];
    return age !== undefined && noun !== undefined ? [{ age, noun: noun.stem }] : [];
  });
};

const ordinals = wordSet("first second third fourth fifth sixth seventh eighth ninth tenth last");

/** "The first goal" is first among goals, "the third in Asia" and "the first place in Asia" in Asia. */
const orderedIn = (text: string): readonly { readonly order: string; readonly noun: string }[] => {
  const { tokens } = sentenceWords(text);
  return tokens.flatMap(({ norm }, at) => {
    if (!ordinals.has(norm)) return [];
    const into = [at + 1, at + 2].find((one) => tokens[one]?.norm === "in" && tokens[one + 1]?.capital);
    const among = [tokens[at + 1], into === undefined ? undefined : tokens[into + 1]];
    return among.flatMap((noun) => (noun === undefined ? [] : [{ order: norm, noun: noun.stem }]));
  });
};
