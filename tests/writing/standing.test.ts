// Which sentences stand alone: facts about definite nouns, quotations without a speaker and words that point back.
import { describe, expect, it } from "vitest";
import { contentStems } from "../../src/language/stop-words.ts";
import { read } from "../../src/reading/read.ts";
import { standing } from "../../src/reading/standalone/standalone.ts";
import { toldOfAnotherEvent } from "../../src/writing/condense/other-event.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const earlier = new Set(
  contentStems("Norbank bought the Baltic ferry operator Sealine for 40 million euros after a long dispute."),
);
const refusalOf = (text: string): string | undefined => {
  const { names } = read({ title: "", text, language: "en" });
  return standing(text, names, earlier).refused;
};

describe("a sentence in the middle of an article", () => {
  it.each([
    "According to the company's vice president, costs will fall by a third.",
    "Helsinki hopes that the contract will be signed in May.",
    "Maria Lind was unhappy about the rejection.",
    "Investigators in Turku believe the plane lost its readings.",
    "As the Finnish carrier was bankrupt, creditors paid 10 million euros.",
    "Police in Turku questioned the student.",
    "The property in question belongs to Norbank.",
    "“It will all end well for those who wait.”",
    "“Lind and Berg were frustrated,” he added.",
    "The Australian crossed the line in second place.",
    "In May I visited Turku.",
    "Maria Lind said that was her plan from the start.",
    "A second village lies five miles away.",
    "Facing its worst winter since 1989, the government sold gold.",
    "First, Maria Lind invited the mayor of Turku.",
  ])("does not stand alone: %s", (text) => {
    expect(refusalOf(text)).toBeDefined();
  });

  it.each([
    "The National Gallery in London has bought a portrait by Rembrandt.",
    "The United Nations sent 40 trucks to Sudan.",
    "Police said the government had closed three roads.",
    "Norbank said the company would cut 400 jobs in Turku.",
    "Maria Lind bought a plane in May and sold the plane in June.",
    "Finland's parliament rejected the proposal to close two harbours in Turku.",
    "The company Hitwise counts visits to 40 sites.",
    "The crash of a Boeing 737 killed 40 people near Turku.",
    "Some years ago Maria Lind opened a bakery in Turku.",
    "The world's largest ferry left Turku on Monday.",
  ])("stands alone: %s", (text) => {
    expect(refusalOf(text)).toBeUndefined();
  });
});

const lines = (text: string, title = "Norbank buys Sealine"): string[] => {
  const { lead, points } = writeEmbedded([articleOf(text, { title })], { length: "standard", now: 0 });
  return [lead, ...points].map((line) => line.text);
};

describe("after another event was brought in", () => {
  const crash = "A medical helicopter with three people aboard crashed near Turku on Thursday, police said.";
  const rest = "The medical helicopter was flying from Turku to Lahti when it went down. Three nurses were in it.";
  const other = "Earlier this week, an army helicopter crashed in waters off Bergen.";
  const text = `${crash} ${rest} ${other} All 11 service members aboard are believed dead, an officer said on Thursday.`;

  it("nothing is told on of it without the sentence that opens it", () => {
    const divers = "The army has been working to raise the helicopter, which divers found at the bottom of a sound.";
    const told = lines(
      `${text} Officers said at noon there was nothing to add. ${divers}`,
      "Medical helicopter crashes",
    );
    for (const line of [/^All 11/, /raise the helicopter/]) {
      const at = told.findIndex((each) => line.test(each));
      if (at >= 0) expect(told[at - 1]).toMatch(/army helicopter|^All 11/);
    }
    expect(told.length).toBeGreaterThan(1);
  });

  it("the article's own event goes on where its names come back", () => {
    const back = `${text} Turku police will question the pilot. Two witnesses were heard.`;
    const reading = read({ title: "Helicopter crashes near Turku", text: back, language: "en" });
    const names = Map.groupBy(reading.names, ({ at }) => at.sentence);
    expect(reading.sentences).toHaveLength(7);
    expect([...toldOfAnotherEvent(reading, names, "Helicopter crashes near Turku")]).toEqual([4]);
  });
});

describe("under the headline", () => {
  const opening = "Norbank bought the ferry operator Sealine for 40 million euros on Monday.";
  const rest = "Ferries carried 9 million people across the Baltic Sea in 2024.";

  it("a thing that headline or lead tells of stands", () => {
    expect(lines(`${opening}\nThe operator owes 12 million euros to three banks in Turku.\n${rest}`)).toContain(
      "The operator owes 12 million euros to three banks in Turku.",
    );
  });

  it("what points back is printed right after the line it points to", () => {
    const all = lines(
      `${rest}\nSealine owns 14 ships in Turku and Oulu. They carry 3 million cars a year.\n${opening}`,
    );
    expect(all.indexOf("They carry 3 million cars a year.")).toBe(
      all.indexOf("Sealine owns 14 ships in Turku and Oulu.") + 1,
    );
  });

  it("what speaks of a person is not printed after a sentence that names nobody", () => {
    expect(lines(`${opening}\nRain fell in Oslo all day. He paid 3 million euros.\n${rest}`).join(" ")).not.toContain(
      "He paid",
    );
  });

  it("what points back follows its line also where a page makes every sentence a paragraph", () => {
    const all = lines(`${opening}\nThen 14 ships of Sealine were sold to a Swedish bank in Oulu.\n${rest}`);
    expect(all.slice(0, 2)).toEqual([opening, "Then 14 ships of Sealine were sold to a Swedish bank in Oulu."]);
  });

  it("what speaks of a person follows where one alone of those named before may be meant", () => {
    const both = "Anna Berg and Erik Lind lead the ferry operator Sealine in Turku.";
    const women = "Anna Berg and Maria Lind lead the ferry operator Sealine in Turku.";
    const pointing = "She owns 14 ships of Sealine and a harbour in Oulu.";
    expect(lines(`${both}\n${pointing}\n${rest}`)).toContain(pointing);
    expect(lines(`${women}\n${pointing}\n${rest}`)).not.toContain(pointing);
  });

  it("a quotation that closes with the mark that opens is whole", () => {
    const told = "Norbank paid for the “old harbour “of Turku with 14 ships and a yard.";
    expect(lines(`${opening}\n${told}\n${rest}`)).toContain(told);
  });

  it("a person is told of by surname only below the line that introduces him", () => {
    const introduced = "Harbour engineer Erik Lind planned the sale of 14 ships for three years.";
    const bare = "Lind will lead the new operator from an office in Oulu.";
    const known = lines(`${opening}\n${introduced}\n${bare}\n${rest}`);
    expect(known.indexOf(bare)).toBeGreaterThan(known.indexOf(introduced));
    const cut = lines(`${opening}\n“Who knows Erik Lind?” asked the mayor?\n${bare}\n${rest}`);
    expect(cut).not.toContain(bare);
  });

  it("a surname stands where the sentence itself says who that is", () => {
    const asked = "“Who knows Erik Lind?” asked the mayor?";
    const said = "Lind, a harbour engineer, will lead the new operator from an office in Oulu.";
    const unsaid = "Lind, in May, will lead the new operator from an office in Oulu.";
    expect(lines(`${opening}\n${asked}\n${said}\n${rest}`)).toContain(said);
    expect(lines(`${opening}\n${asked}\n${unsaid}\n${rest}`)).not.toContain(unsaid);
  });

  it("the first sentence of a report is told whatever it speaks of", () => {
    expect(lines(`He bought the ferry operator Sealine for 40 million euros.\n${rest}`)[0]).toBe(
      "He bought the ferry operator Sealine for 40 million euros.",
    );
  });
});
