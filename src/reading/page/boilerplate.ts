// Which lines of a page are furniture and not the story, each with the reason given to people.
import { germanBoilerplate } from "../../language/de/boilerplate.ts";
import pageLabels from "../../language/en/page-labels.words.json" with { type: "json" };
import otherBoilerplate from "../../language/more/boilerplate.json" with { type: "json" };
import type { Cut } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { boilerplateRules } from "./boilerplate-rules.ts";
import { isByline, isDateLine, isSignature } from "./byline.ts";
import { strayReason } from "./stray-lines.ts";

/** The whole line is one of these. */
const labels: ReadonlySet<string> = new Set(pageLabels);
const longestLabel = 60;
const letter = /\p{L}/u;

/** Lines longer than this are prose whatever they open with; it also bounds the work for one line. */
export const longestFurniture = 220;

/** Why a line is furniture, or undefined for a line that may be the story. `language` is the page's, ISO 639-1. */
export function furniture(line: string, language: string): string | undefined {
  if (line.startsWith("AI-assisted summary")) return "a summary that a machine wrote";
  if (line.length > longestFurniture) return undefined;
  if (!letter.test(line)) return "no words";
  const stray = strayReason(line);
  if (stray !== undefined) return stray;
  const bare = line.length < longestLabel ? line.toLowerCase().replace(/^[\W_]+|[\s.:!>|»…›→)]+$/g, "") : "";
  if (labels.has(bare)) return "a button or label of the page";
  const phrase = phraseIn(line, language);
  if (phrase !== undefined) return phrase;
  if (line.length < longestLink && gluedLabel.test(line)) return "a link to another story";
  if (line.length < longestLink && chapter.test(line)) return "a mark of time in a recording";
  const whole = cut(line);
  return boilerplateRules.ask(whole, firstWord(whole))?.why ?? lineFurniture(line, whole);
}

/** "02:10 The port vote": a sentence of a live blog behind its time ends with a full stop. */
const chapter = /^[([]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]? +[–—-]? ?[^.!?]+$/;

/** "What to know:Council delays the plan": the page lost the blank behind the label of a link. */
const gluedLabel = /^\p{L}[\p{L}\p{N}’']*(?: [\p{L}\p{N}’'.&-]+){1,6}:\p{Lu}/u;
const longestLink = 140;

function lineFurniture(line: string, { tokens }: Cut): string | undefined {
  if (line.length < 120 && (isByline(tokens) || isSignature(line, tokens))) return "a byline";
  if (line.length < 70 && isDateLine(tokens)) return "a date line";
  return line.length < 160 && endsWithCredit(line) ? "a photo or video credit" : undefined;
}

/** Brackets and marks that a page sets before a credit are no words. */
const firstWord = ({ tokens }: Cut): number => Number(tokens[0]?.norm === "*");

const credits: ReadonlySet<string> = new Set([
  "photo",
  "image",
  "picture",
  "credit",
  "ap photo",
  "getty",
  "reuters",
  "afp",
  "epa",
  "pa",
]);

/** "The harbour at dawn (Photo by Jane Smith)" */
function endsWithCredit(line: string): boolean {
  if (!/\)\.?$/.test(line)) return false;
  const [first = "", second = ""] = line
    .slice(line.lastIndexOf("(") + 1)
    .toLowerCase()
    .split(/[^a-z]+/);
  return credits.has(first) || credits.has(`${first} ${second}`);
}

/** Whether the words are all of the line, open it, end it, or stand anywhere in it. */
const places = ["anywhere", "end", "start", "whole"] as const;
type Phrase = { readonly words: string; readonly where: (typeof places)[number]; readonly why: string };

const ofThePage = "a line of the page, not of the story";
const phrases: ReadonlyMap<string, readonly Phrase[]> = new Map<string, readonly Phrase[]>([
  ["de", germanBoilerplate],
  ...Object.entries(otherBoilerplate).map(
    ([language, by]) =>
      [
        language,
        places.flatMap((where) => by[where].map((words): Phrase => ({ words, where, why: ofThePage }))),
      ] as const,
  ),
]);

function phraseIn(line: string, language: string): string | undefined {
  const rows = phrases.get(language);
  if (rows === undefined) return undefined;
  const low = line.toLowerCase().replace(/’/g, "'").trim();
  const bare = low.replace(/^[^\p{L}\p{N}(©/]+|[\s.:!>|»…›→]+$/gu, "");
  return rows.find(({ words, where }) => {
    if (where === "whole") return bare === words;
    if (where === "start") return low.startsWith(words);
    return where === "end" ? bare.endsWith(words) || low.endsWith(words) : low.includes(words);
  })?.why;
}
