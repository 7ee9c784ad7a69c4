// What code proves and refuses about claims in other words, whatever the judge says: over honest parts and the worst.
import { findingsOn, vetoesOf } from "../../src/checking/vouched/vouched.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { type VouchedClaim, vouchedClaims } from "./vouched-material.ts";

/** Of these code alone must stop nearly all. */
const ofCode = new Set(["number", "unit", "time", "bound", "negation", "opposite", "hedge", "deletion", "scope"]);

export const evaluation: Evaluation = {
  says: "claims in other words over Wikinews with the parts of an honest judge and of one that says yes to everything",
  needs: ["wikinews/editor.jsonl"],
  run(folder, args, part) {
    const show = isShown(args, part);
    const claims = vouchedClaims(folder, part).filter(({ parts }) => parts.length > 0);
    return [...new Set(claims.map(({ set }) => set))].flatMap((set) =>
      rowsOf(
        set,
        claims.filter((each) => each.set === set),
        show,
      ),
    );
  },
};

const vetoes = ({ proposed, pairs, sources }: VouchedClaim) =>
  [...vetoesOf(proposed, sources), ...findingsOn(proposed, pairs, sources)].filter(({ weight }) => weight === "veto");

function rowsOf(set: string, claims: readonly VouchedClaim[], show: boolean): readonly Row[] {
  const judged = claims.map((claim) => ({ claim, held: vetoes(claim) }));
  if (show)
    for (const { claim, held } of judged)
      if (claim.isTrue !== (held.length === 0)) {
        console.log(`${claim.id} ${claim.kind}: ${claim.claim}`);
        for (const [own, theirs, at] of claim.parts) console.log(`     ${own} | ${theirs} | ${at}`);
        for (const { check, reason } of held) console.log(`  -> ${check}: ${reason.words} (${reason.claim})`);
      }
  const share = (what: string, all: typeof judged, kept: boolean, bar: string): Row => {
    const right = all.filter(({ held }) => (held.length === 0) === kept).length;
    return {
      what: `${set}: ${what}`,
      figure: right / (all.length || Number.NaN),
      unit: "%",
      bar,
      note: `${right} of ${all.length}`,
    };
  };
  const lies = judged.filter(({ claim }) => !claim.isTrue);
  const kinds = [...new Set(lies.map(({ claim }) => claim.kind))].sort();
  return [
    share(
      "true, honest parts, kept",
      judged.filter(({ claim }) => claim.isTrue),
      true,
      ">= 95%",
    ),
    share(
      "false, figures to left-out words, stopped",
      lies.filter(({ claim }) => ofCode.has(claim.kind)),
      false,
      ">= 95%",
    ),
    share("false, stopped", lies, false, "> 51%"),
    ...(show
      ? kinds.map((kind) =>
          share(
            kind,
            lies.filter(({ claim }) => claim.kind === kind),
            false,
            "",
          ),
        )
      : []),
  ];
}
