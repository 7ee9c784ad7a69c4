// npm run data [-- --write]: fetches nothing; says in one table what of the manifest is in the data folder, absent or changed.
import { writeFileSync } from "node:fs";
import { fullFolder } from "./folder.ts";
import { type ManifestRow, manifestFile, manifestRows, measure } from "./manifest.ts";

const rows = manifestRows();
const found = rows.map((row) => ({ row, now: measure(fullFolder, row.path) }));

if (process.argv.includes("--write")) {
  // A row whose file is not there keeps what it says.
  const renewed = found.map(({ row, now }): ManifestRow => ({ ...row, ...now }));
  writeFileSync(manifestFile, `${JSON.stringify(renewed, null, 2)}\n`);
}

const stateOf = ({ row, now }: (typeof found)[number]): "there" | "absent" | "changed" =>
  now === undefined ? "absent" : now.sha256 === row.sha256 ? "there" : "changed";
const width = Math.max(...rows.map(({ path }) => path.length));
console.log(`${fullFolder} (LEDE_DATA names another folder)\n`);
for (const one of found) {
  const { path, bytes, licence, from } = one.row;
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const where = from.map(({ name, page }) => `${name} ${page}`).join(", ");
  console.log(`${stateOf(one).padEnd(8)} ${path.padEnd(width)} ${size.padStart(8)}  ${licence}; ${where}`);
}
const states = found.map(stateOf);
const count = (state: string): number => states.filter((one) => one === state).length;
console.log(`\n${count("there")} there, ${count("absent")} absent, ${count("changed")} changed`);
if (count("absent") > 0) console.log("Evaluations of what is absent run on the sample in tests/evals/sample.");
process.exitCode = count("changed") > 0 && !process.argv.includes("--write") ? 1 : 0;
