// Autocomplete: feeds, time zones, schedules, stories and starter packs that fit what was typed so far.

import type { Subscription } from "../news/subscription.ts";
import type { Field } from "../news/talk.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Call } from "./call.ts";
import { brief } from "./notices.ts";
import { feedsHere, settingsHere, subscriptionsHere, zoneHere } from "./subscriptions.ts";

type Choice = { readonly label: string; readonly value: string };

/** Discord's limits, which are the smallest: 25 choices of 100 characters. */
const most = 25;
const longest = 100;

export async function suggest(call: Call, field: Field, typed: string): Promise<void> {
  const wanted = typed.trim().toLowerCase();
  const all = await sources[field](call, wanted);
  const fits = (choice: Choice) =>
    `${choice.label} ${choice.value}`.toLowerCase().replace(/_/g, " ").includes(wanted.replace(/_/g, " "));
  const starts = (choice: Choice) => (choice.label.toLowerCase().startsWith(wanted) ? 0 : 1);
  const choices = all
    .filter((choice) => fits(choice) && choice.value.length <= longest)
    .map((choice, index) => ({ choice, index }))
    .sort((a, b) => starts(a.choice) - starts(b.choice) || a.index - b.index)
    .slice(0, most)
    .map(({ choice }) => ({ label: brief(choice.label, longest), value: choice.value }));
  await call.say({ audience: "asker", kind: "choices", choices });
}

const sources: Readonly<Record<Field, (call: Call, wanted: string) => Promise<readonly Choice[]>>> = {
  feed: async (call) =>
    Promise.all(
      (await feedsHere(call)).map(async (url, index) => ({
        label: (await call.tools.store.feeds.ofUrl(url))?.title || url,
        // An address too long to be a value is named by its number in the list.
        value: url.length <= longest ? url : String(index + 1),
      })),
    ),
  zone: async (call) => {
    const usual = zoneHere(call, await settingsHere(call));
    return [usual, "UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== usual)].map((zone) => ({
      label: zone,
      value: zone,
    }));
  },
  subscription: async (call) =>
    (await subscriptionsHere(call)).map((one, index) => ({
      label: `${index + 1}. ${whenWords(one, call.tongue)}${restWords(one, call.tongue)}`,
      value: one.id,
    })),
  story: async (call) =>
    (await call.mine.briefings.recent(call.heard.in, 50)).map((one) => ({ label: one.headline.text, value: one.id })),
  pack: async (call, wanted) => [
    ...call.tools.packs.map((pack) => ({ label: `${pack.title}: ${pack.says}`, value: pack.id })),
    ...(/[./]/.test(wanted) ? [{ label: wanted, value: wanted }] : []),
  ],
};

const restWords = ({ state }: Subscription, tongue: Tongue): string =>
  state === "active" ? "" : ` (${tongue.say(state === "paused" ? "state.paused" : "state.stopped")})`;
