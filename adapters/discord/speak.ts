// How what is said answers one interaction: first in the form promised, then edits and follow-ups, and an ordinary
// message when the token is worth nothing.
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Heard, Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import type { Callback, Named } from "./callback.ts";
import { limits } from "./limits.ts";
import { asPayload, type Posting } from "./message.ts";
import { linkBack } from "./notice.ts";
import { discordMessageId, ofMessageId, personPlace } from "./place.ts";
import type { Poster } from "./post.ts";
import type { Promised } from "./promise.ts";

export type Conversation = {
  readonly heard: Heard;
  readonly promise: Promised;
  readonly arrivedAt: number;
  /** May the bot post here by itself? */
  readonly member: boolean;
  readonly callback: Callback;
  readonly render: (said: Said) => readonly Part[];
  readonly poster: Poster;
  /** What a private message answers, for what is pressed on it later. */
  readonly remember: (message: string, origin: MessageId) => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** Time given to a public command to refuse in private, before everybody sees that it works. */
const graceMs = 75;
/** A form or choices that take longer would miss the three seconds. */
const formMs = 2_000;

export function openConversation(tools: Conversation) {
  const { heard, callback, render, poster, clock, log, promise } = tools;
  /** The one first answer: unset, being given, given; and whether it can still be edited into the next words. */
  let begun: Promise<boolean> | undefined;
  let open = false;
  let secret = promise !== "public";
  let alive = true;
  let posted = 0;
  let finished = false;
  const under = "under" in heard ? heard.under : undefined;

  const begin = (act: () => Promise<boolean>): Promise<boolean> => {
    begun = act().then((arrived) => {
      alive = arrived;
      log.info("interaction-acknowledged", { kind: heard.kind, afterMs: clock.now() - tools.arrivedAt, arrived });
      return arrived;
    });
    return begun;
  };
  const defer = (): Promise<boolean> => {
    open = true;
    return begin(() => (promise === "here" ? callback.deferUpdate() : callback.defer(secret)));
  };

  /** Too late for any first answer. */
  const giveUp = (): void => {
    alive = false;
    begun = Promise.resolve(false);
  };

  /** Called at once; resolves when nothing more has to be promised. */
  async function acknowledge(): Promise<void> {
    if (promise === "private" || promise === "here") await defer();
    const patience = promise === "public" ? graceMs : formMs;
    if (promise === "private" || promise === "here") return;
    await clock.sleep(patience, tools.signal).catch(() => undefined);
    if (begun !== undefined || finished) return;
    if (promise === "choices") await begin(() => callback.choose([]));
    else await defer();
  }

  async function say(said: Said): Promise<SaidAs> {
    const parts = render(said);
    if (begun === undefined && clock.now() - tools.arrivedAt > limits.firstAnswerMs) giveUp();
    if (begun === undefined) {
      const first = parts[0] && asPayload(parts[0].payload);
      if (first?.kind === "modal") return close(await begin(() => callback.show(first.modal)));
      if (first?.kind === "choices") return close(await begin(() => callback.choose(first.choices)));
      if (said.kind !== "progress" && first?.kind === "message") return replyAtOnce(said, parts, first);
      await defer();
    }
    await begun;
    if (callback.taken()) return {};
    if (said.kind === "form" || said.kind === "choices") {
      log.warn("form-too-late", { kind: said.kind, form: said.kind === "form" ? said.form.name : "" });
      return said.kind === "choices"
        ? {}
        : say({
            kind: "notice",
            audience: "asker",
            tone: "plain",
            lines: [["That took too long to open. Please try once more."]],
          });
    }
    if (said.kind === "progress") return progress(parts);
    return expired() ? fallBack(said, parts) : answer(said, parts).catch((thrown) => rescue(thrown, said, parts));
  }

  const close = (arrived: boolean): SaidAs => {
    if (!arrived) log.warn("interaction-lost", { kind: heard.kind });
    return {};
  };

  async function replyAtOnce(said: Said, parts: readonly Part[], first: Posting): Promise<SaidAs> {
    secret = said.audience === "asker";
    let named: Named | false = false;
    const arrived = await begin(async () => {
      named = await callback.reply(first, secret);
      return named !== false;
    });
    if (callback.taken()) return {};
    if (!arrived) return fallBack(said, parts);
    await followAll(parts.slice(1), secret);
    return asSaid(named, secret);
  }

  function asSaid(named: Named | false, secretly: boolean): SaidAs {
    if (named === false || named.id === "") return {};
    if (secretly && under !== undefined) tools.remember(named.id, under);
    return secretly ? {} : { message: discordMessageId(named.channel, named.id) };
  }

  async function progress(parts: readonly Part[]): Promise<SaidAs> {
    const posting = parts[0] && asPayload(parts[0].payload);
    if (open && posting?.kind === "message" && !expired() && promise !== "here")
      await callback.edit(posting).catch((thrown) => log.warn("progress-not-shown", { kind: asTrouble(thrown).kind }));
    return {};
  }

  async function answer(said: Said, parts: readonly Part[]): Promise<SaidAs> {
    const wanted = said.audience === "asker";
    const [first] = postings(parts);
    if (first === undefined) return {};
    if (!open) return asSaid((await followAll(parts, wanted))[0] ?? false, wanted);
    if (wanted === secret || promise === "here") {
      open = false;
      const named = await callback.edit(first);
      await followAll(parts.slice(1), wanted);
      return asSaid(named, secret);
    }
    open = false;
    if (wanted) {
      await callback.remove();
      await followAll(parts, true);
      return {};
    }
    return inPublic(first, parts);
  }

  /**
   * A private deferral cannot turn public: where we are a member the answer is a message, in the thread of what it is
   * about.
   */
  async function inPublic(first: Posting, parts: readonly Part[]): Promise<SaidAs> {
    if (!tools.member) {
      await callback.edit(first);
      await followAll(parts.slice(1), false);
      return {};
    }
    const message = await postAll(parts, heard.in, under);
    if (message === undefined) return {};
    const { channel } = ofMessageId(message);
    await callback.edit({ ...first, message: linkBack(channel) });
    if (under !== undefined) await poster.welcome(channel, heard.by.id, tools.signal);
    return { message };
  }

  async function followAll(parts: readonly Part[], secretly: boolean): Promise<Named[]> {
    const named: Named[] = [];
    for (const [index, posting] of postings(parts).entries()) {
      if (!tools.member && posted + index >= limits.followUpsWhereNotMember) {
        await postAll(parts.slice(index), personPlace(heard.by.id), undefined);
        break;
      }
      named.push(await callback.follow(posting, secretly));
    }
    posted += named.length;
    return named;
  }

  async function postAll(
    parts: readonly Part[],
    to: Place,
    root: MessageId | undefined,
  ): Promise<MessageId | undefined> {
    let first: MessageId | undefined;
    for (const part of parts) {
      const key = `${heard.key}#${posted++}`;
      const message = await poster.post(part, to, {
        key,
        signal: tools.signal,
        ...(root === undefined ? {} : { under: root }),
      });
      first ??= message;
    }
    return first;
  }

  const expired = (): boolean => !alive || clock.now() - tools.arrivedAt > limits.tokenLifeMs - 5_000;

  const rescue = (thrown: unknown, said: Said, parts: readonly Part[]): Promise<SaidAs> => {
    if (asTrouble(thrown).kind !== "gone") throw thrown;
    alive = false;
    return fallBack(said, parts);
  };

  /**
   * The token is worth nothing: an ordinary message where everyone may see it, else to the person alone, else the log.
   */
  async function fallBack(said: Said, parts: readonly Part[]): Promise<SaidAs> {
    const openly = said.audience === "everyone" && tools.member;
    try {
      const message = openly
        ? await postAll(parts, heard.in, under)
        : await postAll(parts, personPlace(heard.by.id), undefined);
      log.info("interaction-fell-back", { openly });
      return message === undefined || !openly ? {} : { message };
    } catch (thrown) {
      log.warn("answer-dropped", { openly, kind: asTrouble(thrown).kind });
      return {};
    }
  }

  /** Nothing was said: a "thinking" of ours must not stay. */
  async function end(): Promise<void> {
    finished = true;
    if (begun === undefined) await (promise === "choices" ? begin(() => callback.choose([])) : defer());
    await begun;
    if (open && promise !== "here" && !expired()) await callback.remove().catch(() => undefined);
  }

  return { acknowledge, say, end };
}

const postings = (parts: readonly Part[]): readonly Posting[] =>
  parts.map((part) => asPayload(part.payload)).filter((payload) => payload.kind === "message");
