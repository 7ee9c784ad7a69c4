// German number words: base words, scales and short forms, fractions, ordinals, vague numerals.

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
  dutzend: 12,
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

/** Numerals without a value: never shown as an exact number. "ein paar" is one of them. */
export const germanVague: readonly string[] = [
  "dutzende",
  "dutzenden",
  "einige",
  "etliche",
  "hunderte",
  "hunderten",
  "hunderttausende",
  "hunderttausenden",
  "mehrere",
  "mehreren",
  "paar",
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

/** Ordinals that are not made of their number word. */
export const germanOrdinals: Readonly<Record<string, number>> = {
  achte: 8,
  dritte: 3,
  erste: 1,
  siebte: 7,
};
