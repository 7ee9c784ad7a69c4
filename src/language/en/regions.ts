// Which names are countries, and which are states of the United States.
import regions from "./regions.json" with { type: "json" };

const countries = new Set<string>(regions.moreCountries);
const states: ReadonlySet<string> = new Set(regions.states);
const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
for (let first = 65; first <= 90; first++)
  for (let second = 65; second <= 90; second++) {
    const name = names.of(String.fromCharCode(first, second));
    if (name !== undefined) countries.add(plain(name));
  }

/** "Brazil", "the United States"; no people of one. */
export const isCountry = (name: string): boolean => countries.has(plain(name));

/** "Ohio": of the United States only. */
export const isState = (name: string): boolean => states.has(plain(name));

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replace(/ & /g, " and ").trim();
}
