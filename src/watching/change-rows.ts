// What makes an exchange of words a change of what was told, in the order in which it is asked.
import type { ChangeRow } from "./change-row.ts";
import { otherTurns } from "./denial-rows.ts";
import { otherFigures } from "./figure-rows.ts";
import { otherNames } from "./name-rows.ts";

export const changeRows: readonly ChangeRow[] = [...otherFigures, ...otherNames, ...otherTurns];
