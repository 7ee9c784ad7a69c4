// Each picture of a real article says what the program says today: its words stand beside it, written by the command that took it.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realPages } from "./real.ts";

const pictures = new URL("../../docs/pictures/", import.meta.url);

test.each(realPages())("$name says what the program says today (npm run look takes it anew)", ({ name, text }) => {
  expect(existsSync(new URL(`${name}.png`, pictures))).toBe(true);
  expect(text).toBe(readFileSync(new URL(`${name}.txt`, pictures), "utf8"));
});
