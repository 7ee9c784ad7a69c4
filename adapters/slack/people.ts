// Who someone is to us: their name, zone and language from their profile, and whether they may change things in a
// channel.
import type { Person } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { calling, refusal } from "./client.ts";
import { isDirect } from "./place.ts";
import type { Workspace } from "./workspaces.ts";

export type Known = { readonly person: Person; readonly locale: string };

export type People = {
  /** `also` is another channel the request is about: whoever is no member of it may not manage it. */
  of(workspace: Workspace, user: string, channel: string, also?: string): Promise<Known>;
  /** The direct conversation with a person. */
  directWith(workspace: Workspace, user: string): Promise<string>;
};

const cachedMs = 30 * 60_000;
/** A look-up that failed is tried once more, after this. */
const againMs = 300;
type Profile = { readonly name: string; readonly zone?: string; readonly locale: string; readonly guest: boolean };
/** Undefined: Slack did not say. */
type Rights = boolean | undefined;

export function openPeople(clock: Clock, log: Log): People {
  const profiles = new Map<string, { readonly until: number; readonly profile: Promise<Profile | undefined> }>();
  const directs = new Map<string, Promise<string>>();

  const twice = async <T>(look: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await look().catch(async () => {
        await clock.sleep(againMs, new AbortController().signal);
        return await look();
      });
    } catch (thrown) {
      log.error("slack-person-unknown", thrown);
      return undefined;
    }
  };
  const profileOf = (workspace: Workspace, user: string): Promise<Profile | undefined> => {
    const key = `${workspace.bot}/${user}`;
    const now = clock.now();
    const cached = profiles.get(key);
    if (cached && cached.until > now) return cached.profile;
    const profile = twice(() => lookUp(workspace, user)).then((found) => {
      if (found === undefined) profiles.delete(key);
      return found;
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
  const belongs = async (workspace: Workspace, user: string, channel: string): Promise<Rights> =>
    isDirect(channel)
      ? channel === user || channel === (await directWith(workspace, user))
      : await twice(() => isMember(workspace, user, channel));
  const rightsOf = async (
    workspace: Workspace,
    user: string,
    profile: Profile | undefined,
    also: string | undefined,
  ): Promise<Rights> => {
    if (profile === undefined || profile.guest) return profile && false;
    return also === undefined ? true : await belongs(workspace, user, also);
  };

  return {
    of: async (workspace, user, channel, also) => {
      const profile = await profileOf(workspace, user);
      const alone = isDirect(channel) && also === undefined;
      const rights = alone || (await rightsOf(workspace, user, profile, also));
      const person: Person = {
        id: user,
        name: profile?.name ?? "",
        mayManage: rights === true,
        ...(rights === undefined ? { rightsUnknown: true } : {}),
        ...(profile?.zone === undefined ? {} : { zone: profile.zone }),
      };
      return { person, locale: profile?.locale ?? "en" };
    },
    directWith,
  };
}

async function lookUp(workspace: Workspace, user: string): Promise<Profile> {
  const { user: found } = await calling(() => workspace.client.users.info({ user, include_locale: true }));
  // Guests and people of other workspaces in a shared channel read and ask; they do not manage.
  const guest = Boolean(found?.is_restricted || found?.is_ultra_restricted || found?.is_stranger || found?.is_bot);
  return {
    name: found?.profile?.display_name || found?.real_name || found?.name || "",
    locale: found?.locale ?? "en",
    guest,
    ...(found?.tz ? { zone: found.tz } : {}),
  };
}

async function isMember(workspace: Workspace, user: string, channel: string): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < 10; page++) {
    const answer = await calling(() =>
      workspace.client.conversations.members({ channel, limit: 1_000, ...(cursor ? { cursor } : {}) }),
    ).catch((thrown: unknown) => {
      // A channel that Lede is not in and does not see has no members to speak of.
      if (unseen.has(refusal(thrown) ?? "")) return undefined;
      throw thrown;
    });
    if (answer?.members?.includes(user)) return true;
    cursor = answer?.response_metadata?.next_cursor;
    if (!cursor) return false;
  }
  return false;
}

const unseen = new Set(["channel_not_found", "not_in_channel", "no_permission", "missing_scope"]);
