// Signs and short forms of units and currencies that every language shares.

export const symbols = {
  percent: "%=%,pct,pc; percentage point=pp",
  measures: `
    square kilometre=km 2,sq km,km2,km²; square metre=sq m,m2,m²; square foot=sq ft,ft2; square mile=sq mi;
    cubic metre=m3,m³; km/h=km/h,kmh,kph; mph=mph; kilogram=kg,kgs; gram=g; milligram=mg; microgram=µg,μg,mcg;
    pound=lb,lbs; ounce=oz; tonne=t; hectare=ha; litre=l; millilitre=ml; centilitre=cl; megawatt=mw;
    gigawatt=gw; kilowatt=kw;
    terawatt-hour=twh; gigawatt-hour=gwh; megawatt-hour=mwh; kilowatt-hour=kwh; celsius=°c; fahrenheit=°f; degree=°;
    hertz=hz; megahertz=mhz; gigahertz=ghz; gigabyte=gb; megabyte=mb; terabyte=tb; decibel=db; basis point=bp,bps;
    hectopascal=hpa; megabit per second=mbps,mbit/s,mb/s; metre per second=m/s; part per million=ppm;
    revolution per minute=rpm; pound per square inch=psi; mile per gallon=mpg; cubic centimetre=cc;
    gigabit per second=gbps,gbit/s; millimole per litre=mmol/l; kilobyte=kb; kilovolt=kv; kilocalorie=kcal;
    milliampere-hour=mah`,
  distances: "kilometre=km,kms; metre=m; centimetre=cm; millimetre=mm; micrometre=µm,μm; foot=ft; inch=in; yard=yd,yds",
  durations: "millisecond=ms; second=sec,secs; minute=min,mins; hour=hr,hrs,h; week=wk,wks; year=yr,yrs",
} as const;

/** Short forms that are words of their own where they stand apart from the number ("in", "l", "pc"). */
export const onlyTouching: ReadonlySet<string> = new Set("in m s h p c f x pp".split(" "));

/** By the sign before or after the number; with the letters before it in front ("hk$"). */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  `$=USD us$=USD a$=AUD au$=AUD c$=CAD ca$=CAD cad$=CAD hk$=HKD nz$=NZD s$=SGD r$=BRL nt$=TWD mex$=MXN mx$=MXN £=GBP
   €=EUR ¥=JPY ₹=INR ₽=RUB ₩=KRW ₪=ILS ₦=NGN ₺=TRY ฿=THB ₫=VND ₴=UAH ₱=PHP ₭=LAK ₡=CRC ₲=PYG ₸=KZT ₾=GEL mxn$=MXN
   aud$=AUD nzd$=NZD usd$=USD ₿=XBT`
    .split(/\s+/)
    .map((row) => row.split("=") as [string, string]),
);

/** ISO 4217 codes and letters that stand before or after the number, matched as written. */
export const currencyCodes: ReadonlyMap<string, string> = new Map(
  `USD EUR GBP JPY CHF CNY AUD CAD NZD SEK NOK DKK INR RUB BRL MXN ZAR KRW TRY PLN CZK HUF RON ILS AED SAR SGD HKD THB
   IDR MYR PHP VND NGN KES EGP PKR BDT UAH ARS CLP COP`
    .split(/\s+/)
    .map((code): [string, string] => [code, code])
    .concat([
      ["Rs", "INR"],
      ["Rs.", "INR"],
      ["RMB", "CNY"],
      ["Fr", "CHF"],
      ["Fr.", "CHF"],
      ["DM", "DEM"],
      ["RM", "MYR"],
      ["R", "ZAR"],
    ]),
);

/** Codes that texts also write in small letters, where they are no words. */
export const smallCodes: ReadonlyMap<string, string> = new Map(
  "usd eur gbp jpy chf cny aud cad nzd sek nok dkk inr mxn zar krw pln btc"
    .split(" ")
    .map((code): [string, string] => [code, code === "btc" ? "XBT" : code.toUpperCase()]),
);
