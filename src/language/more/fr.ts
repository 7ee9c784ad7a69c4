// French: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const french: LanguageWords = {
  decimal: ",",
  scales: "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9",
  months: `janvier; février; mars; avril; mai; juin; juillet; août; septembre; octobre; novembre; décembre`,
  weekdays: "lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche",
  hedges: {
    about: "environ, près de",
    over: "plus de",
    under: "moins de, presque",
    atLeast: "au moins",
    atMost: "jusqu'à",
  },
  percent: "%=pour cent",
  money: "EUR=euro,euros,d'euros; USD=dollar,dollars",
};
