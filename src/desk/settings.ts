// /settings: length, language, time zone and quiet hours of this place, who changes it, and whether all may read it.
import type { Instant } from "../news/article.ts";
import { lengths } from "../news/briefing.ts";
import type { PeopleGroup } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Text } from "../news/talk.ts";
import type { PlaceSettings } from "../ports/place-store.ts";
import { checkZone } from "../publishing/walltime.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { CommandCall } from "./call.ts";
import { nextLine, notice, undoButton } from "./notices.ts";
import { allHere, change, readQuiet, rescheduled, settingsHere, zoneHere } from "./subscriptions.ts";

export async function runSettings(call: CommandCall): Promise<void> {
  const { length, language, zone, quiet, managers, public: open } = call.heard.inputs;
  const before = await settingsHere(call);
  const given = [length, language, zone, quiet, managers, open].some(
    (input) => input !== undefined && input.trim() !== "",
  );
  if (!given) {
    await call.say(
      notice(
        "plain",
        [
          ...wordsOf(before, call),
          ...(call.tools.model === undefined
            ? []
            : [call.tongue.say("settings.model", { trust: call.tongue.told(await call.tools.model.trust()) })]),
          call.tongue.say("settings.change"),
        ],
        { title: call.tongue.say("settings.title") },
      ),
    );
    return;
  }
  const chosen = lengths.find((one) => one === length);
  if (length && chosen === undefined) throw new Trouble("bad-input", worded("settings.length-bad"));
  const quietHours = quiet ? readQuiet(quiet) : undefined;
  const { managers: managing, publicSince, ...others } = before;
  const after: PlaceSettings = {
    ...others,
    ...managersAfter(managing, call.heard),
    ...publicAfter(publicSince, call),
    ...(chosen ? { length: chosen } : {}),
    ...(language ? { language: readLanguage(language) } : {}),
    ...(zone ? { zone: checkZone(zone) } : {}),
    ...(quiet ? { quietHours: quietHours ? `${quietHours.from}-${quietHours.to}` : "off" } : {}),
  };
  const here = await allHere(call);
  const saved = await Promise.all(
    here.map((one) => rescheduled(call, one, applied(one, after, quiet !== undefined, quietHours))),
  );
  const token = await change(call, { settings: after, save: saved });
  const [first] = saved;
  await call.say(
    notice("done", [...wordsOf(after, call), ...(first ? [nextLine(first, call.now, call.tongue)] : [])], {
      buttons: [undoButton(token, call.tongue)],
    }),
  );
}

/** Who alone changes things in a place is typed as a group, or as everyone again. */
function managersAfter(
  before: PeopleGroup | undefined,
  { inputs, group }: CommandCall["heard"],
): Pick<PlaceSettings, "managers"> {
  const typed = inputs.managers?.trim() ?? "";
  if (typed === "") return before === undefined ? {} : { managers: before };
  if (isEveryone(typed)) return {};
  if (group === undefined) throw new Trouble("bad-input", worded("settings.no-groups"));
  return { managers: group };
}

/** What was posted before was posted for this place alone, and stays so. */
function publicAfter(
  before: Instant | undefined,
  { heard, tools, now }: CommandCall,
): Pick<PlaceSettings, "publicSince"> {
  const typed = heard.inputs.public?.trim().toLowerCase() ?? "";
  const stays = before === undefined ? {} : { publicSince: before };
  if (typed === "") return stays;
  if (typed === "no" || typed === "off") return {};
  if (typed !== "yes" && typed !== "on") throw new Trouble("bad-input", worded("settings.public-bad"));
  if (tools.pages === undefined) throw new Trouble("bad-input", worded("settings.no-pages"));
  return { publicSince: before ?? now };
}

/** Typed for managers, it takes back what was chosen. */
export const isEveryone = (typed: string): boolean => /^@?(?:everyone|all|off|none)$/i.test(typed.trim());

/** Settings of a place hold for the schedules it already has. */
function applied(
  one: Subscription,
  after: PlaceSettings,
  quietGiven: boolean,
  quietHours: Subscription["quietHours"],
): Subscription {
  const { quietHours: before, ...rest } = one;
  const quiet = quietGiven ? quietHours : before;
  return {
    ...rest,
    length: after.length,
    language: after.language,
    schedule: { ...one.schedule, zone: after.zone ?? one.schedule.zone },
    ...(quiet ? { quietHours: quiet } : {}),
  };
}

function readLanguage(text: string): string {
  const wanted = text.trim().toLowerCase();
  if (wanted === "source" || wanted === "original") return "source";
  try {
    const [canonical] = Intl.getCanonicalLocales(wanted);
    if (canonical && /^[a-z]{2,3}$/.test(canonical)) return canonical;
  } catch {}
  throw new Trouble("bad-input", worded("settings.language-bad"));
}

function wordsOf(settings: PlaceSettings, call: CommandCall): readonly (string | Text)[] {
  const { tongue, tools, heard } = call;
  const { quietHours, managers, publicSince } = settings;
  const zone = zoneHere(call, settings);
  const hours = quietHours === undefined || quietHours === "off" ? tongue.say("settings.off") : quietHours;
  return [
    tongue.say("settings.length", { length: tongue.say(`length-word.${settings.length}`) }),
    settings.language === "source"
      ? tongue.say("settings.language-own")
      : tongue.say("settings.language", { language: settings.language }),
    tongue.say("settings.zone", { zone }),
    tongue.say("settings.quiet", { hours }),
    ...(managers === undefined ? [] : [tongue.say("settings.managers", { group: managers.name })]),
    ...(tools.pages === undefined
      ? []
      : publicSince === undefined
        ? [tongue.say("settings.public-off")]
        : [publicWords(tools.pages.publicAddressOf(heard.in), publicSince, zone, tongue)]),
  ];
}

/** What it means is said with it, every time. */
const publicWords = (address: string, since: Instant, zone: string, tongue: Tongue): Text =>
  tongue.text("settings.public", {
    since: { instant: since, as: "date-time", zone },
    link: { link: address, words: tongue.say("settings.public-link") },
  });
