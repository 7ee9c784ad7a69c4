// The eight moments at which a process is killed, each where a careless program would post twice or never.

export const points = {
  claimed: "the edition is claimed, nothing is made yet",
  "before-post": "a post is written down as begun, nothing is sent",
  "request-sent": "the request has left, its fate is unknown",
  "accepted-unanswered": "the other side has the message, its answer never comes",
  "answer-unrecorded": "the answer came, it is not written down",
  "between-parts": "one part is posted and written down, the next is not begun",
  recorded: "all parts are posted and written down, the edition is not finished",
  "lease-lost": "the process stands still for longer than its lease, then wakes",
} as const;

export type Point = keyof typeof points;

/** How much faster time goes in these tests: a lease of a minute takes two seconds. */
export const speed = 30;

export type Orders = {
  readonly mode: "victim" | "survivor";
  readonly database: string;
  readonly server: string;
  /** Real milliseconds that stand for `base`. */
  readonly startedAt: number;
  readonly base: number;
  /** How far this process's clock is off, in milliseconds of the faster time. */
  readonly skew: number;
  readonly point?: Point;
  readonly due?: { readonly tenant: string; readonly subscription: string; readonly slot: number };
};
