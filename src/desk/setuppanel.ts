// The message in which a briefing is set up: a row a step, each with what is chosen and where another is picked.

import { lengths } from "../news/briefing.ts";
import type { Option, Picker } from "../news/picker.ts";
import { samePlace } from "../news/place.ts";
import type { Row, Said, Text } from "../news/talk.ts";
import { scheduleWords } from "../publishing/when/schedule.ts";
import type { Key } from "../words/tongue.ts";
import type { Call } from "./call.ts";
import { clipped, nextLine, notice } from "./notices.ts";
import offered from "./setup.offers.json" with { type: "json" };
import { feedsOfDraft, type SetupDraft, subscriptionOf } from "./setupdraft.ts";
import { settingsHere, zoneHere } from "./subscriptions.ts";
import { likelyZones } from "./zones.ts";

/** Of one picker: https://docs.discord.com/developers/components/reference#string-select */
const most = 25;

type StepRow = {
  /** What is chosen, in words. */
  readonly says: (draft: SetupDraft, call: Call) => Text;
  readonly hint: Key;
  /** Absent where a place is picked. */
  readonly options?: (draft: SetupDraft, call: Call) => Promise<readonly Option[]> | readonly Option[];
  readonly most?: number;
  /** The draft with what was picked; whatever was not offered changes nothing. */
  readonly choose: (draft: SetupDraft, chosen: readonly string[], call: Call) => SetupDraft;
};

export type Step = "where" | "what" | "when" | "zone" | "length";

export const setupSteps: Readonly<Record<Step, StepRow>> = {
  where: {
    says: ({ where }, { tongue }) => tongue.text("setup.where", { place: { place: where } }),
    hint: "setup.pick-where",
    choose: (draft, _, { heard }) => ({ ...draft, where: heard.named ?? draft.where }),
  },
  what: {
    says: whatWords,
    hint: "setup.pick-what",
    most,
    options: ({ packs }, call) =>
      packsOffered(call, packs).map(({ id, title }) => ({ value: id, label: title, chosen: packs.includes(id) })),
    choose: (draft, chosen, { tools }) => ({
      ...draft,
      packs: tools.packs.map(({ id }) => id).filter((id) => chosen.includes(id)),
    }),
  },
  when: {
    says: ({ when }, { tongue }) => tongue.text("setup.when", { when: { bold: scheduleWords(when, tongue) } }),
    hint: "setup.pick-when",
    options: ({ when }, { tongue }) =>
      [...new Set([when, ...offered.times])].map((value) => ({
        value,
        label: scheduleWords(value, tongue),
        chosen: value === when,
      })),
    choose: (draft, [when]) => (when !== undefined && offered.times.includes(when) ? { ...draft, when } : draft),
  },
  zone: {
    says: ({ zone }, { tongue }) => tongue.text("setup.zone", { zone: { bold: zone } }),
    hint: "setup.pick-zone",
    options: async ({ zone }, call) =>
      (await zonesOffered(zone, call)).map(({ value, label }) => ({ value, label, chosen: value === zone })),
    choose: (draft, [zone], { now, heard }) =>
      zone !== undefined && likelyZones(draft.zone, heard.locale, now).some(({ value }) => value === zone)
        ? { ...draft, zone }
        : draft,
  },
  length: {
    says: ({ length }, { tongue }) => [tongue.say(`length.${length}`)],
    hint: "setup.pick-length",
    options: ({ length }, { tongue }) =>
      lengths.map((value) => ({ value, label: tongue.say(`length.${value}`), chosen: value === length })),
    choose: (draft, [length]) => ({ ...draft, length: lengths.find((one) => one === length) ?? draft.length }),
  },
};

export async function setupPanel(call: Call, draft: SetupDraft, problems: readonly string[]): Promise<Said> {
  const { tongue, heard, now } = call;
  const direct = await call.tools.platform(heard.in.platform)?.direct(heard.by.id, heard.in.tenant, call.signal);
  const alone = direct !== undefined && samePlace(direct, heard.in);
  const rows = await Promise.all(
    (Object.keys(setupSteps) as Step[]).map(async (step): Promise<Row> => {
      const { says } = setupSteps[step];
      const picker = step === "where" && alone ? {} : { picker: await pickerOf(step, draft, call) };
      return { lines: [says(draft, call)], buttons: [], ...picker };
    }),
  );
  const next = nextLine(await subscriptionOf(call, draft), now, tongue);
  return notice("plain", [...problems, tongue.say("setup.nothing-yet")], {
    title: tongue.say("setup.title"),
    rows: [...rows, { lines: [next], buttons: [] }],
    buttons: [
      { label: tongue.say("button.done"), action: { act: "setup-done", on: "" }, tone: "main" },
      { label: tongue.say("button.preview"), action: { act: "setup-preview", on: "" } },
      { label: tongue.say("button.own-choice"), action: { act: "setup-form", on: "" } },
      { label: tongue.say("button.cancel"), action: { act: "setup", on: "cancel" } },
    ],
  });
}

async function pickerOf(step: Step, draft: SetupDraft, call: Call): Promise<Picker> {
  const { hint, options, most: picks = 1 } = setupSteps[step];
  const shown = { action: { act: "setup", on: step }, hint: call.tongue.say(hint as "setup.pick-what") } as const;
  if (options === undefined) return { ...shown, kind: "place", chosen: draft.where };
  return { ...shown, kind: "options", most: picks, options: (await options(draft, call)).slice(0, most) };
}

function whatWords(draft: SetupDraft, call: Call): Text {
  const { tongue, tools } = call;
  const packs = tools.packs.filter(({ id }) => draft.packs.includes(id)).map(({ title }) => title);
  const names = [...packs, ...draft.feeds.map(({ url, title }) => title || url)];
  if (names.length === 0) return [tongue.say("setup.nothing-chosen")];
  const feeds = feedsOfDraft(call, draft).length;
  return tongue.text("setup.what", { names: { bold: clipped(tongue.list(names), 300) }, feeds });
}

/** Those that are chosen, then those most people would look for, the reader's own country among them. */
function packsOffered({ tools, heard }: Call, chosen: readonly string[]) {
  const [, country = ""] = heard.locale.split("-");
  const own = offered.countries as Readonly<Record<string, string>>;
  const theirs = own[country] ?? own[heard.locale.split("-")[0]?.toUpperCase() ?? ""];
  const order = [...chosen, "news", ...(theirs === undefined ? [] : [theirs]), ...offered.packs];
  const known = new Map(tools.packs.map((pack) => [pack.id, pack]));
  return [...new Set([...order, ...known.keys()])].flatMap((id) => known.get(id) ?? []);
}

const zonesOffered = async (zone: string, call: Call) => {
  const usual = zoneHere(call, await settingsHere(call));
  const likely = likelyZones(usual, call.heard.locale, call.now);
  const chosen = likelyZones(zone, call.heard.locale, call.now).slice(0, 1);
  return [...chosen, ...likely.filter(({ value }) => value !== zone)];
};
