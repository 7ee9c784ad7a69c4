// German: the words of numbers, units, hedges and the calendar.
import type { LanguageWords } from "../vocabulary.ts";

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
