// Nothing that comes from outside can drive the terminal it is shown in, and nothing is lost at its right edge.
import { expect, test } from "vitest";
import { printable } from "../../../adapters/terminal/escape.ts";
import { makeInk } from "../../../adapters/terminal/ink.ts";
import { render } from "../../../adapters/terminal/render.ts";
import { columns, wrap } from "../../../adapters/terminal/wrap.ts";

test("control codes, invisible and direction-changing characters are gone, words and newlines stay", () => {
  expect(printable("a\u001b[2Jb\u0007\u202ec\u200bd\r\ne\tf\ud800")).toBe("a[2Jbcd\ne\tf\ufffd");
});

test("a hostile notice cannot move the cursor, ring a bell or name a window", () => {
  const hostile = "\u001b]0;owned\u0007\u001b[31mred\u009b2J";
  const [part] = render(
    {
      kind: "notice",
      audience: "asker",
      tone: "plain",
      title: hostile,
      lines: [[hostile, { bold: hostile }, { link: hostile, words: hostile }]],
      buttons: [{ label: hostile, action: { act: "help", on: "" } }],
    },
    makeInk(false, 80, "UTC"),
  );
  expect(part?.plainText).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("wrapping keeps every word in order and every line within the width", () => {
  const words = Array.from({ length: 200 }, (_, n) => "x".repeat((n * 7) % 17 || 1));
  const lines = wrap(words.join(" "), 40, " • ", "   ");
  expect(lines.flatMap((line) => line.replace("•", "").trim().split(" "))).toEqual(words);
  expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(40);
});

test("wide characters take two columns, colour codes none", () => {
  expect(columns("\u001b[1m新聞\u001b[0m")).toBe(4);
});
