// Which names are countries, and which are states of the United States: "which country" is not answered by a city.
import regions from "./regions.json" with { type: "json" };

const countries = new Set<string>(regions.moreCountries);
const states: ReadonlySet<string> = new Set(regions.states);
const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
for (let first = 65; first <= 90; first++)
  for (let second = 65; second <= 90; second++) {
    const name = names.of(String.fromCharCode(first, second));
    if (name !== undefined) countries.add(plain(name));
  }

type Sort = "country" | "state" | "town";

/** By the noun asked for. */
const sorts: ReadonlyMap<string, Sort> = new Map([
  ...["country", "countries", "nation", "nations", "nationality", "nationalities"].map((w) => [w, "country"] as const),
  ...["state", "states"].map((word) => [word, "state"] as const),
  ...["airport", "capital", "island", "islands", "city", "cities", "street", "town", "venue", "village"].map(
    (w) => [w, "town"] as const,
  ),
]);

/** "Brazil", "the United States"; no people of one. */
export const isCountry = (name: string): boolean => countries.has(plain(name));

/** 1 when the name is of the sort asked for, less when it is of another, 1 when the sort is not known. */
export function fitsRegion(head: string | undefined, name: string): number {
  const sort = sorts.get(head ?? "");
  if (sort === undefined) return 1;
  if (sort === "state") return states.has(plain(name)) ? 1 : 0.5;
  return countries.has(plain(name)) === (sort === "country") ? 1 : 0.45;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replace(/ & /g, " and ").trim();
}
