import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { edits } from "../../src/checking/exact/edits.ts";

const root = join(import.meta.dirname, "../..");

test("the page on the checker lists every declared edit with what it does and why, and no other", () => {
  const page = readFileSync(join(root, "docs/checker.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$/gm)].map((row) => row.slice(1, 4));
  expect(rows).toEqual(Object.entries(edits).map(([name, { does, because }]) => [name, does, because]));
});
