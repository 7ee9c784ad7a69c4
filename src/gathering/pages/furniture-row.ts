// What a row of furniture is: which elements of a page go when it is met, and what it must find and leave.
import type { Element } from "../dom.ts";
import type { Weight } from "./weight.ts";

/** What rows may ask about the page as a whole. */
export type Around = {
  weightOf(element: Element): Weight;
  /** Who wrote the page's story, as it says itself: "Anna Lind, Tom Brown", or "". */
  readonly byline: string;
};

export type FurnitureRow = {
  readonly name: string;
  /** The elements that go when this one is met. */
  find(element: Element, around: Around): readonly Element[];
  /** The share of the page's running text that they may hold together: what holds more is the story itself. */
  readonly most: number;
  /** Pieces of HTML of which no word is left among a story's paragraphs, and pieces of which every word stays. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};
