// After an install: `node` in npm's scripts is the Node that the lock pins, where that runs, else the machine's own.
//
// npm links it by itself, but npm 10 takes the link away again with the binaries of other platforms, and no npm asks
// whether the binary runs: it needs glibc and libatomic, which Alpine and slim images lack.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const link = join(root, "node_modules/.bin/node");
const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const binary = Object.keys(optionalDependencies)
  .map((name) => join(root, "node_modules", name, "bin/node"))
  .find((file) => existsSync(file));

// Windows has no such links: there npm's own stays.
if (process.platform !== "win32") {
  rmSync(link, { force: true });
  if (binary !== undefined && spawnSync(binary, ["--version"]).status === 0) {
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), binary), link);
  }
}
