// What the data folder should hold: data.manifest.json's rows, and how a file or a folder of it is measured against them.
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const manifestFile = join(import.meta.dirname, "../../data.manifest.json");

/** What a file or folder weighs. A folder's hash is over the lines that `sha256sum` prints for its files, sorted by path. */
export type Measured = { readonly files: number; readonly bytes: number; readonly sha256: string };

export type ManifestRow = Measured & {
  /** Below the data folder: a file, or a folder with all that is in it. */
  readonly path: string;
  readonly licence: string;
  readonly from: readonly { readonly name: string; readonly page: string }[];
  /** May its texts be committed to this repository? */
  readonly mayBeCommitted: boolean;
  readonly note?: string;
};

export const manifestRows = (): readonly ManifestRow[] =>
  JSON.parse(readFileSync(manifestFile, "utf8")) as readonly ManifestRow[];

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

/** Undefined where nothing is there. */
export function measure(folder: string, path: string): Measured | undefined {
  const place = join(folder, path);
  if (!existsSync(place)) return undefined;
  if (statSync(place).isFile()) {
    const content = readFileSync(place);
    return { files: 1, bytes: content.length, sha256: sha256(content) };
  }
  const files = globSync("**/*", { cwd: place })
    .filter((file) => statSync(join(place, file)).isFile())
    .sort();
  let bytes = 0;
  const lines = files.map((file) => {
    const content = readFileSync(join(place, file));
    bytes += content.length;
    return `${sha256(content)}  ${file}\n`;
  });
  return { files: files.length, bytes, sha256: sha256(lines.join("")) };
}
