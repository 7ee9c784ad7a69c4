// From which score on a claim is no longer rejected, and from which on it may be posted.
import learned from "./checker.weights.json" with { type: "json" };

/**
 * `reject` is chosen by training/checker.ts. At and above `post` stand only claims that are one cited sentence with
 * words left out and that the model does not reject either: see `judge.ts`.
 */
export const thresholds: { readonly reject: number; readonly post: number } = { reject: learned.reject, post: 0.9 };
