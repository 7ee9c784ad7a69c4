// Deletions of whole clauses and of adjuncts of time: what stands before, behind or beside the main statement.

import { negationsIn } from "../../syntax/standing.ts";
import { saidWhere, weekdays } from "./adjuncts.ts";
import type { TreeRow } from "./deletion.ts";
import type { ReadSentence, WordStretch } from "./read-sentence.ts";

const sure = 0.8;

export const clauseRows: readonly TreeRow[] = [
  {
    kind: "weekday",
    find: weekdays,
    yes: [
      "Smith opened the bridge{ on Tuesday}.",
      "Smith said{ on Monday} that the bridge was safe.",
      "{On Friday, }Smith opened the new bridge in Karsk.",
      "Tom Reed was jailed{ on Tuesday} for ten years.",
      "Smith opened the bridge{ on Tuesday morning}.",
    ],
    no: [
      "Smith did not vote {on Tuesday}.",
      "The meeting {on Tuesday} will decide the case.",
      "Shares fell by 5% {on Tuesday}.",
      "The shop closed {on Monday} and reopened {on Tuesday}.",
      "The strike begins {on Tuesday}.",
      "The shop is open {on Monday and Tuesday}.",
      "The bridge was closed until Tuesday.",
    ],
  },
  {
    kind: "said where",
    // "said in a statement that": what was said seems to hang on the statement.
    leaves: "acl",
    find: saidWhere,
    yes: [
      "Smith said{ in a statement} that the bridge was safe.",
      "{In an interview with the local radio, }Smith said that the bridge was safe.",
      "Smith told reporters{ at a news conference} that the bridge was safe.",
    ],
    no: ["Smith was named {in a statement}.", "Smith did not say {in an interview} that the bridge was safe."],
  },
  {
    kind: "opening clause",
    find: openings,
    yes: [
      "{After the bank closed its doors, }the workers marched to the town hall.",
      "{When the ferry sank, }the crew left the pier.",
      "{After the storm, }the mayor closed the bridge.",
    ],
    no: [
      "{If the bank closes, }the workers march to the town hall.",
      "{When prices rise, }the bank closes its doors.",
      "{Although the ferry sank, }the crew swam to the pier.",
      "{After the ferry sank, }he swam to the pier.",
      "{As Smith pointed out in May, }the crew swam to the pier.",
      "{As Smith said, }the crew swam to the pier.",
      "{After the storm, }prices rose by 5 percent.",
    ],
  },
  {
    kind: "trailing clause",
    find: trailing,
    yes: ["The judge jailed Tom Reed for theft{ after the jury found him guilty}."],
    no: [
      "The bank may close its doors {after the court ruled}.",
      "The judge jailed Tom Reed two days {after the jury found him guilty}.",
      "The judge did not jail Tom Reed {after the jury found him guilty}.",
      "The bank will close its doors {when the court rules}.",
      "Prices rose by 5 percent {after the bank closed its doors}.",
    ],
  },
  {
    kind: "second clause",
    find: secondClauses,
    yes: ["The mayor opened the bridge on Monday{, and the council approved a new budget}."],
    no: [
      "Officials found that the bridge was old{, and the council closed it}.",
      "The mayor opened the bridge{, but the council closed it}.",
      "The mayor opened the bridge{, while the council closed the pier}.",
      "The mayor opened the bridge{, and the council rejected it}.",
      "The mayor opened the bridge{, and the council closed it, police said}.",
      "Not only did the mayor open the bridge{, and the council closed it}.",
    ],
  },
  {
    kind: "first clause",
    // Of two clauses the second takes the first one's place.
    leaves: "conj",
    find: firstClauses,
    yes: ["{The mayor opened the bridge, and }the council approved a new budget."],
    no: [
      "{If it rains the mayor stays, and }the council closes the bridge.",
      "{In Karsk, the mayor opened the bridge, and }the council approved a budget.",
      "{The mayor opened the bridge, and }he left for Orrin.",
      "{The mayor may open the bridge, and }the council approved a new budget.",
      "{Officials found that the mayor left, and }the council approved a budget.",
    ],
  },
  {
    kind: "second predicate",
    find: secondPredicates,
    yes: [
      "The company sold its plants{ and hired 300 workers}.",
      "Tom Reed was arrested in Karsk{ and charged with theft}.",
    ],
    no: [
      "The mayor said that he sold the house {and left}.",
      "Tom Reed tried {and failed to swim across the river}.",
      "The company did not sell its plants {and hired 300 workers}.",
      "The company bought {and sold houses in Karsk}.",
      "The company sold its plants {but hired 300 workers}.",
      "The gang beat the guard, burned his car {and fled to the north}.",
      "The company both sold its plants {and hired 300 workers}.",
      "The company sold its plants {and denied the charges}.",
    ],
  },
];

const openingMarks = /^(?:after|as|when)$/;
const openingPrepositions = /^(?:after|following)$/;

function openings(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root } = sentence;
  const subject = sentence.subjectOf(root);
  if (root < 0 || subject === undefined || sentence.points(subject) || !sentence.isPlainPast(root)) return [];
  return tree.on(root, "advcl", "obl").flatMap((top) => {
    const range = sentence.range(top);
    if (range?.from !== 0 || !sentence.isComma(range.to + 1) || !sentence.sure(top, sure)) return [];
    if (subject < range.to || sentence.measures({ from: range.to + 2, to: sentence.last })) return [];
    const first = tree.form(0);
    const opens =
      tree.label(top) === "advcl"
        ? openingMarks.test(first) && sentence.isPlainPast(top) && sentence.subjectOf(top) !== undefined
        : openingPrepositions.test(first) && tree.on(top, "nummod").length === 0;
    return opens ? [{ from: 0, to: range.to + 1 }] : [];
  });
}

const timeBefore = new Set(
  `second seconds minute minutes hour hours day days week weeks month months year years decade decades shortly soon
  immediately just only long right well moments even not especially particularly and or , – - —`.split(/\s+/),
);

function trailing(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root } = sentence;
  if (root < 0 || !sentence.isPlainPast(root)) return [];
  if (tree.on(root, "obj", "nsubj:pass", "obl").length === 0) return [];
  return tree.on(root, "advcl").flatMap((top) => {
    const range = sentence.range(top);
    if (range === undefined || range.to !== sentence.last || tree.form(range.from) !== "after") return [];
    if (!sentence.sure(top, 0.9) || timeBefore.has(tree.form(range.from - 1))) return [];
    if (sentence.measures({ from: 0, to: range.from - 1 }) || !endsPast(sentence, top)) return [];
    return [range];
  });
}

/** "after he left", "after leaving"; "after he leaves" is still to come. */
const endsPast = (sentence: ReadSentence, top: number): boolean =>
  sentence.isPlainPast(top) ||
  (sentence.tree.tag(top) === "VBG" && sentence.subjectOf(top) === undefined) ||
  sentence.tree.on(top, "aux:pass").some((word) => sentence.tree.tag(word) === "VBG");

/** "A did this, and B did that": where the second begins with its comma, and the word that joins them. */
type Pair = { readonly root: number; readonly second: number; readonly joint: number; readonly range: WordStretch };

const listed = /^(?:VBD|VBZ|VBP|VBN|VB)$/;

function pairOf(sentence: ReadSentence): Pair | undefined {
  const { tree, root } = sentence;
  const joined = tree.on(root, "conj").filter((word) => word > root && tree.isVerb(word));
  const [second] = joined;
  if (root < 0 || second === undefined || joined.length > 1 || !sentence.sure(second, sure)) return undefined;
  const [joint] = tree.on(second, "cc");
  const range = sentence.range(second);
  if (joint === undefined || range === undefined || tree.form(joint) !== "and" || range.from !== joint)
    return undefined;
  if (range.to !== sentence.last || tree.on(root, "ccomp", "parataxis").length > 0) return undefined;
  // "beat him, burned it and fled": a list of three.
  if (sentence.holds({ from: root, to: joint }, (word) => sentence.isComma(word) && listed.test(tree.tag(word + 1))))
    return undefined;
  if (sentence.holds({ from: 0, to: joint }, (word) => /^(?:both|either|between|only)$/.test(tree.form(word))))
    return undefined;
  return { root, second, joint, range };
}

const fewestWords = 4;
const hasTense = (sentence: ReadSentence, verb: number): boolean =>
  [verb, ...sentence.tree.on(verb, "aux", "aux:pass", "cop")].some((word) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(sentence.tree.tag(word)),
  );

/** Both have a subject of their own and a finite verb, and a comma parts them. */
function clausePair(sentence: ReadSentence): Pair | undefined {
  const pair = pairOf(sentence);
  if (pair === undefined || !sentence.isComma(pair.joint - 1) || pair.joint < fewestWords) return undefined;
  const subjects = [pair.root, pair.second].map((verb) => sentence.subjectOf(verb));
  if (subjects.includes(undefined) || (subjects[0] as number) > pair.root) return undefined;
  return hasTense(sentence, pair.root) && hasTense(sentence, pair.second) ? pair : undefined;
}

function secondClauses(sentence: ReadSentence): readonly WordStretch[] {
  const pair = clausePair(sentence);
  return pair === undefined ? [] : [{ from: pair.joint - 1, to: pair.range.to }];
}

function firstClauses(sentence: ReadSentence): readonly WordStretch[] {
  const pair = clausePair(sentence);
  if (pair === undefined) return [];
  const subject = sentence.subjectOf(pair.root) as number;
  const next = sentence.subjectOf(pair.second) as number;
  // What stands before the subject holds for both clauses.
  if (sentence.range(subject)?.from !== 0 || sentence.points(next)) return [];
  if (sentence.range(next)?.from !== pair.joint + 1) return [];
  return [{ from: 0, to: pair.joint }];
}

const isDenied = ({ tree }: ReadSentence, verb: number): boolean =>
  negationsIn(tree).some((word) => tree.head(word) === verb || tree.on(verb).includes(tree.head(word)));

function secondPredicates(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  const pair = pairOf(sentence);
  if (pair === undefined || sentence.subjectOf(pair.second) !== undefined) return [];
  const { root, second, joint, range } = pair;
  if (!tree.isVerb(root) || !hasTense(sentence, root) || isDenied(sentence, root)) return [];
  // Beside a verb in the past tense "hired" is one too, whatever its tag; else it shares the first one's auxiliary.
  const bare = tree.on(second, "aux", "aux:pass").length === 0 && /^VBN$/.test(tree.tag(second));
  if (!bare && tree.tag(second) !== tree.tag(root) && !hasTense(sentence, second)) return [];
  // "bought and sold houses": what both share hangs on the second.
  const completes = tree.on(root, "obj", "obl", "xcomp").some((word) => word > root && word < joint);
  const from = sentence.isComma(joint - 1) ? joint - 1 : joint;
  return completes ? [{ from, to: range.to }] : [];
}
