// What Slack's refusals mean: one pure function from status and error word to Trouble.
import { Trouble, type TroubleKind } from "../../src/trouble.ts";

/** What came back, or how far the request got when nothing did. */
export type RequestOutcome =
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "rate-limited"; readonly retryAfterSeconds: number }
  /** `sent` is false when no connection came about: then nothing can have arrived. */
  | { readonly kind: "network"; readonly sent: boolean };

/** By error word: https://docs.slack.dev/reference/methods/chat.postMessage#errors and its neighbours. */
const byError: Readonly<Record<string, TroubleKind>> = {
  not_in_channel: "not-allowed",
  restricted_action: "not-allowed",
  restricted_action_read_only_channel: "not-allowed",
  restricted_action_thread_only_channel: "not-allowed",
  restricted_action_non_threadable_channel: "not-allowed",
  restricted_action_thread_locked: "not-allowed",
  cannot_reply_to_message: "not-allowed",
  // https://docs.slack.dev/reference/methods/chat.update#errors
  cant_update_message: "not-allowed",
  edit_window_closed: "not-allowed",
  missing_scope: "not-allowed",
  no_permission: "not-allowed",
  // Of user groups: https://docs.slack.dev/reference/methods/usergroups.users.list#errors
  plan_upgrade_required: "not-allowed",
  no_such_subteam: "gone",
  access_denied: "not-allowed",
  ekm_access_denied: "not-allowed",
  messages_tab_disabled: "not-allowed",
  user_is_restricted: "not-allowed",
  channel_not_found: "gone",
  is_archived: "gone",
  thread_not_found: "gone",
  message_not_found: "gone",
  user_not_found: "gone",
  cannot_dm_bot: "gone",
  user_disabled: "gone",
  users_not_found: "gone",
  user_not_visible: "gone",
  token_revoked: "bad-credentials",
  token_expired: "bad-credentials",
  invalid_auth: "bad-credentials",
  not_authed: "bad-credentials",
  account_inactive: "bad-credentials",
  org_login_required: "bad-credentials",
  team_access_not_granted: "bad-credentials",
  not_allowed_token_type: "bad-credentials",
  ratelimited: "rate-limited",
  rate_limited: "rate-limited",
  message_limit_exceeded: "rate-limited",
  service_unavailable: "unavailable",
  team_added_to_org: "unavailable",
  accesslimited: "unavailable",
  request_timeout: "unavailable",
  // Slack says of these two that some of it may have happened.
  fatal_error: "unknown-outcome",
  internal_error: "unknown-outcome",
};

/** For the operator: which token it was is not known here. */
const notAccepted =
  "Slack does not accept the bot token. Copy SLACK_BOT_TOKEN again, or install Lede again in that workspace.";

/** A word that is not listed names a mistake of ours: it was refused, and the same bytes never get through. */
export function troubleOf(outcome: RequestOutcome, cause?: unknown): Trouble {
  const more = cause === undefined ? {} : { cause };
  if (outcome.kind === "rate-limited")
    return new Trouble("rate-limited", undefined, { ...more, retryAfterMs: outcome.retryAfterSeconds * 1_000 });
  if (outcome.kind === "network") return new Trouble(outcome.sent ? "unknown-outcome" : "unavailable", undefined, more);
  if (outcome.kind === "refused") {
    const kind = byError[outcome.error] ?? "malformed";
    return new Trouble(kind, kind === "bad-credentials" ? notAccepted : undefined, more);
  }
  return new Trouble(byStatus(outcome.status), undefined, more);
}

function byStatus(status: number): TroubleKind {
  if (status === 401 || status === 403) return "bad-credentials";
  if (status === 404) return "not-found";
  if (status === 429) return "rate-limited";
  if (status === 503) return "unavailable";
  if (status >= 500) return "unknown-outcome";
  return "bug";
}
