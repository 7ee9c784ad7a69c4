// Whose money a model spends: over all places and in each, a day at a time.
import type { Config } from "./config.ts";
import type { Place, Tenant } from "./news/place.ts";
import type { Clock } from "./ports/clock.ts";
import type { Model } from "./ports/model.ts";
import type { Costs } from "./ports/store.ts";
import { type Budget, type Limit, openBudget } from "./prompting/budget.ts";

/** What the model cost and which stories it failed at, whoever asked, stands under a tenant no platform can name. */
export const house: Tenant = " house";

export type Budgets = {
  readonly config: Pick<Config, "OPENAI_PRICES" | "DAILY_BUDGET_USD" | "PLACE_BUDGET_USD" | "DEFAULT_ZONE">;
  readonly store: { of(tenant: Tenant): { readonly costs: Costs } };
  readonly clock: Clock;
  readonly model?: Model | undefined;
};

/** A day's money over all places, and over this one. */
export function budgetAt(tools: Budgets, place: Place): Budget | undefined {
  if (tools.model === undefined) return undefined;
  const { costs } = tools.store.of(place.tenant);
  const here = { costs, key: `place:${place.address}`, cap: tools.config.PLACE_BUDGET_USD };
  return openBudget({ ...pricesIn(tools), limits: [dayLimit(tools), here] });
}

export const budgetOfDay = (tools: Budgets): Budget => openBudget({ ...pricesIn(tools), limits: [dayLimit(tools)] });

/** What the model cost today over all places, in USD. Throws Trouble `storage-failed`. */
export const spentToday = (tools: Budgets): Promise<number> =>
  dayLimit(tools).costs.spent(dayLimit(tools).key, pricesIn(tools).day());

const dayLimit = ({ config, store }: Budgets): Limit => ({
  costs: store.of(house).costs,
  key: "day",
  cap: config.DAILY_BUDGET_USD,
});

/** Days are those of the operator's zone. */
const pricesIn = ({ config, clock }: Budgets) => ({
  prices: config.OPENAI_PRICES,
  day: () =>
    Temporal.Instant.fromEpochMilliseconds(clock.now())
      .toZonedDateTimeISO(config.DEFAULT_ZONE)
      .toPlainDate()
      .toString(),
});
