// Deletions of relative clauses: what is added of somebody or something between commas, or from a comma to the end.
import { wordSet } from "../../word-set.ts";
import type { TreeRow } from "./deletion.ts";
import type { ReadSentence, WordStretch } from "./read-sentence.ts";

/** The least chance that a clause ends where the tree has it: commas at both ends bear the tree out. */
const enough = 0.5;

export const relativeRows: readonly TreeRow[] = [
  {
    kind: "relative clause",
    find: relativeClauses,
    yes: [
      "Smith{, who was born in 1960}, left London after the storm.",
      "The council approved the bridge{, which cost 3 million crowns}.",
      "He left for Orrin{, where he owns a house}.",
      "The firm{, whose plants stand in Karsk}, hired 300 workers.",
      "The gang{, most of whom lived in Karsk}, fled to the north.",
    ],
    no: [
      "The deal{, which could not be carried out}, cost 3 million crowns.",
      "The children{, who lived at this home, picked food out of the trash to eat}, they told the court.",
      "The man {who lives next door} left London.",
      "The firm sold 500 cars{, most of which came back}.",
      "The judge jailed Reed for 10 years{, of which he served two}.",
      "The mayor{, who police said was armed}, left London.",
      "The deal{, which was later scrapped}, cost 3 million crowns.",
      "It will pay on Monday{, when the court agrees}.",
      'The mayor{, who called it "a lie"}, left London.',
    ],
  },
  {
    kind: "relative clause",
    byMarks: true,
    find: plainRelatives,
    yes: [
      "When the men{, whose work is known in Karsk}, saw the pictures they left.",
      "The children{, who lived at this home}, picked food out of the trash, they told the court.",
      "Smith{, who has asthma}, now lives in Karsk.",
    ],
    no: [
      "The men{, who own a shop}, sell fish, and live in Karsk, fled to the north.",
      "The men{, who own a shop}, sell fish, fled to the north.",
      "The house{, which he bought}, painted red, burned down.",
      "Everyone{, who paid}, got a seat.",
      "All the pupils{, who passed the test}, got a book.",
      "Voters{, who are over 60}, back the plan.",
      "Those{, who paid}, got a seat.",
    ],
  },
];

const relativeWord = /^(?:who|which|whom|whose|where|when)$/;
/** After a comma: the predicate of what the clause stands in; the tree may take "picked" for a participle there. */
const mayTakeUp = /^(?:VBD|VBZ|VBP|VBN|MD)$/;
const afterPreposition = /^(?:which|whom|whose)$/;

function relativeClauses(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  return sentence.tops("acl:relcl", "advcl:relcl", "advcl").flatMap(({ top, ...range }) => {
    if (!sentence.sure(top, enough) || !sentence.betweenCommas(range)) return [];
    // "The children, who lived there, picked food, they said": the main verb taken for one of the clause.
    if (sentence.holds(range, (word) => sentence.isComma(word) && mayTakeUp.test(tree.tag(word + 1)))) return [];
    const first = tree.form(range.from);
    const opens =
      relativeWord.test(first) ||
      // "most of whom", "in which", "one of which"
      sentence.holds({ from: range.from + 1, to: Math.min(range.from + 3, range.to) }, (word) =>
        afterPreposition.test(tree.form(word)),
      );
    if (!opens) return [];
    // "500 cars, most of which were returned": the number is of all of them.
    const counts = tree.on(tree.head(top), "nummod").length > 0 || tree.tag(tree.head(top)) === "CD";
    if (!relativeWord.test(first) && counts) return [];
    // Any other clause of circumstance: "where necessary", "when it rains".
    if (tree.label(top) === "advcl" && (!/^(?:who|which|whose|where)$/.test(first) || !sentence.isPlainPast(top)))
      return [];
    if (first !== "when" && first !== "where" && tellsWhich(sentence, tree.head(top), top)) return [];
    // "on Monday, when the court agrees" is a condition, "in May, when he left" is not.
    if (first === "when" && !sentence.isPlainPast(top)) return [];
    return [{ from: range.from - 1, to: range.to }];
  });
}

const takesUpTag = /^(?:VBD|VBZ|VBP|MD)$/;
const groups = wordSet(
  `all every each any no few most many some only those everyone everybody anyone anybody nobody none people whoever
  half`,
);

/**
 * Writers set commas where a clause limits a group: "everyone, who paid, got a seat", "voters, who are over 60, back
 * it". What happened to some men or women is another thing.
 */
function tellsWhich(sentence: ReadSentence, named: number, verb: number): boolean {
  const { tree } = sentence;
  const own = tree.on(named, "det", "nmod:poss", "nummod", "amod", "compound");
  if ([named, ...own].some((word) => groups.has(tree.form(word)))) return true;
  return tree.tag(named) === "NNS" && own.length === 0 && !sentence.isPlainPast(verb) && tree.tag(verb) !== "VBD";
}

/** Where the tree is not sure, marks are: no comma inside, and after it the end or a verb that takes the subject up. */
function plainRelatives(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, last } = sentence;
  return tree.forms.flatMap((_, from) => {
    if (from < 2 || !sentence.isComma(from - 1) || !/^(?:who|which|whose|where)$/.test(tree.form(from))) return [];
    let to = from;
    while (to < last && !/^[,;:()–—-]$/.test(tree.form(to + 1))) to++;
    if (to - from < 2 || !sentence.closesAt(to)) return [];
    const verb = tree.forms.findIndex((_, word) => word > from && word <= to && takesUpTag.test(tree.tag(word)));
    if (tellsWhich(sentence, from - 2, verb)) return [];
    const ends = to === last || takesUpAt(sentence, to + 2) || tree.form(to + 2) === "according";
    return ends ? [{ from: from - 1, to }] : [];
  });
}

/** A verb with no comma before a later one: of two, the first belongs to the clause. */
function takesUpAt(sentence: ReadSentence, next: number): boolean {
  const { tree, last } = sentence;
  const verb = tree.tag(next) === "RB" ? next + 1 : next;
  if (!mayTakeUp.test(tree.tag(verb))) return false;
  return !sentence.holds({ from: verb, to: last }, (word) => {
    const after = /^(?:and|or|but)$/.test(tree.form(word + 1)) ? word + 2 : word + 1;
    return sentence.isComma(word) && mayTakeUp.test(tree.tag(after));
  });
}
