// Figures of German sentences, by hand: value, unit and label, and numbers that are no figures. One line a case.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const figures = (text: string) => read({ title: "", text, language: "de" }).figures;
const brief = (text: string): string[] =>
  figures(text).map(({ value, high, unit }) => `${value}${high === undefined ? "" : `..${high}`} ${unit}`.trim());

describe("values and units", () => {
  test.each([
    [
      "Zwei- bis dreitausend Menschen kamen, drei- bis viermal so viele wie sonst.",
      ["2000..3000 Menschen", "3..4 times"],
    ],
    ["Drei- bis Sechsjährige zahlen nichts.", ["3..6 year"]],
    ["Acht der zwölf Klubs stimmten zu.", ["8 Klubs"]],
    ["Rund 300 der 500 Mitarbeiter streiken.", ["300 Mitarbeiter"]],
    ["Der Film bekam 8,5 von 10 Punkten.", ["8.5 point"]],
    ["Die Lawine war 200 mal 50 Meter groß.", ["200..50 metre"]],
    ["Er fuhr mit 180 Stundenkilometern.", ["180 km/h"]],
    ["Die Maschine sank auf 37.000 Fuß.", ["37000 foot"]],
    ["Der Gewinn fiel auf minus 3,2 Millionen Euro.", ["-3200000 EUR"]],
    ["Sie zahlten 2,1 Mrd € und 15 Tsd. Euro.", ["2100000000 EUR", "15000 EUR"]],
    ["Es waren 6,5 Mrd. kWh bei 50 Hz.", ["6500000000 kilowatt-hour", "50 hertz"]],
    ["Acht Jahre und drei Monate, so das Urteil.", ["8.25 year"]],
    ["Im Mai 2025 2,1 Prozent.", ["2.1 %"]],
    ["Sie bekamen je 500 Euro.", ["500 EUR"]],
    ["Zum 31. Dezember 2023 waren 1.234.567 Menschen gemeldet.", ["1234567 Menschen"]],
    ["Auf 6 400 Quadratmetern standen 12 Zelte.", ["6400 square metre", "12 Zelte"]],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test.each([
    ["mindestens aber 50 Euro, sagte er.", "mindestens aber"],
    ["Die Rallye führt über 14 Etappen.", undefined],
    ["Die Preise fielen um die Hälfte.", undefined],
    ["Es waren nicht ganz 5 Liter.", "nicht ganz"],
  ])("the hedge of %s", (text, hedge) => {
    expect(figures(text)[0]?.hedge).toBe(hedge);
  });
});

describe("no figures", () => {
  test.each([
    "Sie lief 1:45,32 Minuten und er 2:24:31 Stunden.",
    "Das Verhältnis ist 3:1, der Maßstab 1:100.",
    "Das dauert ein bis zwei Wochen.",
    "Nachts werden es 12 bis 8 Grad.",
    "Eine von zehn Firmen schließt.",
    "Die dritte von fünf Etappen ist kurz.",
    "Er ist zwei Meter zehn groß.",
    "Hinweise nimmt die Polizei unter (0 30) 46 64-0 entgegen.",
    "Das Aktenzeichen lautet Az. 3 StR 45/24.",
    "Bei Kilometer 42 stürzte sie, bei Tempo 80 und Windstärke 9.",
    "Die Inzidenz wird pro 100.000 Einwohner berechnet.",
    "Die 9-mm-Pistole lag im Auto.",
    "Er klingelte dreimal.",
    "Um 20.15 Uhr, am 3. Mai und in der 61. Minute war es still.",
    "Die Boeing 737, die B 27, der U 20 und der 1. FC Köln.",
  ])("%s", (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe("labels", () => {
  test.each([
    [
      "Der Umsatz stieg um 3,5 Prozent auf 1,2 Milliarden Euro.",
      "Der Umsatz stieg um 3,5 Prozent auf 1,2 Milliarden Euro",
    ],
    ["Ihm drohen bis zu 15 Jahre Haft, sagte der Richter.", "Ihm drohen bis zu 15 Jahre Haft"],
    [
      "Mehr als 100.000 Euro hat der 1. Vorsitzende veruntreut.",
      "Mehr als 100.000 Euro hat der 1. Vorsitzende veruntreut",
    ],
    ["Er verlor, und am Ende fehlten 20 Punkte.", "am Ende fehlten 20 Punkte"],
    // Who weighs so much stands before the comma.
    ["Gefangen wurde das Tier, das nur 7 Gramm wiegt.", ""],
    ["Die Steuer steigt um 3 Prozent, falls der Rat zustimmt.", ""],
    ["Wenn der Rat zustimmt, steigt die Steuer um 3 Prozent.", ""],
    ["Emre Kaya (38) gewann.", "Emre Kaya (38)"],
  ])("%s", (text, label) => {
    expect(figures(text)[0]?.measures ?? "").toBe(label);
  });
});
