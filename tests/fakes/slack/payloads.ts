// What Slack sends, in the shapes of its published samples, and the two ways it sends it: a socket, or signed requests.
import { createHmac, randomUUID } from "node:crypto";
import type { FakeSlack } from "./kept.ts";

type Json = Record<string, unknown>;

/** Delivers and resolves with what was acknowledged. */
export type Wire = {
  command(payload: Json): Promise<unknown>;
  interactive(payload: Json): Promise<unknown>;
  event(payload: Json, retry?: number): Promise<unknown>;
};

export const socketWire = (slack: FakeSlack): Wire => ({
  command: (payload) => slack.sockets.deliver({ type: "slash_commands", payload }),
  interactive: (payload) => slack.sockets.deliver({ type: "interactive", payload }),
  event: (payload, retry = 0) => slack.sockets.deliver({ type: "events_api", payload, retry_attempt: retry }),
});

export const sign = (body: string | Buffer, secret: string, seconds: number): string =>
  `v0=${createHmac("sha256", secret).update(`v0:${seconds}:`).update(body).digest("hex")}`;

/** `clock` gives milliseconds. */
export function httpWire(url: string, secret: string, clock: () => number = Date.now): Wire {
  const send = async (body: string, type: string, headers: Record<string, string> = {}) => {
    const seconds = Math.floor(clock() / 1_000);
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": type,
        "x-slack-request-timestamp": String(seconds),
        "x-slack-signature": sign(body, secret, seconds),
        ...headers,
      },
      body,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`refused with ${answer.status}`);
    return text === "" ? undefined : text.startsWith("{") ? (JSON.parse(text) as unknown) : text;
  };
  const form = "application/x-www-form-urlencoded";
  return {
    command: (payload) => send(new URLSearchParams(payload as Record<string, string>).toString(), form),
    interactive: (payload) => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form),
    event: (payload, retry = 0) =>
      send(JSON.stringify(payload), "application/json", retry > 0 ? { "x-slack-retry-num": String(retry) } : {}),
  };
}

export type Who = {
  readonly team?: string;
  readonly user?: string;
  readonly channel?: string;
  /** Their own workspace, where they came through a shared channel (Slack Connect). */
  readonly home?: string;
  /** The organisation that installed Lede for all its workspaces. */
  readonly enterprise?: string;
};

let counter = 0;
const nextTs = (): string => `${1_800_000_000 + ++counter}.000100`;

/** A person at their keyboard. */
export function person(slack: FakeSlack, wire: Wire, who: Who = {}) {
  const { team = "T1", user = "U1", channel = "C1", home = team, enterprise } = who;
  const teamOf = { id: team, domain: "team", ...(enterprise ? { enterprise_id: enterprise } : {}) };
  const from = { id: user, username: "ann", name: "ann", team_id: home };
  const base = {
    team: teamOf,
    user: from,
    api_app_id: "A1",
    token: "x",
    enterprise: enterprise ? { id: enterprise, name: "Organisation" } : null,
    is_enterprise_install: enterprise !== undefined,
  };
  const envelope = (event: Json): Json => ({
    token: "x",
    team_id: team,
    ...(enterprise ? { enterprise_id: enterprise } : {}),
    api_app_id: "A1",
    type: "event_callback",
    event_id: `Ev${randomUUID().slice(0, 8)}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [
      {
        enterprise_id: enterprise ?? null,
        team_id: enterprise ? null : team,
        user_id: "UBOT",
        is_bot: true,
        is_enterprise_install: enterprise !== undefined,
      },
    ],
    is_ext_shared_channel: home !== team,
    event,
  });
  return {
    envelope,
    types: (command: string, text: string) =>
      wire.command({
        token: "x",
        team_id: team,
        team_domain: "team",
        channel_id: channel,
        channel_name: "news",
        user_id: user,
        user_name: "ann",
        command,
        text,
        api_app_id: "A1",
        ...(enterprise ? { enterprise_id: enterprise, enterprise_name: "Organisation" } : {}),
        is_enterprise_install: String(enterprise !== undefined),
        response_url: slack.responseUrl({ user, channel }),
        trigger_id: slack.trigger(),
      }),
    /** Presses the button with this label on a message, a note for this person alone, or in a view as they see it. */
    presses: (label: string, on: { readonly blocks: readonly Json[] } & Json) => {
      const actions = [{ ...findElement(on.blocks, label), action_ts: nextTs() }];
      if (on.type === "modal" || on.type === "home") {
        const container = { type: "view", view_id: on.id };
        const trigger_id = slack.trigger(String(on.id));
        return wire.interactive({ ...base, type: "block_actions", container, trigger_id, view: on, actions });
      }
      const message_ts = String(on.ts);
      const is_ephemeral = slack.notes.some((note) => note.ts === message_ts);
      return wire.interactive({
        ...base,
        type: "block_actions",
        container: { type: "message", message_ts, channel_id: channel, is_ephemeral, ...threadOf(on) },
        trigger_id: slack.trigger(),
        channel: { id: channel, name: "news" },
        response_url: slack.responseUrl({ user, channel, pressed: message_ts }),
        // A note for one person is not kept by Slack: it says which one, and not what was in it.
        ...(is_ephemeral ? {} : { message: { type: "message", user: "UBOT", ts: on.ts, text: "", ...threadOf(on) } }),
        state: { values: {} },
        actions,
      });
    },
    /** Submits a view as it stands open now; what is acknowledged happens to it. */
    submits: async (view: Json, values: Readonly<Record<string, Json>>) => {
      const shown = slack.views.get(String(view.id));
      if (shown === undefined) throw new Error("that view is not open");
      const state = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
      const answer = await wire.interactive({
        ...base,
        type: "view_submission",
        trigger_id: slack.trigger(String(view.id)),
        view: { ...shown, state: { values: state } },
        response_urls: [],
      });
      slack.acknowledged(String(view.id), answer);
      return answer;
    },
    usesShortcut: (callback: string, message?: Json) =>
      wire.interactive(
        message
          ? {
              ...base,
              type: "message_action",
              callback_id: callback,
              trigger_id: slack.trigger(),
              action_ts: nextTs(),
              channel: { id: channel, name: "news" },
              message_ts: message.ts,
              message,
              response_url: slack.responseUrl({ user, channel }),
            }
          : { ...base, type: "shortcut", callback_id: callback, trigger_id: slack.trigger(), action_ts: nextTs() },
      ),
    searches: (view: Json, action_id: string, value: string) =>
      wire.interactive({
        ...base,
        type: "block_suggestion",
        action_id,
        block_id: "b",
        value,
        view,
        container: { type: "view", view_id: view.id },
      }),
    says: (text: string, more: Json = {}) => {
      const ts = nextTs();
      const event = {
        type: "message",
        user,
        team: home,
        text,
        ts,
        channel,
        channel_type: channel.startsWith("D") ? "im" : "channel",
        event_ts: ts,
        client_msg_id: randomUUID(),
        ...more,
      };
      return wire.event(envelope(event));
    },
    mentions: (text: string, more: Json = {}) => {
      const ts = nextTs();
      return wire.event(
        envelope({ type: "app_mention", user, text: `<@UBOT> ${text}`, ts, channel, event_ts: ts, ...more }),
      );
    },
    /** A workflow of this person's runs one of Lede's steps; the same execution is delivered once more by the same id. */
    runsStep: (callback_id: string, inputs: Json, execution = `Fx${randomUUID().slice(0, 8)}`, retry = 0) =>
      wire.event(
        envelope({
          type: "function_executed",
          function: { id: "Fn1", callback_id, title: callback_id, type: "app", app_id: "A1" },
          inputs,
          function_execution_id: execution,
          workflow_execution_id: "Wx1",
          event_ts: nextTs(),
          bot_access_token: slack.steps.begin(execution, team),
        }),
        retry,
      ),
    opensHome: (tab: "home" | "messages" = "home") =>
      wire.event(envelope({ type: "app_home_opened", user, channel: `D${user.slice(1)}`, tab, event_ts: nextTs() })),
    /** `more` is the envelope's, such as when it happened. */
    event: (event: Json, retry = 0, more: Json = {}) => wire.event({ ...envelope(event), ...more }, retry),
  };
}

const threadOf = (on: Json): Json => (on.thread_ts === undefined ? {} : { thread_ts: on.thread_ts });

/** A button by its words, or an overflow menu's option. */
function findElement(blocks: readonly Json[], label: string): Json {
  for (const block of blocks)
    for (const element of (block.elements ?? []) as Json[]) {
      if (wordsOf(element.text) === label) return element;
      const option = ((element.options ?? []) as Json[]).find((candidate) => wordsOf(candidate.text) === label);
      if (option) return { ...element, selected_option: option };
      for (const side of ["positive_button", "negative_button"]) {
        const chosen = element[side] as Json | undefined;
        if (chosen && wordsOf(chosen.text) === label) return { ...element, value: chosen.value };
      }
    }
  throw new Error(`no button "${label}" in ${JSON.stringify(blocks).slice(0, 600)}`);
}

const wordsOf = (text: unknown): string =>
  typeof text === "object" && text !== null && "text" in text ? String(text.text) : String(text ?? "");
