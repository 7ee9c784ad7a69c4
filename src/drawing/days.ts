// The days of a drawing in words: with their year only where its points are of several.
import type { Drawing } from "../news/drawing.ts";
import { tongueFor } from "../words/tongue.ts";

export function dayWords({ language, zone, steps }: Drawing): (at: number) => string {
  const tongue = tongueFor(language);
  const year = (at: number): string => tongue.date(at, zone, { year: "numeric" });
  const years = new Set(steps.map(({ at }) => year(at)));
  const parts = { day: "numeric", month: "short" } as const;
  return (at) => tongue.date(at, zone, years.size > 1 ? { ...parts, year: "numeric" } : parts);
}
