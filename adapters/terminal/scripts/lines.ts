// JSON lines in, JSON lines out: one result for one line, in order, with bounded memory, and a bad line is an answer
// too.
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { asTrouble, Trouble } from "../../../src/trouble.ts";
import { splitLines, tooLong } from "./split.ts";

/** Longer lines are refused: a line is one article or a few, never an archive. */
const longest = 16 * 1024 * 1024;

export type Streams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly progress: boolean;
  /** Hears what a row's trouble was caused by; with --debug only. */
  readonly debug?: (cause: unknown) => void;
};

type Named = { readonly id?: unknown };

/** One row of the input, or what is wrong with its line; blank lines are passed over. `number` counts from 1. */
export type InputLine = { readonly number: number } & (
  | { readonly row: Readonly<Record<string, unknown>> }
  | { readonly trouble: Trouble }
);

export async function* readLines(input: Readable): AsyncGenerator<InputLine> {
  let number = 0;
  for await (const line of splitLines(input, longest)) {
    number += 1;
    if (line === tooLong)
      yield { number, trouble: new Trouble("too-big", `Line ${number} is longer than 16 million characters.`) };
    else if (line.trim() !== "") yield { number, ...parseLine(line, number) };
  }
}

function parseLine(line: string, number: number): { row: Readonly<Record<string, unknown>> } | { trouble: Trouble } {
  const wrong = (words: string) => ({ trouble: new Trouble("bad-input", `Line ${number} is not ${words}.`) });
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { row: value as Readonly<Record<string, unknown>> }
      : wrong("a JSON object");
  } catch {
    return wrong("JSON");
  }
}

/** How a trouble stands in a line of output: its kind and words, never its cause. */
export function troubleShape(thrown: unknown) {
  const { kind, message } = asTrouble(thrown);
  return { trouble: { kind, message } };
}

/** Answers every line; resolves to the number of troubles. */
export async function answerLines(
  streams: Streams,
  answer: (row: Readonly<Record<string, unknown>>) => unknown,
): Promise<number> {
  let lines = 0;
  let troubles = 0;
  const begun = performance.now();
  for await (const line of readLines(streams.input)) {
    const id = ("row" in line ? (line.row as Named).id : undefined) ?? null;
    let result: object;
    try {
      if ("trouble" in line) throw line.trouble;
      result = (await answer(line.row)) as object;
    } catch (thrown) {
      troubles += 1;
      streams.debug?.(thrown);
      result = troubleShape(thrown);
    }
    await writeLine(streams.output, JSON.stringify({ id, ...result }));
    lines += 1;
    if (streams.progress && lines % 100 === 0) tell(streams.errors, lines, begun);
  }
  if (streams.progress && lines >= 100) streams.errors.write(`\r${lines} lines, ${troubles} with trouble\u001b[K\n`);
  return troubles;
}

export async function writeLine(output: Writable, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await once(output, "drain");
}

const tell = (errors: Writable, number: number, begun: number): void => {
  errors.write(`\r${number} lines, ${Math.round((number * 1000) / (performance.now() - begun))} a second\u001b[K`);
};
