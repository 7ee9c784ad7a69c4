// Where a report was filed: the dateline a sentence may open with.
import type { Word } from "../line.ts";

const agencies = new Set("cnn ap reuters afp upi bbc pa dpa efe".split(" "));
const mostPlaceWords = 6;
const longestBracket = 6;

/**
 * The place after a dateline, or 0: "MOSCOW, Dec 15 (Reuters) -", "New Delhi, India (CNN)", "(AP) -". A place alone
 * counts only in capitals or with a date or an agency; a bracket that names no agency must have a dash after it.
 */
export function datelineEnd(all: readonly Word[]): number {
  const place = placeEnd(all);
  const dated = dateEnd(all, place);
  const bracket = bracketEnd(all, dated);
  const by = bracket > dated && isAgency(all.slice(dated + 1, bracket - 1), place === 0);
  const dash = all[bracket]?.norm === "—" ? bracket + 1 : bracket;
  if (by) return dash;
  if (place === 0 || dash === bracket || dash >= all.length) return 0;
  const first = all[0] as Word;
  const shouted = first.text.length > 2 && first.text === first.text.toUpperCase();
  return bracket > dated || dated > place || shouted ? dash : 0;
}

/** Capital words, with small ones among them ("Rio de Janeiro") and commas between them. */
function placeEnd(all: readonly Word[]): number {
  let end = 0;
  for (let at = 0; at < all.length && at < 2 * mostPlaceWords; at++) {
    const { kind, capital, norm } = all[at] as Word;
    if (kind === "number") break;
    if (kind === "word" && capital) end = at + 1;
    else if (kind === "sign" ? norm !== "," : at === 0) break;
  }
  return end;
}

/** "Dec 15", ", 15 December 2015". */
function dateEnd(all: readonly Word[], at: number): number {
  const comma = all[at]?.norm === "," ? 1 : 0;
  return all[at + comma]?.kind === "number" ? at + comma + 1 : at;
}

function bracketEnd(all: readonly Word[], at: number): number {
  if (all[at]?.norm !== "(") return at;
  for (let end = at + 1; end <= at + longestBracket; end++) if (all[end]?.norm === ")") return end + 1;
  return at;
}

/** A sentence that opens with capitals between brackets opens with an agency, known or not. */
const isAgency = (inside: readonly Word[], opens: boolean): boolean => {
  const [name] = inside;
  if (name === undefined) return false;
  return agencies.has(name.norm) || (opens && name.text.length > 1 && name.text === name.text.toUpperCase());
};
