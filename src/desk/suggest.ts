// Autocomplete: feeds, time zones, schedules, stories and starter packs that fit what was typed so far.

import type { Subscription } from "../news/subscription.ts";
import type { Field } from "../news/talk.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Call } from "./call.ts";
import { feedsKept } from "./feeds.ts";
import { followable } from "./followstory.ts";
import { clipped } from "./notices.ts";
import { feedsHere, settingsHere, subscriptionsHere, zoneHere } from "./subscriptions.ts";
import { allZones } from "./zones.ts";

/** `words`: what else it is looked for by. */
type Choice = { readonly label: string; readonly value: string; readonly words?: string };

/** Discord's limits, which are the smallest: 25 choices of 100 characters. */
const most = 25;
const longest = 100;

export async function suggest(call: Call, field: Field, typed: string): Promise<void> {
  const wanted = typed.trim().toLowerCase();
  const all = await sources[field](call, wanted);
  const choices = all
    .filter((choice) => choice.value.length <= longest)
    .map((choice, index) => ({ choice, index, fit: fitOf(choice, wanted.replace(/_/g, " ")) }))
    .filter(({ fit }) => fit < fits.length)
    .sort((a, b) => a.fit - b.fit || a.index - b.index)
    .slice(0, most)
    .map(({ choice }) => ({ label: clipped(choice.label, longest), value: choice.value }));
  await call.say({ audience: "asker", kind: "choices", choices });
}

/** From the best: one of its other names is so, its label begins so, another name does, it stands somewhere in it. */
const fits: readonly ((choice: Choice, wanted: string) => boolean)[] = [
  ({ words = "" }, wanted) => words.split(" ").includes(wanted),
  ({ label }, wanted) => label.toLowerCase().startsWith(wanted),
  ({ words = "" }, wanted) => ` ${words}`.includes(` ${wanted}`),
  ({ label, value }, wanted) => `${label} ${value}`.toLowerCase().replace(/_/g, " ").includes(wanted),
];

function fitOf(choice: Choice, wanted: string): number {
  if (wanted === "") return 0;
  const fit = fits.findIndex((one) => one(choice, wanted));
  return fit < 0 ? fits.length : fit;
}

const sources: Readonly<Record<Field, (call: Call, wanted: string) => Promise<readonly Choice[]>>> = {
  feed: async (call) =>
    (await feedsKept(call, await feedsHere(call))).map(({ url, title }, index) => ({
      label: title || url,
      // An address too long to be a value is named by its number in the list.
      value: url.length <= longest ? url : String(index + 1),
    })),
  zone: async (call) => allZones(zoneHere(call, await settingsHere(call)), call.heard.locale, call.now),
  subscription: async (call) =>
    (await subscriptionsHere(call)).map((one, index) => ({
      label: `${index + 1}. ${whenWords(one, call.tongue)}${restWords(one, call.tongue)}`,
      value: one.id,
    })),
  story: async (call) => {
    const follows = call.heard.kind === "suggest" && call.heard.command === "follow-story";
    const told = follows ? await followable(call) : await call.mine.briefings.recent(call.heard.in, 50);
    return told.map((one) => ({ label: one.headline.text, value: one.id }));
  },
  pack: async (call, wanted) => [
    ...call.tools.packs.map((pack) => ({
      label: `${pack.title}: ${pack.says}`,
      value: pack.id,
      words: otherNames[pack.id] ?? "",
    })),
    ...(/[./]/.test(wanted) ? [{ label: wanted, value: wanted }] : []),
  ],
};

/** What people call what a starter pack is about. */
const otherNames: Readonly<Record<string, string>> = {
  news: "world headlines international global top stories general politics",
  "business-and-economy": "finance markets money trade companies",
  football: "soccer",
  tech: "technology computers internet ai gadgets",
  science: "research",
  space: "astronomy nasa",
  sports: "athletics",
  movies: "film cinema",
  television: "tv series",
  gaming: "video games",
  cars: "motoring automotive",
  "personal-finance": "money saving investing",
  "ui-ux": "design",
  "united-kingdom": "uk britain england",
  "united-states": "usa us america",
};

const restWords = ({ state }: Subscription, tongue: Tongue): string =>
  state === "active" ? "" : ` (${tongue.say(state === "paused" ? "state.paused" : "state.stopped")})`;
