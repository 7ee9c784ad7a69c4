// The house as a list: every room and what its first line says it knows.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Markdown: a heading a folder, a line a file. Test files beside fixtures are left out; they name themselves. */
export function drawTree(root: string): string {
  const files = globSync("{src,adapters,build,training}/**/*.ts", { cwd: root }).sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  );
  const lines: string[] = [];
  let folder = "";
  for (const file of files) {
    if (dirname(file) !== folder) {
      folder = dirname(file);
      lines.push("", `### ${folder}/`, "");
    }
    lines.push(`- \`${file.slice(folder.length + 1)}\`: ${opening(readFileSync(join(root, file), "utf8"))}`);
  }
  return lines.join("\n").trim();
}

/** What a file says it knows: its comment at the top, however many lines it takes. */
function opening(source: string): string {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("// "));
  return lines
    .slice(0, end)
    .map((line) => line.slice(3))
    .join(" ");
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
