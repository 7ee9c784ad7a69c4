// Deletions of asides: what stands between commas, or from a comma to the end, and adds to a noun or a statement.
import { wordSet } from "../../word-set.ts";
import { isMonthName } from "../calendar.ts";
import type { TreeRow } from "./deletion.ts";
import type { ReadSentence, WordStretch } from "./read-sentence.ts";

/**
 * The least chance that a phrase ends where the tree has it. Commas at both ends bear the tree out, so that less is
 * asked than of a tree alone.
 */
const enough = 0.5;
const likely = 0.75;
const sure = 0.85;

/** With the comma before it. */
const withComma = ({ from, to }: WordStretch): WordStretch => ({ from: from - 1, to });

export const asideRows: readonly TreeRow[] = [
  {
    kind: "participle clause",
    find: participles,
    yes: [
      "The firm{, based in Orrin}, has hired 300 workers.",
      "A bomb went off in the market{, killing three people}.",
      "The losses spread to other banks{, tightening the markets}.",
      "{Speaking in Karsk, }Smith opened the new bridge.",
    ],
    no: [
      "Turnout{, based on partial results}, was 40 percent.",
      "Smith opened the bridge{, saying it was safe}.",
      "{When completed, }the dam will make power for the north.",
      "{Combined, }the three men own half of the town.",
      "Prices{, adjusted for inflation}, rose by 5 percent.",
      "{Asked about the theft, }Smith nodded to the judge.",
      "{Speaking in Karsk, }he opened the new bridge.",
      "The firm{, accused of fraud}, hired 300 workers.",
      "{Playing a spy, }Smith shot the mayor.",
      "{Testing a new drill, }the army shelled the town.",
      "{Starting in May, }the state paid the bills of the town.",
      "Smith{, posing as a nurse}, treated three men.",
      "Smith{, speaking for the mayor}, opened the new bridge.",
      "The law was passed{, beginning in 2030}.",
      "The dispute is between a mill – Norbank – and a firm{, based in Orrin – Cisco}.",
    ],
  },
  {
    kind: "apposition",
    find: appositions,
    yes: [
      "Karsk{, a town in the north}, was flooded on Sunday night.",
      "Tom Reed{, a teacher from Orrin}, won the race.",
      "Norbank{, the second-largest bank in Spain}, hired 300 workers.",
      "Shares of the firm{, one of the largest in Spain}, were sold on Sunday night.",
      "The police arrested Tom Reed{, a teacher from Orrin}.",
    ],
    no: [
      "The Airline CEO{, Michael Hall}, bought the plane.",
      "The navy paid a firm in Orrin, Texas{, a penny to take the ship off its hands}.",
      "They showed a wish to work with{, opposition parties}, led by Reed.",
      "The killer of the judge{, Max Hill}, fled.",
      "The mayor{, a priest} and a teacher were held.",
      "Karsk{, a report based on partial results}, was flooded.",
      "A priest{, a teacher}, and a nurse were held.",
      "The bouts{, the songs}, the scene fill a book.",
      "Tom Reed{, the father of a boy}, 9, won the race.",
    ],
  },
  {
    kind: "apposition",
    byMarks: true,
    find: remarks,
    yes: [
      "The council closed the bridge in May{, a move condemned by the workers}.",
      "Thousands left the town in a week{, an unprecedented number}.",
    ],
    no: [
      "The council closed the bridge{, a move that may be illegal}.",
      "The council did not close the bridge{, a step urged by the workers}.",
      "The paper called it a lie, a crime{, a move against the town}.",
      "The council sold a mill{, a bridge in the north}.",
      "If the council meets, it will close the bridge{, a move urged by the workers}.",
    ],
  },
  {
    kind: "age",
    find: ages,
    yes: ["Tom Reed{, 42}, was jailed for ten years.", "Police arrested Tom Reed{, 42}."],
    no: ["On May 15{, 42} people died.", "He read pages 10{, 42}, and 50.", "It rose on May 5{, 2015}."],
  },
  {
    kind: "including",
    find: including,
    yes: [
      "Twenty people{, including three children}, died in the fire.",
      "They sold animals{, such as goats and sheep}.",
    ],
    no: ["The ticket{, including tax}, costs 50 crowns.", "Twenty people {including three children} died."],
  },
];

const limiting = wordSet(
  `given provided depending compared assuming excluding adjusted measured counting considering asked according
  combined taken judging seen put added multiplied divided granted supposing barring failing starting beginning
  ending effective playing posing pretending dreaming imagining acting representing portraying impersonating joking
  testing staging simulating rehearsing quoting citing writing operating trading`,
);

function participles(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root } = sentence;
  return sentence.tops("acl", "advcl").flatMap(({ top, ...range }) => {
    const { from, to } = range;
    // "tightening markets" behind a comma is a participle; "burned his car" may be the verb itself.
    const least = tree.tag(top) === "VBG" && from > 0 ? likely : sure;
    if (!/^VB[GN]$/.test(tree.tag(top)) || !sentence.sure(top, least) || limiting.has(tree.form(from))) return [];
    if (tree.on(top, "mark", "nsubj", "nsubj:pass", "aux").length > 0) return [];
    // "speaking for the mayor": in whose name.
    if (tree.tag(top) === "VBG" && tree.form(top + 1) === "for") return [];
    if (from !== top && (tree.label(from) !== "advmod" || tree.tag(from) === "WRB")) return [];
    if (from === 0) {
      const subject = sentence.subjectOf(root);
      if (
        to === from ||
        !sentence.isComma(to + 1) ||
        sentence.points(subject) ||
        (subject !== undefined && subject < to)
      )
        return [];
      return [{ from, to: to + 1 }];
    }
    return sentence.betweenCommas(range) ? [withComma(range)] : [];
  });
}

const endsNoun = /^(?:NN|CD|-RRB-|\))/;
const determiners = new Set(["DT", "PRP$", "JJ", "NN", "NNS", "VBN", "VBG"]);

function appositions(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  return sentence.tops("appos").flatMap(({ top, ...range }) => {
    const head = tree.head(top);
    const isThing = /^NNS?$/.test(tree.tag(top)) && determiners.has(tree.tag(range.from));
    // "one of the largest in Spain"
    const isOne = tree.form(range.from) === "one" && tree.form(range.from + 1) === "of";
    if (head > range.from || !(isThing || isOne) || !sentence.sure(top, likely)) return [];
    if (!isAside(sentence, range)) return [];
    if (!/^NN/.test(tree.tag(head)) || !endsNoun.test(tree.tag(range.from - 2))) return [];
    // "paid the firm, in Texas, a penny to take it": what is paid.
    if (tree.on(top, "acl").some((word) => tree.on(word, "mark").some((mark) => tree.form(mark) === "to"))) return [];
    if (tree.on(head, "nummod").length > 0) return [];
    // "A priest, a teacher and a nurse": a member of a list.
    if (tree.on(head, "conj", "cc").length > 0 || tree.on(top, "conj", "cc").length > 0) return [];
    if (range.to < sentence.last && tree.tag(range.to + 2) === "DT") return [];
    if (/^(?:and|or|nor|but)$/.test(tree.form(range.to + 1)) || /^(?:and|or|nor)$/.test(tree.form(range.to + 2)))
      return [];
    // At the end only of a name: "He met a priest, a teacher." may be a list.
    const isName = /^NNP/.test(tree.tag(head));
    return isName || range.to < sentence.last ? [withComma(range)] : [];
  });
}

/** "Reed, the father of a boy, 9, left": the age behind it may be the boy's, and it stays. */
function isAside(sentence: ReadSentence, range: WordStretch): boolean {
  const next = range.to + 2;
  const isAge = /^\d{1,3}$/.test(sentence.tree.form(next)) && sentence.betweenCommas({ from: next, to: next });
  return sentence.betweenCommas(range) && !isAge;
}

const remarkWords = wordSet(
  "act move decision step development revelation number figure level setback blow sign trend",
);
const mostBefore = 3;

/** Behind the last comma of a fact, a word on all of it: "a move condemned by the workers". */
function remarks(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root, last } = sentence;
  const comma = tree.forms.findLastIndex((_, word) => word <= last && sentence.isComma(word));
  if (comma <= root || !/^an?$/.test(tree.form(comma + 1)) || !sentence.isPlainPast(root)) return [];
  const noun = tree.forms.findIndex((_, word) => word > comma + 1 && /^NNS?$/.test(tree.tag(word)));
  if (noun < 0 || noun > comma + 1 + mostBefore || !remarkWords.has(tree.form(noun))) return [];
  // "a lie, a crime, a move": a list.
  const isListed = sentence.holds({ from: root, to: comma - 1 }, (word) => sentence.isComma(word));
  const isMarked = sentence.holds({ from: comma + 1, to: last }, (word) => /^[,;:()–—-]+$/.test(tree.form(word)));
  return isListed || isMarked ? [] : [{ from: comma, to: last }];
}

const oldest = 115;

function ages(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  return tree.forms.flatMap((form, word) => {
    if (!/^\d{1,3}$/.test(form) || Number(form) > oldest || !sentence.betweenCommas({ from: word, to: word }))
      return [];
    const name = word - 2;
    if (name < 1 || tree.tag(name) !== "NNP" || isMonthName(tree.form(name))) return [];
    const next = tree.form(word + 2);
    return /^(?:and|or)$/.test(next) || /^\d/.test(next) ? [] : [{ from: word - 1, to: word }];
  });
}

function including(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  return tree.forms.flatMap((_, word) => {
    const form = tree.form(word);
    if (form !== "including" && !(form === "such" && tree.form(word + 1) === "as")) return [];
    const top = tree.label(word) === "case" || tree.label(word) === "fixed" ? tree.head(word) : word;
    const range = sentence.range(top);
    if (range === undefined || range.from !== word || !sentence.sure(top, enough)) return [];
    return sentence.betweenCommas(range) ? [withComma(range)] : [];
  });
}
