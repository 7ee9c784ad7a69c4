// Recorded replies of a model and a judge to what is asked of changes: kept by what was asked, and without its texts.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asItStands } from "../../../src/judging/as-it-stands.ts";
import type { ModelRequest } from "../../../src/ports/model.ts";
import { jsonIn } from "../../../src/prompting/json.ts";
import { type FakeModel, fakeModel } from "../../fakes/model.ts";

/** Where words begin in their line, and how many characters they have; nothing for words that do not stand there. */
type Words = readonly [number, number] | null;
/** Older and newer number, kind, and the words of both lines. */
type Found = readonly [number, number, string, Words, Words];
/** What was wrong with the pair, "" for a change, and the words of both lines. */
type Judged = readonly [string, Words, Words];

export type Recorded = { readonly found: Map<string, readonly Found[]>; readonly judged: Map<string, Judged> };

const file = join(import.meta.dirname, "../../fixtures/model/changes.jsonl");

/** Of other files for tests. Empty where nothing is recorded. */
export function recordedChanges(from = file): Recorded {
  const recorded: Recorded = { found: new Map(), judged: new Map() };
  if (!existsSync(from)) return recorded;
  for (const line of readFileSync(from, "utf8").split("\n").filter(Boolean)) {
    const { of, found, judged } = JSON.parse(line) as { of: string; found?: readonly Found[]; judged?: Judged };
    if (found) recorded.found.set(of, found);
    if (judged) recorded.judged.set(of, judged);
  }
  return recorded;
}

export function keepRecorded({ found, judged }: Recorded, to = file): void {
  const lines = [
    ...[...found].map(([of, found]) => ({ of, found })),
    ...[...judged].map(([of, judged]) => ({ of, judged })),
  ];
  writeFileSync(
    to,
    `${lines
      .map((line) => JSON.stringify(line))
      .sort()
      .join("\n")}\n`,
  );
}

/** Both models: what is not recorded is handed to `unknown` and answered with nothing. */
export const recordedPlayer = (recorded: Recorded, unknown: (request: ModelRequest) => void): FakeModel =>
  fakeModel((request) => {
    const reply = replyTo(request, recorded);
    if (reply === undefined) unknown(request);
    return reply ?? JSON.stringify({ items: [] });
  }, "recorded");

function replyTo(request: ModelRequest, recorded: Recorded): string | undefined {
  if (isJudges(request)) {
    const items = pairsIn(request.prompt).map(({ letter, key, older, newer }) => {
      const judged = recorded.judged.get(key);
      if (judged === undefined) return undefined;
      const [wrong, was, now] = judged;
      const verdict = wrong === "" ? "change" : "no change";
      return { id: letter, older: wordsIn(older, was), newer: wordsIn(newer, now), wrong, verdict };
    });
    return items.every(Boolean) ? JSON.stringify({ items }) : undefined;
  }
  const lines = linesIn(request.prompt);
  const items = recorded.found.get(keyOf(request))?.map(([older, newer, kind, was, now]) => ({
    ...{ older, newer, kind },
    was: wordsIn(lines.get(older) ?? "", was),
    now: wordsIn(lines.get(newer) ?? "", now),
  }));
  return items && JSON.stringify({ items });
}

/** Adds a reply to what is recorded; undefined where it cannot be read. A pair that was judged before stays as it was. */
export function record(
  request: Pick<ModelRequest, "prompt">,
  reply: string,
  { found, judged }: Recorded,
): true | undefined {
  const items = (jsonIn(reply) as { items?: readonly Record<string, unknown>[] } | undefined)?.items;
  if (!Array.isArray(items)) return undefined;
  const text = (one: unknown): string => (typeof one === "string" ? one : "");
  if (!isJudges(request)) {
    const lines = linesIn(request.prompt);
    const placed = items.map(({ older, newer, kind, was, now }): Found => {
      const [old, fresh] = [Number(older), Number(newer)];
      const [before, after] = [lines.get(old) ?? "", lines.get(fresh) ?? ""];
      return [old, fresh, text(kind), placeOf(text(was), before), placeOf(text(now), after)];
    });
    found.set(keyOf(request), placed);
    return true;
  }
  for (const { letter, key, older, newer } of pairsIn(request.prompt)) {
    const item = items.find(
      ({ id }) =>
        text(id)
          .replace(/[^a-z]/gi, "")
          .toUpperCase() === letter,
    );
    if (item === undefined || judged.has(key)) continue;
    const wrong = item.verdict === "change" ? text(item.wrong).trim() : text(item.wrong).trim() || "none";
    judged.set(key, [wrong, placeOf(text(item.older), older), placeOf(text(item.newer), newer)]);
  }
  return true;
}

const isJudges = ({ prompt }: Pick<ModelRequest, "prompt">): boolean => /^\s+note: /m.test(materialOf(prompt));

/** Without the words around it: a prompt may be worded anew. */
const keyOf = ({ prompt }: Pick<ModelRequest, "prompt">): string => hashOf(materialOf(prompt));

/** What a request asks about, as a name for its file. */
export const nameOf = keyOf;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

const materialOf = (prompt: string): string => prompt.split("\nBEGIN MATERIAL\n")[1]?.split("\nEND MATERIAL")[0] ?? "";

const linesIn = (prompt: string): ReadonlyMap<number, string> =>
  new Map(
    [...materialOf(prompt).matchAll(/^\[(\d+)\] (.*)$/gm)].map(([, number, text]) => [Number(number), text ?? ""]),
  );

type ShownPair = { readonly letter: string; readonly key: string; readonly older: string; readonly newer: string };

const pairsIn = (prompt: string): readonly ShownPair[] =>
  [...materialOf(prompt).matchAll(/^([A-Z]+)\. (before (.*)\n {3}newer (.*)\n {3}note: .*)$/gm)].map(
    ([, letter = "", whole = "", older = "", newer = ""]) => ({ letter, key: hashOf(whole), older, newer }),
  );

function placeOf(words: string, line: string): Words {
  const found = words.trim() === "" ? undefined : asItStands(words, line);
  const start = found === undefined ? -1 : line.indexOf(found);
  return found === undefined || start < 0 ? null : [start, found.length];
}

const wordsIn = (line: string, words: Words): string => (words ? line.slice(words[0], words[0] + words[1]) : "");
