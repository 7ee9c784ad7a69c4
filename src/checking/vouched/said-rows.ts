// Whether the one who speaks in a claim is the one who speaks in its source, and whether what is said is told as such.
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { type Passage, passageOf } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { ownNames, pointsBack, wordsOfSides } from "./sides.ts";
import { saidOver, type ToldBy } from "./speech.ts";
import { type Clash, pairWords, sharesName, topOf, type View, type VouchedRow } from "./view.ts";

/** The phrase of a speaker, as pieces of its passage: without whose spokesman it is, where it has a name itself. */
function phraseAt(passage: Passage, tree: SentenceTree, by: number): readonly number[] {
  const whole = wordsOfSides(tree, by);
  const others = new Set(tree.on(by, "nmod").flatMap((each) => tree.under(each)));
  const own = whole.filter((word) => !others.has(word)).map(passage.piece);
  return own.some((at) => isNamed(passage, at)) ? own : whole.map(passage.piece);
}

type Speaker = { readonly phrase: readonly number[]; readonly pointsBack: boolean };

type Statement = {
  readonly placed: Placed;
  /** Who says it in the claim, and in the source; a verb of saying may have no speaker. */
  readonly own: readonly Speaker[];
  readonly theirs: readonly Speaker[];
  readonly isSaid: readonly [own: boolean, theirs: boolean];
};

/** What each pair carries, with those who say it. */
function statementsIn(view: View): readonly Statement[] {
  const { claim } = view;
  return view.placed.flatMap((placed): Statement[] => {
    const [own, top] = [topOf(claim, placed.claim), topOf(placed.sentence, placed.source)];
    if (own === undefined || top === undefined) return [];
    const there = reportedBy(claim, own, placed, top);
    const [mine, theirs] = [said(claim, own), said(placed.sentence, there)];
    const isSaid = [mine.length > 0, theirs.length > 0] as const;
    return [{ placed, own: speakersOf(claim, mine), theirs: speakersOf(placed.sentence, theirs), isSaid }];
  });
}

/** Of a report that the claim does not tell as one, what is reported. */
function reportedBy(claim: Passage, own: number, { sentence, source }: Placed, top: number): number {
  const { tree } = sentence;
  const says = (passage: Passage, at: number): boolean => reportingClass(passage.word(at).norm) !== undefined;
  if (tree === undefined || says(claim, own) || !says(sentence, top)) return top;
  const [told] = tree.on(sentence.node(top), "ccomp").map(sentence.piece);
  return told !== undefined && source.includes(told) ? told : top;
}

const said = ({ tree, node }: Passage, at: number): readonly ToldBy[] =>
  tree === undefined ? [] : saidOver(tree, node(at));

/** Who says "I" in a quotation is whom the sentence names for it. */
const speakersOf = (passage: Passage, found: readonly ToldBy[]): readonly Speaker[] =>
  found.flatMap(({ by }) =>
    by === undefined || passage.tree === undefined || /^(?:i|we)$/.test(passage.tree.form(by))
      ? []
      : [{ phrase: phraseAt(passage, passage.tree, by), pointsBack: pointsBack(passage, by) }],
  );

const otherSpeaker =
  (isByName: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] => {
    const { claim } = view;
    const statements = statementsIn(view);
    // Of several who speak in one claim the tree does not always know who says what.
    const named = statements.flatMap(({ own }) => own).filter(({ phrase }) => phrase.some((at) => isNamed(claim, at)));
    return statements.flatMap(({ placed, own, theirs, isSaid }) => {
      const { sentence } = placed;
      const mine = own.find((each) => named.includes(each));
      if (
        mine === undefined ||
        theirs.some((each) => each.pointsBack) ||
        ownNames(claim, mine.phrase).length > 0 !== isByName
      )
        return [];
      const clash = (who: string): Clash & { readonly question: string } => ({
        ...pairWords(placed),
        words: `In the source ${who} says it, not ${claim.said(mine.phrase)}.`,
        question: `Is ${who}, who says it in the sentences, ${claim.said(mine.phrase)} of the statement?`,
      });
      const shares = (other: Passage, phrase: readonly number[]): boolean =>
        named.some((each) => sharesName(view, each.phrase, other, phrase));
      const others = theirs.filter(({ phrase }) => phrase.some((at) => isNamed(sentence, at)));
      const [other] = others;
      // The claim names the source's speaker elsewhere: who says what is then for the judge.
      const isNamedElsewhere = others.some(({ phrase }) => phrase.some((there) => isIn(view, mine, sentence, there)));
      if (isNamedElsewhere) return [];
      if (other !== undefined)
        return others.some(({ phrase }) => shares(sentence, phrase)) ? [] : [clash(sentence.said(other.phrase))];
      const speakers = isSaid[1] || !isQuoted(placed) ? [] : (view.speakers.get(sentence) ?? []);
      const fits = speakers.some((who) => {
        const spoken = passageOf(who, sentence.language);
        return shares(spoken, [...spoken.all.keys()]);
      });
      return fits || speakers.length === 0 ? [] : [clash(speakers[0] ?? "")];
    });
  };

/** A name that stands in the claim outside the phrase of its own speaker, and no firm's before an office. */
function isIn({ claim, sameName }: View, mine: Speaker, sentence: Passage, there: number): boolean {
  const { tree } = sentence;
  if (!isNamed(sentence, there) || tree?.label(sentence.node(there)) === "compound") return false;
  const name = sentence.word(there).text;
  return claim.all.some(({ text, capital }, at) => capital && !mine.phrase.includes(at) && sameName(text, name));
}

/** Between quotation marks, or in a sentence of a quotation that was opened before it. */
const isQuoted = ({ sentence, source }: Placed): boolean =>
  source.every((at) => sentence.word(at).quoted) || !/["“”]/.test(sentence.text);

const isNamed = (passage: Passage, at: number): boolean => passage.word(at).capital && passage.isContent(at);

function untoldSpeech(view: View): readonly (Clash & { readonly question: string })[] {
  const { claim } = view;
  const isReport = claim.all.some(({ norm }) => reportingClass(norm) !== undefined || norm === "according");
  if (isReport) return [];
  return statementsIn(view).flatMap(({ placed, isSaid, theirs }) => {
    if (isSaid[0] || !isSaid[1]) return [];
    const hasVerb = placed.claim.some((at) => /^(?:VERB|AUX)$/.test(claim.tree?.tree.upos[claim.node(at)] ?? ""));
    if (!hasVerb) return [];
    const who = theirs[0] === undefined ? "somebody" : placed.sentence.said(theirs[0].phrase);
    const words = `In the source ${who} says it; the claim tells it as a fact.`;
    const question = `Does the source itself tell as a fact, not only as what ${who} says, that ${claim.text}`;
    return [{ ...pairWords(placed), words, question }];
  });
}

export const saidRows: readonly VouchedRow[] = [
  {
    name: "another speaker than the source's",
    kind: "attribution",
    weight: "veto",
    find: otherSpeaker(true),
    yes: [
      ["{1:Reed said} {2:it was strong}.", "{1:Reed} met.", '"I think {2:it was strong}," Tom Enders said.'],
      [
        "{1:Tom Enders said} {2:the offer was unusual}.",
        "{1:Tom Enders said} nothing.",
        "Its spokesman Stefan Schaff said {2:the offer was unusual}.",
      ],
      [
        "{1:The Roads Board says} {2:the bridge is safe}.",
        "{1:The Roads Board} met; {2:the bridge is safe}, Mayor Reed said.",
      ],
    ],
    no: [
      ["{1:Enders said} {2:the offer was unusual}.", "{1:Tom Enders said} {2:the offer was unusual}."],
      ["Norway's navy chief said {the offer was unusual}.", "General Tom Enders said {the offer was unusual}."],
      ["{1:Enders said} {2:the offer was unusual}.", "{1:Tom Enders said} much.", "He said {2:the offer was unusual}."],
    ],
  },
  {
    name: "another description of who speaks",
    kind: "attribution",
    weight: "doubt",
    find: otherSpeaker(false),
    yes: [["Norway's navy chief said {the offer was unusual}.", "General Tom Enders said {the offer was unusual}."]],
    no: [["Tom Enders said {the offer was unusual}.", "General Tom Enders said {the offer was unusual}."]],
  },
  {
    name: "what somebody says told as a fact",
    kind: "attribution",
    weight: "doubt",
    find: untoldSpeech,
    yes: [
      ["{The bridge is safe}.", "The builder said {the bridge is safe}."],
      ["{The bridge is safe}.", "{The builder says the bridge is safe}."],
    ],
    no: [["The builder said {the bridge is safe}.", "The builder said {the bridge is safe}."]],
  },
];
