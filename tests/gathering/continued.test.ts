// Which reports go on with a story that was told: those of the same event after days of silence, and no look-alike's.
import { expect, test } from "vitest";
import { continued } from "../../src/gathering/continued.ts";
import type { Article } from "../../src/news/article.ts";
import { anArticle, day, t0 } from "../contracts/store/samples.ts";

const report = (id: string, days: number, title: string, text: string): Article =>
  anArticle(id, { title, text, publishedAt: t0 + days * day });

const told = [
  report(
    "fire-1",
    0,
    "Seven dead in fire at Norwick paper mill",
    "A fire at the Orrin paper mill in Norwick killed seven people on Monday, the fire brigade said. It broke out in " +
      "a drying hall of the mill, which employs 240 people. Mayor Ada Byrne ordered a day of mourning in Norwick.",
  ),
  report(
    "fire-2",
    1,
    "Norwick mill fire: toll rises to nine",
    "Nine people are now known to have died in the fire at the Orrin paper mill in Norwick. The fire brigade searched " +
      "the drying hall through the night. Mayor Ada Byrne said that two workers of the mill were missing.",
  ),
];

const later = (days: number) =>
  report(
    "fire-3",
    days,
    "Norwick paper mill fire: thirteen dead",
    "The fire at the Orrin paper mill in Norwick killed thirteen people, the fire brigade said after a search of the " +
      "drying hall. Mayor Ada Byrne said that the mill had not been inspected for two years.",
  );

const elsewhere = report(
  "other",
  2,
  "Eleven dead in fire at Hallow paper mill",
  "A fire at the Stenner paper mill in Hallow killed eleven people on Wednesday, the fire brigade said. It broke out " +
    "in a drying hall of the mill, which employs 180 people. Mayor Carl Finch ordered a day of mourning in Hallow.",
);

const vote = report("vote", 2, "Norwick council votes on bridge", "The council of Norwick voted for a new bridge.");

test.each([1, 3, 6, 9])("a report %i days after the last one joins", (days) => {
  const story = continued(told, [later(1 + days), vote]);
  expect(story?.articles.map(({ title }) => title)).toEqual(["Norwick paper mill fire: thirteen dead"]);
});

test("a look-alike event of another town does not, nor does another matter of the same town", () => {
  expect(continued(told, [elsewhere, vote])).toBeUndefined();
  expect(continued(told, [elsewhere, later(2), vote])?.articles.map(({ id }) => id)).toEqual([later(2).id]);
});

test("nothing joins what nothing is kept of", () => expect(continued([], [later(2)])).toBeUndefined());
