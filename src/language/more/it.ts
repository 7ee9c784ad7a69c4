// Italian: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const italian: LanguageWords = {
  decimal: ",",
  scales: "mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9",
  months: `gennaio gen; febbraio feb; marzo mar; aprile apr; maggio mag; giugno giu; luglio lug; agosto ago;
    settembre set sett; ottobre ott; novembre nov; dicembre dic`,
  hedges: { about: "circa", over: "più di", under: "meno di, quasi", atLeast: "almeno", atMost: "fino a" },
  percent: "%=per cento",
  money: "EUR=euro; USD=dollaro,dollari",
};
