// How a model is asked: within one deadline for a whole briefing, at most one request again, never one that failed for
// good.

import { idOf } from "../news/content-id.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Model, ModelReply, ModelRequest } from "../ports/model.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import type { Budget } from "./budget.ts";
import { CircuitBreaker } from "./circuit-breaker.ts";
import { TokenMeasure } from "./token-measure.ts";

/** Covers draft, retry and repair. */
export const deadlineMs = 25_000;
/** Without Retry-After. */
const pauseMs = 1_000;
/** A retry that leaves less than this for its answer is not salience it. */
const leastForAnswer = 2_000;
const remembered = 500;

/** What is known of one model in this process. */
export class ModelState {
  readonly breaker: CircuitBreaker;
  readonly measure = new TokenMeasure();
  /** Requests that failed for good, by hash: they are not sent again. */
  readonly hopeless = new Set<string>();

  constructor(clock: Clock) {
    this.breaker = new CircuitBreaker(clock);
  }

  giveUpOn(request: ModelRequest): void {
    this.hopeless.add(idOf(request));
    const [oldest] = this.hopeless;
    if (this.hopeless.size > remembered && oldest !== undefined) this.hopeless.delete(oldest);
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

/** Counted for one briefing. */
export type Spent = { calls: number; retries: number; tokens: { input: number; output: number } };

export type ModelSession = {
  readonly model: Model;
  readonly state: ModelState;
  readonly clock: Clock;
  readonly log: Log;
  readonly budget?: Budget | undefined;
  readonly signal: AbortSignal;
  /** When everything has to be over. */
  readonly until: number;
  readonly spent: Spent;
};

/**
 * A complete reply. Throws Trouble: whatever the port threw last; `unreadable` for a reply cut off or refused;
 * `out-of-budget`.
 */
export async function ask(line: ModelSession, request: ModelRequest): Promise<string> {
  if (line.state.hopeless.has(idOf(request)))
    throw new Trouble("unreadable", "The model could not answer this before.");
  const written = request.system + request.prompt;
  const estimate = { input: line.state.measure.tokens(written), output: request.maxOutputTokens };
  const reservation = line.budget && (await line.budget.reserve(estimate));
  if (line.budget && !reservation) throw new OverBudget();
  let used: ModelReply["tokens"] = { input: 0, output: 0 };
  try {
    const reply = await again(line, request);
    used =
      reply.tokens.input > 0 ? reply.tokens : { input: estimate.input, output: line.state.measure.tokens(reply.text) };
    line.spent.tokens.input += used.input;
    line.spent.tokens.output += used.output;
    line.state.measure.correct(written, reply.tokens.input);
    line.state.breaker.succeeded();
    if (reply.ended === "complete") return reply.text;
    // Never completed, never mended: half a reply is no reply.
    line.state.giveUpOn(request);
    throw new Trouble("unreadable", `The model's reply was ${reply.ended}.`);
  } finally {
    await reservation?.settle(used);
  }
}

/** Our own limit, not the provider's quota: nothing is wrong with the model. */
export class OverBudget extends Trouble {
  constructor() {
    super("out-of-budget");
  }
}

async function again(line: ModelSession, request: ModelRequest): Promise<ModelReply> {
  try {
    return await once(line, request);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (!trouble.retry) line.state.giveUpOn(request);
    const wait = trouble.retryAfterMs ?? pauseMs;
    const inTime = line.clock.now() + wait + leastForAnswer <= line.until;
    if (!trouble.retry || line.spent.retries > 0 || !inTime || line.signal.aborted) throw failed(line, trouble);
    line.spent.retries++;
    await line.clock.sleep(wait, line.signal);
    try {
      return await once(line, request);
    } catch (second) {
      throw failed(line, asTrouble(second));
    }
  }
}

function once(line: ModelSession, request: ModelRequest): Promise<ModelReply> {
  line.spent.calls++;
  return line.model.complete(request, line.signal);
}

/** A request that its caller no longer wants says nothing about the model. */
function failed(line: ModelSession, trouble: Trouble): Trouble {
  if (trouble.kind !== "aborted") line.state.breaker.failed(trouble, line.log);
  return trouble;
}
