// Spanish: what is needed to compare numbers and dates in it.
import type { LanguageWords } from "../vocabulary.ts";

export const spanish: LanguageWords = {
  decimal: ",",
  numbers: {
    small: `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
      diecisiete dieciocho diecinueve`,
    tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    and: "y",
  },
  scales: "mil=1e3 millón=1e6 millones=1e6",
  months: `enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul; agosto ago;
    septiembre setiembre sept sep set; octubre oct; noviembre nov; diciembre dic`,
  hedges: {
    about: "unos, unas, cerca de, aproximadamente, alrededor de, en torno a",
    over: "más de",
    under: "menos de, casi",
    atLeast: "al menos, por lo menos, como mínimo",
    atMost: "hasta, como máximo, como mucho",
  },
  percent: "%=por ciento",
  money: "EUR=euro,euros; USD=dólar,dólares; GBP=libra,libras; JPY=yen,yenes",
  durations: `second=segundo,segundos; minute=minuto,minutos; hour=hora,horas; day=día,días; week=semana,semanas;
    month=mes,meses; quarter=trimestre,trimestres; year=año,años; decade=década,décadas`,
};
