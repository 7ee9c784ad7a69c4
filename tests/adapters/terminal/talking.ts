// A conversation in a terminal of our own: real streams, the real desk, a store in memory and a web of pages.
import { PassThrough } from "node:stream";
import { openTerminal } from "../../../adapters/terminal/index.ts";
import { readConfig } from "../../../src/config.ts";
import { commands } from "../../../src/desk/commands.ts";
import { openDesk } from "../../../src/desk/desk.ts";
import { openDeskTools, openNewsroom } from "../../../src/newsroom.ts";
import type { Platform } from "../../../src/ports/platform.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";
import { openMemory } from "../../fakes/store.ts";
import { type FakePage, FakeWeb } from "../../fakes/web.ts";

/** `byHand` is a real terminal: keys instead of lines, and pastes are seen as such. */
export function openTalk({
  byHand = false,
  pages = {},
  wide = 80,
}: {
  readonly byHand?: boolean;
  /** Columns. */
  readonly wide?: number;
  readonly pages?: Readonly<Record<string, FakePage>>;
} = {}) {
  const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY: byHand, columns: wide })];
  const [log, ids, clock] = [new KeptLog(), new CountingIds(), new FixedClock("2026-03-02T06:40:00Z")];
  let shown = "";
  const watchers = new Set<() => void>();
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    for (const watcher of watchers) watcher();
  });
  const platform: Platform = openTerminal(
    {
      input,
      output,
      colour: false,
      zone: "UTC",
      locale: "en",
      commands,
      blink: () => new Promise((resolve) => setImmediate(resolve)),
    },
    { ids },
  );
  const world = {
    config: readConfig({}),
    store: openMemory(),
    web: new FakeWeb(pages),
    sandbox: inlineSandbox,
    clock,
    ids,
    log,
  };
  const hear = openDesk(openDeskTools(world, openNewsroom(world), () => platform));
  const stop = new AbortController();
  const over = platform.listen(hear, stop.signal);
  /** What is shown after this moment, as soon as it holds these words. */
  const until = (words: string): Promise<string> => {
    const from = shown.length;
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        watchers.delete(look);
        act();
      };
      const look = () => {
        if (shown.indexOf(words, from) >= 0) finish(() => resolve(shown.slice(from)));
      };
      const timer = setTimeout(
        () => finish(() => reject(new Error(`never shown: ${words}\n${shown.slice(from)}`))),
        5_000,
      );
      watchers.add(look);
    });
  };
  return {
    log,
    stop: () => stop.abort(),
    over,
    /** Types, and waits for the words. */
    async type(keys: string, words: string): Promise<string> {
      const seen = until(words);
      input.write(keys);
      return seen;
    },
    until,
    shown: () => shown,
    /** All these lines through a pipe, to its end; what was shown after the greeting. */
    async pipe(...lines: readonly string[]): Promise<string> {
      input.end(`${lines.join("\n")}\n`);
      await over;
      return shown.slice(shown.indexOf("/quit leaves"));
    },
  };
}

export const article = `Seven rescued after ferry sinks off Crete

Seven people were rescued on Monday after a ferry sank off Crete, the coast guard said.

The ferry carried over 40 passengers from Piraeus, according to port authority spokesman Nikos Pappas.

"We heard a loud noise and then the lights went out," said Maria Doukas, a passenger.

The Greek government promised 2 million euros for the families on Tuesday.

Divers from the Hellenic Navy continued to search the wreck near Heraklion on Wednesday.
`;
