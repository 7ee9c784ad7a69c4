// Whether a pair gained or lost a negation: a "not" of one side that nothing of the other side says.
import { turnsRound } from "../../language/en/opposites.ts";
import { wordSet } from "../../language/word-set.ts";
import { type Denials, denialsIn } from "./denials.ts";
import type { Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, ofPairs, pairWords, type View, type VouchedRow } from "./view.ts";

/** Words by which another verb may deny without a "not": "left out", "ends", "alone". */
const faint = wordSet(
  `out off away from only alone still yet end ends ended ending halt halts halted close closes closed shut empty ignore
  ignores ignored forget forgot miss misses missed leave leaves left lose loses lost spare spared resist resisted quit
  little few hardly less beyond past without free rare rarely enough too give gave given remain remains remained keep
  keeps kept stay stays stayed hold holds held last escape escaped safe
  need needs needed await awaits awaiting turn turns turned let lets
  warn warns warned warning criticise criticised criticize criticized attack attacked question questioned`,
);

/** "lost power" for "without power" */
const lacks = (passage: Passage, pieces: readonly number[]): boolean =>
  pieces.some((at) => lacking.has(passage.word(at).norm));
const lacking = wordSet("lose loses lost losing lack lacks lacked missing cut");

const isFaint = (passage: Passage, pieces: readonly number[]): boolean =>
  pieces.some((at) => faint.has(passage.word(at).norm));

/** Sure where the word that one side denies stands undenied on the other, or nothing in the claim could deny it. */
const denialClash =
  (sure: boolean) =>
  (view: View, placed: Placed): readonly (Clash & { readonly question: string })[] => {
    const own = denialsIn(view.claim, placed.claim);
    const theirs = denialsIn(placed.sentence, placed.source);
    const odd = ({ size }: ReadonlyMap<number, number>): boolean => size % 2 === 1;
    if (odd(own.hard) === odd(theirs.hard)) return [];
    const [mine, other] = [own.hard.size + own.soft.size, theirs.hard.size + theirs.soft.size];
    if (mine % 2 === other % 2) return [];
    if (isFirstSince(view, placed) || holdsOpposite(view, placed)) return [];
    const { claim } = view;
    const { sentence } = placed;
    const holds = (some: Iterable<number>, passage: Passage, others: readonly number[], other: Passage): boolean =>
      [...some].some((at) => others.some((there) => alike(view, passage, at, other, there)));
    const denied = odd(own.hard)
      ? holds(own.hard.values(), claim, placed.source, sentence) && !lacks(sentence, placed.source)
      : holds(theirs.hard.values(), sentence, placed.claim, claim) && !keepsFrom(claim, own);
    const mayDeny = own.soft.size > 0 || isFaint(claim, placed.claim);
    // A "not" that a claim gains may be how it says "by attrition"; one that it loses is seldom told without a trace.
    const isLost = odd(theirs.hard);
    if ((denied || (isLost && !mayDeny)) !== sure) return [];
    const [more, passage] = odd(own.hard) ? [own.hard, claim] : [theirs.hard, sentence];
    const word = passage.word([...more.keys()][0] as number).text;
    const words = odd(own.hard) ? `The source has no "${word}" there.` : `The source says "${word}" there.`;
    const question = `Does "${placed.pair.claim}" say the same as "${placed.pair.source}", though one has "${word}"?`;
    return [{ ...pairWords(placed), words, question }];
  };

/** "agreed to keep from selling" is "would not sell". */
const keepsFrom = (claim: Passage, { soft }: Denials): boolean =>
  [...soft].some((at) => claim.word(at).norm === "from");

/** "did not open" is "stayed closed", "not before Easter" is "after Easter". */
const holdsOpposite = ({ claim }: View, { claim: own, sentence, source }: Placed): boolean =>
  own.some((at) =>
    source.some(
      (there) =>
        turnsRound(claim.word(at).norm, sentence.word(there).norm) ||
        (claim.has(at, "later") && sentence.has(there, "earlier")) ||
        (claim.has(at, "earlier") && sentence.has(there, "later")),
    ),
  );

/** "for the first time since May" and "last in May" are "not since May", "highest since May" is "not so high". */
function isFirstSince({ claim }: View, { claim: own, sentence, source }: Placed): boolean {
  const isFirst = (passage: Passage, pieces: readonly number[]): boolean =>
    pieces.some((at) => /^(?:first|last|#1th|worst|best|most|least)$|...est$/.test(passage.word(at).norm));
  const isSince = (passage: Passage, pieces: readonly number[]): boolean =>
    pieces.some((at) =>
      /^(?:since|before|previously|never|ever|until|so|such|worse|without)$/.test(passage.word(at).norm),
    );
  return (isFirst(claim, own) && isSince(sentence, source)) || (isFirst(sentence, source) && isSince(claim, own));
}

export const polarityRows: readonly VouchedRow[] = [
  {
    name: "a negation gained or lost",
    kind: "negation",
    weight: "veto",
    find: ofPairs(denialClash(true)),
    yes: [
      ["The mayor {signed the contract} on Monday.", "The mayor has not {signed the contract}."],
      ["The mayor has not signed the contract.", "The mayor has signed the contract."],
      ["{Airo decided against taking the case} further.", "{Airo decided to take the case} further."],
      ["Officials {reported the leak}.", "The leak was not {reported} by officials."],
      ["The dealers {are included in the sale}.", "Canadian dealers {1:are} not {1:included in the sale}."],
    ],
    no: [
      ["The mayor did not {meet the unions}.", "The mayor {refused to meet the unions}."],
      ["The dealers {are left out of the sale}.", "The dealers {are not included in the sale}."],
      ["{Nobody but Airo bid} for it.", "{Only Airo bid} for it."],
      ["The shop {sells nothing but bread}.", "The shop {sells only bread}."],
      ["It fell {for the first time since 2001}.", "It had {not fallen since 2001}."],
      ["{Oslo has seen no worse storm since 1989}.", "{It is the worst storm since 1989}."],
      ["{Airo won for the first time in a year}.", "{Airo ended a year without a win}."],
      ["{It has not closed so high for a year}.", "{It closed at its highest level in a year}."],
      ["{Only Airo did not sign}.", "{All firms but Airo signed}."],
      ["{Parliament has not voted}.", "{Parliament has yet to vote}."],
      ["{The storm left 3,000 homes without power}.", "{Power was lost in 3,000 homes in the storm}."],
      ["{The trial begins after Easter}.", "{The trial does not start before Easter}."],
      ["{Not only the mayor signed} it.", "{The mayor signed} it."],
      ["{The song is the No. 1 hit}.", "{The song is the top hit}."],
      ["The mayor did not sign, but {the clerk did}.", "{The clerk signed}, and the mayor did not."],
    ],
  },
  {
    name: "other words of which one side denies something",
    kind: "negation",
    weight: "doubt",
    find: ofPairs(denialClash(false)),
    yes: [
      ["The dealers {are left out of the sale}.", "The dealers {are not included in the sale}."],
      ["It saves {by not replacing those who leave}.", "It saves {by natural attrition}."],
    ],
    no: [["The dealers {are not in the sale}.", "The dealers {are not included in the sale}."]],
  },
];
