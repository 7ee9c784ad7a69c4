// Which sentences stand alone: facts about definite nouns, quotations without a speaker and words that point back.
import { describe, expect, it, test } from "vitest";
import { contentStems } from "../../src/language/stop-words.ts";
import { read } from "../../src/reading/read.ts";
import { standing } from "../../src/reading/standalone/standalone.ts";
import { selectByMarginalRelevance } from "../../src/writing/marginal-relevance.ts";
import { scoreSalience } from "../../src/writing/salience.ts";
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

describe("lead and points", () => {
  const text = [
    "Norbank bought the ferry operator Sealine for 40 million euros on Monday.",
    "The deal was signed in Turku.",
    "Maria Lind leads Norbank since 2019 and lives in Helsinki.",
    "The plane of a rival bidder arrived too late.",
    "Ferries carried 9 million people across the Baltic Sea in 2024.",
  ].join(" ");

  it("print a sentence that leans only after the one it leans on", () => {
    const article = articleOf(text);
    const reading = read(article);
    const choice = selectByMarginalRelevance(scoreSalience([{ article, reading }], new Set()), "standard");
    const opened = [choice?.lead, ...(choice?.points ?? [])].map((unit) => unit?.parts[0].text);
    expect(opened).not.toContain("The deal was signed in Turku.");
    expect(choice?.lead.parts.map((part) => part.text)).toContain("The deal was signed in Turku.");
  });
});

test("of three points about the same two people the third is passed over, and says so", () => {
  const people = "Maria Lind and Olof Berg";
  const text = [
    "Norbank will close its branches in Turku and Oulu, the bank said on Monday.",
    `${people} opened a new harbour office in Kotka during spring.`,
    "Unions fear that about 400 clerks will lose their jobs before winter.",
    `${people} paid 12 million euros for old ferries and a shipyard.`,
    "The savings shall reach 30 million euros a year by 2027.",
    `${people} also sold three islands near Hanko to a Danish investor.`,
    "Parliament debates a law on rural banking services next week.",
    "Shares of Norbank rose by 4 percent in Helsinki after the news.",
    "Pensioners in Oulu collected 9,000 signatures against the closures.",
  ].join("\n");
  const article = articleOf(text);
  const choice = selectByMarginalRelevance(scoreSalience([{ article, reading: read(article) }], new Set()), "long");
  const told = [choice?.lead, ...(choice?.points ?? []), ...(choice?.more ?? [])]
    .flatMap((unit) => unit?.parts ?? [])
    .filter((part) => part.text.startsWith(people));
  expect(told).toHaveLength(2);
  expect(choice?.passedOver.map(({ why }) => why)).toContainEqual(
    expect.stringMatching(/^Two bullets are about the same thing already: (?:Maria Lind|Olof Berg)/),
  );
});
