// Any string at all for properties: fast-check's own binary strings take a second and a half to make ready.
import fc from "fast-check";

/** Every UTF-16 unit, lone surrogates too; every other character from the first thousand, where most of what texts hold is. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat(0x3ff), fc.nat(0xffff)), { maxLength })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join(""));
