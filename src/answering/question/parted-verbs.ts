// Verbs that say nothing alone, and much with a small word behind them: "put off", "taken over".
import { wordSet } from "../../language/word-set.ts";

/** Without "get" and "go": whoever got off a ship left it, in most words that tell of it. */
const verbs = wordSet("gave give given put puts set sets take taken takes took turn turned");
const particles = wordSet("aside away back down off out over up");

/** Both in small letters. */
export const isPartedVerb = (verb: string, particle: string): boolean => verbs.has(verb) && particles.has(particle);
