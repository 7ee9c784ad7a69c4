// How many lies either lock would post, over drafts made false in twelve ways from real articles, and how many true edits are kept beside them.
import { lies } from "./checker-lies.ts";
import { notationRows } from "./checker-notations.ts";
import { truths } from "./checker-truths.ts";
import { articlesOf, type Drafted, draftMaterial, draftsOf, fluentLies, postedAs } from "./drafted.ts";
import { framedRows } from "./framed-lies.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "lies made from real articles that either lock would post, and true edits kept",
  needs: draftMaterial,
  judges: ["src/checking/learned/checker.weights.json", "src/language/frequency.table.json"],
  run(folder, args, part) {
    const show = isShown(args, part);
    const sources = articlesOf(folder, part);
    const total = Number(args.find((word) => /^\d+$/.test(word)) ?? Math.min(5000, 20 * sources.length));
    const kinds = Object.keys(lies);
    const each = Math.ceil(total / kinds.length);
    const rows: Row[] = [];
    let posted = 0;
    let made = 0;
    for (const kind of kinds) {
      const drafts = draftsOf(sources, lies[kind] as (typeof lies)[string], each, kind);
      const bad = drafts.filter((draft) => isPosted(draft, show ? `LIE ${kind}` : undefined));
      made += drafts.length;
      posted += bad.length;
      rows.push({
        what: `lie posted: ${kind}`,
        figure: bad.length / drafts.length,
        unit: "%",
        note: `${bad.length} of ${drafts.length}`,
      });
    }
    rows.unshift({
      what: "lies posted, all kinds",
      figure: posted / made,
      unit: "%",
      bar: "<= 2%, aim 0.3%",
      note: `${posted} of ${made}`,
    });
    let kept = 0;
    let true_ = 0;
    const truthRows: Row[] = [];
    for (const [kind, truth] of Object.entries(truths)) {
      const drafts = draftsOf(sources, truth, Math.ceil(total * 0.06), kind);
      if (drafts.length === 0) continue;
      const good = drafts.filter(
        (draft) => isPosted(draft) || (show && console.log(`LOST ${kind}\n  S ${draft.text}\n  C ${draft.claim}`)),
      );
      kept += good.length;
      true_ += drafts.length;
      truthRows.push({
        what: `true edit kept: ${kind}`,
        figure: good.length / drafts.length,
        unit: "%",
        note: `${good.length} of ${drafts.length}`,
      });
    }
    rows.push(
      {
        what: "true edits kept, all kinds",
        figure: kept / true_,
        unit: "%",
        bar: ">= 97%, aim 99.5%",
        note: `${kept} of ${true_}`,
      },
      ...truthRows,
      ...notationRows(),
      ...framedRows(),
      ...fluentRow(fluentLies(folder, part)),
    );
    return rows;
  },
};

/** Each lie is asked of every article of its story. */
function fluentRow(drafts: readonly Drafted[]): readonly Row[] {
  const posted = drafts.filter((draft) => isPosted(draft)).length;
  const note = `${posted} of ${drafts.length}`;
  const what = "lie posted: subtle, beside a strong draft";
  return drafts.length === 0 ? [] : [{ what, figure: posted / drafts.length, unit: "%", bar: "0", note }];
}

function isPosted(draft: Drafted, show?: string): boolean {
  const how = postedAs(draft);
  if (how !== undefined && show) console.log(`${show}: ${how}\n  S ${draft.text}\n  C ${draft.claim}`);
  return how !== undefined;
}
