// Lede in a terminal of its own, as somebody at a keyboard has it: through a pseudo-terminal that util-linux' script opens.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { node } from "./lede.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export type Keyboard = {
  readonly folder: string;
  /** Everything that stands on the screen. */
  readonly screen: () => string;
  /** Resolves when the screen, from what was seen last, holds the words. */
  sees(words: string): Promise<void>;
  /** Types a line when the screen, from what was seen last, holds the words. */
  types(line: string, when: string): Promise<void>;
  readonly ended: Promise<number>;
  close(): void;
};

export function inTerminal(args: readonly string[], env: Readonly<Record<string, string>>): Keyboard {
  const folder = mkdtempSync(join(tmpdir(), "lede-terminal-"));
  const command = [node, main, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qefc", command, "/dev/null"], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: folder, TERM: "xterm", NO_COLOR: "1", ...env },
  });
  let [screen, seen] = ["", 0];
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of watchers) watcher();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    screen += text;
    look();
  });
  const ended = new Promise<number>((resolve) =>
    child.once("close", (code) => {
      resolve(code ?? 1);
      look();
    }),
  );
  const until = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const watch = () => {
        const at = screen.indexOf(words, seen);
        if (at < 0 && child.exitCode === null) return;
        watchers.delete(watch);
        seen = at + words.length;
        if (at < 0) reject(new Error(`it ended without: ${words}\n${screen}`));
        else resolve();
      };
      watchers.add(watch);
      watch();
    });
  return {
    folder,
    screen: () => screen,
    sees: until,
    async types(line, when) {
      await until(when);
      child.stdin.write(`${line}\r`);
    },
    ended,
    close() {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
