// Whose packages are inside a build, and under which licences: the page that has to lie beside it.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences that ask for no more than that their text comes along. Another one needs a look by a person first. */
const permissive = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
]);

/**
 * `inputs`: the files that a build holds, from its root. Throws an Error that names every package whose licence is
 * unknown or not permissive.
 */
export function thirdParties(
  root: string,
  inputs: readonly string[],
): { readonly page: string; readonly count: number } {
  const folders = [...new Set(inputs.flatMap((file) => packageOf(root, file) ?? []))];
  const parties = [
    ...new Map(
      folders.map((folder) => partyIn(join(root, folder))).map((one) => [`${one.name} ${one.version}`, one]),
    ).values(),
  ];
  const refused = parties.filter(({ licence }) => !isPermissive(licence));
  if (refused.length > 0)
    throw new Error(`Licences to look at: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(", ")}`);
  const byName = parties.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const words = [...new Set(byName.map(({ words }) => words))].filter((words) => words !== "");
  const page = [
    "# What Lede is built with",
    "",
    "The packages inside this build, each with its licence, whose words stand below. What was learned from whose texts",
    "stands in NOTICE.",
    ...byName.flatMap((party) => [
      ...["", `## ${party.name} ${party.version}`, "", `Licence: ${party.licence}`],
      ...(party.words === "" ? [] : [`Its words: text ${words.indexOf(party.words) + 1}, below`]),
      ...(party.owners.length === 0 ? [] : ["", ...party.owners.map((owner) => `    ${owner}`)]),
    ]),
    ...words.flatMap((text, at) => [
      "",
      `## Text ${at + 1}`,
      "",
      ...text.split("\n").map((line) => `    ${line}`.trimEnd()),
    ]),
    "",
  ].join("\n");
  return { page, count: byName.length };
}

/** The folder of the package that a file is from; what a package holds without a page of its own is its own. */
function packageOf(root: string, file: string): string | undefined {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
  if (folder === undefined || existsSync(join(root, folder, "package.json"))) return folder;
  return packageOf(root, folder.slice(0, folder.lastIndexOf("/node_modules/")));
}

/** `owners`: who holds the rights, a line each; `words`: the rest of the licence, which many packages share. */
type Party = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly owners: readonly string[];
  readonly words: string;
};

function partyIn(folder: string): Party {
  const { name, version, license, licenses, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = String(license?.type ?? license ?? licenses?.map((one: { type: string }) => one.type).join(" OR "));
  const files = globSync("{LICEN[CS]E,licen[cs]e,COPYING,NOTICE}*", { cwd: folder }).sort();
  const lines = files.flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/));
  const isOwner = (line: string) => /^\s*(?:Copyright\s+(?:\([cC]\)|[©\dA-Z])|(?:\([cC]\)|©)\s*\d{4})/.test(line);
  const owners = lines.filter(isOwner).map((line) => line.trim());
  // A package without a file of its own still names its author, whom the licence wants named.
  if (lines.length === 0) owners.push(`Copyright ${author?.name ?? author ?? `the authors of ${name}`}`);
  return { name, version, licence, owners, words: paragraphsOf(lines.filter((line) => !isOwner(line))) };
}

/** The same words are the same text wherever they break their lines. */
const paragraphsOf = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");

/** One of several that one may choose from is enough; of several that all hold, each has to be. */
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => permissive.has(one.trim())));
