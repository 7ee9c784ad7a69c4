// The drawer is the same third of the documents for everyone, and two reports are compared by more than noise.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleKey, inDrawer, partOf } from "../evals/drawer.ts";
import { measure } from "../evals/manifest.ts";

// By Python: int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % 3 == 0.
test.each([
  ["GUM_news_asylum", true],
  ["GUM_news_defector", false],
  ["meantime_102977", true],
  ["20250103", false],
  ["Zürich", true],
])("%s is in the drawer: %s", (name, expected) => expect(inDrawer(name)).toBe(expected));

test("two cleanings of one article are one document", () => {
  const long = "The harbour of the old town was closed on Monday after a crane fell into the water beside the ferry.";
  expect(articleKey(`(CNN) ${long}`).slice(3)).toBe(articleKey(`(CNN)  ${long.toUpperCase()}`).slice(3));
  expect(articleKey(long)).not.toBe(articleKey(long.replace("crane", "mast")));
});

test("each document is in one part, and only what is not in the drawer teaches", () => {
  const [seen, drawer, whole] = [partOf("seen"), partOf("drawer"), partOf("whole")];
  for (const name of ["GUM_news_asylum", "GUM_news_defector"]) {
    expect(seen.has(name)).toBe(!drawer.has(name));
    expect(whole.has(name)).toBe(true);
  }
  expect([seen.documents(), drawer.documents(), whole.documents()]).toEqual([1, 1, 2]);
  expect([seen, drawer].map((part) => part.teaches("GUM_news_asylum"))).toEqual([false, false]);
  expect(whole.teaches("GUM_news_asylum")).toBe(true);
});

test("a folder is measured by its files' names and bytes", () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-measure-"));
  writeFileSync(join(folder, "a.txt"), "one\n");
  // printf 'one\n' | sha256sum, with the line "HASH  a.txt" hashed again.
  const lines = "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  a.txt\n";
  writeFileSync(join(folder, "sums"), lines);
  const sums = measure(folder, "sums")?.sha256;
  const inner = mkdtempSync(join(folder, "inner-"));
  writeFileSync(join(inner, "a.txt"), "one\n");
  expect(measure(inner, ".")).toEqual({ files: 1, bytes: 4, sha256: sums });
  expect(measure(folder, "b.txt")).toBeUndefined();
});

describe("npm run eval:compare", () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-compare-"));
  const report = (name: string, figures: Readonly<Record<string, readonly [number | string, string?]>>): string => {
    const rows = Object.entries(figures).map(([what, [figure, note]]) => ({
      evaluation: "names",
      what,
      part: "drawer",
      figure,
      ...(typeof figure === "number" ? { unit: "%" } : {}),
      ...(note ? { note } : {}),
    }));
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify({ date: "2026-11-26", machine: "", material: {}, rows }));
    return file;
  };
  const compare = (...files: readonly string[]) =>
    spawnSync(process.execPath, ["tests/evals/compare.ts", ...files], {
      cwd: join(import.meta.dirname, "../.."),
      encoding: "utf8",
    });

  test("lists what moved, and not what two of forty more or less would do", () => {
    const before = report("before.json", {
      fell: [0.8],
      wobbled: [0.8, "32 of 40"],
      stayed: [0.801],
      text: ["F 0.900"],
      gone: [1],
    });
    const after = report("after.json", {
      fell: [0.75],
      wobbled: [0.85, "34 of 40"],
      stayed: [0.804],
      text: ["F 0.950"],
    });
    expect(compare(before, after).stdout.trim().split("\n")).toEqual([
      "names: fell (drawer): 80.0% -> 75.0%  -5 points",
      "names: text (drawer): F 0.900 -> F 0.950  +5 points",
      "names: gone (drawer): only before",
      "2 of 4 figures moved by more than noise",
    ]);
  });

  test("says in one line what it cannot read", () => {
    expect(compare("no-such.json", "no-such.json").stderr.trim()).toBe("no-such.json is not there");
  });
});
