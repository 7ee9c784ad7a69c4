// What the learned files were learned from, as training/sources.json says: which of them have seen the drawer.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const sources = join(import.meta.dirname, "../../training/sources.json");

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

export const learnedFiles = (): readonly Learned[] => JSON.parse(readFileSync(sources, "utf8")) as readonly Learned[];

export const learnedFromDrawer = (files: readonly string[]): boolean =>
  learnedFiles().some(({ file, drawer }) => drawer === "learned from it" && files.includes(file));
