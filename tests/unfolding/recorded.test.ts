// Recorded replies about changes: what is read back is what was said, kept without a word of the texts.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ModelRequest } from "../../src/ports/model.ts";
import { keepRecorded, nameOf, record, recordedChanges, recordedPlayer } from "../evals/unfolding/recorded.ts";

const asked = (material: string): ModelRequest => ({
  ...{ system: "", maxOutputTokens: 9, schema: { name: "", json: {} } },
  prompt: `Find them.\n\nBEGIN MATERIAL\n${material}\nEND MATERIAL`,
});
const tellings = asked(
  "Told before:\nPost, 2026-03-02\n[1] The crew is lost.\n\nReports since:\n[2] The crew is safe, police said.",
);
const pairs = asked(
  "A. before (Post, 2026-03-02): The crew is lost.\n   newer (Post, 2026-03-03): The crew is safe.\n   note: Now: safe.",
);
const found = { items: [{ older: 1, newer: 2, kind: "outcome", was: "is lost", now: "is safe" }] };
const judged = { items: [{ id: "A", older: "is lost", newer: "is safe", wrong: "", verdict: "change" }] };

const signal = new AbortController().signal;
const never = () => expect.unreachable();

test("a reply comes back as it was given, from a file that holds no word of it", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "recorded-")), "changes.jsonl");
  const recorded = recordedChanges(file);
  expect(record(tellings, `Here it is:\n${JSON.stringify(found)}`, recorded)).toBe(true);
  expect(record(pairs, JSON.stringify(judged), recorded)).toBe(true);
  keepRecorded(recorded, file);
  expect(readFileSync(file, "utf8")).not.toMatch(/crew|lost|safe/);
  const player = recordedPlayer(recordedChanges(file), never);
  expect(JSON.parse((await player.complete(tellings, signal)).text)).toEqual(found);
  expect(JSON.parse((await player.complete(pairs, signal)).text)).toEqual(judged);
});

test("words around the material may change, the material may not", async () => {
  const recorded = recordedChanges("/nowhere");
  record(tellings, JSON.stringify(found), recorded);
  const unknown: string[] = [];
  const player = recordedPlayer(recorded, (request) => void unknown.push(nameOf(request)));
  const worded = { ...tellings, prompt: tellings.prompt.replace("Find them.", "Find all of them.") };
  expect(JSON.parse((await player.complete(worded, signal)).text)).toEqual(found);
  const other = { ...tellings, prompt: tellings.prompt.replace("police", "the army") };
  expect(JSON.parse((await player.complete(other, signal)).text)).toEqual({ items: [] });
  expect(unknown).toEqual([nameOf(other)]);
});

test("what is no reply is not recorded, and words that stand nowhere come back as none", async () => {
  const recorded = recordedChanges("/nowhere");
  expect(record(tellings, "I see no change.", recorded)).toBeUndefined();
  record(tellings, JSON.stringify({ items: [{ ...found.items[0], now: "is saved" }] }), recorded);
  const { text } = await recordedPlayer(recorded, never).complete(tellings, signal);
  expect(JSON.parse(text)).toEqual({ items: [{ ...found.items[0], now: "" }] });
});
