// Portuguese: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const portuguese: LanguageWords = {
  decimal: ",",
  scales: "mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9",
  months: `janeiro jan; fevereiro fev; março mar; abril abr; maio mai; junho jun; julho jul; agosto ago;
    setembro set; outubro out; novembro nov; dezembro dez`,
  hedges: { about: "cerca de", over: "mais de", under: "menos de, quase", atLeast: "pelo menos", atMost: "até" },
  percent: "%=por cento",
  money: "EUR=euro,euros; USD=dólar,dólares; BRL=real,reais",
};
