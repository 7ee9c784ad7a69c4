// The walls of the house: who may import whom, as one pure judgement, so that planted breaches can show that it bites.

/** Pure libraries that src/ may use; everything else is a plug and lives in adapters/. */
const pureLibraries = new Set([
  "zod",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "ipaddr.js",
  "feedsmith",
  "linkedom",
  "@mozilla/readability",
]);

/** Only gathering reads hostile markup, and only it may use these. */
const gatheringOnly = new Set(["feedsmith", "linkedom", "@mozilla/readability", "ipaddr.js"]);

/** Each room and the rooms it may lean on: arrows run one way. */
const mayLeanOn: Readonly<Record<string, readonly string[]>> = {
  language: [],
  news: ["language"],
  ports: ["news", "language"],
  reading: ["news", "ports", "language"],
  gathering: ["reading", "news", "ports", "language"],
  checking: ["reading", "news", "ports", "language"],
  writing: ["checking", "gathering", "reading", "news", "ports", "language"],
  publishing: ["writing", "checking", "gathering", "reading", "news", "ports", "language"],
  answering: ["writing", "checking", "gathering", "reading", "news", "ports", "language"],
  desk: ["answering", "publishing", "writing", "checking", "gathering", "reading", "news", "ports", "language"],
};

/** Empty when the import is allowed, else what is wrong with it. */
export function breach(file: string, to: string): string | undefined {
  if (file === "src/main.ts") return undefined;
  const from = file.split("/");
  const target = to.split("/");
  if (from[0] === "src") {
    if (to.startsWith("adapters/")) return "src/ must not know what is plugged in";
    if (to.startsWith("tests/") || to.startsWith("training/")) return "src/ must run without its tests";
    if (!to.startsWith("src/")) {
      if (!pureLibraries.has(to)) return `src/ may not use ${to}`;
      return gatheringOnly.has(to) && from[1] !== "gathering" ? `only src/gathering may use ${to}` : undefined;
    }
    if (to === "src/trouble.ts" || from.length === 2) return undefined;
    const room = from[1] ?? "";
    const other = target[1] ?? "";
    if (room === other) return undefined;
    if (to === "src/config.ts") return "settings come in as arguments";
    return mayLeanOn[room]?.includes(other) ? undefined : `src/${room} may not lean on ${to}`;
  }
  if (from[0] === "adapters") {
    if (to.startsWith("tests/") || to.startsWith("training/")) return "adapters must run without the tests";
    // The plug board stands beside the adapters' folders and is none of them.
    const board = from.length === 2;
    if (to.startsWith("adapters/") && target[1] !== from[1] && !board) return "adapters are strangers to one another";
    return to === "src/main.ts" ? "nobody imports main" : undefined;
  }
  return undefined;
}
