// Where evaluations and trainers find their material: the data folder when it holds what is asked for, else the committed sample.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

export const sampleFolder = join(import.meta.dirname, "sample");

/** The folder LEDE_DATA names, else the one beside the project. */
export const fullFolder = resolve(process.env.LEDE_DATA ?? join(import.meta.dirname, "../../../shared/data"));

export type Found = {
  readonly folder: string;
  readonly isSample: boolean;
  /** Paths below `folder` that are asked for and not there. */
  readonly absent: readonly string[];
};

const lookIn = (folder: string, needs: readonly string[]): Found => ({
  folder,
  isSample: folder === sampleFolder,
  absent: needs.filter((path) => !existsSync(join(folder, path))),
});

/** The whole of what is needed comes from one folder: a figure on half a sample would be nobody's. */
export function folderFor(needs: readonly string[], onlySample = false): Found {
  const full = lookIn(fullFolder, needs);
  return full.absent.length === 0 && !onlySample ? full : lookIn(sampleFolder, needs);
}

/** Of what is needed, what the full folder lacks. */
export const absentFromFull = (needs: readonly string[]): readonly string[] => lookIn(fullFolder, needs).absent;
