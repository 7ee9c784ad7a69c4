// Lines as they are typed, and several at once where they were pasted: nobody types two lines within a blink.
import type { Interface } from "node:readline/promises";

/** More lines than this wait in the pipe, not in memory. */
const mostWaiting = 1000;

export class Typing {
  readonly #lines: Interface;
  readonly #blink: (() => Promise<void>) | undefined;
  readonly #waiting: string[] = [];
  #over = false;
  #wake: () => void = () => {};

  /** `blink` resolves when what belongs to one paste has arrived; without it every line stands alone, as in a pipe. */
  constructor(lines: Interface, blink?: () => Promise<void>) {
    this.#lines = lines;
    this.#blink = blink;
    lines.on("line", (line) => {
      this.#waiting.push(line);
      if (this.#waiting.length >= mostWaiting) lines.pause();
      this.#wake();
    });
    lines.once("close", () => {
      this.#over = true;
      this.#wake();
    });
  }

  /** Are lines typed by hand, so that an empty one means something? */
  get byHand(): boolean {
    return this.#blink !== undefined;
  }

  /** One line, or the lines of one paste joined by newlines. Undefined when the input is over. */
  async next(prompt: string): Promise<string | undefined> {
    if (this.#waiting.length === 0) await this.#arrival(prompt);
    const first = this.#waiting.shift();
    if (first === undefined || this.#blink === undefined) return first;
    const lines = [first];
    await this.#blink();
    // What is pasted often ends without a newline: its last line waits for Enter.
    while (this.#waiting.length > 0 || (lines.length > 1 && this.#lines.line !== "" && !this.#over)) {
      if (this.#waiting.length === 0) await this.#arrival(undefined);
      lines.push(...this.#waiting.splice(0));
      await this.#blink();
    }
    return lines.join("\n");
  }

  /** Lines read too far: they come next again. */
  back(lines: readonly string[]): void {
    this.#waiting.unshift(...lines);
  }

  async #arrival(prompt: string | undefined): Promise<void> {
    if (this.#over) return;
    const arrived = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    // A closed line takes no prompt, and one that paused goes on by it.
    if (prompt !== undefined) {
      this.#lines.setPrompt(prompt);
      this.#lines.prompt();
    } else this.#lines.resume();
    await arrived;
  }
}
