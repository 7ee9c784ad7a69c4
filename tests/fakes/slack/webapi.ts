// The Web API methods Lede uses, as Slack answers them: what is kept, and what is refused and why.

import type { FakeSlack, Json, Posted } from "./kept.ts";
import { openOAuth } from "./oauth.ts";
import { refusalOfMessage, wrongInMessage } from "./rules.ts";
import type { Steps } from "./steps.ts";
import type { Uploads } from "./uploads.ts";
import { userGroupMethods } from "./usergroups.ts";
import type { Views } from "./views.ts";

/** The part of the fake that methods work on. */
export type Kept = Pick<
  FakeSlack,
  "posted" | "notes" | "statuses" | "refused" | "people" | "channels" | "groups" | "tokens" | "rules"
> & {
  readonly views: Views;
  readonly steps: Steps;
  readonly uploads: Uploads;
  readonly listeners: readonly ((message: Posted) => void)[];
  readonly origin: string;
  readonly now: () => number;
  readonly next: () => number;
  readonly nextTs: () => string;
};

/** Non-Marketplace commercial apps: one call a minute, fifteen messages. */
const historyGap = 60_000;
const historyMost = 15;

/** Answers one call; `token` is what the request carried. The error "ratelimited" goes out as a 429. */
export function webApi(kept: Kept): {
  readonly perform: (method: string, body: Json, token: string) => Json;
  readonly uninstall: (team: string) => void;
} {
  const { posted, notes, statuses, refused, people, channels, tokens, listeners, origin, now, next, nextTs } = kept;
  const oauth = openOAuth(kept);
  const lastLook = new Map<string, number>();

  function perform(method: string, body: Json, token: string): Json {
    if (method === "apps.connections.open")
      return token === "xapp-test"
        ? { ok: true, url: `${origin.replace("http", "ws")}/link/?ticket=secret-ticket-${next()}&app_id=A1` }
        : refusal("invalid_auth");
    // Needs no token: https://docs.slack.dev/reference/methods/api.test
    if (method === "api.test") return { ok: true };
    if (method === "oauth.v2.access") return oauth.access(body);
    const wrong = oauth.wrongWith(token);
    if (wrong !== undefined) return refusal(wrong);
    return (methods[method] ?? (() => refusal("unknown_method")))(body, token, tokens.get(token) ?? "");
  }

  /** Why a message of ours does not get into this channel. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
  function closed(channel: string): string | undefined {
    const place = channels.get(channel);
    if (place === undefined) return undefined;
    if (place.private && !place.member) return "channel_not_found";
    if (place.archived) return "is_archived";
    if (!place.member) return "not_in_channel";
    return place.restricted;
  }

  /** What a test is to hear of is malformed; a file that is not ready yet is Slack's own doing. */
  function wrongWith(body: Json, token: string): Json | undefined {
    const wrong = wrongInMessage(body);
    refused.push(...wrong);
    if (wrong.length > 0) return refusal(refusalOfMessage(wrong));
    const errors = kept.uploads.wrongIn(body.blocks, token);
    return errors.length > 0 ? { ...refusal("invalid_blocks"), errors } : undefined;
  }

  /** Posting to a person opens their direct conversation. */
  const channelFor = (named: unknown): string => String(named).replace(/^U/, "D");

  /** https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps */
  function look(method: string, body: Json, token: string, among: readonly Posted[]): Json {
    const shut = closed(String(body.channel));
    if (shut === "channel_not_found" || shut === "not_in_channel") return refusal(shut);
    const key = `${method}/${token}`;
    const waits = (lastLook.get(key) ?? Number.NEGATIVE_INFINITY) + historyGap - now();
    if (kept.rules.commercial && waits > 0) return { ...refusal("ratelimited"), retry_after: Math.ceil(waits / 1_000) };
    lastLook.set(key, now());
    const most = Math.min(Number(body.limit ?? 100), kept.rules.commercial ? historyMost : 999);
    const oldest = Number(body.oldest ?? 0);
    const within = among.filter((message) => message.channel === body.channel && Number(message.ts) > oldest);
    const from = Number(body.cursor ?? 0);
    const has_more = within.length > from + most;
    const next_cursor = has_more ? String(from + most) : "";
    const messages = within.slice(from, from + most).map(asHistory);
    return { ok: true, has_more, messages, response_metadata: { next_cursor } };
  }
  const asHistory = (message: Posted): Json => ({
    ts: message.ts,
    text: message.text,
    bot_id: "BBOT",
    metadata: message.metadata,
    reply_count: posted.filter((one) => one.channel === message.channel && one.thread_ts === message.ts).length,
  });

  const methods: Readonly<Record<string, (body: Json, token: string, team: string) => Json>> = {
    ...kept.views.methods,
    ...kept.steps.methods,
    ...kept.uploads.methods,
    ...userGroupMethods(kept.groups, kept.rules),
    "auth.test": (_body, _token, team) => ({
      ok: true,
      team: "Team",
      team_id: team,
      user: "lede",
      user_id: "UBOT",
      bot_id: "BBOT",
      is_enterprise_install: isOrganisation(team),
      ...(isOrganisation(team) ? { enterprise_id: team } : {}),
    }),
    "chat.postMessage": (body, token) => {
      const channel = channelFor(body.channel);
      const shut = closed(channel);
      if (shut !== undefined) return refusal(shut);
      const wrong = wrongWith(body, token);
      if (wrong !== undefined) return wrong;
      const ts = nextTs();
      const message: Posted = {
        channel,
        ts,
        text: String(body.text ?? ""),
        blocks: (body.blocks ?? []) as Json[],
        token,
        body,
        ...(body.thread_ts === undefined ? {} : { thread_ts: String(body.thread_ts) }),
        ...(body.metadata === undefined ? {} : { metadata: body.metadata as Json }),
      };
      posted.push(message);
      for (const listener of listeners) listener(message);
      return {
        ok: true,
        channel,
        ts,
        message: { type: "message", ts, text: message.text, user: "UBOT", bot_id: "BBOT" },
      };
    },
    /** https://docs.slack.dev/reference/methods/chat.postEphemeral#errors */
    "chat.postEphemeral": (body, token) => {
      const [channel, user] = [String(body.channel), String(body.user)];
      const shut = closed(channel);
      if (shut !== undefined) return refusal(shut);
      if (channels.get(channel)?.members?.includes(user) === false) return refusal("user_not_in_channel");
      const wrong = wrongWith(body, token);
      if (wrong !== undefined) return wrong;
      const thread = body.thread_ts === undefined ? {} : { thread_ts: String(body.thread_ts) };
      const words = { text: String(body.text ?? ""), blocks: (body.blocks ?? []) as Json[] };
      const ts = nextTs();
      notes.push({ channel, user, ts, ...words, ...thread });
      return { ok: true, message_ts: ts };
    },
    /**
     * Of our own messages alone; metadata that is not sent again is gone:
     * https://docs.slack.dev/reference/methods/chat.update
     */
    "chat.update": (body, token) => {
      const shut = closed(String(body.channel));
      if (shut !== undefined) return refusal(shut);
      const index = posted.findIndex((message) => message.channel === body.channel && message.ts === body.ts);
      const stood = posted[index];
      if (stood === undefined) return refusal("message_not_found");
      if (stood.token !== token) return refusal("cant_update_message");
      const wrong = wrongWith(body, token);
      if (wrong !== undefined) return wrong;
      const { metadata: _gone, ...rest } = stood;
      posted[index] = {
        ...rest,
        text: String(body.text ?? ""),
        blocks: (body.blocks ?? []) as Json[],
        body,
        ...(body.metadata === undefined ? {} : { metadata: body.metadata as Json }),
      };
      return { ok: true, channel: body.channel, ts: body.ts, text: body.text };
    },
    "chat.delete": (body) => {
      const index = posted.findIndex((message) => message.channel === body.channel && message.ts === body.ts);
      if (index < 0) return refusal("message_not_found");
      posted.splice(index, 1);
      return { ok: true };
    },
    "reactions.add": () => ({ ok: true }),
    /**
     * A guest is_restricted (several channels) or is_ultra_restricted (one). Somebody of another workspace has its
     * team_id, and is_stranger only where no shared channel is known: https://docs.slack.dev/reference/objects/user-object
     */
    "users.info": (body, _token, team) => ({
      ok: true,
      user: {
        id: body.user,
        team_id: isOrganisation(team) ? "T1" : team,
        ...(isOrganisation(team) ? { enterprise_user: { enterprise_id: team, teams: ["T1"] } } : {}),
        name: "ann",
        real_name: "Ann Example",
        tz: "Europe/Zurich",
        locale: "en-US",
        profile: { display_name: "ann" },
        ...people.get(String(body.user)),
      },
    }),
    "conversations.open": (body) => ({ ok: true, channel: { id: channelFor(body.users) } }),
    // Those that the bot is in: https://docs.slack.dev/reference/methods/users.conversations
    "users.conversations": () => ({
      ok: true,
      channels: [...channels].flatMap(([id, { member, archived }]) =>
        member && !archived ? [{ id, name: id === "C1" ? "news" : id.toLowerCase(), is_channel: true }] : [],
      ),
      response_metadata: { next_cursor: "" },
    }),
    "conversations.info": (body) => {
      const found = channels.get(String(body.channel));
      if (found?.private && !found.member) return refusal("channel_not_found");
      const is_member = found?.member ?? true;
      return {
        ok: true,
        channel: { id: body.channel, name: "news", is_member, is_archived: found?.archived ?? false },
      };
    },
    "conversations.members": (body) =>
      /^[CG]/.test(String(body.channel))
        ? {
            ok: true,
            members: channels.get(String(body.channel))?.members ?? ["U1", "UBOT"],
            response_metadata: { next_cursor: "" },
          }
        : refusal("channel_not_found"),
    // Newest first; replies oldest first, the root among them.
    "conversations.history": (body, token) =>
      look("history", body, token, posted.filter((message) => message.thread_ts === undefined).reverse()),
    "conversations.replies": (body, token) =>
      look(
        "replies",
        body,
        token,
        posted.filter((message) => (message.thread_ts ?? message.ts) === body.ts),
      ),
    "assistant.threads.setStatus": (body) => {
      statuses.push(body);
      return { ok: true };
    },
    "assistant.threads.setSuggestedPrompts": () => ({ ok: true }),
  };

  return { perform, uninstall: oauth.uninstall };
}

const refusal = (error: string): Json => ({ ok: false, error });
const isOrganisation = (tenant: string): boolean => tenant.startsWith("E");
