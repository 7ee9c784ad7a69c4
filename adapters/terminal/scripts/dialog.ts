// Questions one after the other in a terminal: what is typed hidden is shown nowhere, and "back" is an answer to each.
import { createInterface } from "node:readline/promises";
import { type Readable, Writable } from "node:stream";
import { Trouble } from "../../../src/trouble.ts";

export type Answered = { readonly kind: "line"; readonly line: string } | { readonly kind: "back" };

export class Dialog {
  readonly #lines;
  readonly #output: Writable;
  readonly #waiting: string[] = [];
  /** Between two questions too: what is typed ahead may be a token. */
  #hidden = true;
  #over = false;
  #wake: () => void = () => {};

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    // What readline echoes comes through here, so that it can be kept back.
    const echo = new Writable({
      write: (chunk, _, done) => {
        if (!this.#hidden) output.write(chunk);
        done();
      },
    });
    this.#lines = createInterface({ input, output: echo, terminal: true, historySize: 0 });
    this.#lines.on("line", (line) => {
      this.#waiting.push(line);
      this.#wake();
    });
    const close = () => {
      this.#over = true;
      this.#wake();
    };
    this.#lines.once("close", close);
    this.#lines.once("SIGINT", () => this.#lines.close());
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.#output.write(`${line}\n`);
  }

  /** Throws Trouble aborted when the input ends or Ctrl+C is pressed. */
  async ask(question: string, { hidden = false } = {}): Promise<Answered> {
    this.#output.write(`${question} `);
    this.#hidden = hidden;
    while (this.#waiting.length === 0) {
      if (this.#over) throw new Trouble("aborted");
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#hidden = true;
    const line = (this.#waiting.shift() ?? "").trim();
    if (hidden) this.#output.write("\n");
    return /^(?:b|back)$/i.test(line) ? { kind: "back" } : { kind: "line", line };
  }

  close(): void {
    this.#lines.close();
  }
}

/** Runs steps in order. "back" goes to the one before that asks something, undoing those between. */
export type Stage = {
  readonly run: () => Promise<"on" | "back">;
  /** Takes back what it did. */
  readonly undo?: () => Promise<void> | void;
  /** Asks nothing: going back goes through it. */
  readonly silent?: true;
};

export async function walk(steps: readonly Stage[]): Promise<void> {
  let at = 0;
  while (at < steps.length) {
    if ((await steps[at]?.run()) === "on") at += 1;
    else {
      do {
        at = Math.max(0, at - 1);
        await steps[at]?.undo?.();
      } while (at > 0 && steps[at]?.silent);
    }
  }
}
