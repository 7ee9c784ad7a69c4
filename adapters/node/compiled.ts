// Compiled code is kept between runs: in a folder that is Lede's alone and that does not grow for ever.
import { readdirSync, rmSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

/** Files: a few versions' worth. Every version, checkout and Node adds its own and takes none away. */
const most = 3000;

/**
 * To be called before anything else is loaded, in every thread. What `NODE_COMPILE_CACHE` names is the operator's;
 * without a folder of one's own nothing is kept, nor where it cannot be written.
 */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  if (env.NODE_COMPILE_CACHE !== undefined) return void enableCompileCache();
  const caches = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME && join(env.HOME, ".cache"));
  if (!caches) return;
  const folder = join(caches, "lede");
  try {
    if (readdirSync(folder, { recursive: true }).length > most) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Not there yet, or not ours to read: then there is nothing to bound.
  }
  enableCompileCache(folder);
}

/** What a worker that gets no environment needs of it to keep its code in the same place: folders, no secrets. */
export const whereCaches = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    ["NODE_COMPILE_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"].flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
