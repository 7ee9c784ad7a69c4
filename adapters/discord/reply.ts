// How what is said answers one interaction: first in the form promised, then by edits and follow-ups.
import type { MessageId } from "../../src/news/place.ts";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import type { Named } from "./callback.ts";
import { FollowUps, type FollowUpTools, postings } from "./followups.ts";
import { limits } from "./limits.ts";
import { asPayload, type Posting } from "./message.ts";
import { linkBack } from "./notice.ts";
import { discordMessageId, ofMessageId } from "./place.ts";
import type { Promised } from "./promise.ts";

type ReplyTools = FollowUpTools & {
  readonly promise: Promised;
  readonly arrivedAt: number;
  readonly render: (said: Said) => readonly Part[];
  /** What a private message answers, for what is pressed on it later. */
  readonly remember: (message: string, origin: MessageId) => void;
  readonly clock: Clock;
};

/** How far the first answer is: there is only one, and what it was decides how the next words go out. */
type Phase =
  | { readonly at: "silent" }
  /** "Thinking" stands there, for one pair of eyes or for all, and is edited into the next words. */
  | { readonly at: "deferred"; readonly secret: boolean }
  /** Whatever else is said follows it. */
  | { readonly at: "answered" }
  /** The token is worth nothing. */
  | { readonly at: "lost" };

/** Time given to a public command to refuse in private, before everybody sees that it works. */
const graceMs = 75;
/** A form or choices that take longer would miss the three seconds. */
const formMs = 2_000;
/** An edit that begins this short before the token's end may arrive after it. */
const tokenMarginMs = 5_000;

export class InteractionReply {
  readonly #tools: ReplyTools;
  readonly #further: FollowUps;
  #phase: Phase = { at: "silent" };
  /** Settled when the first answer is given or lost. */
  #begun: Promise<unknown> = Promise.resolve();

  constructor(tools: ReplyTools) {
    this.#tools = tools;
    this.#further = new FollowUps(tools);
  }

  /** Called at once; resolves when nothing more has to be promised. */
  async acknowledge(): Promise<void> {
    const { promise, clock, signal } = this.#tools;
    if (promise === "private" || promise === "here") return void (await this.#defer());
    await clock.sleep(promise === "public" ? graceMs : formMs, signal).catch(() => undefined);
    if (this.#phase.at === "silent") await this.#promiseSomething();
  }

  async say(said: Said): Promise<SaidAs> {
    const { callback, clock, arrivedAt } = this.#tools;
    const parts = this.#tools.render(said);
    if (this.#phase.at === "silent" && clock.now() - arrivedAt > limits.firstAnswerMs) this.#phase = { at: "lost" };
    if (this.#phase.at === "silent") {
      const given = this.#sayFirst(said, parts);
      if (given !== undefined) return given;
      await this.#defer();
    }
    await this.#begun;
    if (callback.taken()) return {};
    if (said.kind === "form" || said.kind === "choices") return this.#tooLate(said);
    if (said.kind === "progress") return this.#progress(parts);
    if (this.#expired()) return this.#further.fallBack(said, parts);
    return this.#answer(said, parts).catch((thrown) => this.#rescue(thrown, said, parts));
  }

  /** Nothing was said: a "thinking" of ours must not stay. */
  async end(): Promise<void> {
    const { promise, callback } = this.#tools;
    if (this.#phase.at === "silent") await this.#promiseSomething();
    await this.#begun;
    if (this.#phase.at === "deferred" && promise !== "here" && !this.#expired())
      await callback.remove().catch(() => undefined);
  }

  /** Gives the one first answer; without it the token is worth nothing. */
  #begin(phase: Phase, act: () => Promise<boolean>): Promise<boolean> {
    const { clock, log, heard, arrivedAt } = this.#tools;
    this.#phase = phase;
    const begun = act().then((arrived) => {
      if (!arrived) this.#phase = { at: "lost" };
      log.info("interaction-acknowledged", { kind: heard.kind, afterMs: clock.now() - arrivedAt, arrived });
      return arrived;
    });
    this.#begun = begun;
    return begun;
  }

  #defer(): Promise<boolean> {
    const { promise, callback } = this.#tools;
    const secret = promise !== "public";
    return this.#begin({ at: "deferred", secret }, () =>
      promise === "here" ? callback.deferUpdate() : callback.defer(secret),
    );
  }

  /** Suggestions cannot be deferred: none is an answer too. */
  #promiseSomething(): Promise<boolean> {
    const { promise, callback } = this.#tools;
    return promise === "choices" ? this.#begin({ at: "answered" }, () => callback.choose([])) : this.#defer();
  }

  /** What can itself be the first answer; undefined for what comes after a deferral. */
  #sayFirst(said: Said, parts: readonly Part[]): Promise<SaidAs> | undefined {
    const { callback } = this.#tools;
    const first = parts[0] && asPayload(parts[0].payload);
    if (first?.kind === "modal") return this.#close(() => callback.show(first.modal));
    if (first?.kind === "choices") return this.#close(() => callback.choose(first.choices));
    return said.kind !== "progress" && first?.kind === "message" ? this.#replyAtOnce(said, parts, first) : undefined;
  }

  async #close(act: () => Promise<boolean>): Promise<SaidAs> {
    const { log, heard } = this.#tools;
    if (!(await this.#begin({ at: "answered" }, act))) log.warn("interaction-lost", { kind: heard.kind });
    return {};
  }

  async #replyAtOnce(said: Said, parts: readonly Part[], first: Posting): Promise<SaidAs> {
    const { callback } = this.#tools;
    const secret = said.audience === "asker";
    let named: Named | false = false;
    const arrived = await this.#begin({ at: "answered" }, async () => {
      named = await callback.reply(first, secret);
      return named !== false;
    });
    if (callback.taken()) return {};
    if (!arrived) return this.#further.fallBack(said, parts);
    await this.#further.follow(parts.slice(1), secret);
    return this.#saidAs(named, secret);
  }

  async #tooLate(said: Extract<Said, { kind: "form" | "choices" }>): Promise<SaidAs> {
    this.#tools.log.warn("form-too-late", { kind: said.kind, form: said.kind === "form" ? said.form.name : "" });
    if (said.kind === "choices") return {};
    const { language } = said;
    const lines = [[tongueFor(language).say("discord.too-late")]];
    return this.say({
      ...(language === undefined ? {} : { language }),
      kind: "notice",
      audience: "asker",
      tone: "plain",
      lines,
    });
  }

  async #progress(parts: readonly Part[]): Promise<SaidAs> {
    const { callback, promise, log } = this.#tools;
    const posting = parts[0] && asPayload(parts[0].payload);
    if (this.#phase.at === "deferred" && posting?.kind === "message" && !this.#expired() && promise !== "here")
      await callback.edit(posting).catch((thrown) => log.warn("progress-not-shown", { kind: asTrouble(thrown).kind }));
    return {};
  }

  async #answer(said: Said, parts: readonly Part[]): Promise<SaidAs> {
    const { callback, promise } = this.#tools;
    const secretly = said.audience === "asker";
    const [first] = postings(parts);
    if (first === undefined) return {};
    const before = this.#phase;
    this.#phase = { at: "answered" };
    if (before.at !== "deferred")
      return this.#saidAs((await this.#further.follow(parts, secretly))[0] ?? false, secretly);
    if (secretly === before.secret || promise === "here") {
      const named = await callback.edit(first);
      await this.#further.follow(parts.slice(1), secretly);
      return this.#saidAs(named, before.secret);
    }
    if (!secretly) return this.#openly(said, first, parts);
    await callback.remove();
    await this.#further.follow(parts, true);
    return {};
  }

  /** A private deferral cannot turn public: where we are a member the answer is a message in its thread. */
  async #openly(said: Said, first: Posting, parts: readonly Part[]): Promise<SaidAs> {
    const { callback, heard, poster, signal, member } = this.#tools;
    if (!member) {
      await callback.edit(first);
      await this.#further.follow(parts.slice(1), false);
      return {};
    }
    const message = await this.#further.post(parts, heard.in, this.#under);
    if (message === undefined) return {};
    const { channel } = ofMessageId(message);
    await callback.edit({ ...first, message: linkBack(channel, said.language) });
    if (this.#under !== undefined) await poster.welcome(channel, heard.by.id, signal);
    return { message };
  }

  async #rescue(thrown: unknown, said: Said, parts: readonly Part[]): Promise<SaidAs> {
    if (asTrouble(thrown).kind !== "gone") throw thrown;
    this.#phase = { at: "lost" };
    return this.#further.fallBack(said, parts);
  }

  #expired(): boolean {
    const { clock, arrivedAt } = this.#tools;
    return this.#phase.at === "lost" || clock.now() - arrivedAt > limits.tokenLifeMs - tokenMarginMs;
  }

  get #under(): MessageId | undefined {
    const { heard } = this.#tools;
    return "under" in heard ? heard.under : undefined;
  }

  #saidAs(named: Named | false, secretly: boolean): SaidAs {
    if (named === false || named.id === "") return {};
    if (secretly && this.#under !== undefined) this.#tools.remember(named.id, this.#under);
    return secretly ? {} : { message: discordMessageId(named.channel, named.id) };
  }
}
