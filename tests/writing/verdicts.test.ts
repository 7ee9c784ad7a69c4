// What a fact check finds leads its briefing: the rating or the sentence with the verdict, in its own words.
import { describe, expect, it } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const host = "https://harbour.example";

function briefed(title: string, path: string, ...paragraphs: readonly string[]): Briefing {
  const article = articleOf(paragraphs.join("\n\n"), { title, url: `${host}${path}` });
  return writeEmbedded([article], { length: "standard", now: 0 });
}

/** Title, path, the lead that is expected, and the text. */
const factChecks: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "Fact check: Norbank did not sell the port of Turku for one crown",
    "/2026/norbank-port",
    "The claim that Norbank sold the port for one crown is false.",
    [
      "A post shared 40,000 times says that Norbank sold the port of Turku for one crown in March.",
      "The post shows a contract with the seal of the city. The claim that Norbank sold the port for one crown is false.",
      "The city council voted on 3 March to lease two piers for 12 million crowns a year. Norbank keeps the land.",
      "The seal in the picture belongs to a museum, said Anna Lind, who leads the archive of the city.",
    ],
  ],
  [
    "Did the mayor close every library in Orrin?",
    "/factcheck/orrin-libraries",
    "We rate this claim Mostly False.",
    [
      "“Mayor Tom Reed closed every library in town,” says a leaflet of his rival Sara Holm.",
      "Orrin has nine libraries. Two of them closed in May because of damp, and one opens again in October.",
      "Holm did not answer two letters of ours. Reed said the damp was found in April.",
      "Our ruling",
      "The leaflet turns two closed libraries into nine. We rate this claim Mostly False.",
    ],
  ],
  [
    "Video shows old storm and not this week's flood in Harlow | Fact check",
    "/news/harlow-video",
    "The video is misleading: it was filmed in 2017 in another town.",
    [
      "A video of cars floating down a street has been seen two million times since Monday.",
      "Its text says that it shows Harlow this week. The video is misleading: it was filmed in 2017 in another town.",
      "The bakery behind the cars stands in Lund, and its sign was taken down in 2019. Harlow had 40 mm of rain.",
    ],
  ],
  [
    "AP Fact Check: Vaccine letter is invented",
    "/article/vaccine-letter",
    "Verdict: False.",
    [
      "CLAIM: A letter of the ministry orders schools to keep lists of children without a vaccine.",
      "Verdict: False. The ministry sent no such letter.",
      "The letter carries the name of an office that was closed in 2020. The ministry told schools on Friday to ignore it.",
      "Schools in three towns had received copies of it.",
    ],
  ],
  [
    "Faktencheck: Die Brücke von Turku ist nicht gesperrt",
    "/faktencheck/bruecke",
    "Die Behauptung ist falsch.",
    [
      "In einem Beitrag heißt es, die Brücke von Turku sei seit Montag für alle Autos gesperrt.",
      "Die Behauptung ist falsch.",
      "Die Stadt sperrte am Montag eine Spur für Arbeiten am Geländer. Autos fahren weiter über die Brücke.",
      "Die Arbeiten dauern bis zum 3. Mai, teilte die Stadt mit.",
    ],
  ],
  [
    "Fact check: No evidence that ferry sank after a mutiny",
    "/2026/ferry-mutiny",
    "There is no evidence that the crew of the ferry Aurora rose against its captain.",
    [
      "Thousands of users share the story of a mutiny on the ferry Aurora, which sank on 2 May.",
      "There is no evidence that the crew of the ferry Aurora rose against its captain.",
      "“The story is false,” said Karl Berg, who leads the inquiry. A wave broke the doors of the car deck at 04:10.",
      "All 31 people on board were saved by two fishing boats.",
    ],
  ],
];

describe("a fact check", () => {
  it.each(factChecks)("%s (%s) leads with: %s", (title, path, lead, text) => {
    const briefing = briefed(title, path, ...text);
    expect(briefing.lead.text).toBe(lead);
    const [{ source, sentence }] = briefing.lead.citations;
    expect(briefing.sources[source]?.sentences[sentence]).toContain(lead.split(". ")[0]);
  });

  it("tells what was claimed after its verdict", () => {
    const [title, path, , text] = factChecks[2] as (typeof factChecks)[0];
    const { points } = briefed(title, path, ...text);
    expect(points.map((point) => point.text)).toContain(text[0]);
  });

  it("gives no verdict of somebody else as its own", () => {
    const text = [
      "A post says that the harbour of Orrin froze in June.",
      "“The claim is false,” said Anna Lind of the port. The port measured 11 degrees on every day of June.",
    ];
    expect(briefed("Fact check: Did the harbour freeze?", "/x", ...text).lead.text).toBe(text[0]);
  });

  it("takes no verdict on an earlier claim for its own", () => {
    const text = [
      "A post says that the harbour of Orrin froze in June.",
      "In 2019 we rated a similar claim False. The port measured 11 degrees on every day of June.",
    ];
    expect(briefed("Fact check: Did the harbour freeze?", "/x", ...text).lead.text).toBe(text[0]);
  });

  it("of several claims with several verdicts leads with none of them", () => {
    const text = [
      "Tom Reed and Sara Holm met for a debate about the port of Orrin on Sunday.",
      "Reed said the port has 900 workers. We rate this claim True.",
      "Holm said the port lost 40 million crowns. We rate this claim False.",
    ];
    expect(briefed("Fact check: The debate of Orrin", "/x", ...text).lead.text).toBe(text[0]);
  });
});

describe("a report", () => {
  it("that quotes a fact check keeps its own lead", () => {
    const text = [
      "Mayor Tom Reed withdrew a leaflet about the libraries of Orrin on Monday.",
      "Fact checkers of the Harbour Post had tested it. The claim that every library closed is false.",
      "We rate this claim False, the paper wrote.",
    ];
    expect(briefed("Reed withdraws leaflet after fact check", "/news/reed", ...text).lead.text).toBe(text[0]);
  });
});
