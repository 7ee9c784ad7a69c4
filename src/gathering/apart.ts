// Which row, if any, holds two reports apart.
import { apartDeedRows } from "./apart-deed-rows.ts";
import type { ApartRow } from "./apart-row.ts";
import { apartWhoRows } from "./apart-who-rows.ts";
import type { Gist } from "./gist.ts";

export const apartRows: readonly ApartRow[] = [...apartWhoRows, ...apartDeedRows];

/** Its name, for tests and for people who want to know why. */
export const apartBy = (one: Gist, other: Gist): string | undefined =>
  apartRows.find(({ holds }) => holds(one, other))?.name;
