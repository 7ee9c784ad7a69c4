// The terminal as a platform: one place, one person, a conversation line by line. The smallest adapter, and the
// template for others.
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { MessageId, Place, Reach } from "../../src/news/place.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Part, Platform } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { Chat } from "./chat.ts";
import { makeInk } from "./ink.ts";
import { readableWidth } from "./limits.ts";
import { render } from "./render.ts";
import type { CommandShape } from "./typed.ts";
import { Typing } from "./typing.ts";
import { wrap } from "./wrap.ts";

export type TerminalConfig = {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  readonly colour: boolean;
  /** Can its letters draw bars? */
  readonly bars?: boolean;
  readonly zone: string;
  readonly locale: string;
  readonly commands: Readonly<Record<string, CommandShape>>;
  /** A file's bytes as text, by their mark, declaration or content. */
  readonly decode?: (bytes: Uint8Array) => string;
  /** Resolves when the rest of a paste would have arrived; for tests. */
  readonly blink?: () => Promise<void>;
};

export const here: Place = { platform: "terminal", tenant: "terminal", address: "terminal" };

/** What a newcomer can do next: what to type, and what it does. */
const tryThese: readonly (readonly [string, string])[] = [
  ["1", "the sentence behind line 1"],
  ["how many people were killed?", "ask about this briefing; or one of these:"],
  ["who is Thomas Enders?  where did it crash?", ""],
  ["/brief FILE or LINK", "a briefing of your own"],
  ["/brief", "then paste a text"],
  ["/help", "everything else; /quit leaves"],
];
/** Columns of what is typed. */
const typedWide = 31;

/** In two columns, or one beneath the other where the terminal is too narrow for the longest. */
function tries(width: number): readonly string[] {
  const lines = tryThese.map(
    ([typed, does], at) => (at === 0 ? "Try:  " : "      ") + (does === "" ? typed : typed.padEnd(typedWide) + does),
  );
  if (lines.every((line) => line.length <= width)) return lines;
  return ["Try:", ...tryThese.flatMap(([typed, does]) => [typed, ...(does === "" ? [] : wrap(does, width, "  "))])];
}

/** Slower than a paste, quicker than a person. */
const blinkMs = 40;
/** Messages remembered by their keys, so that the same one is not printed twice. */
const mostRemembered = 1000;
const clearLine = "\r\u001b[K";

/** Resolves `listen` when the input ends, the person leaves, or the signal aborts. */
export function openTerminal(config: TerminalConfig, deps: { readonly ids: Ids }): Platform {
  const { output } = config;
  const byHand = output.isTTY === true;
  const ink = makeInk(config.colour, () => readableWidth(output.columns), config.zone, undefined, config.bars);
  const posted = new Map<string, MessageId>();
  let forNow = false;
  const print = (text: string) => {
    output.write(`${forNow ? clearLine : ""}${text}\n`);
    forNow = false;
  };
  const printForNow = (text: string) => {
    output.write(byHand ? `${forNow ? clearLine : ""}${text}` : `${text}\n`);
    forNow = byHand;
  };
  return {
    name: "terminal",
    render: (said) => render(said, ink),
    drawings: true,
    async post(part: Part, _to, { key, begins }) {
      const known = posted.get(key);
      if (known !== undefined) return known;
      await begins?.();
      await written(output, `\n${String(part.payload)}\n`);
      posted.set(key, key);
      for (const oldest of posted.keys()) if (posted.size > mostRemembered) posted.delete(oldest);
      return key;
    },
    // Whoever reads a pipe does not say what arrived.
    find: async (key) => posted.get(key) ?? (output.destroyed ? "cannot-tell" : "absent"),
    reach: async (): Promise<Reach> => ({ state: "open" }),
    // One person sits there, and reads what is posted where it is posted.
    direct: async () => undefined,
    manages: async () => true,
    reads: async () => true,
    // What is printed stays printed.
    retract: async () => {},
    awake: () => true,
    async listen(hear, signal) {
      const chat = new Chat({
        hear,
        commands: config.commands,
        person: { id: "you", name: "you", mayManage: true, zone: config.zone },
        place: here,
        ink,
        print,
        printForNow,
        nextId: () => deps.ids.next(),
        locale: config.locale,
        ...(config.decode ? { decode: config.decode } : {}),
      });
      const lines = createInterface({ input: config.input, output, terminal: byHand });
      const typing = new Typing(lines, byHand ? (config.blink ?? (() => pause(blinkMs))) : undefined);
      const newLine = () => void (byHand && output.write("\n"));
      lines.once("close", newLine);
      const close = () => lines.close();
      signal.addEventListener("abort", close, { once: true });
      if (signal.aborted) close();
      await chat.tell({ kind: "press", action: { act: "sample", on: "" } }, signal);
      for (const line of [...tries(ink.width), ""]) print(ink.quiet(line));
      await chat.run(typing, byHand ? "› " : "", signal);
      signal.removeEventListener("abort", close);
      lines.off("close", newLine);
      close();
    },
  };
}

/** Throws Trouble unknown-outcome when the other side went away while it was written. */
const written = (output: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    output.write(text, (lost) => {
      if (lost) reject(new Trouble("unknown-outcome", undefined, { cause: lost }));
      else resolve();
    });
  });
