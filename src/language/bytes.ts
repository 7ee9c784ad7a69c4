// The bytes of what was learned: base64 in a file of the source tree, already bytes where a build has unpacked them.

/** Every call may give the same bytes: who changes them takes a copy. Throws a SyntaxError for what is no base64. */
export const bytesOf = (packed: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof packed === "string" ? Uint8Array.fromBase64(packed) : packed;
