// The one error class of the house, and the table that says what each kind means for a retry, a reader and the
// operator.

import { type Tongue, tongueFor } from "./words/tongue.ts";
import type { Worded } from "./words/worded.ts";

/** Everything that can go wrong, by what should happen next. */
export type TroubleKind = keyof typeof kinds;

type Meaning = {
  /** May the same call succeed later without anyone doing anything? */
  readonly retry: boolean;
  /** What the operator should do. */
  readonly remedy: string;
};

const kinds = {
  "bad-input": {
    retry: false,
    remedy: "Nothing: the person was told what to change.",
  },
  "not-found": {
    retry: false,
    remedy: "Nothing, unless it should be there.",
  },
  "not-allowed": {
    retry: false,
    remedy: "Grant the permission named in the log.",
  },
  gone: {
    retry: false,
    remedy: "Nothing: its subscriptions are disabled.",
  },
  "rate-limited": {
    retry: true,
    remedy: "Wait; lower the load if it repeats.",
  },
  unavailable: {
    retry: true,
    remedy: "Check that the named host is up.",
  },
  "timed-out": {
    retry: true,
    remedy: "Check the named host's speed.",
  },
  "too-big": {
    retry: false,
    remedy: "Nothing: the limit protects the process.",
  },
  refused: {
    retry: false,
    remedy: "Add the host to ALLOW_PRIVATE_HOSTS if it is yours.",
  },
  unreadable: {
    retry: false,
    remedy: "Look at the page: it may need JavaScript or a login.",
  },
  "bad-credentials": {
    retry: false,
    remedy: "Replace the key or token named in the log.",
  },
  malformed: {
    retry: false,
    remedy: "Report it with the log line: the platform refused the message as it is made, and always will.",
  },
  "out-of-budget": {
    retry: false,
    remedy: "Raise DAILY_BUDGET_USD or wait until tomorrow.",
  },
  "unknown-outcome": {
    retry: false,
    remedy: "Look in the channel; nothing is sent twice.",
  },
  stale: {
    retry: false,
    remedy: "Nothing.",
  },
  aborted: { retry: false, remedy: "Nothing." },
  "storage-failed": {
    retry: true,
    remedy: "Check the disk or the database.",
  },
  "not-configured": {
    retry: false,
    remedy: "Set the variable named in the log.",
  },
  bug: {
    retry: false,
    remedy: "Report it with the log line.",
  },
} as const satisfies Record<string, Meaning>;

/** Their messages name settings, keys and hosts: they are for the log and for doctor. */
const operators: ReadonlySet<TroubleKind> = new Set(["bad-credentials", "bug", "not-configured", "storage-failed"]);

/**
 * Thrown by every port and every act of the newsroom. `message` is a sentence for the person who caused it, says what
 * to do next, and never holds a secret or another's text. `cause` is for the log alone.
 */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  /** How long the other side asked us to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Sentences of the catalogue, or one of somebody else's: what it is made of again in another thread. */
  readonly said: string | readonly Worded[];

  constructor(
    kind: TroubleKind,
    message?: string | Worded | readonly Worded[],
    more: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    const whole = message ?? { key: `trouble.${kind}`, given: {} };
    const said = typeof whole === "object" && "key" in whole ? [whole] : whole;
    super(retold(said, tongueFor("en")), more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "Trouble";
    this.said = said;
    this.kind = kind;
    this.retryAfterMs = more.retryAfterMs;
  }

  /**
   * What a reader is told: no cause, no stack, and what to do next; of what only the operator can mend, no more than
   * that. `message` is for the log and in English.
   */
  forReaders(tongue: Tongue): string {
    if (operators.has(this.kind)) return tongue.say(`trouble.${this.kind}`);
    return retold(this.said, tongue);
  }

  get retry(): boolean {
    return kinds[this.kind].retry;
  }

  get remedy(): string {
    return kinds[this.kind].remedy;
  }
}

const retold = (said: string | readonly Worded[], tongue: Tongue): string =>
  typeof said === "string" ? tongue.again(said) : tongue.sentences(said.map((one) => tongue.retell(one)));

/**
 * Anything thrown becomes a Trouble: ours as it is, an abort as `aborted`, the rest as `bug` with the cause kept for
 * the log.
 */
export function asTrouble(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown;
  if (thrown instanceof Error && thrown.name === "AbortError")
    return new Trouble("aborted", undefined, { cause: thrown });
  return new Trouble("bug", undefined, { cause: thrown });
}
