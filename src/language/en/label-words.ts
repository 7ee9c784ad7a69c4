// English: words that make the number beside them a name or a code, and things that a number counts for sure.
import { wordSet } from "../word-set.ts";

export const labelWords = wordSet(`
  act amendment apartment apollo appendix apt area article bill block bus catch category channel chapter class code
    day
  division episode exhibit exit figure flight floor formula game gate grade group highway interstate issue item key
  lane level line lot match mk mark model number order page pages paragraph part phase pier platform ply precinct prop
  proposition question resolution room round route row rule season section series size slot species stage step suite
  table terminal tier title track type unit verse version volume ward week zone highest psalm super lottery vitamin
  studio bay marker box seat tram car lorry footnote force pp ext ratio train rooms pages chapters articles lines
    sections
  lots flights gates routes channels seasons episodes
  exhibit ward bus`);

/** An index, list or bowl: the number is part of its name, whatever is counted after it. */
export const listNames = wordSet(
  `fortune forbes ftse s&p nikkei dax cac nasdaq russell stoxx asx topix hang sensex nifty windows android ios iphone
  ipad galaxy playstation xbox catch ocean's formula big`,
);

/** After a bare number with one of these before it, a caller is meant. */
export const callWords = wordSet(
  "call text dial phone telephone ring fax tel hotline helpline texting calling dialling dialing",
);

export const streetWords = wordSet(
  "street st road rd avenue ave lane drive square boulevard blvd place court way crescent terrace row",
);

/** What a product's number is followed by: "Boeing 737 jets" are not 737 jets. */
export const productWords = wordSet(`
  jet jets plane planes aircraft airliner airliners helicopter helicopters tank tanks fighter fighters bomber bombers
  missile missiles phone phones smartphone smartphones model models car cars suv suvs sedan sedans index rifle rifles
  engine engines console consoles rocket rockets truck trucks laptop laptops processor processors chip chips`);

export const crowdWords = wordSet(`
  people men women children workers jobs troops soldiers homes houses cases deaths students pupils police officers
  employees votes seats members residents visitors fans passengers refugees migrants protesters companies miles
  kilometres kilometers metres meters tonnes tons acres dollars euros pounds hours days years words pages copies cars
  vehicles civilians prisoners patients beds flights users viewers customers households subscribers barrels shares`);

/** Capitalised where they open a sentence or a heading, and no name. */
export const notNames = wordSet(`
  about over around nearly almost some only at least up to more than less fewer under in on of for from by with and or
  but the a an all both these those another just roughly approximately between within after before since until as so
  when while where that which who his her their its our my your he she they we i it there this was were is are has
    have
  had will would could may might must should can also now then still even yet not no if because during through against
  into onto over under per plus minus negative said says found shot killed out each every first last next another top
  what how why do does did three two one least most many several make makes take takes`);

/** "a six-figure sum": says how large, not how many. */
export const shapeWords = wordSet(
  "figure digit star sided legged letter wheel wheeler door storey story dimensional something ish gauge way all",
);

/** A code and no amount follows: "PIN 0000", "card ending 4242". */
export const codeWords = wordSet(
  "pin code codes zip postcode postal isbn issn serial account card id reference docket ref ending sku",
);

/** Their numbers are types: "Boeing 737-800". */
export const makers = wordSet(
  `boeing airbus embraer bombardier cessna antonov tupolev ilyushin lockheed gulfstream learjet fokker mcdonnell
  sukhoi`,
);

/** Several numbers of theirs may follow: "Wards 3, 4 and 7". */
export const numberedPlurals = wordSet(`
  wards rules years chapters paragraphs clauses articles sections schedules verses figures tables pages gates
    platforms
  lines routes junctions rooms rows lanes seats flights episodes appendices annexes exhibits questions`);

/** Of those, words of their own where they are written small. */
export const verbsToo = wordSet("rules years figures lines questions schedules tables");

/** Their versions are written in points. */
export const programs = wordSet(`
  version python java ubuntu firefox chrome linux kernel debian bluetooth usb gpt gemini claude llama php ruby node
    html
  wordpress grok postgresql mysql`);

/** After "day two" of a match or a meeting. */
export const afterDays = wordSet("in at of saw was and or on with after for begins began ended ends as");

export const parents = wordSet("mother father mum mom dad grandmother grandfather grandad parent widow");
