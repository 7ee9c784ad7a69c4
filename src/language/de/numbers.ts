// German number words and marks: base words, how they join, scales and short forms, fractions, vague numerals.
import type { LanguageWords } from "../vocabulary.ts";

/** Nought to nineteen with the forms they take inside longer words ("siebzehn", "sechzehn", "ein" in "einhundert"). */
export const germanOnes: Readonly<Record<string, number>> = {
  acht: 8,
  achtzehn: 18,
  drei: 3,
  dreien: 3,
  dreier: 3,
  dreizehn: 13,
  ein: 1,
  eins: 1,
  elf: 11,
  fünf: 5,
  fünfzehn: 15,
  neun: 9,
  neunzehn: 19,
  null: 0,
  sechs: 6,
  sechzehn: 16,
  sieben: 7,
  siebzehn: 17,
  vier: 4,
  vierzehn: 14,
  zehn: 10,
  zwei: 2,
  zweien: 2,
  zweier: 2,
  zwo: 2,
  zwölf: 12,
};

export const germanTens: Readonly<Record<string, number>> = {
  achtzig: 80,
  dreissig: 30,
  dreißig: 30,
  fünfzig: 50,
  neunzig: 90,
  sechzig: 60,
  siebzig: 70,
  vierzig: 40,
  zwanzig: 20,
};

/**
 * How number words join, in one word: ones + "und" + tens ("einundzwanzig"), ones + "hundert" + rest
 * ("zweihundertfünf", "hundertundeins"), any of it + "tausend" + rest. From a million on, words stand apart.
 */
export const germanJoints = { hundred: "hundert", onesAndTens: "und", thousand: "tausend" } as const;

/** Whole plus a half in one word: ones + "einhalb" ("zweieinhalb", 2.5), and these two. */
export const germanHalves: Readonly<Record<string, number>> = {
  anderthalb: 1.5,
  anderthalbe: 1.5,
  eineinhalb: 1.5,
  einhalb: 0.5,
};

/** A Billion is a million million. Full stops of short forms are not written here. */
export const germanScales: Readonly<Record<string, number>> = {
  billiarde: 1e15,
  billiarden: 1e15,
  billion: 1e12,
  billionen: 1e12,
  bio: 1e12,
  hundert: 100,
  mill: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  million: 1e6,
  millionen: 1e6,
  mio: 1e6,
  mrd: 1e9,
  tausend: 1e3,
  trillion: 1e18,
  trillionen: 1e18,
  tsd: 1e3,
};

/** "ein halbes Dutzend" is 6, "zwei Dutzend" 24. */
export const germanCollectives: Readonly<Record<string, number>> = {
  dutzend: 12,
  paar: 2,
  schock: 60,
};

/** Shares of a whole; "viertel" and "dreiviertel" also join to what they divide ("viertelmillion", "viertelstunde"). */
export const germanFractions: Readonly<Record<string, number>> = {
  achtel: 1 / 8,
  dreiviertel: 3 / 4,
  drittel: 1 / 3,
  dritteln: 1 / 3,
  fünftel: 1 / 5,
  halb: 1 / 2,
  halbe: 1 / 2,
  halben: 1 / 2,
  halber: 1 / 2,
  halbes: 1 / 2,
  hundertstel: 1 / 100,
  hälfte: 1 / 2,
  neuntel: 1 / 9,
  sechstel: 1 / 6,
  siebtel: 1 / 7,
  tausendstel: 1 / 1000,
  viertel: 1 / 4,
  vierteln: 1 / 4,
  zehntel: 1 / 10,
};

/** Numerals without a value: never shown as an exact number. "ein paar" with a small p is vague, "ein Paar" is two. */
export const germanVague: readonly string[] = [
  "dutzende",
  "dutzenden",
  "ein paar",
  "einige",
  "etliche",
  "hunderte",
  "hunderten",
  "hunderttausende",
  "hunderttausenden",
  "mehrere",
  "mehreren",
  "tausende",
  "tausenden",
  "unzählige",
  "viele",
  "vielen",
  "wenige",
  "wenigen",
  "zahlreiche",
  "zahlreichen",
  "zehntausende",
  "zehntausenden",
];

/** Endings that make a number word or digits a multiple ("dreifach", "3-mal"). */
export const germanMultipleEndings: readonly string[] = ["fach", "fache", "fachen", "faches", "mal"];

/** Endings that make a number word an ordinal, which is no figure ("zweite", "zwanzigste"); digits take a full stop. */
export const germanOrdinalEndings: readonly string[] = ["ste", "sten", "ster", "stes", "te", "ten", "ter", "tes"];

/** Ordinals that are not made of their number word. */
export const germanOrdinals: Readonly<Record<string, number>> = {
  achte: 8,
  dritte: 3,
  erste: 1,
  siebte: 7,
};

/** The comma is the decimal mark; the others part thousands, the apostrophes in Switzerland. */
export const germanNumberMarks = {
  decimal: ",",
  groups: [" ", "'", ".", "\u00a0", "\u2009", "\u202f", "’"],
} as const;
// German: the words of numbers, units, hedges and the calendar.

export const german: LanguageWords = {
  decimal: ",",
  numbers: {
    small: `null _ zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
      siebzehn achtzehn neunzehn`,
    tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    otherForms: "eins=1 zwo=2 dreissig=30 beide=2",
    and: "und",
    onesFirst: true,
    articles: "ein eine einen einem einer eines",
    of: "von",
    parts: "halbe=2 halben=2 halbes=2 hälfte=2 drittel=3 viertel=4 fünftel=5 sechstel=6 achtel=8 zehntel=10",
    vague: "dutzende dutzenden hunderte hunderten tausende tausenden millionen milliarden mehrere viele einige etliche",
    fold: "fach",
  },
  scales: `hundert=100 dutzend=12 tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9
    billion=1e12 billionen=1e12 bio=1e12`,
  months: `januar jänner jan; februar feber feb; märz mrz; april apr; mai; juni jun; juli jul; august aug;
    september sept sep; oktober okt; november nov; dezember dez`,
  weekdays: "montag; dienstag; mittwoch; donnerstag; freitag; samstag sonnabend; sonntag",
  hedges: {
    about: "rund, etwa, ungefähr, circa, ca, zirka, schätzungsweise, gut und gerne, an die, um die",
    over: "über, mehr als, gut, oberhalb von",
    under: "knapp, fast, weniger als, unter, beinahe, nahezu",
    atLeast: "mindestens, wenigstens, zumindest",
    atMost: "bis zu, höchstens, maximal, nicht mehr als",
    evidential: "angeblich",
  },
  hedgesAfter: { atLeast: "oder mehr" },
  percent: "%=prozent; percentage point=prozentpunkt,prozentpunkte,prozentpunkten",
  money: `EUR=euro,euros; USD=dollar,dollars; CHF=franken; GBP=pfund; JPY=yen; RUB=rubel; DEM=mark; CNY=yuan; PLN=zloty;
    TRY=lira; INR=rupien`,
  smallMoney: "EUR/100=cent,cents; CHF/100=rappen",
  moneyOfCountries: "USD=us dollar",
  measures: `square kilometre=quadratkilometer,quadratkilometern; square metre=quadratmeter,quadratmetern;
    cubic metre=kubikmeter,kubikmetern; km/h=stundenkilometer,stundenkilometern,kilometer pro stunde; kilogram=kilogramm,kilo;
    gram=gramm; tonne=tonne,tonnen; hectare=hektar; litre=liter,litern; megawatt=megawatt; gigawatt=gigawatt;
    kilowatt=kilowatt; kilowatt-hour=kilowattstunde,kilowattstunden; celsius=grad celsius,grad; point=punkt,punkte,punkten`,
  distances: `kilometre=kilometer,kilometern; metre=meter,metern; centimetre=zentimeter,zentimetern;
    millimetre=millimeter,millimetern; mile=meile,meilen; nautical mile=seemeile,seemeilen`,
  durations: `second=sekunde,sekunden; minute=minute,minuten; hour=stunde,stunden; day=tag,tage,tagen;
    week=woche,wochen; month=monat,monate,monaten; quarter=quartal,quartale,quartalen; year=jahr,jahre,jahren;
    decade=jahrzehnt,jahrzehnte,jahrzehnten; century=jahrhundert,jahrhunderte,jahrhunderten`,
  votes: "vote=stimme,stimmen",
  multiples: "times=mal",
  rangeWords: "bis oder",
  between: "zwischen",
  rangeAnd: "und",
  minus: "minus",
  oldWords: "alt alte alter alten altes jährige jähriger jährigen jähriges",
};
