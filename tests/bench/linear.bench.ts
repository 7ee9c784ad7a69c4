// Benchmark: does the time of every reader of strangers' texts grow no faster than the text, whatever the text?
import type { Row } from "../evals/harness.ts";
import type { Benchmark } from "./harness.ts";
import { entries } from "./linear/entries.ts";
import { families, familyText } from "./linear/families.ts";
import { type Growth, growthOf } from "./linear/measure.ts";
import { alone } from "./linear/readers.ts";

const bar = 1.2;
/** A reader that takes less for its largest text holds up nobody, and its times are the collector's. */
const noticed = 50;
/** What grew too fast is measured again: a machine that does other things makes times uneven, and never faster. */
const tries = 3;

const isTooFast = ({ power, ms }: Growth): boolean => power > bar && ms > noticed;

/** So many families of each reader, those that took it longest for a letter, are read to their whole length. */
const mostWhole = 2;

function grown(read: (text: string) => unknown, family: string, most: number, whole = false): Growth {
  let growth = growthOf(read, (size) => familyText(family, size), most, whole);
  for (let at = 1; at < tries && isTooFast(growth); at++) {
    const again = growthOf(read, (size) => familyText(family, size), most, whole);
    if (again.power < growth.power) growth = again;
  }
  return growth;
}

function rowOf(what: string, read: (text: string) => unknown, most: number): Row {
  const short = Object.keys(families).map((family) => ({ family, growth: grown(read, family, most) }));
  const dear = short
    .filter(({ growth }) => growth.size < most)
    .toSorted((one, other) => other.growth.ms / other.growth.size - one.growth.ms / one.growth.size)
    .slice(0, mostWhole);
  const found = short.map((one) =>
    dear.includes(one) ? { ...one, growth: grown(read, one.family, most, true) } : one,
  );
  const failing = found.filter(({ growth }) => isTooFast(growth));
  const worst = found.toSorted((one, other) => other.growth.ms - one.growth.ms)[0];
  const power = Math.max(0, ...found.filter(({ growth }) => growth.ms > noticed).map(({ growth }) => growth.power));
  const slowest = worst ? `slowest ${worst.growth.ms.toFixed(0)} ms: ${worst.family}` : "";
  const named = failing.map(({ family, growth }) => `${family} n^${growth.power.toFixed(2)}`).join(", ");
  return { what, figure: power, bar: `<= ${bar}`, note: named === "" ? slowest : `FAILS: ${named}; ${slowest}` };
}

/** Which of them the argument means: all, one by its name, or every third with "1/3". */
function chosen(only: string | undefined): (name: string, at: number) => boolean {
  const [, part, parts] = /^(\d+)\/(\d+)$/.exec(only ?? "") ?? [];
  if (part !== undefined && parts !== undefined) return (_, at) => at % Number(parts) === Number(part) - 1;
  return (name) => only === undefined || name.includes(only);
}

/** A name measures one entry or exported reader, "1/3" the first of three parts; the whole takes a core four minutes. */
export const benchmark: Benchmark = {
  says: `the power with which thread time grows over ${Object.keys(families).length} families of texts`,
  async run([only]) {
    const isMeant = chosen(only);
    const all = [
      ...Object.entries(entries).map(([name, { most, read }]) => ({ name, most, load: async () => read })),
      ...alone(),
    ].filter(({ name }, at) => isMeant(name, at));
    const rows: Row[] = [];
    for (const { name, most, load } of all) rows.push(rowOf(name, await load(), most));
    if (rows.some(({ note }) => note?.startsWith("FAILS"))) process.exitCode = 1;
    return rows.filter(({ figure, note }) => figure !== 0 || note?.startsWith("FAILS") || all.length === 1);
  },
};
