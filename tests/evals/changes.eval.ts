// Evaluation: what changed in stories over days, told by the real writer and held against a table by hand; and rewrites that change nothing.
import type { Telling } from "../../src/unfolding/tellings.ts";
import type { Part } from "./drawer.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { documentsIn, filledIn, type Links, linksOf, tellingsOf } from "./unfolding/days.ts";
import { halvesOf } from "./unfolding/halves.ts";
import { type Judgement, judged, textAt } from "./unfolding/judged.ts";
import { realRows } from "./unfolding/real-rows.ts";
import { recordedChanges } from "./unfolding/recorded.ts";
import { madeRewrites } from "./unfolding/rewrites.ts";
import { type GoldChange, type Unfolding, unfoldingsOf } from "./unfolding/unfolding.ts";
import { changedBy, recordedMark } from "./unfolding/with-model.ts";

type Found = { readonly story: Unfolding; readonly tellings: readonly Telling[]; readonly judgement: Judgement };

export const evaluation: Evaluation = {
  says: "stories over days with their changes by hand, and rewrites without one; --show prints what was missed and what was false",
  needs: ["stories/ecb_plus.jsonl", "briefings/cnn_dailymail_validation.csv"],
  async run(folder, args, part) {
    const documents = documentsIn(folder);
    const show = isShown(args, part);
    const find = (stories: readonly Unfolding[]): Promise<readonly Found[]> => foundIn(stories, documents, part, show);
    const written = await find(["invented", "wikinews"].flatMap(unfoldingsOf));
    const named = await find(unfoldingsOf("ecb"));
    const all = [...written, ...named];
    const secondHand = await find(unfoldingsOf("second-hand"));
    const rewrites = await find([...unfoldingsOf("cosmetic"), ...madeRewrites()]);
    const sameState = await find(unfoldingsOf("same-state"));
    const thirdHand = await find(unfoldingsOf("third-hand"));
    const fresh = await find(unfoldingsOf("fresh"));
    const counted = await find(unfoldingsOf("counted"));
    const wikinews = await find(unfoldingsOf("wikinews-fresh"));
    const blind = await find(["blind-a", "blind-b"].flatMap(unfoldingsOf));
    const kinds = [...new Set(all.flatMap(({ story }) => story.gold.map(kindOf)))].sort();
    return [
      { what: "stories over days", figure: all.length, note: noteOf(named, goldOf(all).length) },
      ...rowsOf(all, ["", ">= 90% (aim 97%)", "<= 10% (aim 3%)", "<= 1% (aim 0)"]),
      ...kinds.map((kind) => ofKind(all, kind)),
      ...rowsOf(written, ["  written for this: "]),
      ...rowsOf(named, ["  of ECB+: "]),
      ...linkedDays(all),
      ...rowsOf(secondHand, ["  written to make the rules fall: "]),
      ...rowsOf(thirdHand, ["  written last, as agencies write: "]),
      ...rowsOf(fresh, ["  written fresh: "]),
      ...rowsOf(counted, ["  counted, written fresh: "]),
      ...rowsOf(wikinews, ["  of Wikinews, written fresh: "]),
      ...rowsOf(blind, ["  written blind: "]),
      toldIn(sameState, "one state in two outlets' words (ECB+): told a change all the same", "0"),
      toldIn(await find(halvesOf(folder)), "two halves of one article: told a change all the same", "<= 1%"),
      toldIn(rewrites, "rewrites that change nothing: told a change all the same", "0"),
      ...(await withModel(
        { all, secondHand, fresh: [...thirdHand, ...fresh, ...counted, ...wikinews], blind, rewrites, sameState },
        show,
      )),
      ...(await realRows(folder, part, show)),
    ];
  },
};

async function foundIn(
  stories: readonly Unfolding[],
  documents: ReadonlyMap<string, readonly string[]>,
  part: Part,
  show: boolean,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const story of stories.filter(({ drawnBy }) => part.has(drawnBy))) {
    const filled = filledIn(story, documents);
    if (filled === undefined) continue;
    const tellings = tellingsOf(filled);
    found.push({ story: filled, tellings, judgement: await judged(filled, tellings) });
  }
  if (show) found.forEach(print);
  return found;
}

type Asked = {
  readonly all: readonly Found[];
  readonly secondHand: readonly Found[];
  readonly fresh: readonly Found[];
  readonly blind: readonly Found[];
  readonly rewrites: readonly Found[];
  readonly sameState: readonly Found[];
};

/**
 * The same stories with a model and a judge that are recorded; nothing where none of it is. A story of which a call is
 * not recorded is left out: lines that a writer cuts otherwise since make another question.
 */
async function withModel(
  { all, secondHand, fresh, blind, rewrites, sameState }: Asked,
  show: boolean,
): Promise<readonly Row[]> {
  const recorded = recordedChanges();
  if (recorded.found.size === 0) return [];
  const again = async (
    what: string,
    found: readonly Found[],
    rows: (made: readonly Found[]) => readonly Row[],
  ): Promise<readonly Row[]> => {
    const made: Found[] = [];
    for (const { story, tellings } of found) {
      let unrecorded = 0;
      const changed = changedBy({ recorded, unknown: () => void unrecorded++ });
      const judgement = await judged(story, tellings, changed);
      if (unrecorded === 0) made.push({ story, tellings, judgement });
    }
    const count: Row = { what: `${what}stories recorded`, figure: made.length, note: `of ${found.length}` };
    if (made.length * 2 < found.length) return [{ ...count, note: `of ${found.length}: too few to say anything` }];
    if (show) made.forEach(print);
    return [count, ...rows(made)];
  };
  const [most, written, last, unseen, rewritten, same] = [
    "with a model: ",
    "  with a model, written to make the rules fall: ",
    "  with a model, written last or fresh: ",
    "  with a model, written blind: ",
    "  with a model, rewrites: ",
    "  with a model, one state in two outlets' words: ",
  ];
  const { truths, lies, mayVouch } = await recordedMark({ recorded, unknown: () => {} });
  return [
    ...(await again(most, all, (made) => rowsOf(made, [most, ">= 90% (aim 97%)", "<= 10% (aim 3%)", "<= 1% (aim 0)"]))),
    ...(await again(written, secondHand, (made) => rowsOf(made, [written]))),
    ...(await again(last, fresh, (made) => rowsOf(made, [last]))),
    ...(await again(unseen, blind, (made) =>
      rowsOf(made, [unseen, ">= 90% (aim 97%)", "<= 10% (aim 3%)", "<= 1% (aim 0)"]),
    )),
    ...(await again(rewritten, rewrites, (made) => [toldIn(made, `${rewritten}told a change all the same`, "0")])),
    ...(await again(same, sameState, (made) => [toldIn(made, `${same}told a change all the same`, "0")])),
    share("  the recorded judge: known changes accepted", truths.accepted, truths.asked, ">= 34 of 40"),
    {
      ...share("  the recorded judge: known notes that are none accepted", lies.accepted, lies.asked, "<= 3 of 100"),
      ...(!mayVouch && { note: "no newsroom would trust it" }),
    },
  ];
}

const kindOf = ({ kinds }: GoldChange): string => kinds[0] ?? "";
/** Only followers of a story are told of a new actor: counted apart. */
const isForAll = (gold: GoldChange): boolean => kindOf(gold) !== "actor";
const goldOf = (found: readonly Found[]): readonly GoldChange[] =>
  found.flatMap(({ story }) => story.gold).filter((gold) => isForAll(gold) && !gold.optional);

const noteOf = (named: readonly Found[], changes: number): string =>
  named.length === 0
    ? `${changes} changes; the documents of ECB+ are not in the data folder: its stories are left out`
    : `${changes} changes; ${named.length} stories are of ECB+`;

function rowsOf(found: readonly Found[], [prefix = "", ...bars]: readonly string[]): readonly Row[] {
  const sum = (pick: (judgement: Judgement) => number): number =>
    found.reduce((total, { judgement }) => total + pick(judgement), 0);
  const all = goldOf(found).length;
  const right = sum((one) => one.right.filter(isForAll).length);
  const missed = sum((one) => one.missed.filter(isForAll).length);
  const unshown = sum((one) => one.unshown.filter(isForAll).length);
  const [wrong, again] = [sum((one) => one.wrong.length), sum((one) => one.again.length)];
  const otherKind = sum((one) => one.otherKind.length);
  const told = sum((one) => one.right.length) + wrong + again;
  return [
    share(`${prefix}changes told right`, right, all, bars[0]),
    share(`${prefix}missed`, missed, all, bars[1], `${unshown} of them in a line that was not shown`),
    share(`${prefix}false, of what was told`, wrong, told, bars[2], `${otherKind} of them only in kind`),
    ...(prefix === "" ? [share("told a second time", again, told)] : []),
  ];
}

function ofKind(found: readonly Found[], kind: string): Row {
  const all = found.flatMap(({ story }) => story.gold).filter((gold) => kindOf(gold) === kind && !gold.optional);
  const right = found.flatMap(({ judgement }) => judgement.right).filter((gold) => kindOf(gold) === kind);
  const what = kind === "actor" ? "  actor, for followers alone, told right" : `  ${kind}, told right`;
  return share(what, right.length, all.length);
}

/** The table says what belongs together; Lede has to find out, and tells no change of a story it takes for new. */
function linkedDays(found: readonly Found[]): readonly Row[] {
  const links = found.map(({ story }) => linksOf(story));
  const sum = (pick: (one: Links) => number): number => links.reduce((total, one) => total + pick(one), 0);
  const days = sum((one) => one.days);
  const what = "later days of a story that";
  return [
    share(
      `${what} an edition knows as the same`,
      sum(({ seen }) => seen),
      days,
    ),
    share(
      `${what} its followers are told`,
      sum(({ followed }) => followed),
      days,
    ),
  ];
}

/** Pairs in which anything was told. */
function toldIn(found: readonly Found[], what: string, bar: string): Row {
  const told = found.filter(({ judgement }) => judgement.wrong.length + judgement.again.length > 0);
  return share(what, told.length, found.length, bar);
}

const share = (what: string, some: number, all: number, bar?: string, besides?: string): Row => ({
  what,
  figure: some / all,
  unit: "%",
  ...(bar && { bar }),
  note: `${some} of ${all}${besides ? `, ${besides}` : ""}`,
});

function print({ story, judgement }: Found): void {
  const { missed, unshown, wrong, again } = judgement;
  const texts = (places: GoldChange["was"]): string => places.map((place) => textAt(story, place)).join(" | ");
  for (const gold of missed) {
    const shown = unshown.includes(gold) ? ", not shown" : "";
    console.log(`${story.id}: missed ${kindOf(gold)}${shown}\n    was ${texts(gold.was)}\n    now ${texts(gold.now)}`);
  }
  for (const [name, told] of Object.entries({ false: wrong, again }))
    for (const { kind, words, was, now } of told)
      console.log(`${story.id}: ${name} ${kind}: ${words}\n    was ${was.claim.text}\n    now ${now.claim.text}`);
}
