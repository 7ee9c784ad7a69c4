// Spanish: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const spanish: LanguageWords = {
  decimal: ",",
  scales: "mil=1e3 millón=1e6 millones=1e6",
  months: `enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul; agosto ago;
    septiembre setiembre sept sep set; octubre oct; noviembre nov; diciembre dic`,
  hedges: {
    about: "unos, unas, cerca de, aproximadamente",
    over: "más de",
    under: "menos de, casi",
    atLeast: "al menos",
    atMost: "hasta",
  },
  percent: "%=por ciento",
  money: "EUR=euro,euros; USD=dólar,dólares",
};
