// Why a claim about a figure, a name or a quotation is not shown, in the words and from the place a person is told.
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import type { Article } from "../../src/news/article.ts";
import { read } from "../../src/reading/read.ts";

/** Each reason as "words [claim<source]", but for those that lock two learned to give; "outright" where it is proved. */
function toldOf(text: string, claim: string, saidBy: string): readonly string[] {
  const article: Article = { id: "paste:1", title: "", outlet: "", language: "en", completeness: "full", text };
  const reading = read({ title: "", text, language: "en" });
  const citation = { source: 0, sentence: 0, start: 0, end: reading.sentences[0]?.text.length ?? 0 };
  const said = { text: claim, ...(saidBy ? { saidBy } : {}), citations: [citation] as const };
  const { state, reasons } = checkClaim(said, [{ article, reading }]);
  if (state === "outright") return [state];
  return reasons
    .filter(({ kind, words }) => kind !== "wording" || words.includes("rounds"))
    .map(({ words, claim: mine, source }) => `${words} [${mine}<${source}]`);
}

test.each<[string, string, string, readonly string[]]>([
  [
    "The storm killed 12 people in Orrin.",
    "The storm killed 13 people in Orrin.",
    "",
    ["The sources do not give 13. [13<The storm killed 12 people in Orrin]"],
  ],
  [
    "The storm killed 12 people in Orrin.",
    "The storm killed 1,200 people in Orrin.",
    "",
    ["The sources do not give 1,200. [1,200<The storm killed 12 people in Orrin]"],
  ],
  [
    "The storm killed 12 people in Orrin.",
    "The storm killed 12,000 people in Orrin.",
    "",
    ["The scale differs: 12, not 12,000. [12,000<The storm killed 12 people in Orrin]"],
  ],
  ["The storm killed 12 people in Orrin.", "The storm killed a dozen people in Orrin.", "", ["outright"]],
  [
    "The storm cost $12.4 million in Orrin.",
    "The storm cost $12 million in Orrin.",
    "",
    ["$12 million rounds $12.4 million. [$12 million<The storm cost $12.4 million in Orrin.]"],
  ],
  [
    "The storm cost $12.4 million in Orrin.",
    "The storm cost $12.4 billion in Orrin.",
    "",
    ["The scale differs: $12.4 million, not $12.4 billion. [$12.4 billion<The storm cost $12.4 million in Orrin.]"],
  ],
  [
    "The storm cost $12.4 million in Orrin.",
    "The storm cost $12.9 million in Orrin.",
    "",
    ["The source gives $12.4 million, not $12.9 million. [$12.9 million<The storm cost $12.4 million in Orrin.]"],
  ],
  [
    "The storm cost $12.4 million in Orrin.",
    "The storm cost $19 million in Orrin.",
    "",
    ["The sources do not give $19 million. [$19 million<The storm cost $12.4 million in Orrin.]"],
  ],
  [
    "The storm cost $12.4 million in Orrin.",
    "The storm cost €12.4 million in Orrin.",
    "",
    ["The sources do not give €12.4 million. [€12.4 million<]"],
  ],
  [
    "The storm killed 12 men and 30 women in Orrin.",
    "The storm killed 42 people in Orrin.",
    "",
    ["42 is computed: 12 + 30. [42<12 men and 30 women in Orrin]"],
  ],
  [
    "The storm killed 12 men and 30 women in Orrin.",
    "The storm killed 18 more women than men in Orrin.",
    "",
    ["18 is computed: 30 - 12. [18<12 men and 30 women in Orrin]"],
  ],
  [
    "The storm killed 12 of 48 people in Orrin.",
    "The storm killed 25% of the people in Orrin.",
    "",
    ["25% is computed: 12 / 48. [25%<The storm killed 12 of 48 people]"],
  ],
  [
    "The storm killed 12 men on 5 May in Orrin.",
    "The storm killed 12 men on 6 May in Orrin.",
    "",
    ["The sources do not give 6 May. [6 May<12 men on 5 May in Orrin.]"],
  ],
  [
    "The storm hit Orrin, Ann Hill said.",
    "The storm hit Velden, Ann Hill said.",
    "",
    ["The sources do not name Velden. [Velden<]"],
  ],
  [
    "The storm hit Orrin, Ann Hill said.",
    "The storm hit Orrin, Ann Brandt said.",
    "",
    ["The sources name nobody as Ann Brandt. [Ann Brandt<]"],
  ],
  [
    "The storm hit Orrin, Ann Hill said.",
    "The storm hit Orrin, Paul Brandt said.",
    "",
    ["The sources do not name Paul Brandt. [Paul Brandt<]"],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm hit us hard,” Ann Hill said.",
    "",
    [
      "The words between quotation marks are not in the sources word for word. [The storm hit us hard<]",
      "The article does not have these words between quotation marks. [the storm hit us hard<]",
    ],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm hit us all,” Paul Brandt said.",
    "",
    ["In the article somebody else says this, not Paul Brandt. [Paul Brandt<ann hill]"],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm hit us all,” Max Holt said.",
    "",
    ["The sources do not name Max Holt. [Max Holt<]", "The source does not give these words to Holt. [Holt<]"],
  ],
  [
    "“The storm. It hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm. It hit us all,” Paul Brandt said.",
    "",
    ["In the article somebody else says this, not Paul Brandt. [Paul Brandt<ann hill]"],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "The storm hit them all.",
    "Ann Hill",
    [
      'The source gives this as somebody\'s statement ("said"); the claim as a fact. [The storm hit them all.<e storm hit us all,” Ann Hill said.]',
    ],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "The storm hit them all.",
    "Paul Brandt",
    ["The cited sentence does not give this to Paul Brandt. [Paul Brandt<“The storm hit us all,” Ann Hill said.]"],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm hit us all,” Ann Hill said.",
    "Paul Brandt",
    ["The cited sentence does not give this to Paul Brandt. [Paul Brandt<“The storm hit us all,” Ann Hill said.]"],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm hit us all,” Ann Hill said.",
    "Hill",
    ["outright"],
  ],
  [
    "“The storm hit us all,” Ann Hill said. Paul Brandt wept.",
    "“The storm hit us all,” Ann Hill said.",
    "Ann Hill",
    ["outright"],
  ],
  [
    "Ann Hill called the storm “very bad”.",
    "Ann Hill called the storm “very sad”.",
    "",
    ["The words between quotation marks are not in the sources word for word. [very sad<]"],
  ],
])("%s => %s %s", (says, claim, saidBy, told) => expect(toldOf(says, claim, saidBy)).toEqual(told));
