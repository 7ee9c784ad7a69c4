// English words that tie, join and bind clauses.
import { wordSet } from "../word-set.ts";

/** Tie a sentence to the one before it. */
export const connectives: readonly (readonly string[])[] =
  `however|but|and|meanwhile|in addition|moreover|furthermore|nevertheless|nonetheless|besides|
    additionally|also|still|yet|so|then|thus|therefore|indeed|in fact|of course|for example|for instance|
    on the other hand|as a result|at the same time|by contrast|in contrast|consequently|accordingly|
    similarly|likewise|finally|separately|in turn|after all|for his part|for her part|for its part|
    for their part|in the meantime|to be sure|that said|even so|what is more|on top of that|in other words|
    overall|afterwards|afterward|subsequently|later|earlier|now|again|or|plus|too|though|in particular|
    notably|importantly|more importantly|most importantly|
    significantly|interestingly|elsewhere|lastly|firstly|secondly|thirdly|hence|
    in response|by comparison|in short`
    .split("|")
    .map((words) => words.trim().split(" "));

/** These open a sentence without a comma and still only tie it to the one before. */
export const bareConnectives = wordSet(
  "but and so yet however meanwhile moreover furthermore also nevertheless nonetheless plus therefore thus indeed or",
);

/** Introduce a condition, or give what follows to somebody. */
export const conditionWords = wordSet("according if unless until alleged believed accused suspected reportedly");

/** May be put in, left out or be another: they carry neither who nor what. */
export const looseWords = wordSet("a an the that has have had also");
/** With these words left out the rest could say something else: who did it, whether it happened, to whom. */
export const bindingWords = wordSet(
  `by to for from of if unless until than only and or but nor attempt attempted tried try fake former ex acting`,
);
/** Say that something is planned or wished, not done. */
export const intentions = wordSet(
  "if unless plan plans planned expected set due hope hopes hoping seek seeks seeking want wants",
);
