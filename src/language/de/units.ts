// German names of units with the one name we use: money, measures, lengths, durations, percent, joined units.

export type GermanUnitKind = "age" | "distance" | "duration" | "measure" | "money" | "multiple" | "percent" | "vote";

type GermanUnit = {
  readonly kind: GermanUnitKind;
  /** In small letters, every case ending a form; symbols as they are written. */
  readonly forms: readonly string[];
};

/** By ISO 4217 code. */
export const germanCurrencies: Readonly<Record<string, readonly string[]>> = {
  AUD: ["australische dollar", "australischen dollar"],
  CHF: ["chf", "fr", "franken", "schweizer franken", "sfr"],
  CNY: ["renminbi", "yuan"],
  CZK: ["tschechische kronen", "tschechischen kronen"],
  DEM: ["d-mark", "deutsche mark", "dm"],
  DKK: ["dänische kronen", "dänischen kronen"],
  EUR: ["eur", "euro", "euros", "€"],
  GBP: ["britische pfund", "britischen pfund", "gbp", "pfund sterling", "£"],
  HUF: ["forint"],
  INR: ["rupie", "rupien", "₹"],
  JPY: ["yen", "¥"],
  NOK: ["norwegische kronen", "norwegischen kronen"],
  PLN: ["zloty"],
  RUB: ["rubel", "₽"],
  SEK: ["schwedische kronen", "schwedischen kronen"],
  TRY: ["lira", "türkische lira"],
  UAH: ["hrywnja"],
  USD: ["$", "dollar", "us-dollar", "us-dollars", "usd"],
  XBT: ["bitcoin", "bitcoins"],
};

/** Hundredths of the currency beside them, else of the euro ("Cent") or the franc ("Rappen"). */
export const germanHundredths: Readonly<Record<string, string>> = {
  cent: "EUR",
  cents: "EUR",
  ct: "EUR",
  pence: "GBP",
  rappen: "CHF",
};

/** By our name of the unit. "Pfund" is a weight unless "Sterling" or "britische" says otherwise. */
export const germanUnits: Readonly<Record<string, GermanUnit>> = {
  "%": { kind: "percent", forms: ["%", "prozent", "prozents", "v. h."] },
  barrel: { kind: "measure", forms: ["barrel", "fass"] },
  "basis point": { kind: "measure", forms: ["basispunkt", "basispunkte", "basispunkten"] },
  celsius: { kind: "measure", forms: ["grad celsius", "°c"] },
  centimetre: { kind: "distance", forms: ["cm", "zentimeter", "zentimetern"] },
  century: { kind: "duration", forms: ["jahrhundert", "jahrhunderte", "jahrhunderten"] },
  "cubic metre": { kind: "measure", forms: ["kubikmeter", "kubikmetern", "m3", "m³"] },
  day: { kind: "duration", forms: ["tag", "tage", "tagen", "tages"] },
  decade: { kind: "duration", forms: ["jahrzehnt", "jahrzehnte", "jahrzehnten"] },
  decibel: { kind: "measure", forms: ["db", "dezibel"] },
  degree: { kind: "measure", forms: ["grad", "°"] },
  fahrenheit: { kind: "measure", forms: ["grad fahrenheit", "°f"] },
  gigabyte: { kind: "measure", forms: ["gb", "gigabyte"] },
  gigawatt: { kind: "measure", forms: ["gigawatt", "gw"] },
  "gigawatt-hour": { kind: "measure", forms: ["gigawattstunde", "gigawattstunden", "gwh"] },
  gram: { kind: "measure", forms: ["g", "gramm"] },
  hectare: { kind: "measure", forms: ["ha", "hektar"] },
  horsepower: { kind: "measure", forms: ["pferdestärken", "ps"] },
  hour: { kind: "duration", forms: ["h", "std", "stunde", "stunden"] },
  hundredweight: { kind: "measure", forms: ["zentner", "zentnern"] },
  kilogram: { kind: "measure", forms: ["kg", "kilo", "kilogramm", "kilos"] },
  kilometre: { kind: "distance", forms: ["kilometer", "kilometern", "kilometers", "km"] },
  kilowatt: { kind: "measure", forms: ["kilowatt", "kw"] },
  "kilowatt-hour": { kind: "measure", forms: ["kilowattstunde", "kilowattstunden", "kwh"] },
  "km/h": { kind: "measure", forms: ["kilometer pro stunde", "kilometern pro stunde", "km/h", "stundenkilometer"] },
  knot: { kind: "measure", forms: ["knoten"] },
  litre: { kind: "measure", forms: ["l", "liter", "litern"] },
  megawatt: { kind: "measure", forms: ["megawatt", "mw"] },
  metre: { kind: "distance", forms: ["m", "meter", "metern", "meters"] },
  microgram: { kind: "measure", forms: ["mikrogramm", "µg", "μg"] },
  mile: { kind: "distance", forms: ["meile", "meilen"] },
  milligram: { kind: "measure", forms: ["mg", "milligramm"] },
  millilitre: { kind: "measure", forms: ["milliliter", "millilitern", "ml"] },
  millimetre: { kind: "distance", forms: ["millimeter", "millimetern", "mm"] },
  millisecond: { kind: "duration", forms: ["millisekunde", "millisekunden"] },
  minute: { kind: "duration", forms: ["min", "minute", "minuten"] },
  month: { kind: "duration", forms: ["monat", "monate", "monaten", "monats"] },
  "nautical mile": { kind: "distance", forms: ["seemeile", "seemeilen"] },
  "per mille": { kind: "measure", forms: ["promille", "‰"] },
  "percentage point": { kind: "measure", forms: ["prozentpunkt", "prozentpunkte", "prozentpunkten"] },
  point: { kind: "measure", forms: ["punkt", "punkte", "punkten", "zähler", "zählern"] },
  pound: { kind: "measure", forms: ["pfund"] },
  quarter: { kind: "duration", forms: ["quartal", "quartale", "quartalen"] },
  second: { kind: "duration", forms: ["sek", "sekunde", "sekunden"] },
  "square kilometre": { kind: "measure", forms: ["km2", "km²", "quadratkilometer", "quadratkilometern"] },
  "square metre": { kind: "measure", forms: ["m2", "m²", "qm", "quadratmeter", "quadratmetern"] },
  times: { kind: "multiple", forms: ["mal"] },
  tonne: { kind: "measure", forms: ["t", "tonne", "tonnen"] },
  vote: { kind: "vote", forms: ["ja-stimmen", "nein-stimmen", "stimme", "stimmen"] },
  watt: { kind: "measure", forms: ["watt"] },
  week: { kind: "duration", forms: ["woche", "wochen"] },
  year: { kind: "duration", forms: ["jahr", "jahre", "jahren", "jahres"] },
};

/** Join to digits with a hyphen or to number words ("19-stündig", "vierjährig"); they take case endings. */
export const germanJoinedUnits: Readonly<Record<string, string>> = {
  jährig: "year",
  minütig: "minute",
  monatig: "month",
  sekündig: "second",
  stündig: "hour",
  tägig: "day",
  wöchig: "week",
};

/** Words that make a number of years somebody's age ("34 Jahre alt", "im Alter von 24", "der 34-Jährige"). */
export const germanAgeWords: readonly string[] = ["alt", "alte", "alten", "alter", "jährige", "jährigen", "jähriger"];

/** Before a number: it is a label and no figure ("§ 218", "Platz 4"). */
export const germanLabelWords: readonly string[] = [
  "absatz",
  "aktenzeichen",
  "artikel",
  "bahn",
  "flug",
  "gleis",
  "hausnummer",
  "kapitel",
  "klasse",
  "kreisstraße",
  "linie",
  "nr",
  "nummer",
  "paragraf",
  "platz",
  "rang",
  "seite",
  "telefon",
  "version",
  "zimmer",
  "§",
  "§§",
];
