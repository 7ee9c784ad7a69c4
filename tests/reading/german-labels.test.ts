// What a reader of a German text is told of a figure: label, words and value, a fact a line.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const told = (word: string, said: string | undefined): readonly string[] => (said ? [`${word}=${said}`] : []);

const figuresIn = (text: string): readonly string[] =>
  read({ title: "", text, language: "de" }).figures.map(({ measures, text: words, value, unit, hedge, saidBy, asOf }) =>
    [
      measures || "-",
      words,
      `${value} ${unit}`.trim(),
      ...told("h", hedge),
      ...told("by", saidBy),
      ...told("asOf", asOf),
    ].join("; "),
  );

test.each<[string, readonly string[]]>([
  ["Der Brand zerstörte 12 Häuser in Halle.", ["Der Brand zerstörte 12 Häuser in Halle; 12 Häuser; 12 Häuser"]],
  [
    "Rund 300 Menschen kamen am Montag nach Halle.",
    ["Rund 300 Menschen kamen am Montag nach Halle; Rund 300 Menschen; 300 Menschen; h=Rund"],
  ],
  ["Die Firma baut 1.200 Stellen ab.", ["Die Firma baut 1.200 Stellen ab; 1.200 Stellen; 1200 Stellen"]],
  [
    "Die Firma will 40 Millionen Euro zahlen.",
    ["Die Firma will 40 Millionen Euro zahlen; 40 Millionen Euro; 40000000 EUR"],
  ],
  [
    "Der Umsatz stieg um 8 Prozent auf 3,1 Milliarden Euro.",
    [
      "Der Umsatz stieg um 8 Prozent auf 3,1 Milliarden Euro; 8 Prozent; 8 %",
      "Der Umsatz stieg um 8 Prozent auf 3,1 Milliarden Euro; 3,1 Milliarden Euro; 3100000000 EUR",
    ],
  ],
  ["Ein 15-jähriger Junge starb am Montag.", ["Ein 15-jähriger Junge starb am Montag; 15-jähriger; 15 year"]],
  ["Der 45-Jährige wurde verletzt.", ["Der 45-Jährige wurde verletzt; 45-Jährige; 45 year"]],
  ["Anna Berg (48) ist Lehrerin.", ["Anna Berg (48); 48; 48 year"]],
  ["Die Strecke ist 12,5 Kilometer lang.", ["Die Strecke ist 12,5 Kilometer lang; 12,5 Kilometer; 12.5 kilometre"]],
  [
    "Mindestens 20 der 30 Häuser brannten.",
    ["Mindestens 20 der 30 Häuser brannten; Mindestens 20 der 30 Häuser; 20 Häuser; h=Mindestens"],
  ],
  ["Ein Drittel der Wähler blieb zu Hause.", ["Ein Drittel der Wähler blieb zu Hause; Ein Drittel; 0.3333 share"]],
  [
    "Zwei Männer und drei Frauen wurden verletzt.",
    [
      "Zwei Männer und drei Frauen wurden verletzt; Zwei Männer; 2 Männer",
      "Zwei Männer und drei Frauen wurden verletzt; drei Frauen; 3 Frauen",
    ],
  ],
  ["Am 3. Mai 2020 kamen 500 Gäste.", ["Am 3. Mai 2020 kamen 500 Gäste; 500 Gäste; 500 Gäste"]],
  ["Um 15 Uhr kamen 500 Gäste.", ["Um 15 Uhr kamen 500 Gäste; 500 Gäste; 500 Gäste"]],
  ["Nach Angaben der Polizei kamen 500 Gäste.", ["Nach Angaben der Polizei kamen 500 Gäste; 500 Gäste; 500 Gäste"]],
  ["Die Polizei sprach von 500 Gästen.", ["Die Polizei sprach von 500 Gästen; 500 Gästen; 500 Gästen"]],
  ["„Es kamen 500 Gäste“, sagte Lena Böttcher.", ["Es kamen 500 Gäste; 500 Gäste; 500 Gäste; by=Lena Böttcher"]],
  ["Seit 2015 starben 300 Menschen.", ["Seit 2015 starben 300 Menschen; 300 Menschen; 300 Menschen"]],
  [
    "In 37 Ländern arbeiten 11.000 Menschen.",
    [
      "In 37 Ländern arbeiten 11.000 Menschen; 37 Ländern; 37 Ländern",
      "In 37 Ländern arbeiten 11.000 Menschen; 11.000 Menschen; 11000 Menschen",
    ],
  ],
  [
    "Das Haus kostet 2 bis 3 Millionen Euro.",
    ["Das Haus kostet 2 bis 3 Millionen Euro; 2 bis 3 Millionen Euro; 2000000 EUR"],
  ],
  [
    "Die Arbeitslosigkeit sank von 4,3 auf 4,1 Prozent.",
    ["Die Arbeitslosigkeit sank von 4,3 auf 4,1 Prozent; 4,1 Prozent; 4.1 %"],
  ],
  ["Der VfL gewann mit 3:1.", ["Der VfL gewann mit 3:1; 3:1; 3 score"]],
  ["Die Bundesstraße 27 ist gesperrt.", []],
  [
    "Er lief 100 Meter in 9,8 Sekunden.",
    [
      "Er lief 100 Meter in 9,8 Sekunden; 100 Meter; 100 metre",
      "Er lief 100 Meter in 9,8 Sekunden; 9,8 Sekunden; 9.8 second",
    ],
  ],
  ["Die Temperatur fiel auf minus 12 Grad.", ["Die Temperatur fiel auf minus 12 Grad; minus 12 Grad; -12 degree"]],
  ["Das sind 20 Prozent mehr als im Vorjahr.", ["Das sind 20 Prozent mehr als im Vorjahr; 20 Prozent; 20 %"]],
  ["Es klingelte dreimal an der Tür.", []],
  ["Er trug eine 9-mm-Pistole bei sich.", []],
  ["Er ist zwei Meter zehn groß.", []],
  ["Eine von zehn Firmen musste schließen.", []],
  ["In ein bis zwei Wochen ist Schluss.", []],
  ["Nach zwei, vier und sieben Jahren war Schluss.", []],
  ["Die dritte von fünf Etappen fiel aus.", []],
  ["Zwischen 5 und 8 Jahren sind vergangen.", ["Zwischen 5 und 8 Jahren sind vergangen; 5 und 8 Jahren; 5 year"]],
  ["Die 27 EU-Staaten stimmten zu.", ["Die 27 EU-Staaten stimmten zu; 27 EU-Staaten; 27 EU-Staaten"]],
  [
    "Sie machte 300 neue Corona-Tests am Tag.",
    ["Sie machte 300 neue Corona-Tests am Tag; 300 neue Corona-Tests; 300 Corona-Tests"],
  ],
  ["48 Prozent der Befragten stimmten zu.", ["48 Prozent der Befragten stimmten zu; 48 Prozent; 48 %"]],
  ["Das Urteil 3 StR 45/24 liegt vor.", []],
  ["Die Steuer steigt um 3 Prozent, falls der Rat zustimmt.", ["-; 3 Prozent; 3 %"]],
  ["Wenn der Rat zustimmt, steigt die Steuer um 3 Prozent.", ["-; 3 Prozent; 3 %"]],
  ["Der Käfer, der nur 7 Gramm wiegt, lebt im Wald.", ["-; 7 Gramm; 7 gram"]],
  ["Er ist dreimal so groß wie sie.", ["Er ist dreimal so groß wie sie; dreimal; 3 times"]],
  [
    "300 der 500 Mitarbeiter gehen nach Halle.",
    ["300 der 500 Mitarbeiter gehen nach Halle; 300 der 500 Mitarbeiter; 300 Mitarbeiter"],
  ],
  [
    "300 von den 500 Mitarbeitern gehen nach Halle.",
    ["300 von den 500 Mitarbeitern gehen nach Halle; 300 von den 500 Mitarbeitern; 300 Mitarbeitern"],
  ],
  ["Der Rat tagte, und 12 Häuser brannten in Halle.", ["12 Häuser brannten in Halle; 12 Häuser; 12 Häuser"]],
  ["Der Rat tagte (12 Häuser brannten) in Halle.", ["12 Häuser; 12 Häuser; 12 Häuser"]],
  ["Der 1. Vorsitzende zahlte 300 Euro an Halle.", ["Der 1. Vorsitzende zahlte 300 Euro an Halle; 300 Euro; 300 EUR"]],
])("%s", (text, figures) => expect(figuresIn(text)).toEqual(figures));
