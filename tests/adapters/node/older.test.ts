// A Node that lacks what the program is written with gets the same answers from what is put in.
import { beforeAll, expect, test } from "vitest";

const native = {
  fromBase64: Uint8Array.fromBase64.bind(Uint8Array),
  toHex: (bytes: Uint8Array) => hex.call(bytes),
  Float16Array,
  Temporal,
};
const hex = Uint8Array.prototype.toHex;

// As Node 22 begins.
beforeAll(async () => {
  Reflect.deleteProperty(Uint8Array, "fromBase64");
  Reflect.deleteProperty(Uint8Array.prototype, "toHex");
  for (const name of ["Float16Array", "Temporal"]) Reflect.deleteProperty(globalThis, name);
  await import("../../../adapters/node/older.ts");
});

test("what was missing is there, and is not Node's own", () => {
  expect(Uint8Array.fromBase64).toBeTypeOf("function");
  expect(Temporal).not.toBe(native.Temporal);
  expect(Float16Array).not.toBe(native.Float16Array);
});

test("every half-precision number is read as Node 26 reads it", () => {
  const all = Uint16Array.from({ length: 65_536 }, (_, bits) => bits).buffer;
  expect([...new Float32Array(new Float16Array(all))]).toEqual([
    ...new Float32Array(new native.Float16Array(all.slice())),
  ]);
});

test.each([
  ["", "base64"],
  ["AAEC/+4=", "base64"],
  ["AAEC /+4\n=", "base64"],
  ["AAEC/+4", "base64"],
  ["aHR0cHM6Ly9leGFtcGxlLm9yZw", "base64url"],
  ["-_-_", "base64url"],
] as const)("%j is read as base64 like Node 26 reads it", (text, alphabet) => {
  expect(Uint8Array.fromBase64(text, { alphabet })).toEqual(native.fromBase64(text, { alphabet }));
});

test.each(["-_-_", "a*b=", "CBMi“"])("%j is no base64", (text) => {
  expect(() => native.fromBase64(text)).toThrow(SyntaxError);
  expect(() => Uint8Array.fromBase64(text)).toThrow(SyntaxError);
});

test("bytes are written in hexadecimal as Node 26 writes them", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(bytes.toHex()).toBe(native.toHex(bytes));
  expect(bytes.subarray(9, 12).toHex()).toBe("090a0b");
});

test("a daily slot falls where Python's zoneinfo says, around every change of every zone", async () => {
  const { compared, wrongSlots } = await import("../../publishing/dst-nights.ts");
  const { same } = compared();
  expect(same.length).toBeGreaterThan(550);
  const { wrong, cases } = wrongSlots(same);
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(3 * 6000);
}, 120_000);
