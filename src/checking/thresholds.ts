// From which learned score on a claim is no longer rejected, and from which on it may be posted: chosen by training/checker.ts.
import learned from "./checker.weights.json" with { type: "json" };

export const thresholds: { readonly reject: number; readonly post: number } = learned.thresholds;
