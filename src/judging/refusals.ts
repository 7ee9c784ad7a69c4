// Why a judge did not let a line through, in words that help whoever writes it again.
import type { Verdict } from "../checking/verdict.ts";
import { type Claim, type Reason, statementOf } from "../news/claim.ts";
import { asItStands } from "./as-it-stands.ts";
import type { JudgedItem } from "./reply.ts";
import type { JudgeSheet } from "./sheet.ts";

const unsaid = {
  judged: "The judge was not asked about this line.",
  void: "The judge let known errors through: its word does not count here.",
  unmeasured: "Too little stands in the sources to try a judge on.",
  unanswered: "The judge gave no verdict that could be read.",
} as const;

/** Nothing is held against the line; nothing speaks for it either. */
export const notJudged = (claim: Claim, why: keyof typeof unsaid): Verdict =>
  unproved("doubtful", [{ kind: "coverage", claim: claim.text, source: "", words: unsaid[why] }]);

export const unproved = (state: "doubtful" | "rejected", reasons: readonly Reason[]): Verdict => ({
  state,
  score: 0,
  reasons,
  edits: [],
});

/** The words that failed, and what the source says there. A model's copy of either counts only where it stands. */
export function refusedBy({ wrong }: JudgedItem, claim: Claim, { byNumber }: JudgeSheet): Verdict {
  const reasons = wrong.flatMap(({ c, s }): Reason[] => {
    const words = asItStands(c, statementOf(claim));
    if (words === undefined) return [];
    const source = [...byNumber.values()].map(({ text }) => asItStands(s, text)).find((found) => found !== undefined);
    return [{ kind: "wording", claim: words, source: source ?? "", words: saidThere(words, source) }];
  });
  if (reasons.length > 0) return unproved("rejected", reasons);
  const words = "The cited sentences do not say all of this.";
  return unproved("rejected", [{ kind: "wording", claim: claim.text, source: "", words }]);
}

const saidThere = (words: string, source: string | undefined): string =>
  source === undefined ? `The source does not say "${words}".` : `For "${words}" the source says "${source}".`;
