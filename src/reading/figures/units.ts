// Names of units: currencies, measures and lengths of time as texts write them, each with the one name we use.
import type { FigureKind } from "../../news/reading.ts";

export type Unit = { readonly kind: FigureKind; readonly unit: string; readonly factor?: number };

const table = (kind: FigureKind, rows: string): [string, Unit][] =>
  rows.split(";").flatMap((row) => {
    const [unit, forms] = row.trim().split("=") as [string, string];
    return forms.split(",").map((form): [string, Unit] => [form.trim(), { kind, unit: unit.trim() }]);
  });

/** By the sign before or after the number; with the letters before it in front ("hk$"). */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  "$=USD us$=USD a$=AUD au$=AUD c$=CAD ca$=CAD cad$=CAD hk$=HKD nz$=NZD s$=SGD r$=BRL nt$=TWD mex$=MXN £=GBP €=EUR ¥=JPY ₹=INR ₽=RUB ₩=KRW ₪=ILS ₦=NGN ₺=TRY ฿=THB ₫=VND ₴=UAH ₱=PHP ₭=LAK ₡=CRC ₲=PYG ₸=KZT ₾=GEL mxn$=MXN aud$=AUD nzd$=NZD usd$=USD ₿=XBT u.s$=USD u.s.$=USD"
    .split(" ")
    .map((row) => row.split("=") as [string, string]),
);

/** Codes and letters that stand before or after the number, matched as written. */
export const currencyCodes: ReadonlyMap<string, string> = new Map(
  "USD EUR GBP JPY CHF CNY AUD CAD NZD SEK NOK DKK INR RUB BRL MXN ZAR KRW TRY PLN CZK HUF RON ILS AED SAR SGD HKD THB IDR MYR PHP VND NGN KES EGP PKR BDT UAH ARS CLP COP"
    .split(" ")
    .map((code): [string, string] => [code, code])
    .concat([
      ["Rs", "INR"],
      ["RMB", "CNY"],
      ["Fr", "CHF"],
      ["DM", "DEM"],
    ]),
);

/** Codes that texts also write in small letters, where they are no words. */
export const smallCodes: ReadonlyMap<string, string> = new Map(
  "usd eur gbp jpy chf cny aud cad nzd sek nok dkk inr mxn zar krw pln btc"
    .split(" ")
    .map((code): [string, string] => [code, code === "btc" ? "XBT" : code.toUpperCase()]),
);

const currencyRows =
  "USD=dollar,dollars,buck,bucks; EUR=euro,euros; GBP=pound,pounds,quid; JPY=yen; CNY=yuan,renminbi,rmb,kuai; INR=rupee,rupees; RUB=rouble,roubles,ruble,rubles; CHF=franc,francs,franken; KRW=won; MXN=peso,pesos; TRY=lira,liras; ZAR=rand; BRL=real,reais; SEK=krona,kronor; NOK=kroner,krone; PLN=zloty,zlotys; ILS=shekel,shekels; AED=dirham,dirhams; SAR=riyal,riyals; IRR=rial,rials; THB=baht; UAH=hryvnia,hryvnias; NGN=naira; IDR=rupiah; MYR=ringgit; VND=dong; HUF=forint,forints; CZK=koruna,korunas; DEM=marks,deutschmarks; KES=shilling,shillings; BDT=taka; ITL=lire; XBT=bitcoin,bitcoins; CNY=元; JPY=円; KRW=원; NLG=guilder,guilders; FIM=markka; ESP=peseta,pesetas";

/** "Canadian dollars": the country's word changes the currency. */
export const currencyOf: ReadonlyMap<string, string> = new Map(
  "us dollar=USD,u.s. dollar=USD,american dollar=USD,canadian dollar=CAD,australian dollar=AUD,singapore dollar=SGD,kong dollar=HKD,zealand dollar=NZD,taiwan dollar=TWD,jamaican dollar=JMD,british pound=GBP,sterling pound=GBP,egyptian pound=EGP,syrian pound=SYP,lebanese pound=LBP,sudanese pound=SDG,irish pound=IEP,swiss franc=CHF,french franc=FRF,belgian franc=BEF,cfa franc=XOF,indian rupee=INR,pakistani rupee=PKR,lankan rupee=LKR,nepalese rupee=NPR,argentine peso=ARS,chilean peso=CLP,colombian peso=COP,philippine peso=PHP,mexican peso=MXN,cuban peso=CUP,norwegian krone=NOK,danish krone=DKK,danish kroner=DKK,swedish krona=SEK,icelandic krona=ISK,turkish lira=TRY,italian lira=ITL,japanese yen=JPY,chinese yuan=CNY,russian rouble=RUB,russian ruble=RUB,iraqi dinar=IQD,kuwaiti dinar=KWD"
    .split(",")
    .map((row) => row.split("=") as [string, string]),
);

const measureRows =
  "square kilometre=km 2,sq km,km2,km²,square km,square kilometer,square kilometers,square kilometre,square kilometres; square metre=sq m,m2,m²,square meter,square meters,square metre,square metres; square foot=sq ft,square foot,square feet,ft2; square mile=sq mile,sq miles,square mile,square miles; cubic metre=cubic meter,cubic meters,cubic metre,cubic metres,m3,m³; cubic foot=cubic foot,cubic feet; km/h=km/h,kmh,kph,kilometers per hour,kilometres per hour,kilometers an hour,kilometres an hour; mph=mph,miles per hour,miles an hour; knot=knot,knots; kilogram=kg,kgs,kilogram,kilograms,kilo,kilos,kilogramme,kilogrammes; gram=g,gram,grams,gramme,grammes; milligram=mg,milligram,milligrams; microgram=µg,μg,microgram,micrograms,microgrammes; pound=lb,lbs; ounce=oz,ounce,ounces; tonne=t,tonne,tonnes,metric ton,metric tons; ton=ton,tons; acre=acre,acres; hectare=ha,hectare,hectares; litre=litre,litres,liter,liters,l; millilitre=ml,millilitre,milliliter,millilitres,milliliters; gallon=gallon,gallons; barrel=barrel,barrels; megawatt=mw,megawatt,megawatts; gigawatt=gw,gigawatt,gigawatts; kilowatt=kw,kilowatt,kilowatts; watt=watt,watts; kilowatt-hour=kwh,kilowatt-hour,kilowatt-hours; volt=volt,volts; celsius=°c,celsius,celcius,centigrade,degrees celcius,degrees celsius,degree celsius,degrees c,deg celsius,deg c,degrees centigrade; fahrenheit=°f,fahrenheit,farenheit,degrees farenheit,degrees fahrenheit,degree fahrenheit,degrees f,deg fahrenheit,deg f; degree=degree,degrees,°,deg; kelvin=kelvin; hertz=hz,hertz; megahertz=mhz,megahertz; gigahertz=ghz,gigahertz; gigabyte=gb,gigabyte,gigabytes; megabyte=mb,megabyte,megabytes; terabyte=tb,terabyte,terabytes; horsepower=hp,horsepower; calorie=calorie,calories; decibel=db,decibel,decibels; point=point,points; basis point=basis point,basis points; megapixel=megapixel,megapixels; kiloton=kiloton,kilotons; stone=stone; tablespoon=tablespoon,tablespoons; teaspoon=teaspoon,teaspoons; cup=cup; bpd=bpd; light-year=light-year,light-years";
const distanceRows =
  "kilometre=km,kms,kilometre,kilometres,kilometer,kilometers; mile=mile,miles; metre=metre,metres,meter,meters; centimetre=cm,centimetre,centimetres,centimeter,centimeters; millimetre=mm,millimetre,millimetres,millimeter,millimeters; foot=ft,foot,feet; inch=inch,inches,in; yard=yard,yards,yd,yds; nautical mile=nautical mile,nautical miles; light year=light year,light years";
const timeRows =
  "second=second,seconds,sec,secs; minute=minute,minutes,min,mins; hour=hour,hours,hr,hrs; day=day,days; week=week,weeks; fortnight=fortnight,fortnights; month=month,months; quarter=quarter,quarters; year=year,years,yr,yrs; decade=decade,decades; century=century,centuries; season=season,seasons; working day=working day,working days,business day,business days";
const voteRows = "vote=vote,votes";
const multipleRows = "times=times,fold";

/** One or two words in small letters, after the number. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ...table(
    "percent",
    "%=%,percent,per cent,pct,pc,prozent,por ciento,pour cent,per cento,procent,procento; percentage point=percentage point,percentage points,% points,pp",
  ),
  ...table("money", currencyRows),
  ...table("measure", measureRows),
  ...table("distance", distanceRows),
  ...table("duration", timeRows),
  ...table("vote", voteRows),
  ...table("multiple", multipleRows),
  ["cent", { kind: "money", unit: "USD", factor: 0.01 }],
  ["cents", { kind: "money", unit: "USD", factor: 0.01 }],
  ["pence", { kind: "money", unit: "GBP", factor: 0.01 }],
  ...["USD", "EUR", "GBP", "SEK", "NOK", "DKK", "AUD"].map((code): [string, Unit] => [
    `m${code.toLowerCase()}`,
    { kind: "money", unit: code, factor: 1e6 },
  ]),
  ["penny", { kind: "money", unit: "GBP", factor: 0.01 }],
]);

/** Letters that are a unit only when they touch the number ("600m", "41C") or never stand for anything else there. */
export const gluedUnits: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["p", { kind: "money", unit: "GBP", factor: 0.01 }],
  ["c", { kind: "measure", unit: "celsius" }],
  ["f", { kind: "measure", unit: "fahrenheit" }],
  ["s", { kind: "duration", unit: "second" }],
  ["h", { kind: "duration", unit: "hour" }],
  ["x", { kind: "multiple", unit: "times" }],
  ["m", { kind: "distance", unit: "metre" }],
]);

/** Short forms that are words of their own when they stand apart: "in", "l", "g", "min", "pc". */
export const onlyGlued: ReadonlySet<string> = new Set(["t", "in", "l", "g", "ha", "mw", "hp", "s", "pp", "mb", "db"]);

export const isUnitWord = (lower: string): boolean =>
  units.has(lower) || gluedUnits.has(lower) || lower === "bn" || lower === "million" || lower === "billion";

/** Metres for one of it, where two lengths are compared. */
export const metres: ReadonlyMap<string, number> = new Map([
  ["kilometre", 1000],
  ["mile", 1609.344],
  ["nautical mile", 1852],
  ["metre", 1],
  ["centimetre", 0.01],
  ["millimetre", 0.001],
  ["foot", 0.3048],
  ["inch", 0.0254],
  ["yard", 0.9144],
]);
