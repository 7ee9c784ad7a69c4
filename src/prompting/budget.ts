// What a model may cost: an estimate is reserved before each call against every limit that applies, and corrected by
// what it did cost.
import type { ModelReply } from "../ports/model.ts";
import type { Costs } from "../ports/store.ts";

/** USD for a million tokens. */
export type Price = { readonly input: number; readonly output: number };

/** One cap: over all places ("day") or for one ("place:..."). */
export type Limit = { readonly costs: Costs; readonly key: string; readonly cap: number };

export type Reservation = {
  /** What the estimate was, in USD. */
  readonly reserved: number;
  /** Puts the real cost in place of the estimate; zero tokens give everything back. */
  settle(tokens: ModelReply["tokens"]): Promise<void>;
};

export interface Budget {
  /** Undefined when one of the limits would be passed; then nothing is reserved. `model` is the name of its price. */
  reserve(estimate: ModelReply["tokens"], model: string): Promise<Reservation | undefined>;
}

/** Hidden tokens are among those of the output. */
export const costOf = (price: Price, tokens: ModelReply["tokens"]): number =>
  (tokens.input * price.input + tokens.output * price.output) / 1_000_000;

/**
 * `day` is a date such as 2026-03-02. A model without a price (one's own server) costs nothing and is never held back.
 */
export function openBudget(options: {
  /** By the model's name. */
  readonly prices: Readonly<Record<string, Price>>;
  readonly day: () => string;
  readonly limits: readonly Limit[];
}): Budget {
  return {
    async reserve(estimate, model) {
      const price = options.prices[model] ?? { input: 0, output: 0 };
      const day = options.day();
      const reserved = costOf(price, estimate);
      const held: Limit[] = [];
      const giveBack = async (amount: number): Promise<void> => {
        if (amount === 0) return;
        for (const limit of held) await limit.costs.settle(limit.key, day, amount);
      };
      for (const limit of options.limits) {
        if (!(await limit.costs.reserve(limit.key, day, reserved, limit.cap))) {
          await giveBack(-reserved);
          return undefined;
        }
        held.push(limit);
      }
      return { reserved, settle: (tokens) => giveBack(costOf(price, tokens) - reserved) };
    },
  };
}

/** Costs kept in memory, for a process without a store: they begin again with it. */
export function costsInMemory(): Costs {
  const spent = new Map<string, number>();
  const at = (key: string, day: string): string => `${day} ${key}`;
  return {
    async reserve(key, day, amount, cap) {
      const now = spent.get(at(key, day)) ?? 0;
      if (now + amount > cap) return false;
      spent.set(at(key, day), now + amount);
      return true;
    },
    async settle(key, day, difference) {
      spent.set(at(key, day), (spent.get(at(key, day)) ?? 0) + difference);
    },
    async spent(key, day) {
      return spent.get(at(key, day)) ?? 0;
    },
  };
}
