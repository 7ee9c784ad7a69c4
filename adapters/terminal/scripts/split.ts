// Lines of a stream, cut at newlines alone and bounded: JSON may hold U+2028, at which readline would cut too.
import { StringDecoder } from "node:string_decoder";

/** What stands in for a line that is longer than is read. */
export const tooLong = Symbol("too long");

/**
 * Without their line ends, nor a byte order mark at the beginning. A line over `longest` characters is skipped as
 * `tooLong`.
 */
export async function* splitLines(
  input: AsyncIterable<string | Uint8Array>,
  longest: number,
): AsyncGenerator<string | typeof tooLong> {
  const decoder = new StringDecoder("utf8");
  let kept: string[] = [];
  let length = 0;
  let first = true;
  const end = (rest: string): string | typeof tooLong => {
    const whole = length + rest.length > longest ? tooLong : kept.join("") + rest;
    kept = [];
    length = 0;
    if (whole === tooLong) return whole;
    const line = first ? whole.replace(/^\ufeff/, "") : whole;
    first = false;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk);
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      yield end(text.slice(from, at));
      from = at + 1;
    }
    length += text.length - from;
    if (length <= longest) kept.push(text.slice(from));
    else kept = [];
  }
  const last = end(decoder.end());
  if (last === tooLong || last !== "") yield last;
}
