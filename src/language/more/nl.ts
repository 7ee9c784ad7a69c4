// Dutch: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const dutch: LanguageWords = {
  decimal: ",",
  scales: "duizend=1e3 miljoen=1e6 miljard=1e9",
  months: `januari jan; februari feb; maart mrt; april apr; mei; juni jun; juli jul; augustus aug;
    september sept sep; oktober okt; november nov; december dec`,
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
