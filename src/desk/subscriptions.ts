// The subscriptions of a place: found, made with sensible defaults, changed so that every change can be undone for an
// hour.
import { type Place, placeKey, samePlace } from "../news/place.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { PlaceSettings } from "../ports/place-store.ts";
import { doneThroughAfterEdit, plan } from "../publishing/agenda.ts";
import { minutesOf } from "../publishing/walltime.ts";
import { Trouble } from "../trouble.ts";
import { type Tongue, tongueFor } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call } from "./call.ts";
import { ruleOf } from "./rules.ts";

const hour = 3_600_000;
export const usualWhen = "Weekdays at 08:00";
const mostHere = 20;

/** Of a story, and no schedule that somebody set. */
export const isFollowed = ({ story }: Subscription): boolean => story !== undefined;

/** The schedules of this place, and the stories that are or were followed in it. */
export const allHere = (call: Call): Promise<readonly Subscription[]> => allAt(call, call.heard.in);

const allAt = ({ mine }: Call, place: Place): Promise<readonly Subscription[]> => mine.subscriptions.ofPlace(place);

/** The schedules of this place. */
export const subscriptionsHere = (call: Call): Promise<readonly Subscription[]> => schedulesAt(call, call.heard.in);

export const schedulesAt = async (call: Call, place: Place): Promise<readonly Subscription[]> =>
  (await allAt(call, place)).filter((one) => !isFollowed(one));

/** Everything followed here, each feed once. */
export const feedsOf = (subscriptions: readonly Subscription[]): readonly string[] => [
  ...new Set(subscriptions.flatMap((one) => one.feeds)),
];

/** Everything followed in this place: sources belong to it, and stay when its last schedule goes. */
export const feedsHere = (call: Call): Promise<readonly string[]> => feedsAt(call, call.heard.in);

async function feedsAt(call: Call, place: Place): Promise<readonly string[]> {
  const schedules = await schedulesAt(call, place);
  return schedules.length > 0 ? feedsOf(schedules) : ((await settingsAt(call, place)).sources ?? []);
}

/** What keeps the sources of the place that this schedule, its last one, leaves; nothing where others stay. */
export async function keepingSources(
  call: Call,
  leaving: Subscription,
): Promise<Pick<Change, "settings" | "settingsOf">> {
  const { place, feeds, id } = leaving;
  const others = (await schedulesAt(call, place)).filter((one) => one.id !== id);
  if (others.length > 0) return {};
  return { settings: { ...(await settingsAt(call, place)), sources: feeds }, settingsOf: place };
}

/**
 * By id, when it posts here, the person set it up, or is in the channel it posts in; by its number in the list; or the
 * only one there is. Throws Trouble `not-found` that says what to type.
 */
export async function subscriptionNamed(call: Call, which: string): Promise<Subscription> {
  const here = await subscriptionsHere(call);
  const wanted = which.trim();
  const known = wanted === "" ? undefined : await call.mine.subscriptions.ofId(wanted);
  const byId = known && (await maySee(call, known)) ? known : undefined;
  const numbered = /^\d{1,3}$/.test(wanted) ? here[Number(wanted) - 1] : undefined;
  if (byId && !samePlace(byId.place, call.heard.in)) await checkRightsThere(call, byId);
  const said = here.filter((one) => one.schedule.when.toLowerCase().includes(wanted.toLowerCase()));
  const found =
    byId ??
    numbered ??
    (wanted === "" ? (here.length === 1 ? here[0] : undefined) : said.length === 1 ? said[0] : undefined);
  if (found) return found;
  if (here.length === 0) throw new Trouble("not-found", worded("schedule.none-yet"));
  throw new Trouble("not-found", worded("schedule.name-one", { last: here.length }));
}

async function maySee({ heard, tools, signal }: Call, { place, owner }: Subscription): Promise<boolean> {
  if (samePlace(place, heard.in) || owner === heard.by.id) return true;
  return (await tools.platform(place.platform)?.reads(heard.by.id, place, signal)) === true;
}

/** About another channel, in which they may have lost their rights since. */
async function checkRightsThere({ heard, tools, signal }: Call, { place }: Subscription): Promise<void> {
  if (!ruleOf(heard).manages || (await tools.platform(place.platform)?.manages(heard.by.id, place, signal))) return;
  throw new Trouble("not-allowed", worded("desk.no-longer-yours"));
}

export const settingsHere = (call: Call): Promise<PlaceSettings> => settingsAt(call, call.heard.in);

export const settingsAt = async ({ mine }: Call, place: Place): Promise<PlaceSettings> =>
  (await mine.settings.of(place)) ?? usualSettings;

/** The settings of the place with these folders beside those it has. */
export async function withFolders(call: Call, folders: NonNullable<PlaceSettings["folders"]>): Promise<PlaceSettings> {
  const settings = await settingsHere(call);
  return { ...settings, folders: { ...settings.folders, ...folders } };
}

const usualSettings: PlaceSettings = { length: "standard", language: "source", less: [], seenHint: false };

/** The language of what everyone in this place sees: the one it wants, else that of who asked. */
export const aloud = async (call: Call): Promise<Tongue> =>
  tongueFor((await settingsHere(call)).language, call.tongue.language);

/** The place's zone, the person's, or the operator's. */
export const zoneHere = (call: Call, settings: PlaceSettings): string =>
  settings.zone ?? call.heard.by.zone ?? call.tools.zone;

export async function newSubscription(call: Call, over: Partial<Subscription> = {}): Promise<Subscription> {
  const settings = await settingsHere(call);
  const here = await subscriptionsHere(call);
  if (over.story === undefined && here.length >= mostHere)
    throw new Trouble("bad-input", worded("schedule.too-many", { most: mostHere }));
  const quietHours = readQuiet(settings.quietHours);
  return {
    id: call.tools.ids.next(),
    place: call.heard.in,
    feeds: await feedsHere(call),
    topics: here[0]?.topics ?? [],
    schedule: { when: usualWhen, zone: zoneHere(call, settings) },
    length: settings.length,
    stories: 5,
    language: settings.language,
    ...(quietHours ? { quietHours } : {}),
    quietDay: "say-so",
    jitterSeconds: 0,
    layout: "buttons",
    state: "active",
    owner: call.heard.by.id,
    createdAt: call.now,
    doneThrough: call.now,
    ...over,
  };
}

/** "22:00-07:00". Undefined for none; throws Trouble `bad-input` for anything else. */
export function readQuiet(text: string | undefined): { readonly from: string; readonly to: string } | undefined {
  if (text === undefined || /^(|off|none|no)$/i.test(text.trim())) return undefined;
  const [, from = "", to = ""] = /^(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})$/.exec(text.trim()) ?? [];
  if (minutesOf(from) === undefined || minutesOf(to) === undefined || from === to)
    throw new Trouble("bad-input", worded("settings.quiet-bad"));
  return { from: from.padStart(5, "0"), to: to.padStart(5, "0") };
}

/** The subscription with another time, so that nobody gets two editions on the day of the change. */
export async function rescheduled(call: Call, before: Subscription, edited: Subscription): Promise<Subscription> {
  if (before.schedule.when === edited.schedule.when && before.schedule.zone === edited.schedule.zone) return edited;
  const posted = (await call.mine.editions.recent(before.id, 50)).map((edition) => edition.slot);
  return { ...edited, doneThrough: Math.max(before.doneThrough, doneThroughAfterEdit(edited, posted, call.now)) };
}

export type Change = {
  readonly save?: readonly Subscription[];
  readonly remove?: readonly SubscriptionId[];
  readonly settings?: PlaceSettings;
  /** Whose settings; this place's where nothing is said. */
  readonly settingsOf?: Place;
};

type Undo = {
  readonly place: Place;
  readonly subscriptions: readonly { readonly id: SubscriptionId; readonly before: Subscription | null }[];
  readonly settings?: PlaceSettings | null;
  readonly settingsOf?: Place;
};

/** Makes the change and gives the token that undoes it. */
export async function change(call: Call, wanted: Change): Promise<string> {
  const { mine, tools, heard } = call;
  const touched = [...(wanted.save ?? []).map((one) => one.id), ...(wanted.remove ?? [])];
  const before = await Promise.all(
    touched.map(async (id) => ({ id, before: (await mine.subscriptions.ofId(id)) ?? null })),
  );
  const at = wanted.settingsOf ?? heard.in;
  const undo: Undo = {
    place: heard.in,
    subscriptions: before,
    ...(wanted.settings ? { settings: (await mine.settings.of(at)) ?? null, settingsOf: at } : {}),
  };
  for (const subscription of wanted.save ?? []) {
    await mine.subscriptions.save(subscription);
    await plan(tools.store, subscription, call.now);
  }
  for (const id of wanted.remove ?? []) await mine.subscriptions.remove(id);
  if (wanted.settings) await mine.settings.save(at, wanted.settings);
  await feedFollowed(call, [...placesOf(wanted.save ?? [], before), ...(wanted.settings ? [at] : [])]);
  return keep(call, "undo", undo);
}

const placesOf = (saved: readonly Subscription[], before: Undo["subscriptions"]): readonly Place[] =>
  [...saved, ...before.flatMap((one) => one.before ?? [])].map(({ place }) => place);

/** What is followed of a story comes in the feeds of its place, as they are now. */
async function feedFollowed(call: Call, places: readonly Place[]): Promise<void> {
  for (const place of new Map(places.map((one) => [placeKey(one), one])).values()) {
    const followed = (await allAt(call, place)).filter((one) => isFollowed(one) && one.state === "active");
    const feeds = followed.length > 0 ? await feedsAt(call, place) : [];
    for (const one of followed)
      if (String(one.feeds) !== String(feeds)) await call.mine.subscriptions.save({ ...one, feeds });
  }
}

/** True when something was undone; false when the token is old, used, or of another place. */
export async function undo(call: Call, token: string): Promise<boolean> {
  const kept = await kepts<Undo>(call, "undo", token);
  if (kept === undefined || !samePlace(kept.place, call.heard.in)) return false;
  if (!(await call.tools.store.once.first(`undo:${call.heard.in.tenant}:${token}`, call.now))) return false;
  for (const { id, before } of kept.subscriptions) {
    const current = await call.mine.subscriptions.ofId(id);
    if (before === null) await call.mine.subscriptions.remove(id);
    else {
      const restored = { ...before, doneThrough: Math.max(before.doneThrough, current?.doneThrough ?? 0) };
      const again = current ? await rescheduled(call, current, restored) : restored;
      await call.mine.subscriptions.save(again);
      await plan(call.tools.store, again, call.now);
    }
  }
  if (kept.settings) await call.mine.settings.save(kept.settingsOf ?? kept.place, kept.settings);
  else if (kept.settings === null) await call.mine.settings.save(kept.settingsOf ?? kept.place, usualSettings);
  await feedFollowed(call, [...placesOf([], kept.subscriptions), kept.settingsOf ?? kept.place]);
  return true;
}

/** What a token stands for: one made for a button opens nothing that another button asks for. */
type Kind = "undo" | "follow" | "brief" | "unfollow" | "less" | "form";

/** Keeps a small state for an hour and gives the token it is found by. */
export async function keep(call: Call, kind: Kind, state: unknown): Promise<string> {
  const token = call.tools.ids.next();
  await call.mine.settings.keep(`${kind}:${token}`, JSON.stringify(state), call.now + hour);
  return token;
}

/** Undefined for a token that is old, made up, or of another kind. */
export async function kepts<T>(call: Call, kind: Kind, token: string): Promise<T | undefined> {
  const text = await call.mine.settings.kept(`${kind}:${token}`, call.now);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
