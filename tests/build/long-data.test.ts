// Long data comes out of a build as it went in, its base64 as the bytes it stood for.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { longDataOf } from "../../build/long-data.ts";

const folder = mkdtempSync(join(tmpdir(), "lede-long-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readBack(data: unknown): Promise<unknown> {
  const long = longDataOf(data, "it.data");
  if (long === undefined) throw new Error("not long");
  writeFileSync(join(folder, "it.data"), long.file);
  writeFileSync(join(folder, "it.mjs"), long.code);
  return (await import(pathToFileURL(join(folder, "it.mjs")).href)).default;
}

test("text, numbers and bytes are where they were, beside letters of more than a byte", async () => {
  const rising = Uint8Array.from({ length: 3000 }, (_, at) => at % 251);
  const falling = Uint8Array.from({ length: 900 }, (_, at) => 250 - (at % 251));
  const words = "Žižkov größer 日本 ".repeat(5000);
  const short = Buffer.from("short").toString("base64");
  const found = await readBack({
    words,
    deep: { 'a "key"': [1, { numbers: Buffer.from(rising).toString("base64") }] },
    short,
    last: Buffer.from(falling).toString("base64"),
  });
  expect(found).toEqual({ words, deep: { 'a "key"': [1, { numbers: rising }] }, short, last: falling });
  // Each has memory of its own: numbers of four bytes are read from the start of it.
  expect((found as { last: Uint8Array }).last.byteOffset).toBe(0);
});

test("short data stays code", () => {
  expect(longDataOf({ words: "short" }, "it.data")).toBeUndefined();
});
