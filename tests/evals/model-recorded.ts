// The model's road with recorded drafts and judges: what is posted as written, what lies get through, what it costs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkVouched } from "../../src/checking/check.ts";
import { vetoesOf } from "../../src/checking/vouched/vouched.ts";
import type { Article, NonEmpty } from "../../src/news/article.ts";
import { costOf } from "../../src/prompting/budget.ts";
import { briefingBy, deskWith, type Outcome, recordedModel, shownIn } from "../judging/recorded-desk.ts";
import { accepting, always, never, type Temper } from "../judging/recorded-judges.ts";
import { claimOf, type Lie, type Recording, recordingOf, recordings } from "../judging/recordings.ts";
import type { Part } from "./drawer.ts";
import type { Row } from "./harness.ts";
import { shapeRows } from "./model-told.ts";

/** gpt-5-mini's, in USD per million tokens. */
const price = { input: 0.25, output: 2 };
const mostCost = 0.005;

type Say = (line: string) => void;

/** Of the first `most` drafts, or of all. */
export async function recordedRows(folder: string, part: Part, say: Say, most?: number): Promise<readonly Row[]> {
  const judged = [...recordings, ...recordedElsewhere(folder)].filter(({ id }) => part.has(id)).slice(0, most);
  const outcomes: Outcome[] = [];
  for (const recording of judged)
    outcomes.push(await briefingBy(recording, recordedModel(recording, deskWith(recording, { accepts: never }))));
  return [
    ...toldRows(judged, outcomes, say),
    ...shapeRows(folder, judged, outcomes),
    await liesRow("a judge that accepts 2%", "<= 0.2%", judged, seeds(40, 0.02), say),
    await liesRow("a hurried judge that accepts 30%", "<= 1%", judged, hurried(8), say),
    await liesRow("a judge that accepts all", "0", judged, [{ accepts: always }], say),
    ...stoppedRows(judged, say),
    ...costRows(outcomes),
  ];
}

/** Those over articles that may not stand in the project. */
function recordedElsewhere(folder: string): readonly Recording[] {
  const [kept, stories] = [join(folder, "fluent-recorded"), join(folder, "fluent/stories.jsonl")];
  if (!existsSync(kept) || !existsSync(stories)) return [];
  type Text = { readonly title: string; readonly text: string; readonly outlet: string; readonly publishedAt: string };
  type Story = { readonly id: string; readonly articles: readonly Text[] };
  const byId = new Map(
    readFileSync(stories, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Story)
      .map(({ id, articles }) => [id, articles]),
  );
  return readdirSync(kept).flatMap((name) => {
    const id = name.replace(/\.txt$/, "");
    const articles = byId.get(id)?.map(
      ({ title, text, outlet, publishedAt }, at): Article => ({
        id: `${id}/${at}`,
        title,
        text,
        outlet,
        publishedAt: Date.parse(publishedAt),
        language: "en",
        completeness: "full",
      }),
    );
    return articles
      ? [recordingOf(id, readFileSync(join(kept, name), "utf8"), articles as unknown as NonEmpty<Article>)]
      : [];
  });
}

/** Of lines that are true and cited: what became of each. A fact is lost where no line cites a sentence of it. */
function toldRows(judged: readonly Recording[], outcomes: readonly Outcome[], say: Say): Row[] {
  const counts = { lines: 0, asWritten: 0, repaired: 0, lost: 0 };
  for (const [at, { id, lines, repairs }] of judged.entries()) {
    const { posted, briefing } = outcomes[at] as Outcome;
    const cited = new Set(
      [briefing.lead, ...briefing.points].flatMap(({ citations }) =>
        citations.map(({ source, sentence }) => `${source}/${sentence}`),
      ),
    );
    for (const [place, { text, cites }] of lines.entries()) {
      counts.lines++;
      if (posted.includes(text)) counts.asWritten++;
      else if (posted.includes(repairs.get(place)?.text ?? "")) counts.repaired++;
      else if (!cites.some(({ source, sentence }) => cited.has(`${source}/${sentence}`))) {
        counts.lost++;
        say(`${id}: lost: ${text}`);
      }
      if (!posted.includes(text)) say(`${id}: not as written: ${text}`);
    }
  }
  const { lines, asWritten, repaired, lost } = counts;
  const note = `of ${lines} in ${judged.length} drafts`;
  return [
    { what: "true lines posted as written", figure: asWritten / lines, unit: "%", bar: ">= 80%", note },
    {
      what: "true lines posted, one repair included",
      figure: (asWritten + repaired) / lines,
      unit: "%",
      bar: ">= 88%",
    },
    { what: "true lines lost without a line for their fact", figure: lost, bar: "0" },
  ];
}

const seeds = (count: number, share: number): readonly Temper[] =>
  Array.from({ length: count }, (_, seed) => ({ accepts: accepting(share, seed) }));

const hurried = (count: number): readonly Temper[] =>
  seeds(count, 0.3).map((temper) => ({ ...temper, isHurried: true }));

/** Each draft has a true lead and five lies. A draft of which a judge accepts no lie is not run: nothing can come of it. */
async function liesRow(
  who: string,
  bar: string,
  judged: readonly Recording[],
  tempers: readonly Temper[],
  say: Say,
): Promise<Row> {
  const counts = { lies: 0, posted: 0 };
  for (const temper of tempers)
    for (const recording of judged)
      for (const lies of [recording.lies.slice(0, 5), recording.lies.slice(5)]) {
        counts.lies += lies.length;
        if (!lies.some(({ text }) => temper.accepts(text))) continue;
        const lines = [...recording.lines.slice(0, 1), ...lies];
        const { briefing } = await briefingBy(recording, recordedModel(recording, deskWith(recording, temper, lines)));
        const seen = shownIn(briefing);
        for (const { kind, text } of lies.filter((lie) => seen.includes(lie.text))) {
          counts.posted++;
          say(`${recording.id}: ${who} posts (${kind}): ${text}`);
        }
      }
  const what = `subtle lies posted, ${who}`;
  const note = `${counts.posted} of ${counts.lies}`;
  return { what, figure: counts.posted / Math.max(1, counts.lies), unit: "%", bar, note };
}

/** The kinds that code is to know whatever a judge says. */
const codesOwn: ReadonlySet<string> = new Set(["number", "unit", "time", "negation", "opposite", "deletion"]);

/** Each lie with the best parts there are, and yes to every question. */
function stoppedRows(judged: readonly Recording[], say: Say): Row[] {
  const lies = judged.flatMap((recording) => recording.lies.map((lie) => ({ recording, lie })));
  const isStopped = ({ recording, lie }: { readonly recording: Recording; readonly lie: Lie }): boolean => {
    const { claim, pairs } = claimOf(recording, lie);
    const vouched = checkVouched(claim, { by: "always yes", pairs }, recording.sources);
    return vouched.claim === undefined || vetoesOf(claim, recording.sources).length > 0;
  };
  const kinds = Map.groupBy(lies, ({ lie }) => lie.kind);
  const shares = [...kinds].map(([kind, all]) => {
    const stopped = all.filter(isStopped);
    for (const { recording, lie } of all)
      if (!stopped.some((one) => one.lie === lie)) say(`${recording.id}: code alone passes (${kind}): ${lie.text}`);
    return { kind, all: all.length, stopped: stopped.length };
  });
  const row = (what: string, own: boolean, bar?: string): Row => {
    const of = shares.filter(({ kind }) => codesOwn.has(kind) === own);
    const sum = (field: "all" | "stopped"): number => of.reduce((all, one) => all + one[field], 0);
    const note = of.map(({ kind, all, stopped }) => `${kind} ${stopped} of ${all}`).join(", ");
    return { what, figure: sum("stopped") / Math.max(1, sum("all")), unit: "%", ...(bar && { bar }), note };
  };
  return [
    row("stopped by code alone: its own kinds", true, ">= 95%"),
    row("stopped by code alone: other kinds", false),
  ];
}

function costRows(outcomes: readonly Outcome[]): Row[] {
  const mean = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, one) => sum + of(one), 0) / Math.max(1, outcomes.length);
  const tokens = { input: mean((one) => one.tokens.input), output: mean((one) => one.tokens.output) };
  const calls = mean((one) => one.calls);
  const cost = costOf(price, tokens);
  const room = ((mostCost - cost) / price.output / calls) * 1_000_000;
  return [
    { what: "calls a briefing", figure: calls.toFixed(1) },
    { what: "tokens a briefing", figure: `${tokens.input.toFixed(0)} in, ${tokens.output.toFixed(0)} out` },
    {
      what: "cost a briefing at 0.25/2.00, without hidden tokens",
      figure: `${cost.toFixed(5)} USD`,
      bar: `<= ${mostCost} USD`,
    },
    { what: `hidden tokens a call that ${mostCost} USD leave room for`, figure: Math.max(0, room).toFixed(0) },
  ];
}
