// Decoys of German lines: dates, rise for fall, a denial or a hedge gone, some told as all, bounds turned.
import type { DecoyRow } from "./decoy.ts";
import { ring, unlessTold, type WordRow, wordRow } from "./word-row.ts";

const german = (row: Omit<WordRow, "language">): DecoyRow => wordRow({ ...row, language: "de" });

const weekdays = ring("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag");
const months = ring("Januar Februar März April Mai Juni Juli August September Oktober November Dezember");

export const germanDecoys: readonly DecoyRow[] = [
  unlessTold(
    german({
      name: "another weekday, in German",
      kind: "date",
      pattern: "am|vom|seit|bis|diesen|zum > {put} !und|-",
      puts: weekdays,
      yes: [["Er wurde am Dienstag festgenommen.", "Er wurde am Donnerstag festgenommen."]],
      no: ["Der Schwarze Freitag kam.", ["Sie kam am Montag.", "Sie kam am Montag. Er ging am Mittwoch."]],
    }),
    weekdays,
  ),
  unlessTold(
    german({
      name: "another month, in German",
      kind: "date",
      pattern: ["im|seit|bis|ab|vom > {put}", "# . > {put}"],
      puts: months,
      yes: [
        ["Die Brücke wird im Mai geschlossen.", "Die Brücke wird im Juli geschlossen."],
        ["Sie starb am 3. August.", "Sie starb am 3. Oktober."],
      ],
      no: ["Herr August kam.", ["Sie kam im Mai.", "Sie kam im Mai und ging im Juli."]],
    }),
    months,
  ),
  german({
    name: "rise for fall, in German",
    kind: "opposite",
    pattern: ["x={put} um|auf|von {amount}", "# prozent|{word} > {put}"],
    puts: {
      stieg: "fiel",
      fiel: "stieg",
      stiegen: "fielen",
      fielen: "stiegen",
      gestiegen: "gefallen",
      gefallen: "gestiegen",
      gesunken: "gestiegen",
      sank: "stieg",
      sanken: "stiegen",
    },
    yes: [
      ["Der Umsatz stieg um 8 Prozent.", "Der Umsatz fiel um 8 Prozent."],
      ["Der Umsatz ist um 8 Prozent gesunken.", "Der Umsatz ist um 8 Prozent gestiegen."],
    ],
    no: ["Er fiel vom Dach.", "Sie stieg aus dem Zug."],
  }),
  german({
    name: "a denial left out, in German",
    kind: "negation",
    pattern: "x=nicht !nur|mehr|einmal|sofort|alle|zuletzt|jeder|immer {word}",
    puts: "",
    yes: [["Die Brücke wurde nicht geschlossen.", "Die Brücke wurde geschlossen."]],
    no: ["Sie war nicht nur alt.", "Nicht alle kamen.", "Er kam nicht."],
  }),
  german({
    name: "a hedge taken away, in German",
    kind: "hedge",
    pattern: "{word} > angeblich|möglicherweise|offenbar|mutmaßlich|vermutlich|womöglich",
    puts: "",
    yes: [["Die Marine hat angeblich 200 Menschen gerettet.", "Die Marine hat 200 Menschen gerettet."]],
    no: ["Das angebliche Geld fehlt.", "Angeblich fehlt Geld."],
  }),
  german({
    name: "could told as will, in German",
    kind: "hedge",
    pattern: "{put}",
    puts: { könnte: "wird", könnten: "werden", dürfte: "wird", dürften: "werden" },
    yes: [["Der Preis könnte im Mai steigen.", "Der Preis wird im Mai steigen."]],
    no: ["Der Preis konnte steigen."],
  }),
  german({
    name: "some told as all, in German",
    kind: "quantity",
    pattern: "x=einige|mehrere|viele|manche {capital}",
    puts: "alle",
    yes: [["Einige Häuser brannten ab.", "Alle Häuser brannten ab."]],
    no: ["Es waren viele.", "Sie fand einiges Geld."],
  }),
  german({
    name: "at least for at most, in German",
    kind: "bound",
    pattern: "{put} &{amount}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
    puts: { mindestens: "höchstens", höchstens: "mindestens" },
    yes: [["Mindestens fünf Menschen starben.", "Höchstens fünf Menschen starben."]],
    no: ["Das war mindestens mutig."],
  }),
  german({
    name: "more for less than a number, in German",
    kind: "bound",
    pattern: ["x={put} als {amount}", "x={put} {amount} !jahre|jahren|monate|monaten|tage|tagen|wochen"],
    puts: { mehr: "weniger", weniger: "mehr", über: "unter", unter: "über" },
    yes: [
      ["Mehr als 700 Menschen kamen.", "Weniger als 700 Menschen kamen."],
      ["Das kostet über 50 Kronen.", "Das kostet unter 50 Kronen."],
    ],
    no: ["Er weiß mehr als sie.", "Er lebte über 50 Jahre dort.", "Sie ging über die Brücke."],
  }),
];
