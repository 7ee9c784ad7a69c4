// Who someone is to us: their name, zone and language from their profile, and whether they may change things in a
// channel.
import type { Instant } from "../../src/news/article.ts";
import type { Place, Tenant } from "../../src/news/place.ts";
import type { Person } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble } from "../../src/trouble.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { calling } from "./client.ts";
import type { Groups } from "./groups.ts";
import { patiently } from "./patience.ts";
import { isDirect, slackPlace } from "./place.ts";
import type { Workspace } from "./workspaces.ts";

export type Known = {
  readonly person: Person;
  readonly locale: string;
  /** False where Slack did not say who somebody is: then nobody knows what they may. */
  readonly sure: boolean;
};

/** Somebody in a channel. */
type Who = { readonly tenant: Tenant; readonly user: string; readonly channel: string };

export type People = {
  /** `also` is another channel the request is about: whoever is no member of it may not manage it. */
  of(workspace: Workspace, who: Who, also?: string): Promise<Known>;
  /** Is this person there, to read and to type? Throws Trouble where Slack does not say so just now. */
  belongs(workspace: Workspace, user: string, channel: string): Promise<boolean>;
  /** In which language somebody is spoken to while nobody may look them up: English where they never were. */
  tongueOf(who: Pick<Who, "tenant" | "user">): Tongue;
  /** The direct conversation with a person. */
  directWith(workspace: Workspace, user: string): Promise<string>;
};

const cachedMs = 30 * 60_000;
const memberMs = 30_000;
type Profile = {
  readonly name: string;
  readonly zone?: string;
  readonly locale: string;
  readonly guest: boolean;
  /** Runs the workspace. */
  readonly admin: boolean;
};

export type PeopleTools = {
  readonly clock: Clock;
  readonly log: Log;
  readonly groups: Groups;
  /** The group that alone changes things in a channel, where one was chosen. */
  readonly managersOf: (place: Place) => Promise<string | undefined>;
};

export function openPeople({ clock, log, groups, managersOf }: PeopleTools): People {
  const profiles = new Map<string, { readonly until: number; readonly profile: Promise<Profile> }>();
  const locales = new Map<string, string>();
  const directs = new Map<string, Promise<string>>();
  /** Until when somebody counts as a member: an App Home asks about every channel, twice, after each press. */
  const members = new Map<string, Instant>();

  const profileOf = (workspace: Workspace, user: string): Promise<Profile> => {
    const key = `${workspace.bot}/${user}`;
    const now = clock.now();
    const cached = profiles.get(key);
    if (cached && cached.until > now) return cached.profile;
    const profile = patiently(clock, () => lookUp(workspace, user)).catch((thrown: unknown) => {
      profiles.delete(key);
      throw thrown;
    });
    if (profiles.size > 20_000) profiles.clear();
    profiles.set(key, { until: now + cachedMs, profile });
    return profile;
  };
  const directWith = (workspace: Workspace, user: string): Promise<string> => {
    const key = `${workspace.bot}/${user}`;
    const known = directs.get(key);
    if (known) return known;
    const opened = calling(() => workspace.client.conversations.open({ users: user })).then(
      (answer) => answer.channel?.id ?? user,
      () => {
        directs.delete(key);
        return user;
      },
    );
    if (directs.size > 20_000) directs.clear();
    directs.set(key, opened);
    return opened;
  };
  /** Nobody has briefings sent into somebody else's direct messages. */
  const belongs = async (workspace: Workspace, user: string, channel: string): Promise<boolean> => {
    if (isDirect(channel)) return channel === user || channel === (await directWith(workspace, user));
    const key = `${workspace.bot}/${user}/${channel}`;
    if ((members.get(key) ?? 0) > clock.now()) return true;
    const member = await patiently(clock, () => isMember(workspace, user, channel));
    if (members.size > 20_000) members.clear();
    if (member) members.set(key, clock.now() + memberMs);
    return member;
  };

  /** Those who run the workspace choose groups, and set right what was chosen wrong. */
  const amongManagers = async (workspace: Workspace, { tenant, user, channel }: Who): Promise<boolean> => {
    const group = isDirect(channel) ? undefined : await managersOf(slackPlace(tenant, channel));
    return group === undefined || (await groups.has(workspace, group, user));
  };
  const manages = async (workspace: Workspace, who: Who, { guest, admin }: Profile, also?: string) => {
    if (isDirect(who.channel) && also === undefined) return true;
    if (guest || (also !== undefined && !(await belongs(workspace, who.user, also)))) return false;
    const places = [...new Set([who.channel, also ?? who.channel])];
    const among = await Promise.all(places.map((channel) => admin || amongManagers(workspace, { ...who, channel })));
    return among.every(Boolean);
  };

  const known = async (workspace: Workspace, who: Who, also?: string): Promise<Known> => {
    const { user } = who;
    const profile = await profileOf(workspace, user);
    if (locales.size > 20_000) locales.clear();
    locales.set(`${who.tenant}/${user}`, profile.locale);
    const mayManage = await manages(workspace, who, profile, also);
    const person: Person = {
      id: user,
      name: profile.name,
      mayManage,
      ...(profile.zone === undefined ? {} : { zone: profile.zone }),
    };
    return { person, locale: profile.locale, sure: true };
  };
  return {
    of: async (workspace, who, also) => {
      try {
        return await known(workspace, who, also);
      } catch (thrown) {
        log.error("slack-person-unknown", thrown);
        return { person: { id: who.user, name: "", mayManage: false }, locale: "", sure: false };
      }
    },
    belongs,
    tongueOf: ({ tenant, user }) => tongueFor(locales.get(`${tenant}/${user}`)),
    directWith,
  };
}

async function lookUp(workspace: Workspace, user: string): Promise<Profile> {
  const { user: found } = await calling(() => workspace.client.users.info({ user, include_locale: true }));
  // Guests and people of other workspaces in a shared channel read and ask; they do not manage.
  const guest = Boolean(found?.is_restricted || found?.is_ultra_restricted || found?.is_stranger || found?.is_bot);
  const ours =
    found?.team_id === workspace.team || found?.enterprise_user?.enterprise_id === (workspace.enterprise ?? "none");
  return {
    name: found?.profile?.display_name || found?.real_name || found?.name || "",
    locale: found?.locale ?? "",
    guest: guest || !ours,
    admin: Boolean(found?.is_admin || found?.is_owner || found?.is_primary_owner),
    ...(found?.tz ? { zone: found.tz } : {}),
  };
}

/** A channel that is not there has no members; whatever else goes wrong is thrown. */
async function isMember(workspace: Workspace, user: string, channel: string): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < 10; page++) {
    const answer = await calling(() =>
      workspace.client.conversations.members({ channel, limit: 1_000, ...(cursor ? { cursor } : {}) }),
    ).catch((thrown: unknown) => {
      const { retry, kind } = asTrouble(thrown);
      if (retry || kind === "unknown-outcome") throw thrown;
      return undefined;
    });
    if (answer?.members?.includes(user)) return true;
    cursor = answer?.response_metadata?.next_cursor;
    if (!cursor) return false;
  }
  return false;
}
