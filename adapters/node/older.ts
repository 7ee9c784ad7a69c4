// What Node 22 and 24 lack of what the program is written with: put in before anything else is loaded, in every thread.
//
// Node 26 has all of it. To be awaited before the first import that reads weights or asks for a time zone.

/** One row for each thing: how to see that it is missing, and what is put there. */
const lacking: readonly (readonly [boolean, () => unknown])[] = [
  [!("Temporal" in globalThis), () => import("temporal-polyfill/global")],
  [!("fromBase64" in Uint8Array), () => define(Uint8Array, "fromBase64", fromBase64)],
  [!("toHex" in Uint8Array.prototype), () => define(Uint8Array.prototype, "toHex", toHex)],
  [!("Float16Array" in globalThis), () => define(globalThis, "Float16Array", halves)],
];

for (const [isMissing, fill] of lacking) if (isMissing) await fill();

function define(on: object, name: string, value: unknown): void {
  Object.defineProperty(on, name, { value, configurable: true, writable: true });
}

/** Throws a SyntaxError for what is no base64, as the standard's does; Buffer alone would skip what it cannot read. */
function fromBase64(text: string, { alphabet = "base64" }: { readonly alphabet?: "base64" | "base64url" } = {}) {
  const allowed = alphabet === "base64" ? /^[A-Za-z0-9+/\s]*={0,2}\s*$/ : /^[A-Za-z0-9_\-\s]*={0,2}\s*$/;
  if (!allowed.test(text)) throw new SyntaxError("not base64");
  return new Uint8Array(Buffer.from(text, alphabet));
}

function toHex(this: Uint8Array): string {
  return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString("hex");
}

/** Only what is asked of it: the numbers of a buffer, as floats that hold them. A constructor may answer with those. */
function halves(buffer: ArrayBuffer): Float32Array {
  return Float32Array.from(new Uint16Array(buffer), floatOf);
}

/** IEEE 754, half precision: a sign, five bits of exponent, ten of fraction. */
function floatOf(bits: number): number {
  const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
