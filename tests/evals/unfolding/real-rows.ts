// What is told of real reports of one story, by rows alone and with a recorded model: how much readers called false.
import type { StoryChange } from "../../../src/news/change.ts";
import { changesByRows, changesOf } from "../../../src/unfolding/changes.ts";
import type { Part } from "../drawer.ts";
import type { Row } from "../harness.ts";
import { type Label, labelKey, labels, type RealPair, realPairs } from "./real.ts";
import { recordedChanges } from "./recorded.ts";
import { changedBy } from "./with-model.ts";

/** None where the texts are not in the data folder. `show` prints what was called false or has no label. */
export async function realRows(folder: string, part: Part, show: boolean): Promise<readonly Row[]> {
  const pairs = realPairs(folder).filter(({ drawnBy }) => part.has(drawnBy));
  if (pairs.length === 0) return [];
  const known = labels();
  const [rows, sure] = [pairs.flatMap(foundByRows), pairs.flatMap(({ was, now }) => changesOf(was, now))];
  const { compared, told } = await withModel(pairs);
  const of = (what: string, changes: readonly StoryChange[], bar?: string): Row =>
    called(`  real reports of one story, ${what}: false, of what is told`, changes, known, bar);
  if (show) print([...sure, ...told], known);
  return [
    { what: "real reports of one story, pairs", figure: pairs.length, note: "texts of the data folder, days apart" },
    of("all that rows find", rows),
    of("rows alone", sure, "<= 1% (aim 0)"),
    {
      what: "  real reports of one story, pairs compared with a model",
      figure: compared,
      note: `${told.length} changes`,
    },
    of("with a model", told, "<= 1% (aim 0)"),
  ];
}

const foundByRows = ({ was, now }: RealPair): readonly StoryChange[] =>
  changesByRows(was, now, []).map(({ change }) => change);

async function withModel(
  pairs: readonly RealPair[],
): Promise<{ readonly compared: number; readonly told: readonly StoryChange[] }> {
  const recorded = recordedChanges();
  const told: StoryChange[] = [];
  let compared = 0;
  for (const { was, now } of pairs) {
    let unrecorded = 0;
    const made = await changedBy({ recorded, unknown: () => void unrecorded++ })(was, now);
    if (unrecorded > 0) continue;
    compared++;
    told.push(...changesOf(was, made));
  }
  return { compared, told };
}

function called(
  what: string,
  changes: readonly StoryChange[],
  known: ReadonlyMap<string, Label>,
  bar: string | undefined,
): Row {
  const said = changes.flatMap((change) => known.get(labelKey(change)) ?? []);
  const count = (label: Label): number => said.filter((one) => one === label).length;
  const unread = changes.length - said.length;
  const note = `${count("false")} of ${said.length}, ${count("clumsy")} clumsy, ${count("arguable")} arguable`;
  return {
    ...{ what, figure: count("false") / said.length, unit: "%" as const, ...(bar && { bar }) },
    note: unread > 0 ? `${note}; ${unread} more that no reader has seen` : note,
  };
}

function print(changes: readonly StoryChange[], known: ReadonlyMap<string, Label>): void {
  for (const change of changes) {
    const label = known.get(labelKey(change)) ?? "unread";
    if (label === "false" || label === "unread")
      console.log(`${label}: ${change.words}\n    was ${change.was.claim.text}\n    now ${change.now.claim.text}`);
  }
}
