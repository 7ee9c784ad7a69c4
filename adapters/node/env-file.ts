// Settings written into .env: lines of others stay as they are, and its user alone may read it.
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

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
