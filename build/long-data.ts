// How long data lies in a build: a file of its own, read instead of compiled, where what was base64 is plain bytes.

/** Below this, data is quicker as JavaScript than as a file of its own; in characters of JSON. */
const longData = 40_000;

/** Shorter base64 stays text: the program's `bytesOf` reads both. */
const longBytes = 500;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * `data`: what a JSON file holds; `name`: that of the file in the build. The file is JSON and, behind it, the bytes;
 * the code that reads it knows where each lies. Undefined for what is short.
 */
export function longDataOf(
  data: unknown,
  name: string,
): { readonly file: Uint8Array; readonly code: string } | undefined {
  if (JSON.stringify(data).length < longData) return undefined;
  const rest = structuredClone(data);
  const taken = [...takeBytes(rest, "data")];
  const json = Buffer.from(JSON.stringify(rest));
  let from = json.length;
  const places = taken.map(({ place, bytes }) => {
    const line = `${place} = new Uint8Array(file.subarray(${from}, ${from + bytes.length}));`;
    from += bytes.length;
    return line;
  });
  const code = `import { readFileSync } from "node:fs";
const file = readFileSync(new URL("./${name}", import.meta.url));
const data = JSON.parse(file.toString("utf8", 0, ${json.length}));
${places.join("\n")}
export default data;`;
  return { file: Buffer.concat([json, ...taken.map(({ bytes }) => bytes)]), code };
}

type Taken = { readonly place: string; readonly bytes: Uint8Array };

/** Takes long base64 out of what stands at `place`, which is JavaScript. */
function* takeBytes(holder: unknown, place: string): Generator<Taken> {
  if (typeof holder !== "object" || holder === null) return;
  for (const [key, value] of Object.entries(holder)) {
    const there = `${place}[${JSON.stringify(key)}]`;
    if (typeof value === "string" && value.length >= longBytes && base64.test(value)) {
      yield { place: there, bytes: Uint8Array.fromBase64(value) };
      Object.assign(holder, { [key]: 0 });
    } else yield* takeBytes(value, there);
  }
}
