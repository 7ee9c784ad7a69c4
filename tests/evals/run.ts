// npm run eval [-- NAME ARGS] [--drawer] [--whole] [--sample] [--json FILE]: runs every evaluation, or one, and prints its figures.
import { existsSync, globSync } from "node:fs";
import { basename, relative } from "node:path";
import { type PartName, partOf } from "./drawer.ts";
import { folderFor } from "./folder.ts";
import { type Evaluation, type Judged, printRows, type Row } from "./harness.ts";
import { learnedFromDrawer } from "./learned.ts";
import { reportOf, writeReport } from "./report.ts";

const names = globSync("*.eval.ts", { cwd: import.meta.dirname })
  .map((file) => basename(file, ".eval.ts"))
  .sort();
const words = process.argv.slice(2);
const flag = (name: string): boolean => {
  const at = words.indexOf(name);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
};
const jsonAt = words.indexOf("--json");
const [, json] = jsonAt < 0 ? [] : words.splice(jsonAt, 2);
const [drawer, whole, onlySample] = [flag("--drawer"), flag("--whole"), flag("--sample")];
const [first, ...args] = words;
const wanted = first === undefined || first.startsWith("-") ? names : [first];
if (wanted[0] !== undefined && !names.includes(wanted[0])) {
  console.error(`There is no evaluation "${wanted[0]}". There are: ${names.join(", ")}.`);
  process.exit(2);
}

/** Of a file that is named, every document is judged. */
const ofFile = args.some((word) => existsSync(word));
const parts: readonly PartName[] =
  ofFile && !drawer
    ? ["whole"]
    : [
        ...(whole && !drawer ? [] : ["seen" as const]),
        ...(drawer ? ["drawer" as const] : []),
        ...(whole ? ["whole" as const] : []),
      ];

const report = reportOf(new Date());
for (const name of wanted) {
  try {
    await judge(name);
  } catch (error) {
    process.exitCode = 1;
    const cause = error as NodeJS.ErrnoException;
    const what = cause.code === "ENOENT" ? `${cause.path} is not there` : cause.message.split("\n")[0];
    console.error(`\n${name}: failed: ${what}`, ...(process.env.LEDE_STACK ? [error] : []));
  }
}
if (json !== undefined) writeReport(json, report);

async function judge(name: string): Promise<void> {
  const { evaluation } = (await import(`./${name}.eval.ts`)) as { evaluation: Evaluation };
  const { folder, isSample, absent } = folderFor(evaluation.needs, onlySample);
  if (absent.length > 0) throw new Error(`${absent.join(", ")} is neither in the data folder nor in the sample`);
  const judged: Judged[] = [];
  for (const part of parts.map(partOf)) {
    const rows = await evaluation.run(folder, first === name ? args : [], part);
    const isKnown = part.name === "drawer" && learnedFromDrawer(evaluation.judges ?? []);
    judged.push({
      part: part.name,
      documents: part.documents(),
      rows: rows.map((row) => (isKnown && !evaluation.heldOut?.test(row.what) ? learnedFrom(row) : row)),
    });
  }
  const counts = judged.map(({ part, documents }) => `${documents} ${part}`).join(", ");
  const from =
    isSample && !ofFile
      ? `sample: ${counts} documents; the figures in docs/figures.md come from the full data\n  `
      : `${counts} documents; `;
  printRows(`${name}: ${from}${evaluation.says}`, judged, console.log);
  report.add(name, isSample ? relative(process.cwd(), folder) : "full", judged);
  if (judged.every(({ documents }) => documents === 0)) throw new Error("there was no document to judge");
}

/** A drawer that was learned from before it was closed is no proof. */
function learnedFrom(row: Row): Row {
  return { ...row, note: row.note ? `${row.note}, learned from it` : "learned from it" };
}
