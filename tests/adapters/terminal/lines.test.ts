// JSON lines: one answer for one line, in order; a bad line is an answer too and the rest goes on.
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { answerLines } from "../../../adapters/terminal/scripts/lines.ts";
import { Trouble } from "../../../src/trouble.ts";

async function run(input: string, answer: (row: Readonly<Record<string, unknown>>) => unknown) {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on("data", (chunk: Buffer) => chunks.push(chunk));
  const troubles = await answerLines(
    { input: Readable.from([input]), output, errors: new PassThrough(), progress: false },
    answer,
  );
  const lines = Buffer.concat(chunks).toString().trim().split("\n");
  return { troubles, rows: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test("every line gets its answer, in order, with its id", async () => {
  const { rows } = await run('{"id":1,"n":2}\n\n{"id":"b","n":3}\r\n', (row) => ({ twice: Number(row.n) * 2 }));
  expect(rows).toEqual([
    { id: 1, twice: 4 },
    { id: "b", twice: 6 },
  ]);
});

test("a line that is not JSON, one that is no object and one that fails each say so; the rest goes on", async () => {
  const { rows, troubles } = await run('nonsense\n[1]\n{"id":7}\n{"id":8}', (row) => {
    if (row.id === 7) throw new Trouble("unreadable", "There is nothing in it.");
    return { fine: true };
  });
  expect(rows).toEqual([
    { id: null, trouble: { kind: "bad-input", message: "Line 1 is not JSON." } },
    { id: null, trouble: { kind: "bad-input", message: "Line 2 is not a JSON object." } },
    { id: 7, trouble: { kind: "unreadable", message: "There is nothing in it." } },
    { id: 8, fine: true },
  ]);
  expect(troubles).toBe(3);
});

test("a bug's cause never reaches the output", async () => {
  const { rows } = await run('{"id":1}', () => {
    throw new TypeError("secret detail at /home/someone");
  });
  expect(JSON.stringify(rows)).not.toContain("secret");
});
