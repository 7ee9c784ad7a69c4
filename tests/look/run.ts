// npm run look [-- NAME]: everything that is pictured, as pages and, where a Chromium is found, as pictures by day and by night.
import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.ts";
import { shots } from "./shots.ts";
import { fileOf, phone, readable, type Shot, themesOf } from "./theme.ts";

const root = join(import.meta.dirname, "../..");
const [pages, pictures] = [join(root, "look"), join(root, "docs/pictures")];
const only = process.argv[2] ?? "";
for (const folder of [pages, pictures]) mkdirSync(folder, { recursive: true });

const taken = (await shots()).filter(({ name }) => name.startsWith(only));
const browser = await openBrowser();
if (browser === undefined) console.log("No Chromium found (apt-get install chromium): pages only.");
for (const shot of taken) await take(shot);
await browser?.close();
if (only === "") for (const file of globSync("*.{png,txt}", { cwd: pictures })) if (!wanted(file)) remove(file);

async function take(shot: Shot): Promise<void> {
  const { name, width, scale = 2, page, oneScreen } = shot;
  for (const theme of themesOf(shot)) {
    const html = page(theme);
    writeFileSync(join(pages, `${name}-${theme}.html`), html);
    if (browser === undefined) continue;
    const { png, height } = await browser.photograph(html, { width, scale });
    writeFileSync(join(pictures, fileOf(shot, theme)), png);
    console.log(`docs/pictures/${fileOf(shot, theme)}: ${width} by ${height}, ${scale} times`);
    if (!oneScreen || height <= phone.height) continue;
    console.log(`${name} is ${height} pixels high: more than the ${phone.height} of a phone's screen`);
    process.exitCode = 1;
  }
  // Beside its picture, and only with it: a test holds that this is what the program says today.
  if (browser !== undefined) writeFileSync(join(pictures, `${name}.txt`), readable(page("light")));
}

/** Pictures of what is pictured no more mislead whoever finds them. */
function wanted(file: string): boolean {
  return taken.some((shot) =>
    [`${shot.name}.txt`, ...themesOf(shot).map((theme) => fileOf(shot, theme))].includes(file),
  );
}

function remove(file: string): void {
  rmSync(join(pictures, file));
  console.log(`docs/pictures/${file}: gone`);
}
