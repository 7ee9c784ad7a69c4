// Rewrites that change nothing, made from articles by tables: other spellings, another order, background and less of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Unfolding } from "./unfolding.ts";

type Spelling = readonly [pattern: RegExp, to: string | ((found: string, ...groups: string[]) => string)];
type Rewrite = {
  readonly name: string;
  readonly spellings: readonly Spelling[];
  readonly title: (title: string) => string;
  readonly paragraphs: (paragraphs: readonly string[]) => readonly string[];
};

const small = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Beyond what an edition still sees of the first, or the second would be passed over as its copy. */
const later = 4 * 86_400_000;

const inDigits: Spelling = [
  /\b(two|three|four|five|six|seven|eight|nine|ten)\b/g,
  (word) => String(small.indexOf(word)),
];
/** Not in amounts, scores, names ("Flight 4") and dates. */
const inWords: Spelling = [
  /(?<=[a-z] )([2-9]|1[0-2])(?= [a-z]{3,})(?! [mbp][ie])/g,
  (figure) => small[Number(figure)] ?? figure,
];
const percentSign: Spelling = [/(\d) ?(percent|per cent)\b/g, "$1%"];
const percentWord: Spelling = [/(\d)%/g, "$1 percent"];
const shortMoney: Spelling = [
  /([$£€]\d[\d.,]*) (b|m)illion\b/g,
  (_, amount, scale) => `${amount}${scale === "b" ? "bn" : "m"}`,
];
const dollars: Spelling = [/\bUS\$/g, "$"];
const stated: Spelling = [/ said(?= that| the| it| he| she|,|\.)/g, " stated"];
const announced: Spelling = [/\b(has|have) (announced|said|agreed|won|lost)\b/g, "$2"];
const states: Spelling = [/\b(the )?United States\b/g, "the US"];
const kingdom: Spelling = [/\b(the )?United Kingdom\b/g, "the UK"];
const months = "January|February|March|May|June|July|August|September|October|November|December";
const dayFirst: Spelling = [new RegExp(`\\b(${months}) (\\d\\d?)\\b(?!,? ?\\d)`, "g"), "$2 $1"];
const plainDay: Spelling = [/ on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g, " $1"];
const around: Spelling = [/\b(about|approximately|some) (?=\d)/g, "around "];
const moreThan: Spelling = [/\b[Oo]ver (?=\d)/g, "more than "];
const american: readonly Spelling[] = [
  [/(\w)isation\b/g, "$1ization"],
  [/\b(favou|labou|behaviou|colou|neighbou)r/g, (word) => word.replace("our", "or")],
  [/\bprogramme/g, "program"],
];
const curly: readonly Spelling[] = [
  [/(?<=^|[\s(])"/g, "“"],
  [/"/g, "”"],
  [/'/g, "’"],
];

const background = [
  "The matter has been in the news for some time, and readers have followed it closely.",
  "In a similar case eight years ago, 41 people were affected and a sum of $3.5 million was paid.",
  "The region has about 3.4 million inhabitants, and 12 percent of them work in industry.",
];

const rewrites: readonly Rewrite[] = [
  {
    name: "other-spellings",
    spellings: [inDigits, percentSign, shortMoney, dollars, stated, states, kingdom],
    title: (title) => `Update: ${title}`,
    paragraphs: (all) => all,
  },
  {
    name: "another-order",
    spellings: [dayFirst, plainDay, percentWord, announced],
    title: (title) => title,
    paragraphs: ([first = "", ...rest]) => [first, ...rest.toReversed()],
  },
  {
    name: "with-background",
    spellings: [around, moreThan, inWords, dayFirst, ...american],
    title: (title) => `${title} - what we know`,
    paragraphs: ([first = "", ...rest]) => [first, ...background, ...rest],
  },
  {
    name: "first-half",
    spellings: [...curly, stated, announced, percentSign, plainDay, around],
    title: (title) => title,
    paragraphs: (all) => all.slice(0, Math.ceil(all.length / 2)),
  },
];

/** Each committed article of Wikinews in each way: told one day, and some days later by another outlet. */
export function madeRewrites(): readonly Unfolding[] {
  const path = join(import.meta.dirname, "../../fixtures/wikinews/articles.jsonl");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.flatMap((line) => {
    const { id, title, date, text } = JSON.parse(line) as Readonly<Record<"id" | "title" | "date" | "text", string>>;
    // Below the title and the day.
    const paragraphs = text.split("\n").slice(2).filter(Boolean);
    return rewrites.map((rewrite) => rewritten(id, Date.parse(date), title, paragraphs, rewrite));
  });
}

function rewritten(id: string, at: number, title: string, paragraphs: readonly string[], rewrite: Rewrite): Unfolding {
  const spell = (text: string): string =>
    rewrite.spellings.reduce((spelt, [pattern, to]) => spelt.replace(pattern, to as string), text);
  return {
    id: `${id}-${rewrite.name}`,
    language: "en",
    about: "wikinews",
    drawnBy: id,
    reports: [
      { at, outlet: "Wikinews", title, sentences: paragraphs },
      {
        at: at + later,
        outlet: "Another",
        title: spell(rewrite.title(title)),
        sentences: rewrite.paragraphs(paragraphs).map(spell),
      },
    ],
    gold: [],
  };
}
