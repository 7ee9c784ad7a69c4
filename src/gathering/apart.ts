// Which row, if any, holds two reports apart.
import { apartRows } from "./apart-rows.ts";
import type { Gist } from "./gist.ts";

/** Its name, for tests and for people who want to know why. */
export const apartBy = (one: Gist, other: Gist): string | undefined =>
  apartRows.find(({ holds }) => holds(one, other))?.name;
