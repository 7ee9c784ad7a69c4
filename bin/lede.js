#!/usr/bin/env node
// Plain JavaScript for whatever Node runs it: starts Lede on the Node that package.json pins.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const node = fileURLToPath(new URL("node_modules/.bin/node", root));
const main = fileURLToPath(new URL("src/main.ts", root));
const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", () => {
  console.error("Lede's own Node is missing. Run npm install in its folder.");
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
