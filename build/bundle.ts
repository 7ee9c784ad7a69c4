// The one build: what bin/lede.js reaches becomes a folder of plain JavaScript that needs nothing but a stock Node.
import { copyFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { version } from "../adapters/node/version.ts";
import manifest from "../package.json" with { type: "json" };
import { instead, leftOut } from "./left-out.ts";
import { longDataOf } from "./long-data.ts";
import { thirdParties } from "./third-parties.ts";

const root = resolve(import.meta.dirname, "..");

/**
 * The package as it is published. Free on npm, which `lede` is not; whoever publishes must own the scope. It has no
 * dependencies and runs no script when it is installed.
 */
const published = {
  name: "@lede-news/lede",
  version: manifest.version,
  description: manifest.description,
  license: manifest.license,
  type: "module",
  bin: { lede: "lede.js" },
  engines: { node: ">=22.19" },
};

/** Packages that others load only where somebody installed them; nobody does for Lede. */
const neverThere = ["pg-native", "canvas", "bufferutil", "utf-8-validate", "zlib-sync"];

/** Builds into a folder, which is emptied first. Returns its packages and bytes. */
export async function bundle(into: string): Promise<{ readonly bytes: number; readonly packages: number }> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const { files, workers } = namedBesideTheirCode();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["bin/lede.js", ...workers],
    outdir: into,
    // One flat folder: what code names beside itself is beside every piece of the code.
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22.19",
    minify: true,
    // Names stay: libraries tell errors apart by the name of their class, and operators read stacks.
    keepNames: true,
    legalComments: "none",
    external: neverThere,
    // Libraries in CommonJS ask for Node's own modules through it.
    banner: { js: 'import{createRequire as $require}from"node:module";const require=$require(import.meta.url);' },
    plugins: [besideTheCode(into)],
    metafile: true,
    logLevel: "warning",
  });
  for (const file of files) cpSync(file, join(into, basename(file)), { recursive: true });
  const parties = thirdParties(root, Object.keys(metafile.inputs));
  writeFileSync(join(into, "THIRD-PARTY.md"), parties.page);
  writeFileSync(join(into, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  for (const page of ["README.md", "LICENSE", "NOTICE", "CHANGELOG.md"])
    copyFileSync(join(root, page), join(into, page));
  const bytes = globSync("**/*", { cwd: into, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0);
  return { bytes, packages: parties.count };
}

/** `new URL("./it", import.meta.url)` is how code names a worker or a file that must come along. */
const naming = /new URL\(\s*"(\.{1,2}\/[^"]+)",\s*import\.meta\.url\s*\)/g;

/** Workers are built like the program itself; other files and folders are copied. */
function namedBesideTheirCode(): { readonly files: readonly string[]; readonly workers: readonly string[] } {
  const named = globSync("{src,adapters}/**/*.ts", { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(naming)].map(([, to = ""]) => resolve(root, file, "..", to)),
  );
  const all = [...new Set(named)];
  const twice = all.filter((one) => all.some((other) => other !== one && basename(other) === basename(one)));
  if (twice.length > 0) throw new Error(`Two files of one name cannot lie in one folder: ${twice.join(", ")}`);
  const isCode = (file: string) => file.endsWith(".ts");
  return {
    files: all.filter((file) => !isCode(file)),
    workers: all.filter(isCode).map((file) => relative(root, file)),
  };
}

/** The names in the code follow, and long data is read instead of compiled. */
function besideTheCode(into: string): Plugin {
  return {
    name: "beside-the-code",
    setup({ onLoad, onResolve }) {
      for (const { file, why } of leftOut)
        onLoad({ filter: file }, ({ path }) => {
          const words = JSON.stringify(`${relative(root, path)} is left out of this build. ${why}`);
          return { contents: `module.exports = function leftOut() { throw new Error(${words}) };` };
        });
      for (const { asked, taken } of instead) onResolve({ filter: asked }, () => ({ path: join(root, taken) }));
      // Nobody is shown what zod says in fifty languages.
      onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
        contents: 'export { default as en } from "./en.js";',
      }));
      onLoad({ filter: /\/(?:src|adapters)\/.*\.ts$/ }, ({ path }) => {
        // Told by the source, which is not there any more.
        if (path === join(root, "adapters/node/version.ts"))
          return { contents: `export const version = () => ${JSON.stringify(version())};` };
        const source = readFileSync(path, "utf8");
        const contents = source.replace(naming, (_, to: string) => {
          const name = basename(to).replace(/\.ts$/, ".js");
          return `new URL("./${name}", import.meta.url)`;
        });
        return { contents, loader: "ts" };
      });
      onLoad({ filter: /\/(?:src|adapters)\/.*\.json$/ }, ({ path }) => {
        const name = relative(root, path)
          .replaceAll("/", "-")
          .replace(/\.json$/, ".data");
        const long = longDataOf(JSON.parse(readFileSync(path, "utf8")), name);
        if (long === undefined) return undefined;
        writeFileSync(join(into, name), long.file);
        return { contents: long.code, loader: "js" };
      });
    },
  };
}

if (import.meta.main) {
  const into = resolve(process.argv[2] ?? join(root, "dist"));
  const { bytes, packages } = await bundle(into);
  console.log(`${relative(process.cwd(), into)}: ${(bytes / 1e6).toFixed(1)} MB, ${packages} packages inside`);
}
