// French: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const french: LanguageWords = {
  decimal: ",",
  numbers: {
    small: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    tens: "vingt trente quarante cinquante soixante septante huitante nonante",
    otherForms: "une=1 octante=80",
    and: "et",
    hundreds: "cent cents",
    twenties: "vingt vingts",
    articles: "un une",
  },
  scales: "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9",
  months: `janvier janv; février févr fév; mars; avril avr; mai; juin; juillet juil; août; septembre sept;
    octobre oct; novembre nov; décembre déc`,
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
