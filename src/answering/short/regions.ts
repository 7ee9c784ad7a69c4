// Which names are countries, and which are states of the United States: "which country" is not answered by a city.

const countries = new Set<string>();
const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
for (let first = 65; first <= 90; first++)
  for (let second = 65; second <= 90; second++) {
    const name = names.of(String.fromCharCode(first, second));
    if (name !== undefined) countries.add(plain(name));
  }
for (const other of "us,usa,uk,u.s.,u.k.,america,britain,england,scotland,wales,turkey,burma,czech republic,ivory coast,congo,south korea,north korea,northern ireland,palestine".split(
  ",",
))
  countries.add(other);

const states = new Set(
  "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming".split(
    ",",
  ),
);

/** 1 when the name is of the sort asked for, less when it is of another, 1 when the sort is not known. */
export function fitsRegion(head: string | undefined, name: string): number {
  if (head === undefined) return 1;
  const isCountry = countries.has(plain(name));
  if (/^(?:country|countr|nation)/.test(head)) return isCountry ? 1 : 0.45;
  if (/^(?:state)/.test(head)) return states.has(plain(name)) ? 1 : 0.5;
  if (/^(?:city|citi|town|capital|venue|village|airport|street)/.test(head)) return isCountry ? 0.45 : 1;
  return 1;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replace(/ & /g, " and ").trim();
}
