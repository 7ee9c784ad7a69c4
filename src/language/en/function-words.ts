// English words of the language rather than of a story: articles, prepositions, pronouns, auxiliaries, the calendar.
import { wordSet } from "../word-set.ts";

export const pronouns = wordSet(
  `he him his himself she her hers herself they them their theirs themselves it its itself i me my mine myself we
  us our ours ourselves you your yours this that these those`,
);

/** Words of the language rather than of the story: they say nothing alone. */
export const functionWords = wordSet(
  `a an the of in on at to for from by with and or but as is are was were be been being am do does did has have had
  having it its this that these those there here he she his her him hers they them their theirs we us our you your
  i me my mine who whom whose which what when where how why if then than so such into onto upon about over under
  after before during between among through against while until since because though although also just very too
  own same 's 'd would will can could may might must shall should not no nor up down out off again both each more
  most other some any all only one mr mrs ms`,
);

/** Written with a capital letter in English, and no names. */
export const calendar = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today yesterday tomorrow tonight`,
);
