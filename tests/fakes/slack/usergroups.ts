// User groups as Slack shows them: of one workspace, with the right scope, on a plan that has them.

type Json = Record<string, unknown>;

export type UserGroup = {
  readonly id: string;
  readonly team: string;
  readonly handle: string;
  readonly users: readonly string[];
  readonly disabled?: boolean;
};

/** Errors: https://docs.slack.dev/reference/methods/usergroups.list and usergroups.users.list */
export function userGroupMethods(
  groups: readonly UserGroup[],
  rules: { readonly groups: "missing_scope" | "plan_upgrade_required" | undefined },
): Readonly<Record<string, (body: Json, token: string, team: string) => Json>> {
  /** A disabled group is in no answer unless it is asked for; an organisation's token must say which workspace. */
  const seen = (body: Json, team: string): readonly UserGroup[] | string => {
    if (rules.groups !== undefined) return rules.groups;
    if (team.startsWith("E") && body.team_id === undefined) return "missing_argument";
    const of = team.startsWith("E") ? body.team_id : team;
    return groups.filter((group) => group.team === of && (!group.disabled || String(body.include_disabled) === "true"));
  };
  return {
    "usergroups.list": (body, _token, team) => {
      const found = seen(body, team);
      if (typeof found === "string") return { ok: false, error: found };
      const usergroups = found.map(({ id, handle, team: team_id }) => ({
        id,
        team_id,
        handle,
        name: `Group ${handle}`,
        is_usergroup: true,
      }));
      return { ok: true, usergroups };
    },
    "usergroups.users.list": (body, _token, team) => {
      const found = seen(body, team);
      if (typeof found === "string") return { ok: false, error: found };
      const group = found.find(({ id }) => id === body.usergroup);
      return group === undefined ? { ok: false, error: "no_such_subteam" } : { ok: true, users: [...group.users] };
    },
  };
}
