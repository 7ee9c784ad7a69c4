// Dutch: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const dutch: LanguageWords = {
  decimal: ",",
  scales: "duizend=1e3 miljoen=1e6 miljard=1e9",
  months: `januari; februari; maart; april; mei; juni; juli; augustus; september; oktober; november; december`,
  weekdays: "maandag; dinsdag; woensdag; donderdag; vrijdag; zaterdag; zondag",
  hedges: {
    about: "ongeveer, circa",
    over: "meer dan",
    under: "minder dan, bijna",
    atLeast: "minstens",
    atMost: "tot",
  },
  percent: "%=procent",
  money: "EUR=euro; USD=dollar",
};
