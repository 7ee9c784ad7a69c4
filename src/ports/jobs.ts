// What the newsroom asks of a queue: offer work once, and do it, possibly in another process.

/** Payloads are JSON. */
export type JobKinds = {
  readonly "poll-feed": { readonly url: string };
  readonly "look-again": { readonly article: string; readonly url: string };
  readonly "publish-edition": { readonly tenant: string; readonly subscription: string; readonly slot: number };
};

export type JobKind = keyof JobKinds;

/** Who must not keep others waiting: the host that a feed is asked of, the tenant of an edition. */
export function laneOf<K extends JobKind>(_kind: K, payload: JobKinds[K]): string {
  if ("tenant" in payload) return payload.tenant;
  return URL.canParse(payload.url) ? new URL(payload.url).host : payload.url;
}

/**
 * How many of one lane run at once. A host is asked one thing at a time: who waits for its turn would hold a place of
 * another host's. A tenant may have all places while nobody else wants one.
 */
export const mostInLane: Readonly<Record<JobKind, number>> = {
  "poll-feed": 1,
  "look-again": 1,
  "publish-edition": Number.POSITIVE_INFINITY,
};

export interface Jobs {
  /**
   * The same key twice, while the first is waiting or running, is one job. A queue may still run a job twice: the
   * ledger decides.
   */
  offer<K extends JobKind>(kind: K, key: string, payload: JobKinds[K]): Promise<void>;
  /**
   * Runs offered jobs until the signal aborts, then lets the running ones finish; lanes take turns (`laneOf`), so that
   * whoever has much waiting keeps nobody else waiting. A job that throws is offered again later.
   */
  work<K extends JobKind>(
    kind: K,
    run: (payload: JobKinds[K], signal: AbortSignal) => Promise<void>,
    options: { readonly atOnce: number; readonly signal: AbortSignal },
  ): Promise<void>;
  /** Jobs waiting, for the metrics. */
  waiting(): Promise<number>;
}
