// What can be picked in a message: a place, or some of a few options.
import type { Action } from "./action.ts";
import type { Place } from "./place.ts";

/**
 * Something picked in place, heard as a press with what was chosen. Its lines say the same: a platform that has no such
 * thing leaves it out, and the form beside it does.
 */
export type Picker = {
  readonly action: Action;
  /** Shown while nothing is chosen. */
  readonly hint: string;
} & (
  | { readonly kind: "place"; readonly chosen: Place }
  /** At most 25, `most` of which may be chosen at once. */
  | { readonly kind: "options"; readonly most: number; readonly options: readonly Option[] }
);
export type Option = { readonly value: string; readonly label: string; readonly chosen?: boolean };
