// What the model costs in some places, today and this month, against what it may cost there: said plainly.
import { type Place, placeKey } from "../news/place.ts";
import type { Text } from "../news/talk.ts";
import type { Call } from "./call.ts";

/** What everyone of these places spent together; or that there is no model, or that a day's budget is used up. */
export async function costLine(call: Call, places: readonly Place[]): Promise<Text> {
  const { tongue } = call;
  const { model } = call.tools;
  if (model === undefined) return [tongue.say("home.no-model")];
  const cap = Math.min(model.dailyBudget, model.placeBudget ?? model.dailyBudget);
  const asked = [...new Map([call.heard.in, ...places].map((place) => [placeKey(place), place])).values()];
  const spent = await Promise.all(asked.map((place) => spentAt(call, place)));
  const today = spent.reduce((sum, one) => sum + one.today, 0);
  const month = spent.reduce((sum, one) => sum + one.month, 0);
  const over = spent.some((one) => one.today >= cap);
  const line = tongue.say("home.budget", {
    model: model.name,
    today: today.toFixed(2),
    spent: month.toFixed(2),
    cap: cap.toFixed(2),
  });
  return [line, over ? ` ${tongue.say("home.budget-used")}` : ""];
}

async function spentAt({ mine, now }: Call, { address }: Place): Promise<{ today: number; month: number }> {
  const today = new Date(now).toISOString().slice(0, 10);
  const days = Array.from(
    { length: Number(today.slice(8)) },
    (_, n) => `${today.slice(0, 8)}${String(n + 1).padStart(2, "0")}`,
  );
  const spent = await Promise.all(days.map((day) => mine.costs.spent(`place:${address}`, day)));
  return { today: spent.at(-1) ?? 0, month: spent.reduce((sum, one) => sum + one, 0) };
}
