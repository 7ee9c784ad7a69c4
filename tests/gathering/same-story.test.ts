// Which reports tell of one event: rows that hold two apart, like events in like words, and one event in other words.
import { describe, expect, it, test } from "vitest";
import { apartBy, apartRows } from "../../src/gathering/apart.ts";
import type { ApartExample } from "../../src/gathering/apart-row.ts";
import { cluster } from "../../src/gathering/cluster.ts";
import { gistOf } from "../../src/gathering/gist.ts";
import { nameRoot } from "../../src/gathering/name-words.ts";
import { article } from "./check.ts";

const gists = (example: ApartExample) =>
  example.map(([title, text]) => gistOf({ title, text, language: "en" })) as [
    ReturnType<typeof gistOf>,
    ReturnType<typeof gistOf>,
  ];

describe.each(apartRows)("The row “$name”", ({ holds, yes, no }) => {
  it.each(yes)("holds apart %j and %j", (...example) => {
    const [one, other] = gists(example);
    expect([holds(one, other), holds(other, one)]).toEqual([true, true]);
  });
  it.each(no)("leaves together %j and %j", (...example) => {
    const [one, other] = gists(example);
    expect([holds(one, other), holds(other, one), apartBy(one, other)]).toEqual([false, false, undefined]);
  });
});

test("the names of rows differ", () => {
  expect(new Set(apartRows.map(({ name }) => name)).size).toBe(apartRows.length);
});

type Told = readonly [title: string, text: string, language?: string];

/** Which of them stand together, by their places. */
function stories(reports: readonly Told[]): readonly (readonly number[])[] {
  const articles = reports.map(([title, text, language = "en"]) => article({ title, text, language }));
  const places = (ids: readonly string[]) => ids.map((id) => articles.findIndex((one) => one.id === id)).toSorted();
  return cluster(articles)
    .map((story) => places(story.articles.map(({ id }) => id)))
    .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

const shooting: Told = [
  "Man shot dead outside tavern in Quellow",
  "A 31-year-old man was shot dead outside a tavern in Quellow late on Monday, police said.",
];
const bridge: Told = [
  "Mayor Ida Brook opens bridge",
  "Mayor Ida Brook of Quellow opened the north bridge on Friday before a crowd of 600.",
];
const vote: Told = [
  "Council votes for new harbour",
  "Quellow council voted 9-4 on Friday for a new ferry harbour that will cost 55 million euros.",
];

test.each<[string, readonly Told[], readonly (readonly number[])[]]>([
  [
    "two killings in one town are two stories, and the hunt belongs to its own",
    [
      shooting,
      ["Woman shot dead in Quellow garage", "A 58-year-old woman was shot dead in a garage in Quellow on Tuesday."],
      [
        "Police hunt gunman after tavern killing",
        "Police in Quellow are looking for a gunman after a man of 31 was shot dead outside a tavern on Monday night.",
      ],
    ],
    [[0, 2], [1]],
  ],
  [
    "two companies report on one day",
    [
      [
        "Dorn profit beats forecasts",
        "Dorn Corp posted a quarterly profit above forecasts as sales rose 7% to $4 billion.",
      ],
      [
        "Pell profit beats forecasts",
        "Pell Inc posted a quarterly profit above forecasts as sales rose 6% to $3 billion.",
      ],
      ["Dorn shares jump", "Shares of Dorn Corp rose 4% after the group posted quarterly sales of $4 billion, up 7%."],
    ],
    [[0, 2], [1]],
  ],
  [
    "a mayor opens a bridge and is charged",
    [
      bridge,
      [
        "Mayor Ida Brook charged",
        "Mayor Ida Brook of Quellow was charged on Friday with taking bribes, prosecutors said.",
      ],
      ["Brook faces bribery charges", "Prosecutors charged the mayor of Quellow, Ida Brook, with bribery on Friday."],
    ],
    [[0], [1, 2]],
  ],
  [
    "a club's men and women play",
    [
      ["Otters beat Wrens 2-1", "Otters beat Wrens 2-1 on Thursday in the semi-final of the cup."],
      ["Otters women beat Wrens 4-0", "Otters women beat Wrens 4-0 on Thursday in the league."],
    ],
    [[0], [1]],
  ],
  [
    "a vote and a sinking in one town",
    [
      vote,
      ["Toll in sinking rises", "The toll in the sinking of the ferry Boreas off Port Quellow rose to 90 on Friday."],
    ],
    [[0], [1]],
  ],
  [
    "one closure of a strait in four wordings",
    [
      ["Surland shuts the Vesk Strait again", "Surland said on Friday it had closed the Vesk Strait to all shipping."],
      [
        "Surland closes Vesk Strait, fires on ships",
        "Surland closed the Vesk Strait and fired warning shots at tankers.",
      ],
      ["Tanker attacked as Surland closes strait", "A tanker was attacked as Surland closed the Vesk Strait."],
      [
        "Oil jumps after strait closure",
        "Oil prices rose 5% on Friday after Surland closed the Vesk Strait to shipping.",
      ],
    ],
    [[0, 1, 2, 3]],
  ],
  [
    "one vote in two languages",
    [
      vote,
      [
        "Stadtrat von Quellow stimmt für neuen Hafen",
        "Der Stadtrat von Quellow stimmte am Freitag mit 9 zu 4 für einen Fährhafen, der 55 Millionen Euro kostet.",
        "de",
      ],
    ],
    [[0, 1]],
  ],
  [
    "two events of one person in two languages",
    [
      bridge,
      [
        "Ida Brook angeklagt",
        "Die Bürgermeisterin Ida Brook wird der Bestechung angeklagt, teilte die Staatsanwaltschaft in Quellow mit.",
        "de",
      ],
    ],
    [[0], [1]],
  ],
])("%s", (_, reports, expected) => expect(stories(reports)).toEqual(expected));

test("forms of a name have one root, short words have none cut", () => {
  expect(["dravian", "koblenzer", "milano"].map(nameRoot)).toEqual(["dravia", "koblenz", "milan"].map(nameRoot));
  expect(["essen", "milan", "rome"].map(nameRoot)).toEqual(["essen", "milan", "rome"]);
  expect(nameRoot("a9-road")).toBe("a9-road");
});
