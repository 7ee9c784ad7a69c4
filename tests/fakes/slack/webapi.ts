// The Web API methods Lede uses, as Slack answers them: what is kept, and what is refused and why.

import type { FakeSlack, Json, Posted } from "./kept.ts";
import { wrongInMessage, wrongInView } from "./rules.ts";

/** The part of the fake that methods work on. */
export type Kept = Pick<
  FakeSlack,
  "posted" | "responded" | "views" | "statuses" | "refused" | "people" | "channels" | "tokens"
> & {
  readonly listeners: readonly ((message: Posted) => void)[];
  readonly origin: string;
  readonly next: () => number;
};

/** Answers one call; `token` is what the request carried. */
export function webApi(kept: Kept): (method: string, body: Json, token: string) => Json {
  const { posted, responded, views, statuses, refused, people, channels, tokens, listeners, origin, next } = kept;

  function perform(method: string, body: Json, token: string): Json {
    if (method === "apps.connections.open")
      return token === "xapp-test"
        ? { ok: true, url: `${origin.replace("http", "ws")}/link/?ticket=secret-ticket-${next()}&app_id=A1` }
        : { ok: false, error: "invalid_auth" };
    if (method === "oauth.v2.access") return oauth(body);
    const team = tokens.get(token);
    if (team === undefined) return { ok: false, error: "invalid_auth" };
    return (methods[method] ?? (() => ({ ok: false, error: "unknown_method" })))(body, token, team);
  }

  function oauth(body: Json): Json {
    if (typeof body.code !== "string" || !body.code.startsWith("code-")) return { ok: false, error: "invalid_code" };
    const team = `T-${body.code.slice("code-".length)}`;
    const token = `xoxb-installed-${team}`;
    tokens.set(token, team);
    return {
      ok: true,
      app_id: "A1",
      authed_user: { id: "U1" },
      scope: "chat:write,commands",
      token_type: "bot",
      access_token: token,
      bot_user_id: "UBOT",
      team: { id: team, name: "Team" },
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  const viewOf = (body: Json): Json => body.view as Json;
  const keepView = (id: string, view: Json): Json => {
    const wrong = wrongInView(view);
    refused.push(...wrong);
    const kept = { ...view, id, hash: `h${next()}`, team_id: "T1", root_view_id: id, state: { values: {} } };
    views.set(id, kept);
    return wrong.length > 0 ? { ok: false, error: "invalid_arguments" } : { ok: true, view: kept };
  };

  const methods: Readonly<Record<string, (body: Json, token: string, team: string) => Json>> = {
    "auth.test": (_body, _token, team) => ({
      ok: true,
      team: "Team",
      team_id: team,
      user: "lede",
      user_id: "UBOT",
      bot_id: "BBOT",
      is_enterprise_install: false,
    }),
    "chat.postMessage": (body, token) => {
      const channel = String(body.channel);
      const place = channels.get(channel);
      if (place?.archived) return { ok: false, error: "is_archived" };
      if (place?.member === false) return { ok: false, error: "not_in_channel" };
      const wrong = wrongInMessage(body);
      if (wrong.length > 0) {
        refused.push(...wrong);
        return { ok: false, error: "invalid_blocks" };
      }
      const ts = `${1_700_000_000 + next()}.000100`;
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
    "chat.postEphemeral": (body) => {
      refused.push(...wrongInMessage(body));
      responded.push({ url: "chat.postEphemeral", body });
      return { ok: true, message_ts: `${1_700_000_000 + next()}.000200` };
    },
    "chat.delete": (body) => {
      const index = posted.findIndex((message) => message.channel === body.channel && message.ts === body.ts);
      if (index < 0) return { ok: false, error: "message_not_found" };
      posted.splice(index, 1);
      return { ok: true };
    },
    "reactions.add": () => ({ ok: true }),
    "views.open": (body) => keepView(`V${next()}`, viewOf(body)),
    "views.push": (body) => keepView(`V${next()}`, viewOf(body)),
    "views.update": (body) =>
      views.has(String(body.view_id))
        ? keepView(String(body.view_id), viewOf(body))
        : { ok: false, error: "not_found" },
    "views.publish": (body) => keepView(String(body.user_id), viewOf(body)),
    "users.info": (body) => ({
      ok: true,
      user: {
        id: body.user,
        name: "ann",
        real_name: "Ann Example",
        tz: "Europe/Zurich",
        locale: "en-US",
        profile: { display_name: "ann" },
        ...people.get(String(body.user)),
      },
    }),
    "conversations.open": (body) => ({ ok: true, channel: { id: `D${String(body.users).slice(1)}` } }),
    "conversations.info": (body) => {
      const found = channels.get(String(body.channel));
      if (found?.private && !found.member) return { ok: false, error: "channel_not_found" };
      return {
        ok: true,
        channel: {
          id: body.channel,
          name: "news",
          is_member: found?.member ?? true,
          is_archived: found?.archived ?? false,
        },
      };
    },
    "conversations.members": (body) =>
      /^[CG]/.test(String(body.channel))
        ? {
            ok: true,
            members: channels.get(String(body.channel))?.members ?? ["U1", "UBOT"],
            response_metadata: { next_cursor: "" },
          }
        : { ok: false, error: "channel_not_found" },
    "conversations.history": (body) => ({
      ok: true,
      has_more: false,
      messages: historyOf(String(body.channel), (message) => message.thread_ts === undefined),
    }),
    "conversations.replies": (body) => ({
      ok: true,
      has_more: false,
      messages: historyOf(String(body.channel), (message) => (message.thread_ts ?? message.ts) === body.ts),
    }),
    "assistant.threads.setStatus": (body) => {
      statuses.push(body);
      return { ok: true };
    },
    "assistant.threads.setSuggestedPrompts": () => ({ ok: true }),
    "files.getUploadURLExternal": () => ({ ok: true, upload_url: `${origin}/upload/1`, file_id: "F1" }),
    "files.completeUploadExternal": () => ({ ok: true, files: [{ id: "F1" }] }),
  };

  const historyOf = (channel: string, among: (message: Posted) => boolean): Json[] =>
    posted
      .filter((message) => message.channel === channel && among(message))
      .map((message) => ({
        ts: message.ts,
        text: message.text,
        bot_id: "BBOT",
        metadata: message.metadata,
        reply_count: posted.filter((reply) => reply.channel === channel && reply.thread_ts === message.ts).length,
      }))
      .reverse();

  return perform;
}
