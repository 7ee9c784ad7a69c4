// How the gazetteer and the word clusters become the small packed table that src/reading/names/lexicon.ts opens.
import { readFileSync } from "node:fs";
import { cut } from "../src/language/tokenize.ts";
import { hashText } from "../src/reading/names/hashing.ts";
import own from "./names.words.json" with { type: "json" };

type Gazetteer = {
  readonly first: readonly string[];
  readonly ppl: readonly string[];
  readonly company: readonly string[];
  readonly title: readonly string[];
  readonly orgsuf: readonly string[];
  readonly natl: readonly string[];
  readonly orgs: readonly string[];
  readonly place: Readonly<Record<string, string>>;
};

/**
 * The bits and kinds are those of src/reading/names/lexicon.ts, which cannot be imported before this has written its
 * table.
 */
const lists = ["first", "ppl", "company", "title", "orgsuf", "natl", "orgs"] as const;
const clusterShift = 13;
const kinds = ["none", "country", "citybig", "city", "region"];

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "");

export type LexiconTable = { readonly steps: string; readonly entries: string };

export function lexiconTable(folder: string, phraseKey: (before: number, word: number) => number): LexiconTable {
  const listed = JSON.parse(readFileSync(`${folder}/gazetteer.json`, "utf8")) as Gazetteer;
  const gazetteer = {
    ...listed,
    first: [...listed.first, ...own.first],
    orgs: [...listed.orgs, ...own.orgs],
    orgsuf: [...listed.orgsuf, ...own.orgsuf],
    natl: [...listed.natl, ...own.natl],
  };
  const clusters = JSON.parse(readFileSync(`${folder}/clusters.json`, "utf8")) as Record<string, [number, number]>;

  const known = new Map<number, number>();
  const add = (key: number, bits: number): void => {
    known.set(key >>> 0, (known.get(key >>> 0) ?? 0) | bits);
  };
  lists.forEach((list, bit) => {
    for (const word of gazetteer[list]) {
      add(hashText(word), 1 << bit);
      if (list === "natl") add(hashText(`${word}s`), 1 << bit);
    }
  });
  addPlaces(gazetteer.place, known);

  const grouped = new Map<number, number>();
  for (const [word, [coarse, fine]] of Object.entries(clusters))
    grouped.set(hashText(word) >>> 0, (coarse + 1) | ((fine + 1) << 6));

  for (const [key, cluster] of grouped) known.set(key, ((known.get(key) ?? 0) | (cluster << clusterShift)) >>> 0);
  const sorted = [...known].sort(([one], [other]) => one - other);
  return {
    steps: inPlanes(sorted.map(([key], at) => key - (sorted[at - 1]?.[0] ?? 0))),
    entries: pack(sorted.map(([, entry]) => entry)),
  };

  function addPlaces(places: Gazetteer["place"], into: Map<number, number>): void {
    const all = new Map<string, number>();
    for (const [name, kind] of Object.entries(places)) {
      all.set(name, kinds.indexOf(kind));
      if (!all.has(plain(name))) all.set(plain(name), kinds.indexOf(kind));
    }
    const longest = new Map<number, number>();
    for (const [name, kind] of all) {
      const keys = cut(name).tokens.map(({ lower }) => hashText(lower));
      if (keys.length > 7) continue;
      const first = keys[0] ?? 0;
      add(
        keys.reduce((before, word) => phraseKey(before, word)),
        kind << 7,
      );
      longest.set(first >>> 0, Math.max(longest.get(first >>> 0) ?? 0, keys.length));
    }
    for (const [first, words] of longest) into.set(first, (into.get(first) ?? 0) | (words << 10));
  }
}

/** The lowest bytes of all numbers, then the next, to the highest. */
const inPlanes = (numbers: readonly number[]): string =>
  Uint8Array.from([0, 8, 16, 24].flatMap((shift) => numbers.map((number) => (number >>> shift) & 255))).toBase64();

/** Four bytes a number, low byte first whatever machine trains. */
function pack(numbers: readonly number[]): string {
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [at, number] of numbers.entries()) bytes.setUint32(4 * at, number, true);
  return new Uint8Array(bytes.buffer).toBase64();
}
