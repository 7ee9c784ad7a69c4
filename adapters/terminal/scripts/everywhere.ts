// The flags that every command takes, wherever they stand.
import type { Flag } from "./script.ts";

export const everywhere = {
  help: { type: "boolean", says: "how something is used: lede --help, lede brief --help" },
  version: { type: "boolean", says: "which Lede this is" },
  debug: { type: "boolean", says: "the stack of what went wrong, and every event in the log" },
} as const satisfies Readonly<Record<string, Flag>>;

export const letters: Readonly<Record<string, keyof typeof everywhere>> = { h: "help", v: "version" };

const isOf = (flag: keyof typeof everywhere, word: string): boolean =>
  word === `--${flag}` || (/^-[a-z]$/.test(word) && letters[word.slice(1)] === flag);

export type CommandLine = {
  /** Undefined where none is named. */
  readonly command: string | undefined;
  readonly args: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly debug: boolean;
};

/**
 * What was typed behind "lede". Flags may stand before the command: it is the first word that is one's name, else the
 * first that is no flag. Behind "--" nothing is a flag.
 */
export function readCommandLine(words: readonly string[], names: readonly string[]): CommandLine {
  const end = words.indexOf("--");
  const [before, behind] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
  const own = before.filter((word) => !Object.keys(everywhere).some((flag) => isOf(flag as "help", word)));
  const named = own.find((word) => names.includes(word) || word === "help");
  const command = named ?? own.find((word) => !word.startsWith("-"));
  const at = command === undefined ? -1 : own.indexOf(command);
  const args = [...own.filter((_, index) => index !== at), ...behind];
  const has = (flag: keyof typeof everywhere) => before.some((word) => isOf(flag, word));
  return { command, args, help: has("help"), version: has("version"), debug: has("debug") };
}
