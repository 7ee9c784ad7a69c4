// What a response_url does, by what it was given out for: it adds, replaces or deletes, five times in half an hour.
import type { Asked, Json, Note, Posted } from "./kept.ts";

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five times within 30 minutes. */
const uses = 5;
const lasts = 30 * 60_000;

export type Screen = {
  readonly posted: Posted[];
  readonly notes: Note[];
  readonly now: () => number;
  readonly nextTs: () => string;
  readonly anyUrl: () => boolean;
};

/** Answers one request to a response_url, as status and body. */
export type Respond = (path: string, body: Json) => { readonly status: number; readonly body: string };

export function responseUrls(screen: Screen): { readonly issue: (asked: Asked) => string; readonly respond: Respond } {
  const issued = new Map<string, { readonly asked: Asked; readonly at: number; used: number }>();

  const respond: Respond = (path, body) => {
    if (screen.anyUrl() && !issued.has(path))
      issued.set(path, { asked: { user: "U1", channel: "C1" }, at: screen.now(), used: 0 });
    const known = issued.get(path);
    // Slack says why in the body and answers 404 to each of the three.
    if (known === undefined) return { status: 404, body: "no_service" };
    if (screen.now() - known.at > lasts) return { status: 404, body: '{"ok":false,"error":"expired_url"}' };
    if (known.used >= uses) return { status: 404, body: '{"ok":false,"error":"used_url"}' };
    known.used++;
    apply(known.asked, body);
    return { status: 200, body: "ok" };
  };

  function apply(asked: Asked, body: Json): void {
    const { pressed } = asked;
    /*
     * Of a slash command there is no original: neither word touches what was said before, and what is to replace is
     * added (github.com/slackapi/bolt-js/issues/2287, bolt-python/issues/1268).
     * Of a press the original is the message that holds the button, whoever may see it
     * (https://docs.slack.dev/messaging/modifying-messages, github.com/howdyai/botkit/issues/444 and pull/446).
     */
    if (body.delete_original === true) remove(pressed);
    else if (body.replace_original === true && pressed !== undefined) replace(pressed, body);
    else add(asked, body);
  }

  function remove(ts: string | undefined): void {
    for (const shown of [screen.posted, screen.notes]) {
      const index = shown.findIndex((message) => message.ts === ts);
      if (index >= 0) shown.splice(index, 1);
    }
  }

  /** It stays as visible as it was, whatever response_type says. */
  function replace(ts: string, body: Json): void {
    const words = wordsOf(body);
    const at = screen.posted.findIndex((message) => message.ts === ts);
    const message = screen.posted[at];
    if (message) screen.posted[at] = { ...message, ...words };
    const noteAt = screen.notes.findIndex((note) => note.ts === ts);
    const note = screen.notes[noteAt];
    if (note) screen.notes[noteAt] = { ...note, ...words };
  }

  /** Without a word about it a response is for the eyes of whoever asked. */
  function add({ user, channel }: Asked, body: Json): void {
    const thread = body.thread_ts === undefined ? {} : { thread_ts: String(body.thread_ts) };
    const message = { channel, ts: screen.nextTs(), ...wordsOf(body), ...thread };
    if (body.response_type === "in_channel") screen.posted.push({ ...message, token: "", body });
    else screen.notes.push({ ...message, user });
  }

  let counter = 0;
  return {
    issue: (asked) => {
      const path = `/respond/${++counter}`;
      issued.set(path, { asked, at: screen.now(), used: 0 });
      return path;
    },
    respond,
  };
}

const wordsOf = (body: Json) => ({ text: String(body.text ?? ""), blocks: (body.blocks ?? []) as Json[] });
