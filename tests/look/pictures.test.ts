// Each picture says what the program says today: its words stand beside it, written by the command that took it; and each is shown somewhere.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shots } from "./shots.ts";
import { fileOf, readable, type Shot, themesOf } from "./theme.ts";

const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs/pictures");
const taken: Shot[] = [];

// Four walks over real sockets: on a busy machine one may wait too long for the other side, and is walked again.
test("the walks come to their ends", { timeout: 180_000, retry: 2 }, async () => {
  taken.splice(0, taken.length, ...(await shots()));
  expect(taken.length).toBeGreaterThan(25);
});

test("each picture says what the program says today (npm run look takes it anew)", () => {
  const beside = (name: string): string => {
    const file = join(pictures, `${name}.txt`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  for (const { name, page } of taken) {
    expect.soft(readable(page("light")), name).toBe(beside(name));
    expect.soft(readable(page("dark")), name).toBe(readable(page("light")));
  }
});

test("every picture that stands there was taken of the program, by day and by night", () => {
  const wanted = taken.flatMap((shot) => [`${shot.name}.txt`, ...themesOf(shot).map((theme) => fileOf(shot, theme))]);
  expect(globSync("*", { cwd: pictures }).toSorted()).toEqual(wanted.toSorted());
});

test("the pages show no other picture, each in words too, and none is taken that no page shows", () => {
  const pages = ["README.md", ...globSync("docs/*.md", { cwd: root })].map((page) =>
    readFileSync(join(root, page), "utf8"),
  );
  const shown = pages.flatMap((page) => page.match(/pictures\/[\w.-]+\.png/g) ?? []);
  const there = taken.flatMap((shot) => themesOf(shot).map((theme) => `pictures/${fileOf(shot, theme)}`));
  expect([...new Set(shown)].toSorted()).toEqual(there.toSorted());
  const inWords = pages.flatMap((page) => page.match(/<img alt="[^"]{20,}" src="[\w/]*pictures\//g) ?? []);
  expect(inWords).toHaveLength(pages.join("").split("<img ").length - 1);
});
