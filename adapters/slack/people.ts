// Who someone is to us: their name, zone and language from their profile, and whether they may change things in a
// channel.
import type { Instant } from "../../src/news/article.ts";
import type { Person } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble } from "../../src/trouble.ts";
import { calling } from "./client.ts";
import { patiently } from "./patience.ts";
import { isDirect } from "./place.ts";
import type { Workspace } from "./workspaces.ts";

export type Known = {
  readonly person: Person;
  readonly locale: string;
  /** False where Slack did not say who somebody is: then nobody knows what they may. */
  readonly sure: boolean;
};

export type People = {
  /** `also` is another channel the request is about: whoever is no member of it may not manage it. */
  of(workspace: Workspace, user: string, channel: string, also?: string): Promise<Known>;
  /** Is this person in that channel? Throws Trouble where Slack does not say. */
  reads(workspace: Workspace, user: string, channel: string): Promise<boolean>;
  /** The direct conversation with a person. */
  directWith(workspace: Workspace, user: string): Promise<string>;
};

const cachedMs = 30 * 60_000;
const memberMs = 30_000;
type Profile = { readonly name: string; readonly zone?: string; readonly locale: string; readonly guest: boolean };

export function openPeople(clock: Clock, log: Log): People {
  const profiles = new Map<string, { readonly until: number; readonly profile: Promise<Profile> }>();
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

  const known = async (workspace: Workspace, user: string, channel: string, also?: string): Promise<Known> => {
    const profile = await profileOf(workspace, user);
    const mayManage =
      isDirect(channel) && also === undefined
        ? true
        : !profile.guest && (also === undefined || (await belongs(workspace, user, also)));
    const person: Person = {
      id: user,
      name: profile.name,
      mayManage,
      ...(profile.zone === undefined ? {} : { zone: profile.zone }),
    };
    return { person, locale: profile.locale, sure: true };
  };
  return {
    of: async (workspace, user, channel, also) => {
      try {
        return await known(workspace, user, channel, also);
      } catch (thrown) {
        log.error("slack-person-unknown", thrown);
        return { person: { id: user, name: "", mayManage: false }, locale: "", sure: false };
      }
    },
    reads: belongs,
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
