// What a stored briefing may hold, number by number and word by word, and that what was said by one is not by another.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { reopen } from "../../src/checking/reopen.ts";
import { Trouble } from "../../src/trouble.ts";

const hashOf = (sentences: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(sentences.join("\n"))));
const says = ["Ilse Brandt is the mayor of Orrin.", "She closed the port on Monday.", "Brandt left, Tom Reed said."];
const whole = (sentence: number, text = says[sentence] ?? "") => ({ source: 0, sentence, start: 0, end: text.length });
type Edit = { readonly rule: string; readonly from: string; readonly to: string };
const claim = (text: string, sentence: number, edits: readonly Edit[] = []) => ({
  text,
  score: 1,
  citations: [whole(sentence)],
  edits,
});
const source = (sentences: readonly string[]) => ({
  article: "paste:x",
  outlet: "",
  title: "Port shut",
  completeness: "full",
  sentences,
  hash: hashOf(says),
});
const stored = {
  version: 1,
  id: "abcdefghijkl",
  writer: { name: "embedded" },
  language: "en",
  length: "short",
  writtenAt: 0,
  headline: { text: "Port shut", score: 1, citations: [whole(-1, "Port shut")], edits: [] },
  lead: claim(says[0] as string, 0),
  points: [claim(says[2] as string, 2)],
  more: [],
  actors: [{ name: "Ilse Brandt", kind: "person", aliases: [], citations: [whole(0)] }],
  figures: [],
  quotes: [{ text: "Brandt left", citation: whole(2) }],
  disputes: [],
  sources: [source(says)],
  leftOut: [],
  readMinutes: 1,
};
const kindOf = (thing: unknown): string => {
  try {
    reopen(thing);
    return "opens";
  } catch (error) {
    return error instanceof Trouble ? error.kind : "another";
  }
};

test("it opens as it is", () => expect(kindOf(stored)).toBe("opens"));

describe("its shape", () => {
  const lead = (change: object) => ({ ...stored, lead: { ...stored.lead, ...change } });
  const cites = (change: object) => lead({ citations: [{ ...whole(0), ...change }] });
  test.each<[string, unknown]>([
    ["a score over 1", lead({ score: 1.5 })],
    ["a score below 0", lead({ score: -0.5 })],
    ["a claim without words", lead({ text: "" })],
    ["half a sentence number", cites({ sentence: 0.5 })],
    ["a sentence before the title", cites({ sentence: -2 })],
    ["a source before the first", cites({ source: -1 })],
    ["a source past the last", cites({ source: 1 })],
    ["a start before the sentence", cites({ start: -1 })],
    ["an end at its start", cites({ start: 5, end: 5 })],
    ["an end one past the sentence", cites({ end: (says[0]?.length ?? 0) + 1 })],
    ["no name", { ...stored, id: "" }],
    ["no source", { ...stored, sources: [] }],
    ["another hash", { ...stored, sources: [{ ...source(says), hash: "0".repeat(64) }] }],
    ["a hash that is none", { ...stored, sources: [{ ...source(says), hash: "xyz" }] }],
    ["an actor cited past the end", { ...stored, actors: [{ ...stored.actors[0], citations: [whole(9)] }] }],
    ["a quotation cited past the end", { ...stored, quotes: [{ text: "x", citation: { ...whole(2), end: 99 } }] }],
    ["a claim of a dispute that changed", disputed("Brandt stayed.")],
    ["a claim further down that changed", { ...stored, more: [claim("Brandt stayed.", 2)] }],
  ])("is stale with %s", (_, thing) => expect(kindOf(thing)).toBe("stale"));

  test.each<[string, unknown]>([
    ["a score of 0", lead({ score: 0 })],
    ["a claim of a dispute", disputed(says[2] as string)],
    [
      "two sentences one after the other",
      {
        ...stored,
        lead: { ...claim(`${says[0]} ${says[2]}`, 0), citations: [whole(0), whole(2)] },
      },
    ],
  ])("opens with %s", (_, thing) => expect(kindOf(thing)).toBe("opens"));

  function disputed(text: string) {
    return { ...stored, disputes: [{ about: "it", kind: "between-sources", versions: [claim(text, 2)] }] };
  }
});

describe("who is who, when the sentences that say so are forgotten", () => {
  const forgotten = { ...stored, actors: [], sources: [source(["", ...says.slice(1)])] };
  const opens = (lead: object) => kindOf({ ...forgotten, lead });
  const named = { rule: "antecedent", from: "She", to: "[Ilse Brandt]" };
  const alias = { rule: "alias", from: "Brandt", to: "Ilse Brandt" };

  test("a declared edit that was checked still holds", () => {
    expect(opens(claim("Ilse Brandt left, Tom Reed said.", 2, [alias]))).toBe("opens");
  });

  test("an edit that was not declared does not", () => {
    expect(opens(claim("Ilse Brandt left, Tom Reed said.", 2))).toBe("stale");
    expect(opens(claim("[Ilse Brandt] closed the port on Monday.", 1))).toBe("stale");
    expect(opens(claim("Eva Falk left, Tom Reed said.", 2, [alias]))).toBe("stale");
    expect(opens(claim("She left, Tom Reed said.", 2, [{ ...named, from: "Brandt" }]))).toBe("stale");
  });
});

describe("whom a pronoun means", () => {
  const [mayor, closed] = says as [string, string];
  const harbour = "Eva Falk runs the harbour.";
  const opens = (sentences: readonly string[], name: string) => {
    const at = sentences.indexOf(closed);
    const named = { rule: "antecedent", from: "She", to: `[${name}]` };
    const lead = { ...claim(`[${name}] closed the port on Monday.`, at, [named]) };
    lead.citations = [whole(at, closed)];
    const own = { ...source(sentences), hash: hashOf(sentences) };
    return kindOf({ ...stored, lead, points: [], actors: [], quotes: [], sources: [own] });
  };

  test.each<[string, readonly string[], string, string]>([
    ["is who the sentence before is about", [mayor, closed], "Ilse Brandt", "opens"],
    ["is nobody whom the article does not name", [mayor, closed], "Eva Falk", "stale"],
    ["is nobody where the sentence before names two", ["Ilse Brandt met Eva Falk.", closed], "Ilse Brandt", "stale"],
    ["is looked for in its own paragraph, wherever that began", [harbour, mayor, closed], "Ilse Brandt", "opens"],
    ["is not somebody of the sentence before that", [harbour, mayor, closed], "Eva Falk", "stale"],
  ])("%s", (_, sentences, name, kind) => expect(opens(sentences, name)).toBe(kind));
});
