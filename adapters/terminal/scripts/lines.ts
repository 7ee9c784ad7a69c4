// JSON lines in, JSON lines out: one result for one line, in order, with bounded memory, and a bad line is an answer too.
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { asTrouble, Trouble } from "../../../src/trouble.ts";

/** Longer lines are refused: a line is one article or a few, never an archive. */
const longest = 16 * 1024 * 1024;

export type Streams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly progress: boolean;
};

type Named = { readonly id?: unknown };

/** Parses one line. Throws Trouble bad-input that says which line. */
export function parseLine(line: string, number: number): Readonly<Record<string, unknown>> {
  if (line.length > longest) throw new Trouble("too-big", `Line ${number} is longer than 16 MB.`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Trouble("bad-input", `Line ${number} is not JSON.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Trouble("bad-input", `Line ${number} is not a JSON object.`);
  return value as Readonly<Record<string, unknown>>;
}

/** Answers every line; resolves to the number of troubles. Blank lines are skipped. */
export async function answerLines(
  streams: Streams,
  answer: (row: Readonly<Record<string, unknown>>) => unknown,
): Promise<number> {
  let number = 0;
  let troubles = 0;
  const begun = performance.now();
  for await (const line of createInterface({ input: streams.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    let id: unknown = null;
    let result: unknown;
    try {
      const row = parseLine(line, number);
      id = (row as Named).id ?? null;
      result = { id, ...((await answer(row)) as object) };
    } catch (thrown) {
      troubles += 1;
      const trouble = asTrouble(thrown);
      result = { id, trouble: { kind: trouble.kind, message: trouble.message } };
    }
    await writeLine(streams.output, JSON.stringify(result));
    if (streams.progress && number % 100 === 0) tell(streams.errors, number, begun);
  }
  if (streams.progress && number >= 100) streams.errors.write(`\r${number} lines, ${troubles} with trouble\u001b[K\n`);
  return troubles;
}

export async function writeLine(output: Writable, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await once(output, "drain");
}

const tell = (errors: Writable, number: number, begun: number): void => {
  errors.write(`\r${number} lines, ${Math.round((number * 1000) / (performance.now() - begun))} a second\u001b[K`);
};
