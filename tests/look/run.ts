// npm run look [-- PLATFORM]: every golden message and a real briefing as pages, and as pictures where a Chromium is found.
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { newsChannel } from "../fakes/discord/index.ts";
import { phone, realPages } from "./real.ts";

const root = join(import.meta.dirname, "../..");
const only = process.argv[2];
const chromium = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);
mkdirSync(join(root, "look"), { recursive: true });
mkdirSync(join(root, "docs/pictures"), { recursive: true });

const real = realPages().filter(({ name }) => only === undefined || name.startsWith(only));
for (const { name, html, text, oneScreen } of real) {
  const height = draw(name, html);
  // Beside its picture, and only with it: a test holds that this is what the program says today.
  if (height > 0) writeFileSync(join(root, "docs/pictures", `${name}.txt`), text);
  if (oneScreen && height > phone.height) {
    console.log(`${name} is ${height} pixels high: more than the ${phone.height} of a phone's screen`);
    process.exitCode = 1;
  }
}

for (const file of globSync("tests/golden/*/*.json", { cwd: root }).sort()) {
  const platform = basename(dirname(file));
  if (only !== undefined && only !== platform) continue;
  const look = (await import(pathToFileURL(join(import.meta.dirname, `${platform}.ts`)).href).catch(() => undefined)) as
    | { page(golden: unknown, name: string): string }
    | undefined;
  if (look === undefined) {
    console.log(`${file}: there is no tests/look/${platform}.ts`);
    continue;
  }
  const name = `${platform}-${basename(file, ".json")}`;
  if (real.some((one) => one.name === name)) continue;
  draw(name, look.page(JSON.parse(readFileSync(join(root, file), "utf8"), withChosen), name));
}
if (chromium === undefined) console.log("No Chromium found (apt-get install chromium): pages only.");

/** A menu shows what is chosen in it, and its placeholder only until then. */
function withChosen(_: string, value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(`<#${newsChannel}>`, "**# news**");
  const { options = [], default_values: places = [] } = Object(value) as {
    readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
    readonly default_values?: readonly unknown[];
  };
  const chosen = Array.isArray(options) ? options.filter((one) => one.default).map(({ label }) => label) : [];
  const placeholder = places.length > 0 ? "# news" : chosen.join(", ");
  return placeholder === "" ? value : { ...Object(value), placeholder };
}

/** The page as a file and, with a Chromium, as a picture; its height in pixels, 0 where nobody measured. */
function draw(name: string, content: string): number {
  const html = join(root, "look", `${name}.html`);
  writeFileSync(html, content);
  const picture = join(root, "docs/pictures", `${name}.png`);
  const height = chromium === undefined ? 0 : photograph(chromium, html, picture);
  console.log(height === 0 ? `${html}: no picture` : `${picture} (${height} pixels high)`);
  return height;
}

/** The page says how tall it is in its title, then it is photographed at that height. */
function photograph(browser: string, html: string, picture: string): number {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2"];
  const address = pathToFileURL(html).href;
  const measure = `<script>document.title = String(Math.ceil(document.querySelector("#shot").getBoundingClientRect().height)) + " " + Math.ceil(document.querySelector("#shot").getBoundingClientRect().width)</script>`;
  writeFileSync(html, readFileSync(html, "utf8") + measure);
  const dumped = spawnSync(browser, [...flags, "--window-size=700,400", "--dump-dom", address], { encoding: "utf8" });
  const [height = "800", width = "640"] = /<title>(\d+) (\d+)<\/title>/.exec(dumped.stdout)?.slice(1) ?? [];
  const shot = [`--window-size=${width},${height}`, `--screenshot=${picture}`, address];
  return spawnSync(browser, [...flags, ...shot], { stdio: "ignore" }).status === 0 ? Number(height) : 0;
}
