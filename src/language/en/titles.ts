// English titles and offices that stand before a name: the sets that every room takes from the one list of them.
import lists from "./roles.words.json" with { type: "json" };

/** Say nothing of an office: a name is the same person with and without them. */
export const courtesyTitles: ReadonlySet<string> = new Set(lists.courtesyTitles);

/** Say nothing of what a person does, and are no part of a name. */
export const honorifics: ReadonlySet<string> = new Set([...lists.courtesyTitles, ...lists.honorifics]);

/** A name does not go on to the left of these. */
export const titles: ReadonlySet<string> = new Set([...honorifics, ...lists.officesBeforeNames]);
