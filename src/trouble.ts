// The one error class of the house, and the table that says what each kind means for a retry, a reader and the
// operator.

/** Everything that can go wrong, by what should happen next. */
export type TroubleKind = keyof typeof kinds;

type Meaning = {
  /** May the same call succeed later without anyone doing anything? */
  readonly retry: boolean;
  /** What a reader in a channel sees: no cause, no stack, and what to do next. */
  readonly words: string;
  /** What the operator should do. */
  readonly remedy: string;
};

const kinds = {
  "bad-input": {
    retry: false,
    words: "That could not be understood. Say it in other words.",
    remedy: "Nothing: the person was told what to change.",
  },
  "not-found": {
    retry: false,
    words: "That could not be found. Check the spelling.",
    remedy: "Nothing, unless it should be there.",
  },
  "not-allowed": {
    retry: false,
    words: "That is not allowed here. Ask whoever manages this channel.",
    remedy: "Grant the permission named in the log.",
  },
  gone: {
    retry: false,
    words: "That place is gone. Choose another one.",
    remedy: "Nothing: its subscriptions are disabled.",
  },
  "rate-limited": {
    retry: true,
    words: "Too many requests just now. Try again in a minute.",
    remedy: "Wait; lower the load if it repeats.",
  },
  unavailable: {
    retry: true,
    words: "The other side did not answer. Try again in a few minutes.",
    remedy: "Check that the named host is up.",
  },
  "timed-out": {
    retry: true,
    words: "That took too long. Try again in a few minutes.",
    remedy: "Check the named host's speed.",
  },
  "too-big": {
    retry: false,
    words: "That is too large to read. Paste the part that matters.",
    remedy: "Nothing: the limit protects the process.",
  },
  refused: {
    retry: false,
    words: "That address is not one Lede may visit. Paste the text instead.",
    remedy: "Add the host to ALLOW_PRIVATE_HOSTS if it is yours.",
  },
  unreadable: {
    retry: false,
    words: "There is nothing readable there. Give another link, or paste the text.",
    remedy: "Look at the page: it may need JavaScript or a login.",
  },
  "bad-credentials": {
    retry: false,
    words: "Lede is not set up correctly. Its operator was told.",
    remedy: "Replace the key or token named in the log.",
  },
  malformed: {
    retry: false,
    words: "Lede made a message that could not be posted. That is its own mistake, and its operator is told.",
    remedy: "Report it with the log line: the platform refused the message as it is made, and always will.",
  },
  "out-of-budget": {
    retry: false,
    words: "Today's budget is used up. Try again tomorrow.",
    remedy: "Raise DAILY_BUDGET_USD or wait until tomorrow.",
  },
  "unknown-outcome": {
    retry: false,
    words: "It is not certain that the last message arrived. Look in the channel before you ask again.",
    remedy: "Look in the channel; nothing is sent twice.",
  },
  stale: {
    retry: false,
    words: "The text behind this is no longer the one that was checked. Brief it again.",
    remedy: "Nothing.",
  },
  aborted: { retry: false, words: "Stopped.", remedy: "Nothing." },
  "storage-failed": {
    retry: true,
    words: "Lede could not save that. Nothing was changed. Try again in a minute.",
    remedy: "Check the disk or the database.",
  },
  "not-configured": {
    retry: false,
    words: "That is not set up here. Ask whoever runs Lede.",
    remedy: "Set the variable named in the log.",
  },
  bug: {
    retry: false,
    words: "Something went wrong inside Lede. Its operator was told.",
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

  constructor(
    kind: TroubleKind,
    message?: string,
    more: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(message ?? kinds[kind].words, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "Trouble";
    this.kind = kind;
    this.retryAfterMs = more.retryAfterMs;
  }

  get retry(): boolean {
    return kinds[this.kind].retry;
  }

  get remedy(): string {
    return kinds[this.kind].remedy;
  }

  /** What a reader is told: of what only the operator can mend, no more than that. */
  get forReaders(): string {
    return operators.has(this.kind) ? kinds[this.kind].words : this.message;
  }
}

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
