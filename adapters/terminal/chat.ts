// The conversation loop: one line in, what Lede says to it out, the last things offered kept so that a letter presses them.
import type { Interface } from "node:readline/promises";
import { type Action, decodeAction, encodeAction } from "../../src/news/action.ts";
import type { Place } from "../../src/news/place.ts";
import type { Form, Heard, Person, Said, SaidAs } from "../../src/news/talk.ts";
import type { Hear } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { askForm } from "./ask-form.ts";
import { attachment } from "./attach.ts";
import type { Ink } from "./ink.ts";
import { buttonsOf, letterOf, render } from "./render.ts";
import { type CommandShape, readTyped, type Typed } from "./typed.ts";

export type ChatDesk = {
  readonly hear: Hear;
  readonly commands: Readonly<Record<string, CommandShape>>;
  readonly person: Person;
  readonly place: Place;
  readonly ink: Ink;
  readonly print: (text: string) => void;
  readonly nextId: () => string;
  readonly locale: string;
};

type Screen = {
  offered: Map<string, Action>;
  under: string | undefined;
  briefing: string | undefined;
  form: Form | undefined;
  proof: number | undefined;
};

type Spoken = Heard extends infer H
  ? H extends Heard
    ? Omit<H, "key" | "by" | "in" | "locale" | "signal">
    : never
  : never;

export class Chat {
  readonly #desk: ChatDesk;
  readonly #screen: Screen = {
    offered: new Map(),
    under: undefined,
    briefing: undefined,
    form: undefined,
    proof: undefined,
  };

  constructor(desk: ChatDesk) {
    this.#desk = desk;
  }

  /** Reads lines until the input ends or the person leaves. */
  async run(lines: Interface, prompt: string, signal: AbortSignal): Promise<void> {
    const waiting = lines[Symbol.asyncIterator]();
    // Lines typed ahead are still there after the input has ended, but a closed line takes no prompt any more.
    let open = true;
    lines.once("close", () => {
      open = false;
    });
    const nextLine = async (words: string): Promise<string | undefined> => {
      if (open) {
        lines.setPrompt(words);
        lines.prompt();
      }
      const next = await waiting.next();
      return next.done || signal.aborted ? undefined : next.value;
    };
    for (let line = await nextLine(prompt); line !== undefined; line = await nextLine(prompt)) {
      const typed = readTyped(line, this.#desk.commands, this.#screen.offered);
      if (typed.kind === "leave") return;
      await this.#answer(typed, signal);
      const form = this.#screen.form;
      this.#screen.form = undefined;
      if (form) await this.#fill(form, nextLine, signal);
    }
  }

  /** One event of the person's; what goes wrong is told in a line. */
  async tell(spoken: Spoken, signal: AbortSignal): Promise<void> {
    const { hear, person, place, locale, nextId } = this.#desk;
    const heard = { ...spoken, key: nextId(), by: person, in: place, locale, signal } as Heard;
    try {
      await hear(heard, async (said) => this.show(said));
    } catch (thrown) {
      this.#desk.print(asTrouble(thrown).message);
    }
  }

  /** Prints, and remembers what can be pressed and asked about. */
  show(said: Said): SaidAs {
    if (said.kind === "form") this.#screen.form = said.form;
    const wanted = this.#screen.proof;
    const shown =
      said.kind === "evidence" && wanted !== undefined
        ? { ...said, proofs: said.proofs.filter((proof) => proof.number === wanted) }
        : said;
    for (const part of render(shown, this.#desk.ink)) this.#desk.print(`${String(part.payload)}\n`);
    if (said.kind === "progress" || said.kind === "choices") return {};
    this.#offer(said);
    if (said.kind !== "briefing" && said.kind !== "answer" && said.kind !== "edition") return {};
    if (said.kind === "briefing") this.#screen.briefing = said.briefing.id;
    const message =
      said.kind === "answer" ? said.answer.id : said.kind === "briefing" ? said.briefing.id : said.edition.id;
    this.#screen.under = String(message);
    return { message: String(message) };
  }

  #offer(said: Said): void {
    const buttons = buttonsOf(said);
    if (said.kind === "evidence" || (buttons.length === 0 && said.kind !== "notice")) return;
    this.#screen.offered = new Map(
      buttons.flatMap((button, at) => [
        [letterOf(at), button.action] as const,
        [`word:${button.label.toLowerCase()}`, button.action] as const,
      ]),
    );
  }

  async #answer(typed: Typed, signal: AbortSignal): Promise<void> {
    const { print } = this.#desk;
    const { under } = this.#screen;
    if (typed.kind === "unknown") print(`There is no /${typed.word}. /help lists what there is.`);
    if (typed.kind === "question")
      await this.tell({ kind: "question", text: typed.text, ...(under ? { under } : {}) }, signal);
    if (typed.kind === "press") await this.#press(typed.action, signal);
    if (typed.kind === "proof") await this.#prove(typed.number, signal);
    if (typed.kind === "command") {
      try {
        const attached = await attachment(typed.inputs.what ?? typed.inputs.file ?? "");
        const { what, file, ...others } = typed.inputs;
        const inputs = attached ? { ...others, ...attached } : typed.inputs;
        await this.tell({ kind: "command", command: typed.command, inputs }, signal);
      } catch (thrown) {
        print(asTrouble(thrown).message);
      }
    }
  }

  async #prove(number: number, signal: AbortSignal): Promise<void> {
    const on = this.#screen.briefing;
    if (on === undefined)
      return this.#desk.print("There is no briefing on the screen yet. Start with /brief and a file or a link.");
    this.#screen.proof = number;
    await this.#press({ act: "evidence", on, n: 0 }, signal);
    this.#screen.proof = undefined;
  }

  /** Through the same text a button would carry, so that the terminal proves the codec every day. */
  async #press(action: Action, signal: AbortSignal): Promise<void> {
    const decoded = decodeAction(encodeAction(action));
    const { under } = this.#screen;
    if (decoded) await this.tell({ kind: "press", action: decoded, ...(under ? { under } : {}) }, signal);
  }

  async #fill(
    form: Form,
    nextLine: (prompt: string) => Promise<string | undefined>,
    signal: AbortSignal,
  ): Promise<void> {
    const inputs = await askForm(form, this.#desk.ink, this.#desk.print, nextLine);
    if (inputs) await this.tell({ kind: "submit", form: form.name, on: form.on, inputs }, signal);
  }
}
