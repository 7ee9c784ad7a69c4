// Italian: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const italian: LanguageWords = {
  decimal: ",",
  scales: "mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9",
  months: `gennaio; febbraio; marzo; aprile; maggio; giugno; luglio; agosto; settembre; ottobre; novembre; dicembre`,
  weekdays: "lunedì; martedì; mercoledì; giovedì; venerdì; sabato; domenica",
  hedges: { about: "circa", over: "più di", under: "meno di, quasi", atLeast: "almeno", atMost: "fino a" },
  percent: "%=per cento",
  money: "EUR=euro; USD=dollaro,dollari",
};
