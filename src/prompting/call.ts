// How a model is asked: within its session's time and budget, at most one request again, a cut reply once with more
// room, never one that failed for good.

import type { Instant } from "../news/article.ts";
import { idOf } from "../news/content-id.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Model, ModelReply, ModelRequest } from "../ports/model.ts";
import { asTrouble, Trouble, type TroubleKind } from "../trouble.ts";
import type { Budget } from "./budget.ts";
import { CircuitBreaker } from "./circuit-breaker.ts";
import { TokenMeasure, wasCutSilently } from "./token-measure.ts";

/** Without Retry-After. */
const pauseMs = 1_000;
/** A retry that leaves less than this for its answer is not worth it. */
const leastForAnswer = 2_000;
/** What failed for good is not asked again for so long, and of so many requests. */
const givenUpForMs = 3_600_000;
const remembered = 500;

/** What is known of one model in this process. */
export class ModelState {
  readonly breaker: CircuitBreaker;
  readonly measure = new TokenMeasure();
  /** Requests that failed for good, by hash: how, and until when they are not sent again. */
  readonly #hopeless = new Map<string, { readonly trouble: Trouble; readonly until: Instant }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.breaker = new CircuitBreaker(clock);
    this.#clock = clock;
  }

  giveUpOn(request: ModelRequest, trouble: Trouble): void {
    this.#hopeless.set(idOf(request), { trouble, until: this.#clock.now() + givenUpForMs });
    const [oldest] = this.#hopeless.keys();
    if (this.#hopeless.size > remembered && oldest !== undefined) this.#hopeless.delete(oldest);
  }

  /** How it failed, as long as it is not worth another try. */
  failureOf(request: ModelRequest): Trouble | undefined {
    const known = this.#hopeless.get(idOf(request));
    return known && known.until > this.#clock.now() ? known.trouble : undefined;
  }
}

const states = new WeakMap<Model, ModelState>();

export function stateOf(model: Model, clock: Clock): ModelState {
  const known = states.get(model);
  if (known) return known;
  const state = new ModelState(clock);
  states.set(model, state);
  return state;
}

/** Counted for one briefing or answer. `hidden` tokens are among those of the output. */
export type Spent = { calls: number; retries: number; tokens: { input: number; output: number; hidden?: number } };

export const nothingSpent = (): Spent => ({ calls: 0, retries: 0, tokens: { input: 0, output: 0, hidden: 0 } });

/** What a session is made of; `spent` is counted up while it lasts. */
export type SessionTools = {
  readonly model: Model;
  readonly clock: Clock;
  readonly log: Log;
  readonly budget?: Budget | undefined;
  readonly signal: AbortSignal;
  readonly spent: Spent;
};

export type ModelSession = SessionTools & {
  readonly state: ModelState;
  /** When everything has to be over. */
  readonly until: number;
};

/**
 * A complete reply, as `read` understands it, or as it is. `request.maxOutputTokens` is what the answer needs: what the
 * model may think with is added here.
 * Throws Trouble: whatever the port threw last; `unreadable` for a reply cut off, refused, or not understood, which
 * counts against the model; `bad-input` for a prompt that the server cut without saying so; `out-of-budget`.
 */
export function ask(session: ModelSession, request: ModelRequest): Promise<string>;
export function ask<T>(session: ModelSession, request: ModelRequest, read: (text: string) => T | undefined): Promise<T>;
export async function ask(
  session: ModelSession,
  request: ModelRequest,
  read: (text: string) => unknown = (text) => text,
): Promise<unknown> {
  const { state, log, model } = session;
  const before = state.failureOf(request);
  if (before) throw before;
  try {
    const understood = read(await wholeReply(session, request));
    if (understood === undefined) throw new Trouble("unreadable", "The model's reply was not of the form asked for.");
    state.breaker.succeeded();
    return understood;
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    // A request that its caller no longer wants, or our own limit, says nothing about the model.
    if (trouble.kind === "aborted" || trouble instanceof OverBudget) throw trouble;
    if (forGood.has(trouble.kind)) state.giveUpOn(request, trouble);
    if (trouble.kind === "unreadable") log.warn("model-unreadable", { model: model.name, why: trouble.message });
    state.breaker.failed(trouble, log);
    throw trouble;
  }
}

/** What the request is to blame for. A key or a quota can be mended meanwhile. */
const forGood: ReadonlySet<TroubleKind> = new Set(["unreadable", "bad-input"]);

/** Our own limit, not the provider's quota: nothing is wrong with the model. */
export class OverBudget extends Trouble {
  constructor() {
    super("out-of-budget");
  }
}

/** Asked again once, with twice the room, when the reply was cut by the limit we set. */
async function wholeReply(session: ModelSession, request: ModelRequest): Promise<string> {
  const limit = request.maxOutputTokens + (session.model.thinkingTokens ?? 0);
  let reply = await paid(session, { ...request, maxOutputTokens: limit });
  if (reply.ended === "cut-off" && cutByUs(reply, limit)) {
    session.log.warn("model-reply-cut", { model: session.model.name, limit, hidden: reply.tokens.hidden });
    reply = await paid(session, { ...request, maxOutputTokens: limit * 2 });
    if (reply.ended === "cut-off" && cutByUs(reply, limit * 2))
      throw new Trouble("unreadable", `The reply was cut by the limit of ${limit * 2} tokens.`);
  }
  if (reply.ended === "complete") return reply.text;
  // Never completed, never mended: half a reply is no reply.
  if (reply.ended === "refused") throw new Trouble("unreadable", "The model refused to answer.");
  throw new Trouble("unreadable", `The reply was cut by the server after ${reply.tokens.output} tokens.`);
}

/** A server whose window is full cuts before our limit: more room would change nothing. */
const cutByUs = ({ tokens }: ModelReply, limit: number): boolean => tokens.output === 0 || tokens.output > limit * 0.9;

/** One reply, its worst case reserved before and its real cost settled after. */
async function paid(session: ModelSession, request: ModelRequest): Promise<ModelReply> {
  const { model, state, budget, spent } = session;
  const written = request.system + request.prompt;
  const estimate = { input: state.measure.tokens(written), output: request.maxOutputTokens };
  const reservation = budget && (await budget.reserve(estimate, model.name));
  if (budget && !reservation) throw new OverBudget();
  let used: ModelReply["tokens"] = { input: 0, output: 0 };
  try {
    const reply = await again(session, request);
    used = reply.tokens.input > 0 ? reply.tokens : { input: estimate.input, output: state.measure.tokens(reply.text) };
    spent.tokens.input += used.input;
    spent.tokens.output += used.output;
    spent.tokens.hidden = (spent.tokens.hidden ?? 0) + (used.hidden ?? 0);
    if (wasCutSilently(written, reply.tokens.input))
      throw new Trouble("bad-input", `The server read only ${reply.tokens.input} tokens of the request.`);
    state.measure.correct(written, reply.tokens.input);
    return reply;
  } catch (thrown) {
    // Whoever stops listening pays for what was generated by then, and nobody says how much that is.
    const { kind } = asTrouble(thrown);
    if (kind === "aborted" || kind === "timed-out") used = estimate;
    throw thrown;
  } finally {
    await reservation?.settle(used);
  }
}

async function again(session: ModelSession, request: ModelRequest): Promise<ModelReply> {
  const { clock, until, spent, signal } = session;
  try {
    return await once(session, request);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    const wait = trouble.retryAfterMs ?? pauseMs;
    const inTime = clock.now() + wait + leastForAnswer <= until;
    if (!trouble.retry || spent.retries > 0 || !inTime || signal.aborted) throw trouble;
    spent.retries++;
    await clock.sleep(wait, signal);
    return once(session, request);
  }
}

function once({ model, signal, spent }: ModelSession, request: ModelRequest): Promise<ModelReply> {
  spent.calls++;
  return model.complete(request, signal);
}
