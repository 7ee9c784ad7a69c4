// Each picture says what the program says today: its words stand beside it, written by the command that took it; and each is shown somewhere.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shots } from "./shots.ts";
import { fileOf, readable, themesOf } from "./theme.ts";

const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs/pictures");
const taken = await shots();

test.each(taken)("$name says what the program says today (npm run look takes it anew)", ({ name, page }) => {
  expect(readable(page("light"))).toBe(readFileSync(join(pictures, `${name}.txt`), "utf8"));
  expect(readable(page("dark"))).toBe(readable(page("light")));
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
