// What a German sentence tells: each figure with its value, unit, kind, hedge and label, and who a quotation is given to.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

/** Words; value; upper end; unit; kind; hedge; label. */
test.each([
  [
    "Der Sturm tötete 40 Menschen in Kassel.",
    ["40 Menschen; 40; ; Menschen; count; ; Der Sturm tötete 40 Menschen in Kassel"],
  ],
  [
    "Der Sturm tötete mindestens 40 Menschen und verletzte 300.",
    [
      "mindestens 40 Menschen; 40; ; Menschen; count; mindestens; Der Sturm tötete mindestens 40 Menschen und verletzte 300",
    ],
  ],
  [
    "Der Umsatz stieg um 8 Prozent auf 3,1 Milliarden Euro.",
    [
      "8 Prozent; 8; ; %; percent; ; Der Umsatz stieg um 8 Prozent auf 3,1 Milliarden Euro",
      "3,1 Milliarden Euro; 3100000000; ; EUR; money; ; Der Umsatz stieg um 8 Prozent auf 3,1 Milliarden Euro",
    ],
  ],
  [
    "Die Firma strich 500 von 2.000 Stellen.",
    ["500 von 2.000 Stellen; 500; ; Stellen; count; ; Die Firma strich 500 von 2.000 Stellen"],
  ],
  ["Rund 300 Häuser brannten ab.", ["Rund 300 Häuser; 300; ; Häuser; count; Rund; Rund 300 Häuser brannten ab"]],
  [
    "Der Zug hatte 20 Minuten Verspätung.",
    ["20 Minuten; 20; ; minute; duration; ; Der Zug hatte 20 Minuten Verspätung"],
  ],
  ["Die Brücke ist 1.200 Meter lang.", ["1.200 Meter; 1200; ; metre; distance; ; Die Brücke ist 1.200 Meter lang"]],
  [
    "Die Arbeitslosigkeit lag im Mai bei 4,5 Prozent.",
    ["4,5 Prozent; 4.5; ; %; percent; ; Die Arbeitslosigkeit lag im Mai bei 4,5 Prozent"],
  ],
  [
    "Die Stadt hat 12.000 Einwohner.",
    ["12.000 Einwohner; 12000; ; Einwohner; count; ; Die Stadt hat 12.000 Einwohner"],
  ],
  [
    "Das Gericht verurteilte ihn zu sechs Jahren Haft.",
    ["sechs Jahren; 6; ; year; duration; ; Das Gericht verurteilte ihn zu sechs Jahren Haft"],
  ],
  ["Thomas Braun (45) ging.", ["45; 45; ; year; age; ; Thomas Braun (45)"]],
  [
    "Das Haus kostete zwischen 2 und 3 Millionen Euro.",
    ["2 und 3 Millionen Euro; 2000000; 3000000; EUR; money; ; Das Haus kostete zwischen 2 und 3 Millionen Euro"],
  ],
  ["Die Partei gewann 52 Sitze.", ["52 Sitze; 52; ; Sitze; count; ; Die Partei gewann 52 Sitze"]],
  [
    "Die Temperatur fiel auf minus fünf Grad.",
    ["minus fünf Grad; -5; ; degree; measure; ; Die Temperatur fiel auf minus fünf Grad"],
  ],
  [
    "Am Montag kamen 150 Gäste und sechs Helfer.",
    [
      "150 Gäste; 150; ; Gäste; count; ; Am Montag kamen 150 Gäste und sechs Helfer",
      "sechs Helfer; 6; ; Helfer; count; ; Am Montag kamen 150 Gäste und sechs Helfer",
    ],
  ],
  ["Das Ministerium sprach von 300 Toten.", ["300 Toten; 300; ; Toten; count; ; Das Ministerium sprach von 300 Toten"]],
  [
    "Es waren weniger als 10 Leute da.",
    ["weniger als 10 Leute; 10; ; Leute; count; weniger als; Es waren weniger als 10 Leute da"],
  ],
  ["2019 verkaufte die Firma 20 Schiffe.", ["20 Schiffe; 20; ; Schiffe; count; ; 2019 verkaufte die Firma 20 Schiffe"]],
  [
    "Die Strecke wird für 14 Monate gesperrt.",
    ["14 Monate; 14; ; month; duration; ; Die Strecke wird für 14 Monate gesperrt"],
  ],
  ["Die Mannschaft siegte 3:1.", ["3:1; 3; 1; score; score; ; Die Mannschaft siegte 3:1"]],
  ["Der Bau soll 5 Mio. Euro kosten.", ["5 Mio. Euro; 5000000; ; EUR; money; ; Der Bau soll 5 Mio. Euro kosten"]],
])("%s", (text, told) => {
  const { figures } = read({ title: "", text, language: "de" });
  expect(
    figures.map((one) =>
      [one.text, one.value, one.high, one.unit, one.kind, one.hedge, one.measures].map((each) => each ?? "").join("; "),
    ),
  ).toEqual(told);
});

/** "-" where nobody is named; "" where nothing is quoted. */
test.each([
  ["Thomas Braun", "„Wir machen weiter damit“, sagte Thomas Braun am Montag."],
  ["Thomas Braun", "„Wir machen weiter damit“, sagte der Bürgermeister Thomas Braun."],
  ["Thomas Braun", "„Wir machen weiter damit“, sagte der Bürgermeister von Kassel, Thomas Braun."],
  ["Thomas Braun", "„Wir machen weiter damit“, sagte Bürgermeister Thomas Braun (SPD)."],
  ["-", "„Wir machen weiter damit“, sagte er."],
  ["Thomas Braun", "Thomas Braun sagte: „Wir machen weiter damit.“"],
  ["Der Bürgermeister", "Der Bürgermeister sagte: „Wir machen weiter damit.“"],
  ["-", "„Wir machen weiter damit“, hieß es bei der Polizei."],
  ["Thomas Braun", "„Wir machen weiter damit“, erklärte Dr. Thomas Braun vom Institut."],
  ["Thomas Braun", "„Wir machen weiter damit“, sagte Thomas Braun der Zeitung."],
  ["Anna Berg", "„Wir machen weiter damit“, betonte Anna Berg, Chefin der Firma."],
  ["-", "Thomas Braun und Anna Berg sagten: „Wir machen weiter damit.“"],
  ["", "Das Buch „Der lange Weg“ erschien im Mai."],
])("%s: %s", (speakers, text) => {
  const { quotes } = read({ title: "", text, language: "de" });
  expect(quotes.map(({ speaker = "-" }) => speaker).join(" | ")).toBe(speakers);
});
