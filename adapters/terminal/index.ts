// The terminal as a platform: one place, one person, a conversation line by line. The smallest adapter, and the template for others.
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { MessageId, Place, Reach } from "../../src/news/place.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Hear, Part, Platform } from "../../src/ports/platform.ts";
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

/** Resolves `listen` when the input ends, the person leaves, or the signal aborts. */
export function openTerminal(
  config: TerminalConfig,
  deps: { readonly ids: Ids },
): Platform & { readonly show: (said: Said) => void } {
  const ink = makeInk(config.colour, readableWidth(config.output.columns), config.zone);
  const posted = new Map<string, MessageId>();
  const print = (text: string) => void config.output.write(`${text}\n`);
  const chatFor = (hear: Hear) =>
    new Chat({
      hear,
      commands: config.commands,
      person: { id: "you", name: "you", mayManage: true, zone: config.zone },
      place: here,
      ink,
      print,
      nextId: () => deps.ids.next(),
      locale: config.locale,
    });
  let chat = chatFor(async () => {});
  return {
    name: "terminal",
    render: (said) => render(said, ink),
    show: (said) => void chat.show(said),
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
      chat = chatFor(hear);
      const lines = createInterface({
        input: config.input,
        output: config.output,
        terminal: config.output.isTTY === true,
      });
      signal.addEventListener("abort", () => lines.close(), { once: true });
      await chat.run(lines, config.output.isTTY ? "› " : "", signal);
      lines.close();
    },
  };
}
