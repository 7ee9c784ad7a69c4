// A schedule's own words and a trouble's, in the language of who reads them.
import { expect, test } from "vitest";
import { scheduleWords } from "../../src/publishing/when/schedule.ts";
import { Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";

test.each([
  ["de", "weekdays at 08:00", "Werktags um 08:00"],
  ["de", "mondays and thursdays at 7:30 and 18:00", "Montags und donnerstags um 07:30 und 18:00"],
  ["de", "on the 1st and 15th of the month at 9:00", "Am 1. und 15. des Monats um 09:00"],
  ["de", "every hour", "Jede Stunde"],
  ["fr", "every 6 hours", "Toutes les 6 heures"],
  ["fr", "on the 1st of the month at 9:00", "Le 1er du mois à 09:00"],
  ["fr", "mondays at 9:00", "Le lundi à 09:00"],
  ["es", "every day at 8:00", "Todos los días a las 08:00"],
  ["pt", "weekends at 10:00", "Fins de semana às 10:00"],
  ["ja", "weekdays at 08:00", "平日 08:00"],
  ["ja", "mondays and thursdays at 7:30", "月曜日、木曜日 07:30"],
])("in %s, %s is %s", (language, typed, words) => expect(scheduleWords(typed, tongueFor(language))).toBe(words));

test("a trouble says what it said in English in the reader's language, with what was given", () => {
  const worn = new Trouble("timed-out");
  expect([worn.message, worn.forReaders(tongueFor("de"))]).toEqual([
    "That took too long. Try again in a few minutes.",
    "Das hat zu lange gedauert. Versuch es in ein paar Minuten wieder.",
  ]);
  const told = new Trouble("bad-input", worded("told.numbers", { last: 7 }));
  expect([told.message, told.forReaders(tongueFor("es"))]).toEqual([
    "This briefing has the numbers 1 to 7. Ask for one of them.",
    "Este resumen tiene los números del 1 al 7. Pregunta por uno de ellos.",
  ]);
  const two = new Trouble("gone", [worded("site.no-page"), worded("site.slow")]);
  expect(two.forReaders(tongueFor("ja"))).not.toContain("。 ");
  expect(two.forReaders(tongueFor("de"))).toContain("Adresse. Die Website");
  expect(new Trouble("gone", "Somebody else's words.").forReaders(tongueFor("de"))).toBe("Somebody else's words.");
});
