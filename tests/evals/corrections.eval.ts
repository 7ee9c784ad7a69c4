// Evaluation: what a publisher changed in an article behind posted lines, found again; what only looks otherwise, not told.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { editorsNotes } from "../../src/reading/page/corrections.ts";
import { type Changed, changedSince } from "../../src/watching/changed.ts";
import { readOne, writeRead } from "../../src/writing/embedded.ts";
import { csvRows } from "./csv.ts";
import { type Part, textId } from "./drawer.ts";
import { cosmeticEdits } from "./edits/cosmetic-edits.ts";
import type { Edited, PublisherEdit } from "./edits/edited.ts";
import { tellingEdits } from "./edits/telling-edits.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "simulated edits of publishers under posted lines (tables by hand); --show prints what was missed and what was false",
  needs: ["briefings/cnn_dailymail_validation.csv", "wikinews/editor.jsonl"],
  run(folder, args, part) {
    const tally = new Tally(isShown(args, part));
    for (const [turn, article] of articlesOf(folder, part).entries()) judge(article, turn, tally);
    return tally.rows();
  },
};

/** Of these so many, one in so many of the CNN articles: enough for a few hundred edits of every kind. */
const every = 4;

function articlesOf(folder: string, part: Part): readonly Article[] {
  const [, ...cnn] = csvRows(readFileSync(join(folder, "briefings/cnn_dailymail_validation.csv"), "utf8"));
  const wikinews = readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8").split("\n").filter(Boolean);
  return [
    ...cnn.filter((_, at) => at % every === 0).map(([text = ""]) => articleOf(textId(text), "", text)),
    ...wikinews.map((line) => {
      const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
      return articleOf(id, title, text);
    }),
  ].filter(({ id }) => part.has(id));
}

const articleOf = (id: string, title: string, text: string): Article => ({
  id,
  title,
  text,
  outlet: "Outlet",
  language: "en",
  completeness: "full",
});

function judge(article: Article, turn: number, tally: Tally): void {
  const read = readOne(article);
  const { sentences } = read.reading;
  const posted = postedSentences(writeRead([read], { length: "standard", now: 0 }));
  const original = { text: article.text, sentences, turn };
  for (const [step, edit] of [...tellingEdits, ...cosmeticEdits].entries()) {
    const order = posted.map((_, from) => posted[(from + turn + step) % posted.length] as number);
    const sentence = order.find((at) => edit.make({ ...original, at }) !== undefined);
    const edited = sentence === undefined ? undefined : edit.make({ ...original, at: sentence });
    if (sentence !== undefined && edited) tally.add(edit, sentence, found(article, posted, edited), article.id);
    // The same change where no posted line stands.
    const other = sentences.findIndex((_, index) => index > 2 && !posted.includes(index) && telling(edit, index));
    const unposted = other < 0 ? undefined : edit.make({ ...original, at: other });
    if (unposted) tally.beside(edit, found(article, posted, unposted), article.id);
  }

  function telling(edit: PublisherEdit, index: number): boolean {
    return edit.tells !== undefined && !edit.name.includes("everywhere") && !!edit.make({ ...original, at: index });
  }
}

/** The sentences of the first source that the headline, lead and points stand on. */
const postedSentences = ({ headline, lead, points }: Briefing): readonly number[] =>
  [
    ...new Set([headline, lead, ...points].flatMap(({ citations }) => citations.map(({ sentence }) => sentence))),
  ].filter((sentence) => sentence >= 0);

function found(article: Article, posted: readonly number[], edited: Edited): readonly Changed[] {
  const was = readOne({ ...article, text: edited.before ?? article.text });
  const now = readOne({ ...article, text: edited.text, completeness: edited.excerpt ? "excerpt" : "full" });
  return changedSince(sourceOf(was), posted, now);
}

const sourceOf = ({ reading }: ReadArticle) => ({
  sentences: reading.sentences.map(({ text }) => text),
  notes: editorsNotes(reading.dropped),
});

type Count = { all: number; right: number };

class Tally {
  private readonly told = new Map<string, Count>();
  private readonly untold = new Map<string, Count>();
  private readonly elsewhere: Count = { all: 0, right: 0 };
  /** Told of a sentence that was not changed, beside one that was. */
  private readonly wrong: Count = { all: 0, right: 0 };
  private readonly show: boolean;

  constructor(show: boolean) {
    this.show = show;
  }

  add(edit: PublisherEdit, sentence: number, changes: readonly Changed[], id: string): void {
    const table = edit.tells === undefined ? this.untold : this.told;
    const count = table.get(edit.name) ?? { all: 0, right: 0 };
    const right = changes.filter((change) => change.sentence === sentence && change.kind === edit.tells);
    const isRight = edit.tells === undefined ? changes.length === 0 : right.length > 0;
    table.set(edit.name, { all: count.all + 1, right: count.right + (isRight ? 1 : 0) });
    const isClean = edit.tells === undefined || edit.name.includes("everywhere") || changes.length === right.length;
    this.wrong.all += 1;
    this.wrong.right += isClean ? 1 : 0;
    if (this.show && !(isRight && isClean)) console.log(JSON.stringify({ edit: edit.name, id, sentence, changes }));
  }

  beside(edit: PublisherEdit, changes: readonly Changed[], id: string): void {
    this.elsewhere.all += 1;
    this.elsewhere.right += changes.length === 0 ? 1 : 0;
    if (this.show && changes.length > 0) console.log(JSON.stringify({ edit: `unposted: ${edit.name}`, id, changes }));
  }

  rows(): readonly Row[] {
    const [told, untold] = [sum(this.told), sum(this.untold)];
    return [
      share("what was told and changed: found", told, "> 95% (aim 99%)"),
      wrongly("what only looks otherwise: told all the same", untold, "< 1% (aim 0)"),
      wrongly("changed where no posted line stands: told all the same", this.elsewhere, "< 1% (aim 0)"),
      wrongly("told of a sentence beside the changed one", this.wrong, "< 1% (aim 0)"),
      ...[...this.told].map(([name, count]) => share(`  ${name}`, count)),
      ...[...this.untold]
        .filter(([, { all, right }]) => right < all)
        .map(([name, count]) => wrongly(`  ${name}`, count)),
    ];
  }
}

const sum = (counts: ReadonlyMap<string, Count>): Count =>
  [...counts.values()].reduce((total, { all, right }) => ({ all: total.all + all, right: total.right + right }), {
    all: 0,
    right: 0,
  });

const share = (what: string, { all, right }: Count, bar?: string): Row => ({
  what,
  figure: right / all,
  unit: "%",
  ...(bar && { bar }),
  note: `${right} of ${all}`,
});

const wrongly = (what: string, { all, right }: Count, bar?: string): Row => ({
  ...share(what, { all, right: all - right }, bar),
});
