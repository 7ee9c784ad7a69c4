// Which schedules a person may see on their own page: those of the channels they are in, and those they set up.
import { type Place, placeKey, samePlace } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Call } from "./call.ts";
import { isFollowed } from "./subscriptions.ts";

export type SeenSchedule = {
  readonly subscription: Subscription;
  /** Sees what is posted there, as far as the platform says so now. */
  readonly reads: boolean;
  readonly mayChange: boolean;
};

type Rights = { readonly reads: boolean; readonly mayChange: boolean };

/** `unsure`: channels of which the platform did not say just now whether the person is in them. */
export async function schedulesSeen(
  call: Call,
): Promise<{ readonly seen: readonly SeenSchedule[]; readonly unsure: readonly Place[] }> {
  const { mine, heard } = call;
  const all = (await mine.subscriptions.all()).filter((one) => !isFollowed(one) || one.state === "active");
  const places = [...new Map(all.map(({ place }) => [placeKey(place), place])).values()];
  const rights = new Map(
    await Promise.all(places.map(async (place) => [placeKey(place), await rightsIn(call, place)] as const)),
  );
  const seen = all.flatMap((subscription): readonly SeenSchedule[] => {
    const there = rights.get(placeKey(subscription.place));
    // Whoever set it up answers for it: they see that it is there, also where they read nothing of it any more.
    const owns = subscription.owner === heard.by.id;
    if (!owns && !there?.reads) return [];
    return [{ subscription, reads: there?.reads === true, mayChange: owns || there?.mayChange === true }];
  });
  return { seen, unsure: places.filter((place) => rights.get(placeKey(place)) === undefined) };
}

/** Undefined where the platform did not say. */
async function rightsIn({ heard, tools, signal }: Call, place: Place): Promise<Rights | undefined> {
  if (samePlace(place, heard.in)) return { reads: true, mayChange: heard.by.mayManage };
  const platform = tools.platform(place.platform);
  try {
    if (!(await platform?.reads(heard.by.id, place, signal))) return { reads: false, mayChange: false };
    return { reads: true, mayChange: (await platform?.manages(heard.by.id, place, signal)) === true };
  } catch (thrown) {
    tools.log.error("readers-unknown", thrown, { place });
    return undefined;
  }
}
