#!/usr/bin/env node
// The way in, in words that every Node reads: says in one line when this one is too old, else starts the program.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`Lede needs Node 22.19 or newer, and this is Node ${process.versions.node}: see https://nodejs.org`);
  process.exitCode = 1;
} else import("../src/main.ts");
