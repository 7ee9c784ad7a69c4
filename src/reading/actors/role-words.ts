// The words that roles are made of: what a person or an organisation can be, and what stands before and ends a role.
import { monthNames, weekdayNames } from "../../language/en/calendar.ts";
import irregularForms from "../../language/en/irregular.words.json" with { type: "json" };
import lists from "../../language/en/roles.words.json" with { type: "json" };

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** What a person can be, in the singular: the last word of a role before its "of". */
export const personRoles = set(lists.personRoles);

/** Ends of words that nothing but a person has: "volcanologist", "cameraman". */
const personEnds = /(?:ologist|ographer|iatrist|ician|woman|(?<!hu|wo)man|maker|player)$/;

/** "minister", "vice-president", "president-elect", "ex-minister", "scientist-in-charge". */
export function isPersonRole(lower: string): boolean {
  const before = judged.get(lower);
  if (before !== undefined) return before;
  if (judged.size >= mostJudged) judged.clear();
  const found = isRole(lower);
  judged.set(lower, found);
  return found;
}

/** Asked of every word near every name. */
const judged = new Map<string, boolean>();
const mostJudged = 16_000;

function isRole(lower: string): boolean {
  if (personRoles.has(lower) || shortRoles.has(lower)) return true;
  const [first = "", ...rest] = lower.split("-");
  if (rest.length === 0) return lower.length > 6 && personEnds.test(lower);
  const last = rest.at(-1) ?? "";
  return personRoles.has(last) || (personRoles.has(first) && roleEnds.has(rest.join("-")));
}

/** What may follow a role behind a hyphen: "president-elect". */
const roleEnds = set([
  "at-large",
  "designate",
  "elect",
  "emeritus",
  "general",
  "in-charge",
  "in-chief",
  "in-residence",
]);

/** "a true expert", "the worst mayor": somebody's judgement, and no role. */
export const opinions = set(lists.opinions);

/** Ranks and offices as they are shortened before a name. */
export const shortRoles = set(lists.shortRoles);

/** A role of only these gives way to one that says what the person does. */
export const ranks = set([...lists.shortRoles, ...lists.ranks]);

/** Alone before a name they are a form of address, and no role. */
export const honoursOnly = set(lists.honoursOnly);

/** What an organisation can be. */
export const organisationRoles = set(lists.organisationRoles);

/** Lower-case words that may stand before the last word of a role. */
export const modifiers = set(lists.modifiers);

/** Of those, the ones that may stand before a nation or a name: "former Italian prime minister". */
export const beforeNames = set(lists.beforeNames);

/** Capitalised or not, these never belong to a role that stands before a name. */
export const roleStops = set([...lists.stops, ...monthNames, ...weekdayNames]);

/** Determiners are left out of a role. */
export const roleDeterminers = set(lists.determiners);

/** After these a role before a comma and a name may begin: "..., by the chief of staff, Valery Gerasimov, ...". */
export const openers = set(lists.openers);

/** A role goes on behind its last word with these. */
export const rolePrepositions = set(lists.prepositions);

/** A role has ended before these. */
export const closers = set(lists.closers);

/** In small letters and no nouns, though they do not end like verbs. */
export const verbForms = set([...lists.pastVerbs, ...Object.values(irregularForms).flat()]);

/** A role ends before a day or a month. */
export const days = set([...monthNames, ...weekdayNames]);

/** A sentence opens with a phrase of its own: its first comma may only end that. */
export const openings = set(lists.openings);

/** "named Mary Barra as its new chief executive". */
export const namedVerbs = set(lists.namedVerbs);

/** What a company's name may end with and be left without. */
export const companyEnds = set(lists.companyEnds);
