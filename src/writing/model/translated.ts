// A checked draft put into the language a place asked for, all of it or nothing: no briefing speaks two languages.
import type { Checked } from "../../checking/parts/draft-parts.ts";
import { translateLines } from "../../judging/translate.ts";
import { type JudgeTools, judgeIn } from "../../judging/trusted.ts";
import type { CheckedClaim } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import type { ModelSession } from "../../prompting/call.ts";
import { asTrouble } from "../../trouble.ts";

/** With fewer points a lead is no briefing; where the draft has fewer itself, all of them are needed. */
const fewestPoints = 2;

/**
 * Undefined where no judge is trusted, or lead and two points do not stand in that language: then the draft stays as it
 * is. A line that fails is tried once more. What is written in the sources' words (roles, labels of figures, disputes)
 * goes; quotations stay as they were said. Never throws for what a model does.
 */
export async function translatedDraft(
  checked: Checked,
  { language, sources }: { readonly language: string; readonly sources: readonly ReadArticle[] },
  tools: JudgeTools,
  session: ModelSession,
): Promise<Checked | undefined> {
  const { headline, lead, points, more } = checked;
  const judge = await judgeIn(tools, session);
  if (judge === undefined || lead === undefined) return undefined;
  const all = [...new Set([...(headline ? [headline] : []), lead, ...points])];
  const told = new Map<CheckedClaim, CheckedClaim>();
  for (let round = 0; round < 2 && told.size < all.length; round++) {
    const lines = all.filter((line) => !told.has(line));
    try {
      const task = { lines, spares: [...told.keys(), ...more], sources, language, prompts: tools.prompts };
      const { rulings, measured } = await translateLines({ ...task, writer: session, judge });
      await tools.trust.count(tools.judge, measured);
      for (const [at, line] of lines.entries()) {
        const claim = rulings[at]?.claim;
        if (claim) told.set(line, claim);
      }
    } catch (thrown) {
      session.log.info("lines-untranslated", { language, kind: asTrouble(thrown).kind });
      break;
    }
  }
  const ours = points.flatMap((point) => told.get(point) ?? []);
  const first = told.get(lead);
  if (first === undefined || ours.length < Math.min(fewestPoints, points.length)) return undefined;
  const title = headline && told.get(headline);
  return {
    ...(title && { headline: title }),
    lead: first,
    points: ours,
    more: [],
    actors: checked.actors.map(({ role: _, ...actor }) => actor),
    figures: [],
    quotes: checked.quotes,
    disputes: [],
    leftOut: checked.leftOut,
    failed: checked.failed,
  };
}
