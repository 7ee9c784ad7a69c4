// What is not yet as it should be, counted per room: lines too wide, patterns too long, functions with too many ways, names with
// more than one meaning.
import { complexityOf } from "./complexity.ts";
import { exportedBy } from "./exported.ts";
import { type Node, nameOf, parse, walk } from "./syntax.ts";

/** Sources by their path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

/** measure -> area -> how many. Areas without any are left out. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const widest = 120;
export const longestPattern = 80;
export const mostWays = 20;

/** One measure: every finding as `file:line: what`, so that whoever must mend it is led there. */
type Measure = (file: string, source: string) => readonly string[];

const measures: Readonly<Record<string, Measure>> = {
  "lines over 120 columns": (file, source) =>
    source.split("\n").flatMap((line, at) => (line.length > widest ? [`${file}:${at + 1}: ${line.length}`] : [])),
  "patterns over 80 characters": longPatterns,
  "functions of complexity over 20": (file, source) =>
    complexityOf(file, source)
      .filter(({ ways }) => ways > mostWays)
      .map(({ name, line, ways }) => `${file}:${line}: ${name} ${ways}`),
};

/** Regular expressions written out, between slashes or as the text given to RegExp. */
function longPatterns(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const add = (node: Node): void => {
    if (node.end - node.start <= longestPattern) return;
    found.push(
      `${file}:${source.slice(0, node.start).split("\n").length}: ${source.slice(node.start, node.start + 60)}`,
    );
  };
  walk(parse(file, source).program, (node) => {
    if (node.type === "Literal" && node.regex) add(node);
    if (!/^(?:New|Call)Expression$/.test(node.type) || nameOf(node.callee as Node) !== "RegExp") return;
    const [pattern] = node.arguments as readonly Node[];
    if (pattern && /^(?:Literal|TemplateLiteral)$/.test(pattern.type) && !pattern.regex) add(pattern);
  });
  return found;
}

/** Every finding of every measure, by measure and area. */
export function findings(sources: Sources): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  const all: Record<string, Record<string, string[]>> = {
    "names with several meanings": { house: severalMeanings(sources) },
  };
  for (const [name, measure] of Object.entries(measures)) {
    const areas: Record<string, string[]> = {};
    for (const [file, source] of sources) {
      const found = measure(file, source);
      if (found.length > 0) areas[areaOf(file)] = [...(areas[areaOf(file)] ?? []), ...found];
    }
    all[name] = areas;
  }
  return all;
}

/** `src/reading`, `adapters/slack`; `src` and `adapters` for files that stand directly in them. */
const areaOf = (file: string): string => file.split("/").slice(0, -1).slice(0, 2).join("/");

/** `name: file file`. The same room of two adapters has the same words on purpose, and the plug board offers each by its own. */
function severalMeanings(sources: Sources): string[] {
  const places = new Map<string, string[]>();
  for (const [file, source] of sources)
    if (file !== "adapters/plugs.ts")
      for (const name of exportedBy(file, source)) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places]
    .filter(([, files]) => new Set(files.map(roomOf)).size > 1)
    .map(([name, files]) => `${name}: ${files.join(" ")}`)
    .sort();
}

const roomOf = (file: string): string => file.replace(/^adapters\/[^/]+\//, "adapters/*/");

export const countsOf = (found: ReturnType<typeof findings>): Counts =>
  Object.fromEntries(
    Object.entries(found).map(([measure, areas]) => [
      measure,
      Object.fromEntries(Object.entries(areas).map(([area, list]) => [area, list.length])),
    ]),
  );

/** What has grown past its cap, with every finding of that area; what is not in the table may not be there at all. */
export function grown(found: ReturnType<typeof findings>, caps: Counts): readonly string[] {
  return Object.entries(found).flatMap(([measure, areas]) =>
    Object.entries(areas).flatMap(([area, list]) => {
      const cap = caps[measure]?.[area] ?? 0;
      return list.length > cap ? [`${measure}, ${area}: ${list.length}, at most ${cap}`, ...list] : [];
    }),
  );
}

/** The table as it should stand: each cap lowered to what is there, none raised, what is done left out. */
export function lowered(counts: Counts, caps: Counts): Counts {
  return Object.fromEntries(
    Object.entries(caps).map(([measure, areas]) => [
      measure,
      Object.fromEntries(
        Object.entries(areas)
          .map(([area, cap]) => [area, Math.min(cap, counts[measure]?.[area] ?? 0)] as const)
          .filter(([, cap]) => cap > 0),
      ),
    ]),
  );
}
