// What the newsroom asks of a queue: offer work once, and do it, possibly in another process.

/** Payloads are JSON. */
export type JobKinds = {
  readonly "poll-feed": { readonly url: string };
  readonly "publish-edition": { readonly tenant: string; readonly subscription: string; readonly slot: number };
};

export type JobKind = keyof JobKinds;

export interface Jobs {
  /**
   * The same key twice, while the first is waiting or running, is one job. A queue may still run a job twice: the
   * ledger decides.
   */
  offer<K extends JobKind>(kind: K, key: string, payload: JobKinds[K]): Promise<void>;
  /**
   * Runs offered jobs until the signal aborts, then lets the running ones finish. A job that throws is offered again
   * later.
   */
  work<K extends JobKind>(
    kind: K,
    run: (payload: JobKinds[K], signal: AbortSignal) => Promise<void>,
    options: { readonly atOnce: number; readonly signal: AbortSignal },
  ): Promise<void>;
  /** Jobs waiting, for the metrics. */
  waiting(): Promise<number>;
}
