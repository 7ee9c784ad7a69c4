// Tokens as Slack hands them out: one a workspace or organisation, worthless after an uninstall, rotated where the app asks for it.
import type { FakeSlack, Json } from "./kept.ts";

/** https://docs.slack.dev/authentication/using-token-rotation: twelve hours, and a refresh token works once. */
const tokenLasts = 12 * 60 * 60_000;

export type OAuth = {
  access(body: Json): Json;
  /** The error word for a call with this token; undefined when it is good. */
  wrongWith(token: string): string | undefined;
  uninstall(team: string): void;
};

export function openOAuth(kept: Pick<FakeSlack, "tokens" | "rules"> & { readonly now: () => number }): OAuth {
  const { tokens, rules, now } = kept;
  const dead = new Set<string>();
  const expires = new Map<string, number>();
  const refreshing = new Map<string, string>();
  let made = 0;

  const refusal = (error: string): Json => ({ ok: false, error });
  const tokenFor = (team: string): Json => {
    const name = `xoxb-installed-${team}`;
    const access_token = tokens.has(name) || dead.has(name) ? `${name}-${++made}` : name;
    tokens.set(access_token, team);
    if (!rules.rotation) return { access_token };
    const refresh_token = `xoxe-1-${team}-${++made}`;
    refreshing.set(refresh_token, team);
    expires.set(access_token, now() + tokenLasts);
    return { access_token, refresh_token, expires_in: tokenLasts / 1_000 };
  };

  function access(body: Json): Json {
    if (body.grant_type === "refresh_token") {
      const team = refreshing.get(String(body.refresh_token));
      if (team === undefined || !refreshing.delete(String(body.refresh_token))) return refusal("invalid_refresh_token");
      return granted(team);
    }
    if (typeof body.code !== "string" || !body.code.startsWith("code-")) return refusal("invalid_code");
    const named = body.code.slice("code-".length);
    // An administrator who installs for the whole organisation has a code of it: no workspace is named.
    return granted(named.startsWith("E") ? named : `T-${named}`);
  }

  /** https://docs.slack.dev/reference/methods/oauth.v2.access, and https://docs.slack.dev/enterprise for organisations */
  const granted = (team: string): Json => ({
    ok: true,
    app_id: "A1",
    authed_user: { id: "U1" },
    scope: "chat:write,commands",
    token_type: "bot",
    ...tokenFor(team),
    bot_user_id: "UBOT",
    team: team.startsWith("E") ? null : { id: team, name: "Team" },
    enterprise: team.startsWith("E") ? { id: team, name: "Organisation" } : null,
    is_enterprise_install: team.startsWith("E"),
  });

  return {
    access,
    wrongWith: (token) => {
      if (dead.has(token)) return "account_inactive";
      if (!tokens.has(token)) return "invalid_auth";
      return (expires.get(token) ?? Number.POSITIVE_INFINITY) <= now() ? "token_expired" : undefined;
    },
    uninstall: (team) => {
      for (const [token, of] of tokens) if (of === team && tokens.delete(token)) dead.add(token);
    },
  };
}
