// A process that keeps vitest warm in its own copy of the project and says of each broken line whether a test saw it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest } from "vitest/node";
import type { Asked } from "./crew.ts";

/** Nearest first, as asked: what sees the broken line soonest spares the rest. */
class AsAsked {
  readonly shard = <T>(files: T): T => files;
  readonly sort = <T>(files: T): T => files;
}

const root = process.cwd();
let seenBy = "";
const vitest = await createVitest("test", {
  root,
  watch: false,
  bail: 1,
  isolate: false,
  maxWorkers: 1,
  silent: true,
  reporters: [
    {
      onTestModuleEnd: (module) => {
        if (!module.ok()) seenBy ||= module.relativeModuleId;
      },
      onTestRunEnd: (_, errors) => {
        if (errors.length > 0) seenBy ||= "an error outside of tests";
      },
    },
  ],
  sequence: { sequencer: AsAsked },
});
const all = new Map((await vitest.globTestSpecifications()).map((each) => [each.moduleId, each]));

process.on("message", async ({ file, start, end, put, tests }: Asked) => {
  const path = join(root, file);
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, whole.slice(0, start) + put + whole.slice(end));
  vitest.invalidateFile(path);
  seenBy = "";
  await vitest.rerunTestSpecifications(tests.flatMap((test) => all.get(join(root, test)) ?? []));
  writeFileSync(path, whole);
  vitest.invalidateFile(path);
  process.send?.({ by: seenBy });
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
