// What the learned files were learned from, as training/sources.json says: which of them have seen the drawer.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sourcesFile = join(import.meta.dirname, "../../training/sources.json");

/** A row of the manifest, as it was on the day. */
export type Source = { readonly path: string; readonly sha256: string; readonly licence: string };

export type Learned = {
  /** Path in the project. */
  readonly file: string;
  readonly trainer: string;
  /** The day it was learned, as far as it is known. */
  readonly date: string;
  /** "left out": no document of the drawer taught it. */
  readonly drawer: "left out" | "learned from it";
  readonly sources: readonly Source[];
  readonly note?: string;
};

export const learnedFiles = (): readonly Learned[] =>
  JSON.parse(readFileSync(sourcesFile, "utf8")) as readonly Learned[];

export function writeLearnedFiles(all: readonly Learned[]): void {
  const sorted = all.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  writeFileSync(sourcesFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** May one of these files have learned from a document of the drawer? */
export const learnedFromDrawer = (files: readonly string[]): boolean =>
  learnedFiles().some(({ file, drawer }) => drawer === "learned from it" && files.includes(file));
