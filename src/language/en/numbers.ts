// English: the words of numbers, units, hedges and the calendar.

import type { LanguageWords } from "../vocabulary.ts";
import { monthNames } from "./calendar.ts";

export const english: LanguageWords = {
  decimal: ".",
  numbers: {
    small: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen`,
    tens: "twenty thirty forty fifty sixty seventy eighty ninety",
    otherForms: "fourty=40",
    and: "and",
    ordinals: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
      fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60
      seventieth=70 eightieth=80 ninetieth=90 hundredth=100 thousandth=1000 millionth=1000000`,
    ordinalEndings: "st nd rd th",
    parts: `half=2 third=3 quarter=4 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 halves=2 thirds=3
      quarters=4 fourths=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10`,
    articles: "a an",
    of: "of",
    vague: `couple dozens scores hundreds thousands millions billions trillions tens several many few countless
    numerous lakhs
      crores`,
    fold: "fold",
  },
  scales: `hundred=100 dozen=12 score=20 thousand=1e3 grand=1e3 lakh=1e5 lac=1e5 million=1e6 crore=1e7 cr=1e7
  billion=1e9
  trillion=1e12
    quadrillion=1e15 mn=1e6 mln=1e6 mil=1e6 bn=1e9 bln=1e9 tn=1e12 trn=1e12 millions=1e6 billions=1e9 trillions=1e12
    thousands=1e3 hundreds=100 lakhs=1e5 crores=1e7`,
  gluedScales: "m=1e6 mn=1e6 mln=1e6 mil=1e6 bn=1e9 bln=1e9 tn=1e12 trn=1e12 k=1e3 cr=1e7",
  months: monthNames.map((name) => `${name} ${name.slice(0, 3)}${name === "september" ? " sept" : ""}`).join(";"),
  weekdays:
    "monday mon; tuesday tue tues; wednesday wed; thursday thu thur thurs; friday fri; saturday sat; sunday sun",
  hedges: {
    about: `about, around, approximately, roughly, some, close to, an estimated, estimated, the estimated, maybe,
    perhaps,
      possibly, probably, likely, potentially, circa, ca, c ., approx, somewhere around, estimates suggest,
      more or less,
      getting on for, an approximate, anywhere from, virtually, practically, plus or minus, nearer to, ~, ≈, ±,
      about the, in the region of, in the neighbourhood of, in the neighborhood of, in the vicinity of,
      in the order of, on the order of, close on, give or take`,
    over: `over, above, more than, just over, just above, a little over, slightly more than, slightly over,
      little more than, much more than, far more than, well over, well above, upwards of, upward of, in excess of,
      exceeding, topping, north of, a shade over, greater than, higher than, better than, faster than, older than,
      longer than, >`,
    under: `under, below, less than, fewer than, nearly, almost, just under, just below, a little under,
      slightly less than, slightly under, just shy of, shy of, short of, just short of, a shade under, well under,
      well below, not quite, lower than, worse than, <`,
    atLeast: `at least, no less than, no fewer than, not less than, a minimum of, a minimum, as many as, as much as,
      as high as, not under, ≥`,
    atMost: `at most, up to, as few as, as little as, as low as, no more than, not more than, a maximum of, a maximum,
      within, ≤`,
    evidential: "a reported, reportedly, allegedly",
  },
  hedgesAfter: {
    about: "or so",
    under: "or less, or fewer",
    atLeast: "or more, or over, at least, plus, +",
    atMost: "at most",
  },
  percent: "%=percent,per cent; percentage point=percentage point,percentage points,% points",
  money: `USD=dollar,dollars,buck,bucks; EUR=euro,euros; GBP=pound,pounds,quid; JPY=yen; CNY=yuan,renminbi,rmb,kuai;
    INR=rupee,rupees; RUB=rouble,roubles,ruble,rubles; CHF=franc,francs,franken; KRW=won; MXN=peso,pesos;
    TRY=lira,liras;
    ZAR=rand; BRL=real,reais; SEK=krona,kronor; NOK=kroner,krone; PLN=zloty,zlotys; ILS=shekel,shekels;
    AED=dirham,dirhams;
    SAR=riyal,riyals; IRR=rial,rials; THB=baht; UAH=hryvnia,hryvnias; NGN=naira; IDR=rupiah; MYR=ringgit; VND=dong;
    HUF=forint,forints; CZK=koruna,korunas; DEM=marks,deutschmarks; KES=shilling,shillings; BDT=taka; ITL=lire;
    XBT=bitcoin,bitcoins; CNY=元; JPY=円; KRW=원; NLG=guilder,guilders; FIM=markka; ESP=peseta,pesetas`,
  smallMoney: "EUR/100=euro cent,euro cents; USD/100=cent,cents; GBP/100=penny,pence",
  moneyOfCountries: `USD=us dollar,american dollar; CAD=canadian dollar; AUD=australian dollar; SGD=singapore dollar;
    HKD=kong dollar; NZD=zealand dollar; TWD=taiwan dollar; JMD=jamaican dollar; GBP=british pound,sterling pound;
    EGP=egyptian pound; SYP=syrian pound; LBP=lebanese pound; SDG=sudanese pound; IEP=irish pound; CHF=swiss franc;
    FRF=french franc; BEF=belgian franc; XOF=cfa franc; INR=indian rupee; PKR=pakistani rupee; LKR=lankan rupee;
    NPR=nepalese rupee; ARS=argentine peso; CLP=chilean peso; COP=colombian peso; PHP=philippine peso;
    MXN=mexican peso;
    CUP=cuban peso; NOK=norwegian krone; DKK=danish krone,danish kroner; SEK=swedish krona; ISK=icelandic krona;
    TRY=turkish lira; ITL=italian lira; JPY=japanese yen;
    KRW=korean won; CNY=chinese yuan; RUB=russian rouble,russian ruble;
    IQD=iraqi dinar; KWD=kuwaiti dinar`,
  measures: `
    square kilometre=square km,square kilometer,square kilometers,square kilometre,square kilometres;
    square metre=square meter,square meters,square metre,square metres; square foot=square foot,square feet;
    square mile=sq mile,sq miles,square mile,square miles;
    cubic metre=cubic meter,cubic meters,cubic metre,cubic metres; cubic foot=cubic foot,cubic feet;
    km/h=km per hour,kmph,kilometer per hour,kilometre per hour,km an hour,kilometers per hour,kilometres per
    hour,kilometers an hour,kilometres an hour;
    mph=mile per hour,miles per hour,miles an hour; knot=knot,knots;
    kilogram=kilogram,kilograms,kilo,kilos,kilogramme,kilogrammes; gram=gram,grams,gramme,grammes;
    milligram=milligram,milligrams; microgram=microgram,micrograms,microgrammes; ounce=ounce,ounces;
    tonne=tonne,tonnes,metric ton,metric tons; ton=ton,tons,short ton,short tons; ampere=amp,amps,ampere,amperes;
    millibar=millibar,millibars;
    metre per second=metre per second,metres per second,meters per second,metres a second,meters a second;
    acre=acre,acres; hectare=hectare,hectares;
    litre=litre,litres,liter,liters; millilitre=millilitre,milliliter,millilitres,milliliters;
    gallon=gallon,gallons,gal; pint=pint,pints; quart=quart,quarts; fluid ounce=fl oz,fluid ounce,fluid ounces;
    barrel=barrel,barrels; megawatt=megawatt,megawatts; gigawatt=gigawatt,gigawatts; kilowatt=kilowatt,kilowatts;
    watt=watt,watts; kilowatt-hour=kilowatt-hour,kilowatt-hours,kilowatt hour,kilowatt hours; volt=volt,volts;
    celsius=celsius,celcius,centigrade,degrees celcius,degrees celsius,degree celsius,degrees c,deg celsius,deg c,
    degrees centigrade;
    fahrenheit=fahrenheit,farenheit,degrees farenheit,degrees fahrenheit,degree fahrenheit,degrees f,deg
    fahrenheit,deg f;
    degree=degree,degrees,deg; kelvin=kelvin; hertz=hertz; megahertz=megahertz; gigahertz=gigahertz;
    gigabyte=gigabyte,gigabytes; megabyte=megabyte,megabytes; terabyte=terabyte,terabytes;
    horsepower=horsepower,bhp,hp;
    calorie=calorie,calories; decibel=decibel,decibels; point=point,points; basis point=basis point,basis points;
    megapixel=megapixel,megapixels; kiloton=kiloton,kilotons; stone=stone,st; tablespoon=tablespoon,tablespoons;
    teaspoon=teaspoon,teaspoons; cup=cup; bpd=bpd;
    bushel=bushel,bushels; carat=carat,carats; pascal=pascal,pascals; kilopascal=kilopascal,kilopascals;
    hectopascal=hectopascal,hectopascals; joule=joule,joules; kilojoule=kilojoule,kilojoules;
    megajoule=megajoule,megajoules; gigajoule=gigajoule,gigajoules; lumen=lumen,lumens;
    troy ounce=troy ounce,troy ounces; kilobyte=kilobyte,kilobytes; petabyte=petabyte,petabytes;
    exabyte=exabyte,exabytes; kilohertz=kilohertz; terahertz=terahertz; terawatt=terawatt,terawatts;
    kilovolt=kilovolt,kilovolts; megaton=megaton,megatons; kilocalorie=kilocalorie,kilocalories;
    centilitre=centilitre,centilitres,centiliter,centiliters;
    megawatt-hour=megawatt-hour,megawatt-hours,megawatt hour,megawatt hours;
    gigawatt-hour=gigawatt-hour,gigawatt-hours,gigawatt hour,gigawatt hours;
    terawatt-hour=terawatt-hour,terawatt-hours,terawatt hour,terawatt hours;
    square yard=square yard,square yards; square inch=square inch,square inches;
    square centimetre=square centimetre,square centimetres,square centimeter,square centimeters;
    cubic centimetre=cubic centimetre,cubic centimetres,cubic centimeter,cubic centimeters;
    cubic kilometre=cubic kilometre,cubic kilometres,cubic kilometer,cubic kilometers;
    cubic yard=cubic yard,cubic yards; cubic inch=cubic inch,cubic inches; cubic mile=cubic mile,cubic miles;
    part per million=part per million,parts per million; part per billion=part per billion,parts per billion;
    beat per minute=beat per minute,beats per minute,beats a minute;
    frame per second=frame per second,frames per second,frames a second;
    foot per second=foot per second,feet per second,feet a second;
    kilometre per second=kilometre per second,kilometres per second,kilometers per second,kilometres a second;
    mile per gallon=mile per gallon,miles per gallon,miles to the gallon;
    pound per square inch=pounds per square inch`,
  distances: `kilometre=kilometre,kilometres,kilometer,kilometers; mile=mile,miles; metre=metre,metres,meter,meters;
    centimetre=centimetre,centimetres,centimeter,centimeters;
    millimetre=millimetre,millimetres,millimeter,millimeters;
    foot=foot,feet; inch=inch,inches; yard=yard,yards; nautical mile=nautical mile,nautical miles;
    light year=light year,light years,light-year,light-years; furlong=furlong,furlongs; fathom=fathom,fathoms;
    micrometre=micrometre,micrometres,micrometer,micrometers,micron,microns;
    nanometre=nanometre,nanometres,nanometer,nanometers`,
  durations: `millisecond=millisecond,milliseconds; microsecond=microsecond,microseconds;
    nanosecond=nanosecond,nanoseconds; second=second,seconds; minute=minute,minutes; hour=hour,hours; day=day,days;
    week=week,weeks;
    fortnight=fortnight,fortnights; month=month,months; quarter=quarter,quarters; year=year,years;
    decade=decade,decades; century=century,centuries; season=season,seasons;
    working day=working day,working days,business day,business days`,
  votes: "vote=vote,votes",
  multiples: "times=times,fold",
  rangeWords: "to or",
  between: "between",
  rangeAnd: "and",
  minus: "minus negative",
  oldWords: "old olds",
  agedWords: "aged age ages",
};
