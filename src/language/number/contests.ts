// Votes and scores: pairs of numbers that are two sides of something and not a range.
import type { Token } from "../token.ts";
import { wordSet } from "../word-set.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { type Contest, dashes, type NumberFound, type NumberPassage, plural } from "./quantity.ts";
import { onlyTouching } from "./symbols.ts";

const voteWords = wordSet(`
  vote votes voted voting senate ballot parliament mps lawmakers congress referendum council ruled ruling decision
  judges jury house assembly committee senators legislators councillors councilors approved
  backed rejected
  bill reading resolution abstention abstentions abstained motion bench court stimmen abstimmung bundestag votum`);

const scoreWords = wordSet(`
  win won wins beat beats beating defeat defeated lost loss draw drew drawn score scored scoring lead led victory
  thrashed match game cup league final semi-final goal goals half-time halftime aggregate sets tie tied rout innings
  quarterfinal semifinal championship series team striker penalty champions trailed down up hosts visitors
  edged edge overcame hammered crushed stunned outclassed
  verlor verliert verloren schlug besiegte unterlag sieg siegte gewann gewannen
  niederlage spiel tor tore unentschieden`);

/** At most this many tokens of a sentence say what its pairs are: a table pasted as one line is no news. */
const mostAsked = 400;

export function contestOf(tokens: readonly Token[]): Contest {
  let vote = 0;
  let score = 0;
  for (let at = 0; at < tokens.length && at < mostAsked; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind !== "word") continue;
    if (voteWords.has(norm)) vote++;
    if (scoreWords.has(norm)) score++;
  }
  return vote > 0 && vote >= score ? "vote" : score > 0 ? "score" : undefined;
}

/** "52-35", "3-1", "2:1", "by 52 votes to 48", "voted 1,200 to 800" */
export function contestAt(passage: NumberPassage, at: number, first: Numeral): NumberFound | undefined {
  const { tokens, words, contest } = passage;
  if (first.scale > 1) return undefined;
  const votes = isVotes(passage, first.next);
  const joint = first.next + (votes ? 1 : 0);
  if (tokens[joint] === undefined) return undefined;
  const second = readNumeral(tokens, joint + 1, words);
  if (second === undefined || second.digits !== first.digits || (!first.digits && contest !== "vote")) return undefined;
  const kind = kindOf(passage, at, joint, first, second, votes);
  if (kind === undefined) return undefined;
  if (kind === "unsure") return { from: at, to: second.next, kind: "vague", unit: "" };
  const to = kind === "vote" && isVotes(passage, second.next) ? second.next + 1 : second.next;
  return { from: at, to, value: first.value, high: second.value, kind, unit: kind };
}

const isVotes = ({ tokens, words }: NumberPassage, at: number): boolean =>
  words.units.get(tokens[at]?.norm ?? "")?.kind === "vote";

const against = wordSet("to against gegen zu");

/** Told by the word "votes" beside one of the two, else by the mark between them and by what the sentence is about. */
function kindOf(
  passage: NumberPassage,
  at: number,
  joint: number,
  first: Numeral,
  second: Numeral,
  votes: boolean,
): Contest | "unsure" {
  const { tokens, contest } = passage;
  const opposed = against.has((tokens[joint] as Token).norm);
  if (votes) return opposed ? "vote" : undefined;
  if (opposed && isVotes(passage, second.next)) return "vote";
  const worded = opposed && contest === "vote" && !/^(?:ages|aged|between|from)$/.test(tokens[at - 1]?.norm ?? "");
  if (!worded && !isGluedMark(passage, joint)) return undefined;
  if (!isPair(passage, first.value, second, worded)) return undefined;
  const named = tokens[at - 1]?.capital && tokens[second.next]?.capital;
  // "The 5-2 diet": nothing says that two sides met.
  return contest ?? (named || passage.words.language === "de" ? "score" : "unsure");
}

/** "3-1"; "2:1" where a game is told of, and in German always. */
function isGluedMark({ tokens, words, contest }: NumberPassage, at: number): boolean {
  const mark = tokens[at] as Token;
  if (mark.spaced || tokens[at + 1]?.spaced) return false;
  return dashes.has(mark.norm) || (mark.text === ":" && (contest === "score" || words.language === "de"));
}

/**
 * Two whole numbers that count nothing named after them. Growing ones ("20-30") are a range unless the sentence tells
 * of a contest.
 */
function isPair(passage: NumberPassage, first: number, second: Numeral, worded: boolean): boolean {
  const { tokens, contest } = passage;
  const most = worded ? 99_999 : 999;
  if (!Number.isInteger(first) || !Number.isInteger(second.value) || second.scale > 1) return false;
  if (first > most || second.value > most || goesOn(tokens[second.next], contest)) return false;
  const norm = tokens[second.next]?.norm ?? "";
  const unit = onlyTouching.has(norm) ? undefined : passage.words.units.get(norm)?.kind;
  const counted = unit !== undefined && unit !== "vote";
  if (first >= second.value) return !counted || unit === "measure";
  if (contest === undefined || counted) return false;
  return !(worded && plural.test(norm)) && !/^(?:people|year|day|man|strong)$/.test(norm);
}

/** "3-1m", "20-30%", "1-2-3": more of the same word follows. */
function goesOn(after: Token | undefined, contest: Contest): boolean {
  if (after === undefined || after.spaced) return false;
  return after.kind === "word" || after.text === "%" || (dashes.has(after.norm) && contest !== "score");
}
