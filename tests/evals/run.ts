// npm run eval [-- NAME ARGS]: runs every evaluation, or one, on the data folder beside the project or the one LEDE_DATA names.
import { existsSync, globSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Evaluation, printRows } from "./harness.ts";

const here = import.meta.dirname;
const folder = resolve(process.env.LEDE_DATA ?? join(here, "../../../shared/data"));
const names = globSync("*.eval.ts", { cwd: here })
  .map((file) => basename(file, ".eval.ts"))
  .sort();
const [first, ...args] = process.argv.slice(2);
const wanted = first === undefined || first.startsWith("-") ? names : [first];

let failed = false;
for (const name of wanted) {
  if (!names.includes(name)) {
    console.error(`There is no evaluation "${name}". There are: ${names.join(", ")}.`);
    process.exit(2);
  }
  const { evaluation } = (await import(`./${name}.eval.ts`)) as { evaluation: Evaluation };
  const absent = evaluation.needs.filter((path) => !existsSync(join(folder, path)));
  if (absent.length > 0 && args.length === 0) {
    console.log(`\n${name}: skipped, because ${absent.map((path) => join(folder, path)).join(", ")} is not there`);
    continue;
  }
  try {
    printRows(`${name}: ${evaluation.says}`, await evaluation.run(folder, first === name ? args : []), console.log);
  } catch (error) {
    failed = true;
    console.error(`\n${name}: failed`, error);
  }
}
process.exitCode = failed ? 1 : 0;
