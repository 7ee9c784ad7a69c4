// User groups: which one somebody named, as Slack vouches, and who is in it.
import type { Instant } from "../../src/news/article.ts";
import type { PeopleGroup } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { calling } from "./client.ts";
import { patiently } from "./patience.ts";
import type { Workspace } from "./workspaces.ts";

export type Groups = {
  /**
   * The group of this workspace with that handle ("@desk") or id. Throws Trouble with words: bad-input where it has
   * none, not-allowed where it does not show us its groups; and what passes.
   */
  named(workspace: Workspace, typed: string): Promise<PeopleGroup>;
  /** A group that is gone, or that we may not look into any more, has nobody in it. Throws what passes. */
  has(workspace: Workspace, group: string, user: string): Promise<boolean>;
};

/** Whoever leaves a group goes on managing for so long at most: the method allows twenty calls a minute. */
const cachedMs = 60_000;
/** Some have thousands of people in them. */
const cachedMost = 200;

export function openGroups(clock: Clock): Groups {
  const people = new Map<string, { readonly until: Instant; readonly users: Promise<ReadonlySet<string>> }>();

  const usersOf = (workspace: Workspace, group: string): Promise<ReadonlySet<string>> => {
    const key = `${workspace.bot}/${group}`;
    const known = people.get(key);
    if (known !== undefined && known.until > clock.now()) return known.users;
    const users = patiently(clock, () => lookUp(workspace, group)).catch((thrown: unknown) => {
      people.delete(key);
      throw thrown;
    });
    people.delete(key);
    for (const longest of people.keys()) if (people.size >= cachedMost) people.delete(longest);
    people.set(key, { until: clock.now() + cachedMs, users });
    return users;
  };

  return {
    named: async (workspace, typed) => {
      const { usergroups = [] } = await patiently(clock, () => calling(() => workspace.client.usergroups.list())).catch(
        (thrown: unknown) => {
          throw thrown instanceof Trouble && forGood(thrown)
            ? new Trouble("not-allowed", worded("slack.groups-unseen"), { cause: thrown })
            : thrown;
        },
      );
      const wanted = typed.trim().replace(/^@/, "");
      const found = usergroups.find(
        ({ id, handle }) => id === wanted || handle?.toLowerCase() === wanted.toLowerCase(),
      );
      if (found?.id === undefined) throw new Trouble("bad-input", worded("slack.no-such-group"));
      return { id: found.id, name: `@${found.handle ?? found.name ?? wanted}` };
    },
    has: async (workspace, group, user) => (await usersOf(workspace, group)).has(user),
  };
}

/** A scope is missing, or the plan has no groups: the same question gets the same answer. */
const forGood = ({ retry, kind }: Trouble): boolean => !retry && kind !== "unknown-outcome" && kind !== "aborted";

async function lookUp(workspace: Workspace, usergroup: string): Promise<ReadonlySet<string>> {
  try {
    const { users = [] } = await calling(() => workspace.client.usergroups.users.list({ usergroup }));
    return new Set(users);
  } catch (thrown) {
    if (thrown instanceof Trouble && forGood(thrown) && thrown.kind !== "bad-credentials") return new Set();
    throw thrown;
  }
}
