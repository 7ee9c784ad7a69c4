// Who did what to whom, against relations written down by hand: sentences of Wikinews (CC BY 2.5) and our own.
import { describe, expect, test } from "vitest";
import { parse, type Tree } from "../../../src/language/syntax/parse.ts";
import { learnedFrom } from "../../../src/language/syntax/weights.ts";
import sources from "../../../training/syntax/sources.json" with { type: "json" };

const cut = (sentence: string): readonly string[] => sentence.split(" ");
const parsed = (sentence: string): Tree => {
  const tree = parse(cut(sentence));
  if (tree === undefined) throw new Error("not parsed");
  return tree;
};

/** "word relation head" for each word that the wanted relations name; words stand once in these sentences. */
function relations(sentence: string, wanted: readonly string[]): readonly string[] {
  const words = cut(sentence);
  const tree = parsed(sentence);
  return wanted.map((each) => {
    const word = words.indexOf(each.split(" ")[0] ?? "");
    return `${words[word]} ${tree.label[word]} ${words[tree.head[word] ?? -1] ?? "root"}`;
  });
}

describe("relations in sentences of news", () => {
  test.each<[string, readonly string[]]>([
    [
      "Montalvo contacted former members of Scientology , who helped him leave the organization .",
      [
        "contacted root root",
        "Montalvo nsubj contacted",
        "members obj contacted",
        "helped acl:relcl members",
        "who nsubj helped",
        "organization obj leave",
      ],
    ],
    [
      "Losses of between three and seven percent were recorded in India , China , Britain and Canada .",
      ["recorded root root", "Losses nsubj:pass recorded", "were aux:pass recorded", "India obl recorded"],
    ],
    [
      "President Dmitry Medvedev went on national television to appease the public .",
      [
        "went root root",
        "President nmod:desc Dmitry",
        "Dmitry nsubj went",
        "Medvedev flat Dmitry",
        "appease advcl went",
        "public obj appease",
      ],
    ],
    [
      "The US car manufacturer General Motors said that it would axe 10,000 jobs at its European division , Opel .",
      [
        "said root root",
        "axe ccomp said",
        "it nsubj axe",
        "jobs obj axe",
        "10,000 nummod jobs",
        "its nmod:poss division",
        "Opel appos division",
      ],
    ],
    [
      "Last week , President Bush proposed a $ 145 billion stimulus plan to encourage more consumer spending .",
      ["President nmod:desc Bush", "Bush nsubj proposed", "plan obj proposed", "week obl:unmarked proposed"],
    ],
    [
      "Lewis said that losses from loans would probably continue to increase .",
      ["Lewis nsubj said", "losses nsubj continue", "continue ccomp said", "increase xcomp continue"],
    ],
    ["Disney acquired Pixar in 2006 .", ["Disney nsubj acquired", "Pixar obj acquired"]],
    ["Pixar acquired Disney in 2006 .", ["Pixar nsubj acquired", "Disney obj acquired"]],
    [
      "The mayor was accused by two former aides .",
      ["mayor nsubj:pass accused", "aides obl:agent accused", "two nummod aides"],
    ],
  ])("%s", (sentence, wanted) => expect(relations(sentence, wanted)).toEqual(wanted));
});

test("tags tell a noun from a verb of the same letters", () => {
  const { xpos, upos } = parsed("The report reports that police will report it .");
  expect([xpos[1], xpos[2], xpos[6]]).toEqual(["NN", "VBZ", "VB"]);
  expect([upos[1], upos[2], upos[5]]).toEqual(["NOUN", "VERB", "AUX"]);
});

test("one word hangs on the root, and it alone is called root", () => {
  const tree = parsed("Prices rose , wages fell , and the government resigned .");
  expect([...tree.head].filter((head) => head === -1)).toHaveLength(1);
  expect(tree.label.filter((label) => label === "root")).toHaveLength(1);
  expect(tree.label[tree.head.indexOf(-1)]).toBe("root");
});

test("it is surer of a plain subject than of what a phrase at the end hangs on", () => {
  const tree = parsed("Police saw the man with the telescope .");
  expect(tree.headChance[0]).toBeGreaterThan(0.95);
  expect(tree.headChance[6]).toBeLessThan(tree.headChance[0] ?? 0);
});

test("the same words give the same tree, whatever was parsed in between", () => {
  const sentence = "Lewis said that losses from loans would probably continue to increase .";
  const before = parsed(sentence);
  parse(new Array<string>(160).fill("again"));
  expect(parsed(sentence)).toEqual(before);
  expect(before).not.toBe(parsed(sentence));
});

test("of 161 words, or of none, there is no tree; of 160 there is one", () => {
  expect(parse(new Array<string>(161).fill("word"))).toBeUndefined();
  expect(parse([])).toBeUndefined();
  expect(parse(new Array<string>(160).fill("word"))?.head).toHaveLength(160);
  expect(parse(["Yes"])).toMatchObject({ label: ["root"], upos: ["INTJ"] });
});

test("odd words are parsed like any others", () => {
  for (const words of [[""], ["🙂", "\ud800", "\n"], ["a".repeat(10_000)], ["constructor", "__proto__"]])
    expect(parse(words)?.head).toHaveLength(words.length);
});

test("the weights name what they were learned from, as the trainer's list does", () => {
  expect(learnedFrom).toEqual(Object.fromEntries(sources.map(({ file, sha256 }) => [file, sha256])));
  expect(sources.every(({ sha256, licence }) => /^[0-9a-f]{64}$/.test(sha256) && licence !== "")).toBe(true);
});
