// The house as a list: every room and what its first line says it knows.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Markdown: a heading a folder, a line a file. Test files beside fixtures are left out; they name themselves. */
export function drawTree(root: string): string {
  const files = globSync("{src,adapters,training}/**/*.ts", { cwd: root }).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const lines: string[] = [];
  let folder = "";
  for (const file of files) {
    if (dirname(file) !== folder) {
      folder = dirname(file);
      lines.push("", `### ${folder}/`, "");
    }
    const first = readFileSync(join(root, file), "utf8").split("\n", 1)[0] ?? "";
    lines.push(`- \`${file.slice(folder.length + 1)}\`: ${first.replace(/^\/\/ /, "")}`);
  }
  return lines.join("\n").trim();
}

/** Files of a folder before its subfolders. */
const key = (file: string): string => `${dirname(file)}/\u0000${file}`;

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->` is replaced. */
export function fillIn(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < 0) throw new Error(`The page has no ${open} ... ${close}`);
  return `${page.slice(0, from + open.length)}\n${text}\n${page.slice(to)}`;
}
