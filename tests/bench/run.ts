// npm run bench [-- NAME ARGS]: runs every benchmark, or one, each in a process of its own, and names the machine.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import { printRows } from "../evals/harness.ts";
import type { Benchmark } from "./harness.ts";
import { besideYardstick, yardstick } from "./peers.ts";

// The same memory settings as src/main.ts.
setFlagsFromString("--max-semi-space-size=4");
setFlagsFromString("--heap-growing-percent=30");

const here = import.meta.dirname;
const names = globSync("*.bench.ts", { cwd: here })
  .map((file) => basename(file, ".bench.ts"))
  .sort();
const [name, ...args] = process.argv.slice(2);

if (name === undefined) {
  console.log(
    `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  let worst = 0;
  for (const each of names)
    worst = Math.max(
      worst,
      spawnSync(process.execPath, [import.meta.filename, each], { stdio: "inherit" }).status ?? 1,
    );
  process.exitCode = worst;
} else if (!names.includes(name)) {
  console.error(`There is no benchmark "${name}". There are: ${names.join(", ")}.`);
  process.exitCode = 2;
} else {
  const { benchmark } = (await import(`./${name}.bench.ts`)) as { benchmark: Benchmark };
  const before = yardstick();
  const rows = besideYardstick(await benchmark.run(args), before);
  printRows(`${name}: ${benchmark.says}`, [{ part: "whole", documents: 0, rows }], console.log);
}
