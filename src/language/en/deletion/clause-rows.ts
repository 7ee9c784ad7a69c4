// Deletions of whole clauses and of adjuncts of time: what stands before, behind or beside the main statement.

import { saidWhere, weekdays } from "./adjuncts.ts";
import { firstClauses, reportedClauses, secondClauses, secondPredicates, secondReports } from "./clause-pairs.ts";
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
      "The council bans cars in the town {on Sunday}.",
      "Smith must pay the fine {on Monday}.",
      "The plane that left {on Monday} crashed in the hills.",
      "Smith was last seen in Karsk {on Monday}.",
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
      "{As the polls closed, }the party led the count.",
      "{When the war began, }the firm owned 20 ships.",
      "{When the ferry sank, }the crew was drunk.",
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
      "The judge jailed Reed{, and a higher court freed him}.",
      "The judge jailed the men{, and a higher court freed the two}.",
      "The army took the town{, and rebels retook the town}.",
      "The mayor opened the bridge{, and the council sold the pier, wrote the Post}.",
    ],
  },
  {
    kind: "second clause",
    find: reportedClauses,
    yes: [
      "The mayor opened the bridge{, and the council approved a new budget}, a spokesman for the town said.",
      "The bank closed ten branches{, and the workers were sent home}, the paper reported on Monday.",
    ],
    no: [
      "The mayor opened the bridge{, and the council approved a new budget}, which was signed.",
      "The mayor opened the bridge{, and he may close it}, the police said.",
      "If it rains the mayor stays{, and the council closes the bridge}, the police said.",
      "The court jailed Tom Reed{, and a higher court freed him}, the police said.",
      "The ferry sank{, and the crew, who were drunk, swam to the pier}, the police said.",
      "The team won two games{, and the rival lost three}, the coach said.",
    ],
  },
  {
    kind: "second clause",
    byMarks: true,
    find: secondReports,
    yes: [
      "The firm said that it had sold 300 cars{ and that the plant in Karsk makes half of them}.",
      "Smith said the council had approved a new budget{ and that the bridge was open}.",
      "Smith said the council had approved a new budget{ and that as of May, the bridge accounts for half of it}.",
    ],
    no: [
      "Smith did not say that the bridge was open{ and that the pier was closed}.",
      "Smith said that the bridge was open{ and that the pier may close}.",
      "The court said that Reed was jailed{ and that a higher court freed him}.",
      "Smith said the bridge was open{ and that was all}.",
      "Smith said he knew the fate of the mayor{ and that of his wife when the ferry sank}.",
      "Smith said that the bridge was open{ and that the pier was not}.",
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
      "Small gangs are still hurling bombs, smashing shops {and fighting running battles with the police}.",
      "The company both sold its plants {and hired 300 workers}.",
      "The company sold its plants {and denied the charges}.",
      "The company sold its plants {and later bought them back}.",
      "The team won two games {and lost three}.",
      "Smith ran for mayor {and lost}.",
      "Smith fired at the mayor {and missed}.",
      "Police arrested two men {and released one on Monday}.",
      "The firm hired 300 workers {and fired 200 in May}.",
      "The court found Reed guilty {and later freed him}.",
    ],
  },
];

const openingMarks = /^(?:after|as|when)$/;
const openingPrepositions = /^(?:after|following)$/;

function openings(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root } = sentence;
  const subject = sentence.subjectOf(root);
  if (root < 0 || subject === undefined || sentence.points(subject) || !sentence.isPlainPast(root)) return [];
  if (isState(sentence, root)) return [];
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

const states = new Set("be have own hold lead stand lie remain run rule keep control trail".split(" "));

/** "When the war began, the firm owned 20 ships": it was so then, and perhaps at no other time. */
const isState = ({ tree }: ReadSentence, verb: number): boolean =>
  states.has(tree.lemma(verb)) || tree.on(verb, "cop").length > 0;

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
