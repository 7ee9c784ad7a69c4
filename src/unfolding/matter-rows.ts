// How a matter stood by an older line and stands by a newer one, as their trees tell: what that makes.
import { reverses } from "../language/en/settling.ts";
import type { Certainty, Effect } from "../language/syntax/footing.ts";
import type { HeldMatter } from "../language/syntax/matters.ts";
import type { Deed, LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";
import { isNews, isOneMatter } from "./one-matter.ts";
import type { TurnRow } from "./turn-row.ts";

type Standing = { readonly certainty: readonly Certainty[]; readonly effect: readonly Effect[] };

type MatterRow = Omit<TurnRow, "find" | "knows"> & {
  readonly was: Standing;
  readonly now: Standing;
  /** Asked of the older one. */
  readonly so?: (was: HeldMatter) => boolean;
  /** Asked of the verb that settles it. */
  readonly by?: (now: HeldMatter) => boolean;
};

const rows: readonly MatterRow[] = [
  {
    name: "in force, and now ended",
    kind: "outcome",
    was: { certainty: ["done"], effect: ["is", "kept"] },
    now: { certainty: ["done"], effect: ["ended", "refused"] },
    so: ({ isMain }) => isMain,
    by: ({ by }) => by !== undefined && !reverses(by),
    yes: [
      "The dockers of Tarn went on strike on Monday. -> The dockers of Tarn ended their strike.",
      "Orsa made an offer for Lumen. -> Lumen rejected the offer of Orsa.",
    ],
    no: [
      "The dockers of Tarn went on strike. -> The teachers of Holt ended their strike.",
      "The navy of Lune captured 23 pirates off Tarn. -> The navy of Lune stopped pirates off Tarn.",
      "The dockers of Tarn went on strike. -> The dockers of Holt ended their strike.",
      "The dockers of Tarn went on strike. -> The dockers of Tarn may end their strike.",
    ],
  },
  {
    name: "in force, and now lifted",
    kind: "contrary",
    was: { certainty: ["done"], effect: ["is", "kept"] },
    now: { certainty: ["done"], effect: ["ended", "not"] },
    // "closed until the weekend": that it opens then is no turn.
    so: ({ phrases, isMain }) => isMain && phrases.until === undefined,
    yes: [
      "The council of Tarn imposed a ban on fires. -> The council of Tarn lifted the ban on fires.",
      "The bridge of Tarn was closed on Monday. -> The bridge of Tarn reopened.",
      "The ministry of Tarn sold the port. -> The ministry of Tarn has not sold the port.",
    ],
    no: [
      "The council of Tarn imposed a ban on fires. -> The council of Tarn lifted the ban on boats.",
      "The council of Tarn imposed a ban on fires. -> The council of Tarn may lift the ban on fires.",
      "The bridge of Tarn was closed on Monday. -> The bridge of Tarn was briefly reopened.",
    ],
  },
  {
    name: "ended, and on after all",
    kind: "contrary",
    was: { certainty: ["done", "ahead"], effect: ["ended"] },
    now: { certainty: ["done"], effect: ["is", "kept"] },
    so: ({ isMain }) => isMain,
    yes: ["The club of Tarn dropped its appeal on the ruling. -> The club of Tarn lodged an appeal on the ruling."],
    no: ["The club of Tarn dropped its appeal. -> The club of Tarn was in talks about an appeal."],
  },
  {
    name: "to end, and now to go on",
    kind: "contrary",
    was: { certainty: ["ahead"], effect: ["ended"] },
    now: { certainty: ["done", "ahead"], effect: ["kept"] },
    yes: ["The search for the boat off Tarn will end on Friday. -> The search for the boat off Tarn will go on."],
    no: ["The search for the boat off Tarn will end on Friday. -> The search for the crab off Holt will go on."],
  },
  {
    name: "not so far, and now so",
    kind: "outcome",
    was: { certainty: ["done"], effect: ["not"] },
    now: { certainty: ["done"], effect: ["is"] },
    so: ({ isPerfect, isMain }) => isPerfect && isMain,
    yes: ["The bronze horse of Tarn has not been found. -> Police found the bronze horse of Tarn in a yard."],
    no: ["The bronze horse of Tarn has not been found. -> Police found the bronze bell of Holt in a yard."],
  },
  {
    name: "ruled out, and now so",
    kind: "contrary",
    was: { certainty: ["done", "ahead"], effect: ["refused", "denied", "not"] },
    now: { certainty: ["done", "ahead"], effect: ["is"] },
    so: ({ isMain }) => isMain,
    yes: [
      "The Greens ruled out a coalition with the Blues. -> The Greens formed a coalition with the Blues.",
      "The bishop of Osten will not apologise to the miners. -> The bishop of Osten apologised to the miners.",
      "Orsa denied that it would buy Lumen. -> Orsa bought Lumen.",
    ],
    no: [
      "The vaccine Influx has not been tested in children. -> The vaccine Influx has been tested in adults.",
      "The treaty with Tarn has not been ratified by Sund. -> The treaty with Tarn was ratified by Lune.",
    ],
  },
  {
    name: "announced, and now not to be",
    kind: "contrary",
    was: { certainty: ["ahead"], effect: ["is", "kept"] },
    now: { certainty: ["done", "ahead"], effect: ["ended", "refused", "not"] },
    yes: [
      "The museum of Tarn will give the bronzes back to Lune. -> A court in Tarn stopped the return of the bronzes.",
      "Corps will appeal the ruling. -> Corps will not appeal the ruling.",
    ],
    no: ["Corps will not appeal the ruling. -> Corps would not appeal the ruling."],
  },
  {
    name: "told, and now denied",
    kind: "denial",
    was: { certainty: ["done", "claimed", "open"], effect: ["is", "kept"] },
    now: { certainty: ["done"], effect: ["denied"] },
    yes: ["The ministry of Tarn sold the port. -> The ministry of Tarn denied that it had sold the port."],
    no: ["The ministry of Tarn denied selling the port. -> The ministry of Tarn denied that it had sold the port."],
  },
  {
    name: "open, and now so",
    kind: "outcome",
    was: { certainty: ["open", "ahead"], effect: ["is", "kept", "delayed"] },
    now: { certainty: ["done"], effect: ["is"] },
    yes: [
      "The ministry of Tarn is considering a permit for a mine. -> The ministry of Tarn granted a permit for a mine.",
      "Police in Elm are searching for the knife. -> The knife was found in a pond in Elm by police.",
      "A plane is missing over Serra. -> The wreck of the plane was found in Serra.",
      "Parliament may approve the pension bill on Friday. -> Parliament approved the pension bill.",
    ],
    no: [
      "The ministry is considering a permit for a mine. -> The ministry granted a permit for a mill.",
      "The hospital of Elm faces closure. -> The hospital of Marn closed.",
      "Lune is weighing sanctions on Qadr. -> Lune imposed sanctions on Qadr in 2019, and weighs new ones.",
      "The volcano Brann could erupt within days. -> The volcano Brann erupted once before.",
      "Parliament may approve the pension bill. -> The club approved a transfer.",
      "Parliament may approve the pension bill. -> A committee approved the pension bill.",
      "Orsa may buy its rival Lumen. -> A newspaper says that Orsa has bought its rival Lumen.",
      "Orsa may buy its rival Lumen. -> Orsa has bought its rival Lumen, a newspaper reported.",
      "Kirst stopped Rahm in Tarn to retain the title of Lune. -> Kirst retained the title of Lune against Rahm.",
      "The navy of Lune allegedly captured the tanker Orsa. -> The navy of Lune captured the tanker Orsa on Saturday.",
      "A man is facing murder charges over a fire in Tarn. -> A man was charged with murder over a fire in Tarn.",
      "Some 200 lanterns will hang over the river. -> Some 200 lanterns hang over the river.",
    ],
  },
  {
    name: "put off, and now so",
    kind: "outcome",
    was: { certainty: ["done"], effect: ["delayed"] },
    now: { certainty: ["done"], effect: ["is"] },
    yes: ["The agency put off the launch of the probe Heron. -> The agency launched the probe Heron."],
    no: ["The agency put off the launch of the probe Heron. -> The agency will launch the probe Heron."],
  },
  {
    name: "open, and now not to be",
    kind: "outcome",
    was: { certainty: ["open"], effect: ["is", "kept"] },
    now: { certainty: ["done", "ahead"], effect: ["ended", "refused", "not"] },
    // "A licence has not been applied for": so far.
    by: ({ isPerfect, effect }) => !isPerfect || effect !== "not",
    yes: [
      "Police said the boy might be charged over a clock. -> The boy with the clock will not be charged.",
      "Pilots of Skylane threaten a strike. -> The strike of the pilots of Skylane was averted.",
      "The hospital of Elm faces closure. -> The hospital of Elm will stay open.",
    ],
    no: ["The boy might be charged over a clock. -> The boy with the clock may be charged."],
  },
  {
    name: "somebody wanted to end it, and that was done",
    kind: "outcome",
    was: { certainty: ["open", "ahead"], effect: ["ended", "refused", "not"] },
    now: { certainty: ["done"], effect: ["ended", "refused"] },
    yes: ["The council of Tarn wants to lift the ban on fires. -> The council of Tarn lifted the ban on fires."],
    no: ["The council of Tarn wants to lift the ban on fires. -> The council of Holt lifted the ban on boats."],
  },
  {
    name: "somebody wanted to prevent it, and it came",
    kind: "outcome",
    was: { certainty: ["open"], effect: ["ended"] },
    now: { certainty: ["done"], effect: ["is", "kept"] },
    yes: ["The chain Modo of Tarn wants to avoid insolvency. -> The chain Modo filed for insolvency in Tarn."],
    no: ["The chain Modo of Tarn wants to avoid insolvency. -> The chain Modo of Tarn may file for insolvency."],
  },
];

export const matterRows: readonly TurnRow[] = rows.map(({ was: held, now: told, by, so, ...row }) => ({
  ...row,
  find: (was, now) => {
    for (const fresh of now.line.matters) {
      if (!isNews(now, fresh) || !stands(told, fresh) || by?.(fresh) === false) continue;
      const old = was.line.matters.find(
        (one) => stands(held, one) && !one.isPast && so?.(one) !== false && isOneMatter(was, now, one, fresh),
      );
      if (old !== undefined) return { was: deedOf(was, old), now: deedOf(now, fresh) };
    }
    return undefined;
  },
  knows: ({ line: { matters } }, { now }) =>
    matters.some(({ concept, certainty, effect }) => {
      const isSo = told.effect.includes(effect) && (told.certainty.includes(certainty) || certainty === "done");
      return concept === now.verb && isSo;
    }),
}));

const stands = ({ certainty, effect }: Standing, matter: HeldMatter): boolean =>
  certainty.includes(matter.certainty) && effect.includes(matter.effect);

function deedOf({ line: { words } }: LineRead<SomeLine>, { start, end, concept }: HeldMatter): Deed {
  const from = words.findIndex((word) => word.end > start);
  return { verb: concept, standing: "done", from, to: words.findLastIndex((word) => word.start < end) + 1 };
}
