// Where a report was filed: the dateline a sentence may open with.
import type { Token } from "../../token.ts";
import { isMonthName, monthShortNames } from "../calendar.ts";
import { isCountry, isState } from "../regions.ts";

const agencies = new Set("cnn ap reuters afp upi bbc pa dpa efe".split(" "));
const mostPlaceWords = 6;
const longestBracket = 6;
const shortMonths = new Set([...monthShortNames, "sept"]);

type Tokens = readonly Token[];

/**
 * How many tokens a dateline takes, or 0: "MOSCOW, Dec 15 (Reuters) -", "New Delhi, India (CNN)", "(AP) -". A place
 * alone counts only in capitals, with its country or state ("Taipei, Taiwan —"), or with a date or an agency; a bracket
 * that names no agency must have a dash after it.
 */
export function datelineEnd(tokens: Tokens): number {
  const place = placeEnd(tokens);
  const dated = dateEnd(tokens, place);
  const bracket = bracketEnd(tokens, dated);
  const by = bracket > dated && isAgency(tokens.slice(dated + 1, bracket - 1), place === 0);
  const dash = isDash(tokens, bracket) ? bracket + 1 : bracket;
  if (!opensStatement(tokens[dash])) return 0;
  if (isGluedOutlet(tokens, bracket)) return bracket;
  if (by) return dash;
  if (place === 0 || dash === bracket) return 0;
  const first = tokens[0] as Token;
  const shouted = first.text.length > 2 && first.text === first.text.toUpperCase();
  return bracket > dated || dated > place || shouted || isWithRegion(tokens, place) ? dash : 0;
}

/** "(Rolling Stone)Kanye West": the page lost the blank behind the name of another outlet. */
function isGluedOutlet(tokens: Tokens, end: number): boolean {
  const inside = tokens.slice(1, end - 1);
  const isName = inside.length > 0 && inside.every(({ kind, capital }) => kind === "word" && capital);
  return tokens[0]?.text === "(" && isName && tokens[end]?.spaced === false;
}

/** What stands behind its last comma is a country or a state. */
function isWithRegion(tokens: Tokens, place: number): boolean {
  const comma = tokens.findLastIndex(({ norm }, at) => at > 0 && at < place && norm === ",");
  if (comma < 0) return false;
  const words = tokens.slice(comma + 1, place).map(({ text }) => text);
  return isCountry(words.join(" ")) || isState(words.join(" "));
}

/** A horizontal bar and a minus are set for a dash too. */
const dashes: ReadonlySet<string> = new Set(["-", "–", "—", "--", "―", "−"]);
const isDash = (tokens: Tokens, at: number): boolean => {
  const dash = tokens[at];
  if (dash === undefined || !dashes.has(dash.text)) return false;
  // "France —In a battle": only a hyphen may join two words.
  return tokens[at + 1]?.spaced === true || (dash.spaced && dash.text !== "-");
};

const opening: ReadonlySet<string> = new Set(['"', "“", "‘", "'", "$", "£", "€"]);
const opensStatement = (token: Token | undefined): boolean =>
  token !== undefined && (token.capital || token.kind === "number" || opening.has(token.text));

const isMonth = ({ lower }: Token): boolean => isMonthName(lower) || shortMonths.has(lower.replace(".", ""));

/** Capital words, with small ones among them ("Rio de Janeiro") and commas between them; no month is a place. */
function placeEnd(tokens: Tokens): number {
  let end = 0;
  for (let at = 0; at < tokens.length && at < 2 * mostPlaceWords; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number" || (at > 0 && isMonth(token))) break;
    if (token.kind === "word" && token.capital) end = at + 1;
    else if (token.kind === "sign" ? token.norm !== "," : at === 0) break;
  }
  return end;
}

/** ", Dec 15", ", 15 December 2015", ", Dec. 15, 2015". */
function dateEnd(tokens: Tokens, at: number): number {
  let end = at;
  let dated = false;
  for (let next = at; next < at + 7; next++) {
    const token = tokens[next];
    if (token === undefined) break;
    const isPart = token.kind === "number" || isMonth(token);
    if (!isPart && token.norm !== "," && token.text !== ".") break;
    if (!isPart) continue;
    dated ||= isMonth(token);
    end = next + 1;
  }
  return dated ? end : at;
}

function bracketEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  for (let end = at + 1; end <= at + longestBracket; end++) if (tokens[end]?.text === ")") return end + 1;
  return at;
}

/** A sentence that opens with capitals between brackets opens with an agency, known or not. */
const isAgency = (inside: Tokens, opens: boolean): boolean => {
  const [name] = inside;
  if (name === undefined) return false;
  return agencies.has(name.norm) || (opens && name.text.length > 1 && name.text === name.text.toUpperCase());
};
