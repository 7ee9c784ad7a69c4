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

function grown(read: (text: string) => unknown, family: string, most: number): Growth {
  let growth = growthOf(read, (size) => familyText(family, size), most);
  for (let at = 1; at < tries && isTooFast(growth); at++) {
    const again = growthOf(read, (size) => familyText(family, size), most);
    if (again.power < growth.power) growth = again;
  }
  return growth;
}

function rowOf(what: string, read: (text: string) => unknown, most: number): Row {
  const found = Object.keys(families).map((family) => ({ family, growth: grown(read, family, most) }));
  const failing = found.filter(({ growth }) => isTooFast(growth));
  const worst = found.toSorted((one, other) => other.growth.ms - one.growth.ms)[0];
  const power = Math.max(0, ...found.filter(({ growth }) => growth.ms > noticed).map(({ growth }) => growth.power));
  const slowest = worst ? `slowest ${worst.growth.ms.toFixed(0)} ms: ${worst.family}` : "";
  const named = failing.map(({ family, growth }) => `${family} n^${growth.power.toFixed(2)}`).join(", ");
  return { what, figure: power, bar: `<= ${bar}`, note: named === "" ? slowest : `FAILS: ${named}; ${slowest}` };
}

/** One name measures one entry or one exported reader. */
export const benchmark: Benchmark = {
  says: `the power with which thread time grows over ${Object.keys(families).length} families of texts`,
  async run([only]) {
    const rows: Row[] = [];
    for (const [name, { most, read }] of Object.entries(entries))
      if (only === undefined || name === only) rows.push(rowOf(name, read, most));
    for (const { name, most, load } of alone())
      if (only === undefined || name.includes(only)) rows.push(rowOf(name, await load(), most));
    if (rows.some(({ note }) => note?.startsWith("FAILS"))) process.exitCode = 1;
    return rows.filter(({ figure, note }) => figure !== 0 || note?.startsWith("FAILS") || only !== undefined);
  },
};
