// Whether a place is of the sort asked for: "which country" is not answered by a city.
import { isCountry, isState } from "../../language/en/regions.ts";

type Sort = "country" | "state" | "town";

/** By the noun asked for. */
const sorts: ReadonlyMap<string, Sort> = new Map([
  ...["country", "countries", "nation", "nations", "nationality", "nationalities"].map((w) => [w, "country"] as const),
  ...["state", "states"].map((word) => [word, "state"] as const),
  ...["airport", "capital", "island", "islands", "city", "cities", "street", "town", "venue", "village"].map(
    (w) => [w, "town"] as const,
  ),
]);

/** 1 when the name is of the sort asked for, less when it is of another, 1 when the sort is not known. */
export function fitsRegion(head: string | undefined, name: string): number {
  const sort = sorts.get(head ?? "");
  if (sort === undefined) return 1;
  if (sort === "state") return isState(name) ? 1 : 0.5;
  return isCountry(name) === (sort === "country") ? 1 : 0.45;
}
