// English titles and offices that stand before a name.
import { wordSet } from "../word-set.ts";

/** Say nothing of an office: a name is the same person with and without them. */
export const courtesyTitles = wordSet("mr mrs ms miss");

export const titles = wordSet(
  `mr mrs ms miss dr sir dame lord lady president minister secretary senator king queen prince princess pope judge
  general professor mayor governor chancellor premier`,
);
