// What code proves and refuses about claims in other words, whatever the judge says: over honest parts and the worst.
import type { Finding } from "../../src/checking/vouched/pair.ts";
import { findingsOn, vetoesOf } from "../../src/checking/vouched/vouched.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { type VouchedClaim, vouchedClaims } from "./vouched-material.ts";

/** Of these code alone must stop nearly all; tense: what is planned or expected, told as done. */
const ofCode = new Set([
  "number",
  "unit",
  "time",
  "bound",
  "negation",
  "opposite",
  "hedge",
  "deletion",
  "scope",
  "tense",
  "place",
]);

type Judged = { readonly claim: VouchedClaim; readonly found: readonly Finding[]; readonly isRefused: boolean };

export const evaluation: Evaluation = {
  says: "claims in other words over Wikinews with the parts of an honest judge and of one that says yes to everything",
  needs: ["wikinews/editor.jsonl"],
  run(folder, args, part) {
    const judged = vouchedClaims(folder, part)
      .filter(({ parts }) => parts.length > 0)
      .map(judge);
    if (isShown(args, part)) {
      show(judged);
      showRows(judged);
    }
    const sets = [...new Set(judged.map(({ claim }) => claim.set))];
    return [
      ...sets.flatMap((set) =>
        rowsOf(
          set,
          judged.filter(({ claim }) => claim.set === set),
        ),
      ),
      ...rowsOf("all", judged),
      ...(isShown(args, part) ? kindsOf(judged) : []),
    ];
  },
};

function judge(claim: VouchedClaim): Judged {
  const { proposed, pairs, sources } = claim;
  const found = [...vetoesOf(proposed, sources), ...findingsOn(proposed, pairs, sources)];
  return { claim, found, isRefused: found.some(({ weight }) => weight === "veto") };
}

function show(judged: readonly Judged[]): void {
  for (const { claim, found, isRefused } of judged)
    if (claim.isTrue === isRefused) {
      console.log(`${claim.id} ${claim.kind}: ${claim.claim}`);
      for (const [own, theirs, at] of claim.parts) console.log(`     ${own} | ${theirs} | ${at}`);
      for (const { check, reason } of found) console.log(`  -> ${check}: ${reason.words} (${reason.claim})`);
    }
}

/** A veto is worth its place where it refuses many lies for each truth: what it alone refuses says most. */
function showRows(judged: readonly Judged[]): void {
  const checks = [...new Set(judged.flatMap(({ found }) => found.map(({ weight, check }) => `${weight}: ${check}`)))];
  const has = (one: Judged, row: string): boolean => one.found.some((each) => `${each.weight}: ${each.check}` === row);
  for (const row of checks.sort()) {
    const hit = judged.filter((one) => has(one, row));
    const truths = hit.filter(({ claim }) => claim.isTrue).length;
    console.log(`${row.padEnd(75)} true ${truths}, false ${hit.length - truths}`);
  }
}

const share = (what: string, all: readonly Judged[], fits: (one: Judged) => boolean, bar: string): readonly Row[] => {
  const right = all.filter(fits).length;
  const figure = right / all.length;
  return all.length === 0 ? [] : [{ what, figure, unit: "%", bar, note: `${right} of ${all.length}` }];
};

function rowsOf(set: string, judged: readonly Judged[]): readonly Row[] {
  const truths = judged.filter(({ claim }) => claim.isTrue);
  const lies = judged.filter(({ claim }) => !claim.isTrue);
  const isAsked = ({ found, isRefused }: Judged): boolean => found.length > 0 && !isRefused;
  return [
    ...share(`${set}: true, honest parts, kept`, truths, ({ isRefused }) => !isRefused, ">= 95%"),
    ...share(`${set}: true, asked about`, truths, isAsked, "<= 25%"),
    ...share(
      `${set}: false, figures to left-out words, stopped`,
      lies.filter(({ claim }) => ofCode.has(claim.kind)),
      ({ isRefused }) => isRefused,
      ">= 95%",
    ),
    ...share(`${set}: false, stopped`, lies, ({ isRefused }) => isRefused, "> 51%"),
  ];
}

function kindsOf(judged: readonly Judged[]): readonly Row[] {
  const lies = judged.filter(({ claim }) => !claim.isTrue);
  const kinds = [...new Set(lies.map(({ claim }) => claim.kind))].sort();
  return kinds.flatMap((kind) =>
    share(
      kind,
      lies.filter(({ claim }) => claim.kind === kind),
      ({ isRefused }) => isRefused,
      "",
    ),
  );
}
