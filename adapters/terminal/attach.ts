// Files a person names: read whole, bounded, and handed over as an attachment would be.
import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename } from "node:path";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";

/** The same bound as a page from the web. */
const largest = 5 * 1024 * 1024;

/** Throws Trouble: not-found, not-allowed, too-big. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Trouble("bad-input", worded("terminal.folder", { path }));
    if (found.size > largest) throw new Trouble("too-big", worded("terminal.large-file", { path }));
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof Trouble) throw thrown;
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Trouble("not-found", worded("terminal.no-file", { path }));
    throw new Trouble("not-allowed", worded("terminal.unreadable", { path, code: code ?? "?" }), { cause: thrown });
  }
}

/** UTF-8, unless `decode` knows better. Throws Trouble unreadable for what is no text. */
export async function readText(path: string, decode: (bytes: Uint8Array) => string = utf8): Promise<string> {
  const text = decode(await readBytes(path));
  if (text.includes("\u0000")) throw new Trouble("unreadable", worded("terminal.binary", { path }));
  return text;
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The file's text when the words name one, else undefined: words may also be a link, a topic or the text itself. */
export async function attachment(
  words: string,
  decode?: (bytes: Uint8Array) => string,
): Promise<{ file: string; fileName: string } | undefined> {
  const path = asPath(words.trim());
  if (path === "" || path.length > 1024 || path.includes("\n") || /^https?:/i.test(path)) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined && !/^\.{0,2}\/|\.(txt|html?|opml|xml|md)$/i.test(path)) return undefined;
  return { file: await readText(path, decode), fileName: basename(path) };
}

/** As a shell would read it: a file dragged into a terminal comes with quotes or backslashes. */
const asPath = (typed: string): string =>
  (/^(['"]).*\1$/.test(typed) ? typed.slice(1, -1) : typed.replace(/\\(?=[ '"()&])/g, "")).replace(
    /^~(?=\/)/,
    homedir(),
  );
