// Whether a judge may vouch: what the quiz measured, and what it let through of known lies since.
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Decoys, Marks } from "../ports/marks.ts";
import type { Once } from "../ports/store.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import { chanceOfAtLeast } from "./binomial.ts";
import { type Judge, markKey, mayVouchBy, mostLies, type Subject } from "./mark.ts";
import type { Measured } from "./measured.ts";

export type Trust = {
  /** True for a model that was measured and met the mark. Never throws. */
  readonly mayVouch: (judge: Judge, subject?: Subject) => Promise<boolean>;
  /** Adds what a call showed of the judge; withdraws its mark where that is too bad for it. Never throws. */
  readonly count: (judge: Judge, measured: Pick<Measured, "decoys" | "missed">, subject?: Subject) => Promise<void>;
};

export type TrustTools = {
  readonly marks: Marks;
  readonly once: Once;
  readonly prompts: Prompts;
  readonly clock: Clock;
  readonly log: Log;
};

export function openTrust({ marks, once, prompts, clock, log }: TrustTools): Trust {
  return {
    async mayVouch(judge, subject) {
      try {
        return mayVouchBy(await marks.ofKey(markKey(judge, prompts, subject)));
      } catch (thrown) {
        log.warn("trust-unread", { judge: judge.name, kind: asTrouble(thrown).kind });
        return false;
      }
    },
    async count(judge, { decoys, missed }, subject) {
      if (decoys === 0) return;
      try {
        const [key, at] = [markKey(judge, prompts, subject), clock.now()];
        await marks.count(key, { decoys, missed }, at);
        const mark = await marks.ofKey(key);
        if (mark === undefined || mark.withdrawn !== undefined) return;
        const seen = newestOf(await marks.counted(key, mark.at));
        if (!isWorseThanMark(seen)) return;
        await marks.keep(key, { ...mark, withdrawn: { at, ...seen } });
        // Another process may have seen the same.
        if (await once.first(`trust-withdrawn ${key} ${mark.at}`, at))
          log.error("trust-withdrawn", withdrawal(judge.name, seen), { judge: judge.name, ...seen });
      } catch (thrown) {
        log.warn("trust-uncounted", { judge: judge.name, kind: asTrouble(thrown).kind });
      }
    },
  };
}

const withdrawal = (judge: string, { decoys, missed }: Decoys): Trouble =>
  new Trouble(
    "not-configured",
    `${judge} let ${missed} of the last ${decoys} known lies through and vouches no more. Measure it again with ` +
      "npm start -- doctor, or set another OPENAI_JUDGE_MODEL.",
  );

const windowOf = 200;
/** Fewer say little, and each call is void by itself where two are missed. */
const leastToSay = 50;
/** Where a judge just at the mark would do as badly less often than this, it is not at the mark. */
const unlikely = 0.05;

/** The newest calls, as many as hold the window's decoys. */
function newestOf(calls: readonly Decoys[]): Decoys {
  const sum = { decoys: 0, missed: 0 };
  for (const call of calls) {
    if (sum.decoys >= windowOf) break;
    sum.decoys += call.decoys;
    sum.missed += call.missed;
  }
  return sum;
}

const isWorseThanMark = ({ decoys, missed }: Decoys): boolean =>
  decoys >= leastToSay && chanceOfAtLeast(missed, decoys, mostLies / 100) < unlikely;
