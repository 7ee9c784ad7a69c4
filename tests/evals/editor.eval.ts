// Evaluation: how an embedded standard briefing compares with what an editor marked in 32 Wikinews articles.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/news/article.ts";
import type { Briefing, Length } from "../../src/news/briefing.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import type { Evaluation, Row } from "./harness.ts";

type Annotated = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly nuggets: readonly { readonly weight: number; readonly evidence: string }[];
  readonly persons: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly role: string | null;
    readonly key: boolean;
  }[];
  readonly figures: readonly { readonly value: number | null; readonly key: boolean; readonly text: string }[];
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[];
  readonly dangling: readonly string[];
};

/** Letters and digits alone: an annotator's quotation marks differ from the text's. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

class Share {
  hit = 0;
  all = 0;
  readonly missed: string[] = [];
  count(hit: boolean, what = "", weight = 1): void {
    this.all += weight;
    if (hit) this.hit += weight;
    else this.missed.push(what);
  }
  get value(): number {
    return this.all === 0 ? 1 : this.hit / this.all;
  }
}

function judge(rows: readonly Annotated[], length: Length, tell: (line: string) => void): Row[] {
  const ours = new Share();
  const firstFive = new Share();
  const persons = new Share();
  const roles = { right: 0, wrong: 0, stated: 0 };
  const figures = new Share();
  const quotes = new Share();
  const speakers = new Share();
  const standing = new Share();
  let words = 0;
  let fiveWords = 0;
  for (const row of rows) {
    const briefing = write(row, length);
    const sentences = (briefing.sources[0].sentences ?? []).map(plain);
    const shown = [briefing.lead, ...briefing.points];
    const cited = new Set(shown.flatMap((claim) => claim.citations.map((citation) => citation.sentence)));
    const said = shown.map((claim) => plain(claim.text)).join(" | ");
    words += countWords(shown.map((claim) => claim.text).join(" "));
    fiveWords += countWords(briefing.sources[0].sentences.slice(0, 5).join(" "));
    for (const nugget of row.nuggets) {
      const evidence = plain(nugget.evidence);
      const at = sentences.flatMap((sentence, index) => (sentence.includes(evidence) ? [index] : []));
      ours.count(
        at.some((index) => cited.has(index)) || said.includes(evidence),
        `${row.id} ${nugget.evidence}`,
        nugget.weight,
      );
      firstFive.count(
        at.some((index) => index < 5),
        "",
        nugget.weight,
      );
    }
    for (const person of row.persons) {
      const names = [person.name, ...person.aliases].map(plain);
      const actor = briefing.actors.find((one) =>
        [one.name, ...one.aliases].some((name) => names.includes(plain(name))),
      );
      if (person.key) persons.count(actor !== undefined, `${row.id} ${person.name}`);
      if (person.role !== null) roles.stated++;
      if (actor?.role === undefined) continue;
      const [mine, theirs] = [plain(actor.role), plain(person.role ?? "")];
      const right = theirs !== "" && (mine.includes(theirs) || theirs.includes(mine));
      if (right) roles.right++;
      else roles.wrong++;
      if (!right) tell(`role ${row.id} ${person.name}: "${actor.role}" for "${person.role}"`);
    }
    for (const figure of row.figures) {
      const { value } = figure;
      if (!figure.key || value === null) continue;
      const found = briefing.figures.some(
        (one) => near(one.value, value) || (one.high !== undefined && near(one.high, value)),
      );
      figures.count(found, `${row.id} ${figure.text} = ${value}`);
    }
    for (const quote of row.quotes) {
      const start = plain(quote.text).slice(0, 40);
      const found = briefing.quotes.find(
        (one) => plain(one.text).startsWith(start) || start.startsWith(plain(one.text)),
      );
      quotes.count(found !== undefined, `${row.id} ${quote.text.slice(0, 60)}`);
      if (!found || quote.speaker === null) continue;
      const surname = plain(quote.speaker).split(" ").at(-1) ?? "";
      speakers.count(plain(found.speaker ?? "").includes(surname), `${row.id} ${quote.speaker}: ${found.speaker}`);
    }
    const marks = row.dangling.map(plain);
    for (const point of shown) {
      const text = plain(point.text);
      standing.count(!marks.some((mark) => text.startsWith(mark)), `${row.id} ${point.text.slice(0, 70)}`);
    }
  }
  for (const [name, share] of Object.entries({ ours, persons, figures, quotes, speakers, standing }))
    for (const missed of share.missed) tell(`${name}: ${missed}`);
  const most = (words / rows.length).toFixed(0);
  return [
    {
      what: `weighted nugget recall, ${length}`,
      figure: ours.value,
      unit: "%",
      bar: "first five + 5",
      note: `${most} words`,
    },
    {
      what: "first five sentences",
      figure: firstFive.value,
      unit: "%",
      note: `${(fiveWords / rows.length).toFixed(0)} words`,
    },
    { what: "key persons listed", figure: persons.value, unit: "%", bar: ">= 85%" },
    { what: "roles, precision", figure: roles.right / (roles.right + roles.wrong), unit: "%", bar: ">= 92%" },
    { what: "roles, recall", figure: roles.right / roles.stated, unit: "%", bar: ">= 70%" },
    { what: "key figures listed", figure: figures.value, unit: "%", bar: ">= 90%" },
    { what: "quotes listed", figure: quotes.value, unit: "%" },
    { what: "speakers of those right", figure: speakers.value, unit: "%", bar: ">= 90%" },
    {
      what: "lead and points marked as leaning, read without the headline",
      figure: standing.all - standing.hit,
      note: `of ${standing.all}, as marked`,
    },
  ];
}

function write(row: Annotated, length: Length): Briefing {
  const article: Article = {
    id: row.id,
    title: row.title,
    outlet: "Wikinews",
    language: "en",
    completeness: "full",
    text: row.text,
  };
  return writeEmbedded([article], { length, now: 0 });
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 0.001;
const countWords = (text: string): number => text.split(/\s+/).length;

export const evaluation: Evaluation = {
  says: "embedded briefings against an editor's marks (arguments: FILE, --length short|standard|long, --missed)",
  needs: ["wikinews/editor.jsonl"],
  judges: [
    "src/checking/learned/checker.weights.json",
    "src/writing/condense/word-weights.weights.json",
    "src/reading/standalone/leaning.weights.json",
  ],
  run(folder, args, part) {
    const file = args.find((arg) => arg.endsWith(".jsonl")) ?? join(folder, "wikinews/editor.jsonl");
    const rows = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Annotated)
      .filter(({ id }) => part.has(id));
    const length = args[args.indexOf("--length") + 1];
    const wanted: Length = length === "short" || length === "long" ? length : "standard";
    return judge(rows, wanted, args.includes("--missed") ? (line) => console.log(`  ${line}`) : () => {});
  },
};
