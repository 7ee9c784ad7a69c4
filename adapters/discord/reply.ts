// How what is said answers one interaction: first in the form promised, then by whichever way is still open.
import type { MessageId } from "../../src/news/place.ts";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import type { Named } from "./callback.ts";
import { Courier, type CourierTools, type Delivered, openId } from "./courier.ts";
import { failureOf, type Way } from "./failures.ts";
import { limits } from "./limits.ts";
import { asPayload, type Posting } from "./message.ts";
import { keptPrivate, linkBack } from "./notice.ts";
import { ofMessageId } from "./place.ts";
import type { Promised } from "./promise.ts";
import { plainTrouble } from "./wire.ts";

type ReplyTools = CourierTools & {
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
  | { readonly at: "deferred"; readonly secret: boolean; readonly shown?: Named }
  /** Whatever else is said follows it. */
  | { readonly at: "answered" }
  /** The token is worth nothing; what everybody saw of our work may stand. */
  | { readonly at: "lost"; readonly shown?: Named };

/** Time given to a public command to refuse in private, before everybody sees that it works. */
const graceMs = 75;
/** A form or choices that take longer would miss the three seconds. */
const formMs = 2_000;
/** An edit that begins this short before the token's end may arrive after it. */
const tokenMarginMs = 5_000;

export class InteractionReply {
  readonly #tools: ReplyTools;
  readonly #courier: Courier;
  #phase: Phase = { at: "silent" };
  /** Settled when the first answer is given or lost. */
  #begun: Promise<unknown> = Promise.resolve();

  constructor(tools: ReplyTools) {
    this.#tools = tools;
    this.#courier = new Courier(tools);
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
    return this.#answer(said, parts);
  }

  /** A "thinking" or "reading" of ours that nothing took the place of must not stay. */
  async end(): Promise<void> {
    if (this.#phase.at === "silent") await this.#promiseSomething();
    await this.#begun;
    await this.#takeAway();
  }

  /** Over the token; where that is dead an open message of ours can still be taken away as one. */
  async #takeAway(): Promise<void> {
    const { promise, callback, poster, signal, log } = this.#tools;
    const phase = this.#phase;
    if (promise === "here" || !("shown" in phase || phase.at === "deferred")) return;
    try {
      if (!this.#expired()) await callback.remove();
      else if (phase.shown !== undefined) await poster.retract(openId(phase.shown), signal);
    } catch (thrown) {
      const failure = failureOf(thrown);
      log.warn("progress-not-removed", { failure });
      if (failure === "token") this.#phase = { ...phase, at: "lost" };
      if (failure !== "message") return;
    }
    this.#phase = { at: this.#expired() ? "lost" : "answered" };
  }

  /** Gives the one first answer; without it the token is worth nothing. */
  #begin(phase: Phase, act: () => Promise<boolean>): Promise<boolean> {
    const { clock, log, heard, arrivedAt } = this.#tools;
    this.#phase = phase;
    const begun = act().then((arrived) => {
      if (!arrived) this.#phase = { at: "lost" };
      log.info("interaction-acknowledged", {
        platform: "discord",
        kind: heard.kind,
        afterMs: clock.now() - arrivedAt,
        arrived,
      });
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
    if (!arrived) return (await this.#courier.deliver(said, parts, "openly")).as;
    const { posted } = (await this.#courier.deliver(said, parts.slice(1), "follow")).as;
    return this.#saidAs(named, secret, posted && named && [openId(named), ...posted]);
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
    const phase = this.#phase;
    if (phase.at !== "deferred" || posting?.kind !== "message" || this.#expired() || promise === "here") return {};
    try {
      const shown = await callback.edit(posting);
      if (!phase.secret) this.#phase = { ...phase, shown };
    } catch (thrown) {
      log.warn("progress-not-shown", { kind: asTrouble(plainTrouble(thrown)).kind });
    }
    return {};
  }

  async #answer(said: Said, parts: readonly Part[]): Promise<SaidAs> {
    const before = this.#phase;
    const way = this.#expired() ? "openly" : this.#way(said);
    const secret = way === "edit" && before.at === "deferred" ? before.secret : said.audience === "asker";
    // What everybody saw think cannot become a private answer.
    if (way === "follow" && before.at === "deferred") await this.#takeAway();
    const done = await this.#courier.deliver(said, parts, way);
    if (done.edited) this.#phase = { at: "answered" };
    else if (done.tokenDied) this.#phase = { ...this.#phase, at: "lost" };
    if (way === "post") return this.#afterPosting(done, tongueFor(said.language));
    return done.as.message === undefined ? this.#saidAs(done.shown ?? false, secret, done.as.posted) : done.as;
  }

  /** A private deferral cannot turn public: where we are a member the answer is a message in its thread. */
  #way(said: Said): Way {
    const { promise, member } = this.#tools;
    if (this.#phase.at !== "deferred") return "follow";
    const secretly = said.audience === "asker";
    if (secretly === this.#phase.secret || promise === "here") return "edit";
    if (secretly) return "follow";
    return member ? "post" : "edit";
  }

  /** The asker's private answer says where it stands; or is the answer itself, and says why. */
  async #afterPosting(done: Delivered, tongue: Tongue): Promise<SaidAs> {
    const { callback, heard, poster, signal, log } = this.#tools;
    const { message } = done.as;
    const told = (thrown: unknown) => log.warn("link-back-not-shown", { kind: asTrouble(plainTrouble(thrown)).kind });
    if (message === undefined) {
      const words = done.keptFrom === undefined ? undefined : keptPrivate(done.keptFrom, tongue);
      if (words !== undefined && done.edited && !done.tokenDied) await callback.follow(words, true).catch(told);
      return this.#saidAs(done.shown ?? false, true);
    }
    const { channel } = ofMessageId(message);
    if (!done.edited)
      await callback.edit(linkBack(channel, tongue)).then(() => {
        this.#phase = { at: "answered" };
      }, told);
    if (this.#under !== undefined) await poster.welcome(channel, heard.by.id, signal);
    return done.as;
  }

  #expired(): boolean {
    const { clock, arrivedAt } = this.#tools;
    return this.#phase.at === "lost" || clock.now() - arrivedAt > limits.tokenLifeMs - tokenMarginMs;
  }

  get #under(): MessageId | undefined {
    const { heard } = this.#tools;
    return "under" in heard ? heard.under : undefined;
  }

  #saidAs(named: Named | false, secretly: boolean, posted?: readonly MessageId[] | false): SaidAs {
    if (named === false || named.id === "") return {};
    if (secretly && this.#under !== undefined) this.#tools.remember(named.id, this.#under);
    return secretly ? {} : { message: openId(named), ...(posted && { posted }) };
  }
}
