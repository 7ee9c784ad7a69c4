// The German calendar: months, weekdays, parts of the day, and days and periods seen from the day of publishing.

/** Numbers from 1. Short forms are written with and without their full stop; case endings ("des Aprils") are forms. */
export const germanMonths: Readonly<Record<string, number>> = {
  apr: 4,
  april: 4,
  aprils: 4,
  aug: 8,
  august: 8,
  augusts: 8,
  dez: 12,
  dezember: 12,
  dezembers: 12,
  feb: 2,
  feber: 2,
  febr: 2,
  februar: 2,
  februars: 2,
  jan: 1,
  januar: 1,
  januars: 1,
  jul: 7,
  juli: 7,
  julis: 7,
  jun: 6,
  juni: 6,
  junis: 6,
  jänner: 1,
  jänners: 1,
  mai: 5,
  mais: 5,
  mrz: 3,
  märz: 3,
  märzes: 3,
  nov: 11,
  november: 11,
  novembers: 11,
  okt: 10,
  oktober: 10,
  oktobers: 10,
  sep: 9,
  sept: 9,
  september: 9,
  septembers: 9,
};

/** Monday is 1, as in ISO 8601. Parts of the day are joined to the name ("montagabend"). */
export const germanWeekdays: Readonly<Record<string, number>> = {
  dienstag: 2,
  dienstags: 2,
  donnerstag: 4,
  donnerstags: 4,
  freitag: 5,
  freitags: 5,
  mittwoch: 3,
  mittwochs: 3,
  montag: 1,
  montags: 1,
  samstag: 6,
  samstags: 6,
  sonnabend: 6,
  sonnabends: 6,
  sonntag: 7,
  sonntags: 7,
};

/** Stand alone or joined to a weekday; none of them changes the day except "nacht zum", which spans two. */
export const germanPartsOfDay: readonly string[] = [
  "abend",
  "früh",
  "mittag",
  "mitternacht",
  "morgen",
  "nachmittag",
  "nacht",
  "vormittag",
];

/** Days from the day of publishing. "morgen" is tomorrow only without "am" before it. */
export const germanRelativeDays: Readonly<Record<string, number>> = {
  gestern: -1,
  heute: 0,
  morgen: 1,
  vorgestern: -2,
  übermorgen: 2,
};

/** Which third of a month or of a year is meant. */
export const germanThirds: Readonly<Record<string, 1 | 2 | 3>> = {
  anfang: 1,
  ende: 3,
  mitte: 2,
};

/** Before a weekday, "woche", "monat" or "jahr": one back, this one, one on. They take every case ending. */
export const germanPeriodShifts: Readonly<Record<string, -1 | 0 | 1>> = {
  diese: 0,
  folgende: 1,
  kommende: 1,
  laufende: 0,
  letzte: -1,
  nächste: 1,
  vergangene: -1,
  vorige: -1,
};

/** What names a clock time: the number before it is no figure. */
export const germanClockWords: readonly string[] = ["mesz", "mez", "uhr"];
