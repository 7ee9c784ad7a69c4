// What one command is: a row with its words, its flags and its examples. Checking, help and completion are made of it.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { nearest } from "../../../src/language/near.ts";
import { Trouble } from "../../../src/trouble.ts";
import type { ScriptWorld } from "./world.ts";

/** `takes` is what stands for its value in help; `of` are the only words it may be. */
export type Flag = {
  readonly type: "string" | "boolean";
  readonly says: string;
  readonly takes?: string;
  readonly of?: readonly string[];
};
type Flags = Readonly<Record<string, Flag>>;

type Values<F extends Flags> = {
  readonly [K in keyof F]?: F[K] extends { type: "boolean" }
    ? boolean
    : F[K] extends { of: readonly (infer W)[] }
      ? W
      : string;
};

type Words = {
  /** One sentence. */
  readonly says: string;
  /** How it is typed, behind its name; several where it is used in several ways. */
  readonly usage: readonly [string, ...string[]];
  /** Sentences of their own lines. */
  readonly more?: readonly string[];
  readonly examples: readonly string[];
  /** What else it takes: completed by file names, by these words, or nothing; rows come from standard input. */
  readonly operands: "files" | "words" | "rows" | "none" | readonly string[];
};

/** Resolves to the exit code: 0 answered, 1 could not, 2 bad usage. */
export type Script = Words & {
  readonly flags: Flags;
  run(name: string, args: readonly string[], world: ScriptWorld, all: LoadAll): Promise<number>;
};

/** Every command by its name; for those that speak of all. */
export type LoadAll = () => Promise<ReadonlyMap<string, Script>>;

type Given<F extends Flags> = { readonly values: Values<F>; readonly operands: readonly string[] };

export function script<const F extends Flags>(
  row: Words & { readonly flags: F; act(given: Given<F>, world: ScriptWorld, all: LoadAll): Promise<number> },
): Script {
  return { ...row, run: (name, args, world, all) => row.act(readArguments(name, args, row), world, all) };
}

/** Throws Trouble bad-input naming what is wrong and how it is typed. */
function readArguments<F extends Flags>(name: string, args: readonly string[], row: Words & { flags: F }): Given<F> {
  const { flags, operands } = row;
  const usage = `Usage: lede ${name} ${row.usage[0]}`.trimEnd();
  const read = parsed(args, flags, usage);
  for (const [flag, { of: allowed }] of Object.entries(flags)) {
    const value = read.values[flag];
    if (allowed !== undefined && typeof value === "string" && !allowed.includes(value))
      throw new Trouble("bad-input", `--${flag} must be one of ${allowed.join(", ")}.`);
  }
  const [first] = read.positionals;
  if (first !== undefined && operands === "rows")
    throw new Trouble("bad-input", `Rows are read from standard input: put < before ${first}. ${usage}`);
  if (typeof operands === "object" && (read.positionals.length !== 1 || !operands.includes(first ?? "")))
    throw new Trouble("bad-input", `Say one of ${operands.join(", ")}. ${usage}`);
  if (first !== undefined && operands === "none")
    throw new Trouble("bad-input", `"${first}" is one word too many. ${usage}`);
  return { values: read.values as Values<F>, operands: read.positionals };
}

function parsed(args: readonly string[], flags: Flags, usage: string) {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(flags).map(([name, { type }]) => [name, { type }]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    const said = thrown instanceof Error ? (thrown.message.split(". ")[0] ?? "") : "";
    const unknown = /^Unknown option '--?([\w-]+)'/.exec(said)?.[1] ?? "";
    const meant = nearest(unknown, Object.keys(flags));
    const words = meant === undefined ? said : `${said}: did you mean --${meant}?`;
    throw new Trouble("bad-input", `${words.replace(/[?]?$/, (mark) => mark || ".")} ${usage}`, { cause: thrown });
  }
}

/** The flags of commands that answer rows: what they are given and what they give is JSON anyhow. */
export const rowFlags = {
  jsonl: { type: "boolean", says: "rows in, rows out; it knows no other way" },
  json: { type: "boolean", says: "the same" },
} as const satisfies Flags;

export const jsonFlag = { type: "boolean", says: "JSON for a program instead of text for a person" } as const;
export const writerFlag = {
  type: "string",
  of: ["embedded", "model"],
  says: "who writes: the embedded writer (usual), or the model that is set up",
} as const;
