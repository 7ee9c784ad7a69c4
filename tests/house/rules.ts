// The walls of the house: who may import whom, as one pure judgement, so that planted breaches can show that it bites.
import type { Import } from "./imports.ts";

/** Pure libraries and the rooms of src/ that may use each; everything else is a plug and lives in adapters/. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  "@mozilla/readability": ["gathering"],
  "@noble/hashes/sha2.js": ["checking", "gathering", "judging", "news", "prompting", "publishing", "writing"],
  "@noble/hashes/utils.js": ["checking", "gathering", "judging", "news", "prompting", "publishing", "writing"],
  // Its deflateSync and crc32 alone: bytes in, bytes out, and nothing of the world.
  "node:zlib": ["drawing"],
  feedsmith: ["gathering"],
  linkedom: ["gathering"],
  zod: ["answering", "checking", "judging", "prompting", "unfolding", "writing", "config.ts", "config-checks.ts"],
};

/** Each room and the rooms it may lean on: arrows run one way. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  language: [],
  words: [],
  news: ["words", "language"],
  ports: ["news", "language"],
  reading: ["news", "words", "ports", "language"],
  gathering: ["reading", "news", "words", "ports", "language"],
  checking: ["reading", "news", "words", "ports", "language"],
  unfolding: ["judging", "prompting", "checking", "reading", "news", "words", "ports", "language"],
  drawing: ["news", "words", "language"],
  watching: ["checking", "reading", "news", "words", "ports", "language"],
  prompting: ["news", "words", "ports", "language"],
  judging: ["prompting", "checking", "reading", "news", "words", "ports", "language"],
  writing: ["judging", "prompting", "checking", "gathering", "reading", "news", "words", "ports", "language"],
  publishing: [
    "unfolding",
    "writing",
    "prompting",
    "checking",
    "gathering",
    "reading",
    "news",
    "words",
    "ports",
    "language",
  ],
  answering: [
    "unfolding",
    "writing",
    "judging",
    "prompting",
    "checking",
    "gathering",
    "reading",
    "news",
    "words",
    "ports",
    "language",
  ],
  desk: [
    "answering",
    "publishing",
    "unfolding",
    "writing",
    "checking",
    "gathering",
    "reading",
    "news",
    "words",
    "ports",
    "language",
  ],
};

/** The files that stand directly in src/ and what each may lean on. A new one needs a row and a reason. */
const wiring: Readonly<Record<string, readonly string[]>> = {
  // Every room throws and reads troubles, so this one leans on nothing but the words it says.
  "trouble.ts": ["words"],
  // The operator's settings: words and checks, no room.
  "config.ts": ["config-checks.ts"],
  "config-checks.ts": [],
  // Whose money a model spends, by the operator's settings.
  "money.ts": ["config.ts", "news", "ports", "prompting"],
  // The judge bound to its tools, for work and for doctor.
  "judges.ts": ["money.ts", "judging", "prompting", "news", "words", "ports"],
  // What costs the processor, bound to its tools, for a worker and for commands.
  "work.ts": ["config.ts", "money.ts", "judges.ts", ...Object.keys(rooms)],
  // Binds the rooms to their tools once, for the desk, the tick and the scripts alike.
  "newsroom.ts": ["config.ts", "work.ts", ...Object.keys(rooms)],
  // Runs what is bound: the desk hears, the tick publishes.
  "serve.ts": ["desk", "publishing", "ports"],
};

/** The seal makes a claim a checked one. Others may see its type, or ask whether one is unbroken. */
const sealers = new Set(["src/checking/check.ts", "src/checking/reopen.ts", "src/checking/crossing.ts"]);

/** Where a claim leaves its worker, and where it arrives: nothing else may put what it was handed under seal. */
const borders = new Set(["src/work.ts", "src/newsroom.ts"]);

/** Undefined when the import is allowed, else what is wrong with it. `file` is a path from the project's root. */
export function breach(file: string, { to, names, typeOnly }: Import): string | undefined {
  if (file === "src/main.ts") return undefined;
  if (to === "src/main.ts") return "nobody imports main";
  const seals = !typeOnly && names.some((name) => name !== "isSealed");
  if (to === "src/news/claim-seal.ts" && seals && !sealers.has(file)) return "only checking seals a claim";
  if (to === "src/checking/crossing.ts" && !borders.has(file)) return "claims cross only at the newsroom's border";
  const [side, room = ""] = file.split("/");
  if (side === "src") return breachInside(room, to);
  return side === "adapters" ? breachOutside(room, to) : undefined;
}

function breachInside(room: string, to: string): string | undefined {
  const [side, other = ""] = to.split("/");
  if (side === "adapters") return "src/ must not know what is plugged in";
  if (side === "tests" || side === "training") return "src/ must run without its tests";
  if (side !== "src") return libraries[to]?.includes(room) ? undefined : `src/${room} may not use ${to}`;
  const leansOn = rooms[room] ?? wiring[room];
  if (leansOn === undefined) return `src/${room} is no room: give it a row in the rules`;
  // language and words stand below even the troubles: they know nothing of this program.
  if (room === other || (other === "trouble.ts" && !["language", "words"].includes(room))) return undefined;
  if (other === "config.ts" && wiring[room] === undefined) return "settings come in as arguments";
  return leansOn.includes(other) ? undefined : `src/${room} may not lean on ${to}`;
}

function breachOutside(room: string, to: string): string | undefined {
  const [side, other = ""] = to.split("/");
  if (side === "tests" || side === "training") return "adapters must run without the tests";
  if (to === "src/newsroom.ts" || to === "src/serve.ts") return "only main binds the newsroom to its plugs";
  // The plug board and its checkup stand beside the adapters' folders and are none of them.
  const isBoard = room === "plugs.ts" || room === "checkup.ts";
  if (side === "adapters" && other !== room && !isBoard) return "adapters are strangers to one another";
  return undefined;
}
