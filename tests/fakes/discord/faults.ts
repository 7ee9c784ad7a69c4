// What can go wrong at the fake Discord, one fault a request: limits, servers' faults, lines cut before or after the deed.

export type Fault = {
  /** Method and path, such as "POST /channels/1/messages". */
  readonly match: RegExp;
  /** How many requests it meets; 1 when absent. */
  times?: number;
} & (
  | { readonly kind: "limited"; readonly seconds: number; readonly global?: boolean }
  | { readonly kind: "status"; readonly status: number; readonly code?: number }
  /** The deed is done and the answer lost. */
  | { readonly kind: "accepted-then-dropped" }
  | { readonly kind: "accepted-then-status"; readonly status: number }
  /** The deed is done, and its answer is 200 and these words. */
  | { readonly kind: "garbled"; readonly words: string }
  | { readonly kind: "dropped" }
  | { readonly kind: "held"; readonly until: Promise<unknown> }
);

export class Faults {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push(fault);
  }

  take(request: string): Fault | undefined {
    const fault = this.#waiting.find((one) => one.match.test(request));
    if (fault === undefined) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.#waiting = this.#waiting.filter((one) => one !== fault);
    return fault;
  }
}
