// The terminal as a platform: one place, one person, a conversation line by line. The smallest adapter, and the template for others.
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { MessageId, Place, Reach } from "../../src/news/place.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Part, Platform } from "../../src/ports/platform.ts";
import { Chat } from "./chat.ts";
import { makeInk } from "./ink.ts";
import { readableWidth } from "./limits.ts";
import { render } from "./render.ts";
import type { CommandShape } from "./typed.ts";

export type TerminalConfig = {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  readonly colour: boolean;
  readonly zone: string;
  readonly locale: string;
  readonly commands: Readonly<Record<string, CommandShape>>;
};

export const here: Place = { platform: "terminal", tenant: "terminal", address: "terminal" };

/** What a newcomer can do next. */
const tryThese = [
  "Try:  1                         the sentence behind line 1",
  "      how many were rescued?    a question about this briefing",
  "      /brief FILE or LINK       a briefing of your own; /help lists the rest",
  "",
] as const;

/** Resolves `listen` when the input ends, the person leaves, or the signal aborts. */
export function openTerminal(config: TerminalConfig, deps: { readonly ids: Ids }): Platform {
  const ink = makeInk(config.colour, readableWidth(config.output.columns), config.zone);
  const posted = new Map<string, MessageId>();
  const print = (text: string) => void config.output.write(`${text}\n`);
  return {
    name: "terminal",
    render: (said) => render(said, ink),
    async post(part: Part, _to, { key }) {
      const known = posted.get(key);
      if (known !== undefined) return known;
      print(`\n${String(part.payload)}`);
      posted.set(key, key);
      return key;
    },
    find: async (key) => posted.get(key) ?? "absent",
    reach: async (): Promise<Reach> => ({ state: "open" }),
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
        nextId: () => deps.ids.next(),
        locale: config.locale,
      });
      const lines = createInterface({
        input: config.input,
        output: config.output,
        terminal: config.output.isTTY === true,
      });
      signal.addEventListener("abort", () => lines.close(), { once: true });
      await chat.tell({ kind: "press", action: { act: "sample", on: "" } }, signal);
      for (const line of tryThese) print(ink.quiet(line));
      await chat.run(lines, config.output.isTTY ? "› " : "", signal);
      lines.close();
    },
  };
}
