// Evaluation: what a briefing of so many words tells of what an editor wants told, beside the article's own opening.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/news/article.ts";
import type { Briefing, Length } from "../../src/news/briefing.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import type { Evaluation, Row } from "./harness.ts";
import {
  type Annotated,
  nuggetsTold,
  openingCut,
  openingWhole,
  type Rarity,
  rarityOver,
  type Told,
  wordsIn,
} from "./nuggets.ts";
import { toldNeeds, toldSources } from "./told-sources.ts";

type Line = { readonly text: string; readonly words: number };
/** Strict and part shares of one way to tell, over all articles. */
type Sum = { strict: number; part: number; weight: number };

const readerFile = join(import.meta.dirname, "../fixtures/told/nuggets.jsonl");

const budgets: readonly { readonly length: Length; readonly words: number }[] = [
  { length: "standard", words: 90 },
  { length: "short", words: 45 },
];

function rowsAt(length: Length, words: number, rows: readonly Annotated[], say: (line: string) => void): Row[] {
  const briefings = rows.map((row) => write(row, length));
  const told = briefings.map((briefing, at): Told => ({ ...(rows[at] as Annotated), ...bodyOf(briefing) }));
  const rarity = rarityOver(told);
  const lines = briefings.map((briefing) => [briefing.lead, ...briefing.points].map(({ text }) => text));
  const counts = lines.map((all) => all.reduce((sum, text) => sum + wordsIn(text), 0)).toSorted((a, b) => a - b);
  const share = (of: (article: Told, at: number) => readonly string[]): Sum => sumOver(told, of, rarity);
  const ours = share((_, at) => lines[at] ?? []);
  const whole = share(({ sentences }) => openingWhole(sentences, words));
  const cut = share(({ sentences }) => openingCut(sentences, words));
  const main = sumOver(
    told.map((article) => ({ ...article, nuggets: article.nuggets.slice(0, 1) })),
    (_, at) => [briefings[at]?.headline.text ?? "", lines[at]?.[0] ?? ""],
    rarity,
  );
  for (const [at, all] of lines.entries()) say([rows[at]?.id, ...all.map((text) => `- ${text}`)].join("\n  "));
  const named = (what: string): string => `${what}, ${words} words`;
  const points = (one: number, other: number): string => `${((one - other) * 100).toFixed(1)} points`;
  return [
    { what: named("words of lead and points, median"), figure: counts[Math.floor(counts.length / 2)] ?? 0 },
    { what: named("words of lead and points, most"), figure: counts.at(-1) ?? 0 },
    { what: named("told"), figure: strictOf(ours), unit: "%" },
    { what: named("told by the opening in whole sentences"), figure: strictOf(whole), unit: "%" },
    { what: named("told by the opening cut"), figure: strictOf(cut), unit: "%" },
    { what: named("more than the opening in whole sentences"), figure: points(strictOf(ours), strictOf(whole)) },
    { what: named("more than the opening cut"), figure: points(strictOf(ours), strictOf(cut)) },
    { what: named("told, with part credit"), figure: partOf(ours), unit: "%" },
    { what: named("more than the opening cut, with part credit"), figure: points(partOf(ours), partOf(cut)) },
    { what: named("main fact (the first nugget) in headline or lead"), figure: strictOf(main), unit: "%" },
    ...kindsOf(rows).flatMap((kind): Row[] => {
      const isOf = (at: number): boolean => rows[at]?.kind === kind;
      const [own, opening, begun] = [
        sumOver(told, (_, at) => lines[at] ?? [], rarity, isOf),
        sumOver(told, ({ sentences }) => openingWhole(sentences, words), rarity, isOf),
        sumOver(told, ({ sentences }) => openingCut(sentences, words), rarity, isOf),
      ];
      const more = (than: string): string => named(`more than the opening ${than}, ${kind}`);
      return [
        { what: named(`told, ${kind}`), figure: strictOf(own), unit: "%" },
        { what: more("in whole sentences"), figure: points(strictOf(own), strictOf(opening)) },
        { what: more("cut"), figure: points(strictOf(own), strictOf(begun)) },
        { what: more("cut, with part credit"), figure: points(partOf(own), partOf(begun)) },
      ];
    }),
    ...shapeRows(
      lines.flatMap((all) => all.slice(1).map((text) => ({ text, words: wordsIn(text) }))),
      named,
    ),
  ];
}

const kindsOf = (rows: readonly Annotated[]): readonly string[] => [
  ...new Set(rows.flatMap(({ kind }) => (kind === undefined ? [] : [kind]))),
];

const shapeRows = (points: readonly Line[], named: (what: string) => string): Row[] => {
  const part = (is: (line: Line) => boolean): number => points.filter(is).length / Math.max(1, points.length);
  const mean = points.reduce((sum, { words }) => sum + words, 0) / Math.max(1, points.length);
  return [
    { what: named("points"), figure: points.length },
    { what: named("words of a point, mean"), figure: mean.toFixed(1) },
    { what: named("points over 25 words"), figure: part(({ words }) => words > 25), unit: "%" },
    { what: named("points over 33 words"), figure: part(({ words }) => words > 33), unit: "%" },
    { what: named("points of two sentences"), figure: part(({ text }) => /[.!?]["”’]? \p{Lu}/u.test(text)), unit: "%" },
  ];
};

function sumOver(
  articles: readonly Told[],
  of: (article: Told, at: number) => readonly string[],
  rarity: Rarity,
  counts: (at: number) => boolean = () => true,
): Sum {
  const sum: Sum = { strict: 0, part: 0, weight: 0 };
  for (const [at, article] of articles.entries()) {
    if (!counts(at)) continue;
    const { strict, part, weight } = nuggetsTold(article, of(article, at), rarity);
    sum.strict += strict;
    sum.part += part;
    sum.weight += weight;
  }
  return sum;
}

const strictOf = ({ strict, weight }: Sum): number => strict / Math.max(1, weight);
const partOf = ({ part, weight }: Sum): number => part / Math.max(1, weight);

const bodyOf = ({ headline, sources }: Briefing): Pick<Told, "title" | "sentences"> => ({
  title: headline.text,
  sentences: sources[0].sentences,
});

function write(row: Annotated, length: Length): Briefing {
  const { id, title, text, kind = "Wikinews" } = row;
  const article: Article = { id, title, text, outlet: kind, language: "en", completeness: "full" };
  return writeEmbedded([article], { length, now: 0 });
}

const rowsOf = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

/** `text` is for people; what is counted are the `essential` words, as the article has them. */
type Read = {
  readonly id: string;
  readonly nuggets: readonly {
    readonly text: string;
    readonly weight: number;
    readonly essential: readonly string[];
  }[];
};

/** The facts that a reader wrote down before seeing any briefing; the texts are in the data folder only. */
function joined(folder: string): Annotated[] {
  const absent = toldNeeds.filter((path) => !existsSync(join(folder, path)));
  if (absent.length > 0) throw new Error(`${absent.join(", ")} is not in the data folder, and --readers needs it`);
  const sources = toldSources(folder);
  return rowsOf<Read>(readerFile).map(({ id, nuggets }) => {
    const source = sources.get(id);
    if (source === undefined) throw new Error(`${id} is not in the data folder`);
    const asked = nuggets.map(({ weight, essential }) => {
      const words = essential.join(" ");
      return { text: words, weight, evidence: words };
    });
    return { ...source, nuggets: asked };
  });
}

export const evaluation: Evaluation = {
  says: "what briefings tell against an article's opening (arguments: FILE of annotated articles, --readers, --lines)",
  needs: ["wikinews/editor.jsonl"],
  judges: ["src/checking/learned/checker.weights.json", "src/writing/condense/word-weights.weights.json"],
  run(folder, args, part) {
    const file = args.find((arg) => arg.endsWith(".jsonl")) ?? join(folder, "wikinews/editor.jsonl");
    const rows = (args.includes("--readers") ? joined(folder) : rowsOf<Annotated>(file)).filter(({ id }) =>
      part.has(id),
    );
    const say = args.includes("--lines") ? (line: string): void => console.log(line) : (): void => {};
    return budgets.flatMap(({ length, words }) => rowsAt(length, words, rows, say));
  },
};
