// How a question asked as a message is answered: typing while working, then as a reply, in the briefing's thread where
// one belongs, and to the asker alone where neither takes it.

import type { MessageId } from "../../src/news/place.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Hear, Part } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { failureOf } from "./failures.ts";
import { asPayload, type Posting } from "./message.ts";
import { personPlace } from "./place.ts";
import type { Poster } from "./post.ts";
import type { QuestionAsked } from "./questions.ts";

/** Discord shows it for ten seconds. */
const typingMs = 8_000;

export async function converse(
  asked: QuestionAsked,
  at: { readonly channel: string; readonly message: string },
  tools: {
    readonly hear: Hear;
    readonly render: (said: Said) => readonly Part[];
    readonly poster: Poster;
    readonly clock: Clock;
    readonly log: Log;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { poster, clock, log, signal } = tools;
  const { heard, beneath } = asked;
  const done = new AbortController();
  const working = AbortSignal.any([signal, done.signal]);
  const overheard = heard.kind === "question" && heard.toward !== undefined;
  let posted = 0;

  async function type(): Promise<void> {
    while (!working.aborted) {
      await poster.typing(at.channel, working);
      await clock.sleep(typingMs, working).catch(() => undefined);
    }
  }

  /** Nothing here can be private or a form: what is meant for the asker stands beneath the question. */
  async function say(said: Said): Promise<SaidAs> {
    if (said.kind === "progress" || said.kind === "form" || said.kind === "choices") return {};
    if (said.kind === "welcome") {
      await poster.heart(at.channel, at.message, signal);
      return {};
    }
    const parts = tools.render(quoted(said)).filter((part) => asPayload(part.payload).kind === "message");
    const beside =
      beneath !== undefined && said.kind === "answer"
        ? await poster.beneath(beneath, nameOf(parts), signal).catch(inPlace)
        : at.channel;
    done.abort();
    const messages: MessageId[] = [];
    const places = beside === at.channel ? [at.channel] : [beside, at.channel];
    for (const part of parts) messages.push(await postSomewhere(part, places));
    const [message] = messages;
    const [place] = places;
    // What stands in somebody's direct messages belongs to no briefing's thread.
    if (message === undefined || place === undefined) return {};
    if (place !== at.channel) await poster.welcome(place, heard.by.id, signal);
    return { message, posted: messages };
  }

  /** Without its thread an answer stands where it was asked. */
  const inPlace = (thrown: unknown): string => {
    if (failureOf(thrown) === "place") return at.channel;
    throw thrown;
  };

  /** In the first place that takes it, or to the asker alone; a place that refused is not asked again. */
  async function postSomewhere(part: Part, places: string[]): Promise<MessageId> {
    const key = `${heard.key}#${posted++}`;
    for (;;) {
      const [channel] = places;
      if (channel === undefined) return poster.post(part, personPlace(heard.by.id), { key, signal });
      const replyTo = posted === 1 && channel === at.channel ? { replyTo: at.message } : {};
      try {
        return await poster.postIn(channel, asPayload(part.payload) as Posting, { key, signal, ...replyTo });
      } catch (thrown) {
        // Who did not speak to Lede is not written to.
        if (failureOf(thrown) !== "place" || (overheard && places.length === 1)) throw thrown;
        log.info("answer-rerouted", { kind: asTrouble(thrown).kind });
        places.shift();
      }
    }
  }

  /** In another place than the question, an answer without it would hang in the air. */
  const quoted = (said: Said): Said =>
    said.kind === "answer" && beneath !== undefined ? { ...said, quoteQuestion: true } : said;

  // Nobody is shown that Lede works on what was not said to it.
  const typing = overheard ? undefined : type();
  try {
    await tools.hear({ ...heard, signal }, say);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    log.error("question-failed", trouble, { kind: trouble.kind });
    if (trouble.kind !== "aborted" && trouble.kind !== "not-allowed")
      await say({
        kind: "notice",
        audience: "asker",
        tone: "problem",
        lines: [spoken(trouble.forReaders(tongueFor(heard.locale)))],
      }).catch(() => undefined);
  } finally {
    done.abort();
    await typing;
  }
}

function nameOf(parts: readonly Part[]): string {
  const posting = parts[0] && asPayload(parts[0].payload);
  return posting?.kind === "message" ? posting.thread : "Questions";
}
