// What a terminal imposes: its width, how much of it reads well, and whether it shows colours.

export const limits = {
  /** Lines longer than this are hard to read, whatever the terminal's width. */
  widest: 100,
  /** Narrower than this, wrapping is left to the terminal. */
  narrowest: 30,
  /** When nobody says (a pipe, a file). */
  usual: 80,
} as const;

/** A terminal that does not know its size says 0. */
export const readableWidth = (columns: number | undefined): number =>
  Math.max(limits.narrowest, Math.min(limits.widest, columns || limits.usual));

/** Kinds of terminals whose letters hold no bars: https://man7.org/linux/man-pages/man4/console_codes.4.html */
const plainLetters = ["dumb", "linux"];

/** Does it show block elements? Not where the locale says another encoding than UTF-8, nor in some terminals. */
export function showsBars(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return (locale === "" || /utf-?8/i.test(locale)) && !plainLetters.includes(env.TERM ?? "");
}

/**
 * As people expect of any command: FORCE_COLOR wins (0 and false are none), then NO_COLOR, then whether somebody looks.
 * https://force-color.org, https://no-color.org
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: kind } = env;
  if (force !== undefined && force !== "") return !["0", "false"].includes(force.toLowerCase());
  return isTTY && (none ?? "") === "" && kind !== "dumb";
}
