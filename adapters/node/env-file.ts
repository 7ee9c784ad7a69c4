// Settings in .env: read into the environment, and written so that lines of others stay and its user alone reads it.
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Trouble } from "../../src/trouble.ts";

/**
 * Into the environment, where what is set already stands. Gives a Trouble bad-input for a file that is there and cannot
 * be read: only commands that need settings fail by it.
 */
export function loadSettings(file: string): Trouble | undefined {
  try {
    process.loadEnvFile(file);
    return undefined;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "ENOENT"
      ? undefined
      : new Trouble("bad-input", unreadable(file, thrown));
  }
}

/** What is told of a file of settings that is there and cannot be read. */
export function unreadable(file: string, thrown: unknown): string {
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder
    ? `${file} is a folder: settings stand in a file of that name`
    : `${file} cannot be read (${(thrown as NodeJS.ErrnoException).code}): chown or chmod it for whoever runs Lede`;
}

/** Gives what takes it back. Throws what the file system throws. */
export function writeSettings(file: string, values: Readonly<Record<string, string>>): () => void {
  const before = contentOf(file);
  put(file, settingsIn(before ?? "", values));
  return () => (before === undefined ? rmSync(file, { force: true }) : put(file, before));
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw thrown;
  }
}

/** Whole or not at all. */
function put(file: string, content: string): void {
  const part = `${file}.part`;
  writeFileSync(part, content, { mode: 0o600 });
  chmodSync(part, 0o600);
  renameSync(part, file);
}

/** A name's line is replaced where it stands; a new one comes at the end. The last one counts, as Node reads it. */
function settingsIn(content: string, values: Readonly<Record<string, string>>): string {
  const lines = content === "" ? [] : content.replace(/\r?\n$/, "").split(/\r?\n/);
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${/[\s#"'`]/.test(value) ? JSON.stringify(value) : value}`;
    const at = lines.findLastIndex((one) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(one));
    if (at < 0) lines.push(line);
    else lines[at] = line;
  }
  return `${lines.join("\n")}\n`;
}
