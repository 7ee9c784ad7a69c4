// The conversation loop: one line in, what Lede says to it out, the last things offered kept so that a letter presses
// them.
import { type Action, decodeAction, encodeAction } from "../../src/news/action.ts";
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import type { Place } from "../../src/news/place.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Form, Heard, Inputs, Person, Said, SaidAs } from "../../src/news/talk.ts";
import type { Hear } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { askInTerminal } from "./ask-form.ts";
import { attachment } from "./attach.ts";
import { printable } from "./escape.ts";
import { type Ink, showText } from "./ink.ts";
import { Letters } from "./letters.ts";
import { pasteHint, readPaste } from "./paste.ts";
import { buttonsOf, render } from "./render.ts";
import { type CommandShape, isCommand, readTypedLine, type TypedLine } from "./typed.ts";
import type { Typing } from "./typing.ts";

export type ChatDesk = {
  readonly hear: Hear;
  readonly commands: Readonly<Record<string, CommandShape>>;
  readonly person: Person;
  readonly place: Place;
  readonly ink: Ink;
  readonly print: (text: string) => void;
  /** Replaced by what is printed next, where the terminal can. */
  readonly printForNow: (text: string) => void;
  readonly nextId: () => string;
  /** A file's bytes as text; UTF-8 without it. */
  readonly decode?: (bytes: Uint8Array) => string;
  readonly locale: string;
};

type Screen = {
  under: string | undefined;
  briefing: string | undefined;
  /** The last answer that stands on something. */
  answer: Answer | undefined;
  form: Form | undefined;
  proof: number | undefined;
};

type Spoken = Heard extends infer H
  ? H extends Heard
    ? Omit<H, "key" | "by" | "in" | "locale" | "signal">
    : never
  : never;

const isBrief = (line: string): boolean => /^\s*\/brief\b/i.test(line);

export class Chat {
  readonly #letters = new Letters();
  readonly #desk: ChatDesk;
  readonly #screen: Screen = {
    under: undefined,
    briefing: undefined,
    answer: undefined,
    form: undefined,
    proof: undefined,
  };

  constructor(desk: ChatDesk) {
    this.#desk = desk;
  }

  /** Reads lines until the input ends or the person leaves. */
  async run(typing: Typing, prompt: string, signal: AbortSignal): Promise<void> {
    const nextLine = () => this.#line(typing, "  > ");
    for (;;) {
      const text = await typing.next(prompt);
      if (text === undefined || signal.aborted) return;
      const typed = readTypedLine(this.#whole(text, typing), this.#desk.commands, (words) =>
        this.#letters.actionOf(words),
      );
      if (typed.kind === "leave") return;
      await this.#answer(typed, typing, signal);
      const form = this.#screen.form;
      this.#screen.form = undefined;
      if (form) await this.#fill(form, nextLine, signal);
    }
  }

  /** Several commands pasted at once come one after the other; a pasted text is one thing. */
  #whole(text: string, typing: Typing): string {
    const [first = "", ...later] = text.split("\n");
    const { commands } = this.#desk;
    const apart = later.some((line) => isCommand(line, commands)) || (isCommand(first, commands) && !isBrief(first));
    if (!apart) return later.length === 0 ? text : text.replace(/\n\.\s*$/, "");
    typing.back(later);
    return first;
  }

  /** One line of a form. Undefined when a command is typed instead, which then comes next. */
  async #line(typing: Typing, prompt: string): Promise<string | undefined> {
    const [line, ...later] = (await typing.next(prompt))?.split("\n") ?? [];
    typing.back(later);
    if (line === undefined || !isCommand(line, this.#desk.commands)) return line;
    typing.back([line]);
    return undefined;
  }

  /** One event of the person's; what goes wrong is told in a line. */
  async tell(event: Spoken, signal: AbortSignal): Promise<void> {
    const { hear, person, place, locale, nextId } = this.#desk;
    const heard = { ...event, key: nextId(), by: person, in: place, locale, signal } as Heard;
    try {
      await hear(heard, async (said) => this.show(said));
    } catch (thrown) {
      this.#desk.print(showText(spoken(asTrouble(thrown).forReaders(tongueFor(this.#desk.locale))), this.#desk.ink));
    }
  }

  /** Prints, and remembers what can be pressed and asked about. */
  show(said: Said): SaidAs {
    if (said.kind === "form") this.#screen.form = said.form;
    const shown = said.kind === "evidence" ? this.#wanted(said) : said;
    const buttons = buttonsOf(said);
    const letters = said.kind === "evidence" || buttons.length === 0 ? [] : this.#letters.give(said, buttons);
    for (const part of render(shown, this.#desk.ink, letters))
      if (said.kind === "progress") this.#desk.printForNow(String(part.payload));
      else this.#desk.print(`${String(part.payload)}\n`);
    if (said.kind === "progress" || said.kind === "choices") return {};
    if (said.kind !== "briefing" && said.kind !== "answer" && said.kind !== "edition") return {};
    if (said.kind === "briefing") this.#screen.briefing = said.briefing.id;
    this.#screen.answer = said.kind === "answer" && claimsOf(said.answer).length > 0 ? said.answer : undefined;
    const message =
      said.kind === "answer" ? said.answer.id : said.kind === "briefing" ? said.briefing.id : said.edition.id;
    this.#screen.under = String(message);
    return { message: String(message) };
  }

  /** The one proof that was asked for; or which there are. */
  #wanted(said: Extract<Said, { kind: "evidence" }>): Said {
    const number = this.#screen.proof;
    if (number === undefined) return said;
    const proofs = said.proofs.filter((proof) => proof.number === number);
    if (proofs.length > 0) return { ...said, proofs };
    const words = `There is no line ${number} in this briefing: its lines are 1 to ${said.proofs.at(-1)?.number ?? 0}.`;
    return { kind: "notice", audience: "asker", tone: "problem", lines: [[words]] };
  }

  async #answer(typed: TypedLine, typing: Typing, signal: AbortSignal): Promise<void> {
    const { print } = this.#desk;
    const { under } = this.#screen;
    if (typed.kind === "unknown") print(`There is no /${printable(typed.word)}. /help lists what there is.`);
    if (typed.kind === "unoffered")
      print(`There is no (${typed.letter}) to press just now. /help lists what there is.`);
    if (typed.kind === "question")
      await this.tell({ kind: "question", text: typed.text, ...(under ? { under } : {}) }, signal);
    if (typed.kind === "press") await this.#press(typed.action, signal);
    if (typed.kind === "proof") await this.#prove(typed.number, typed.of, signal);
    if (typed.kind !== "command") return;
    try {
      await this.tell(
        { kind: "command", command: typed.command, inputs: await this.#inputs(typed, typing, signal) },
        signal,
      );
    } catch (thrown) {
      print(showText(spoken(asTrouble(thrown).forReaders(tongueFor(this.#desk.locale))), this.#desk.ink));
    }
  }

  /** With the file that the words name, or the text pasted after a bare /brief. */
  async #inputs(typed: TypedLine & { kind: "command" }, typing: Typing, signal: AbortSignal): Promise<Inputs> {
    const { what, file, ...others } = typed.inputs;
    const attached = await attachment(what ?? file ?? "", this.#desk.decode);
    if (attached) return { ...others, ...attached };
    if (typed.command !== "brief" || what !== undefined) return typed.inputs;
    this.#desk.print(this.#desk.ink.quiet(pasteHint));
    const pasted = await readPaste(typing, (line) => isCommand(line, this.#desk.commands), signal);
    return pasted === "" ? others : { ...others, what: pasted };
  }

  /** A number that the answer just given does not have is the briefing's. */
  async #prove(number: number | undefined, of: "last" | "briefing", signal: AbortSignal): Promise<void> {
    const { answer, briefing } = this.#screen;
    const last = of === "last" && answer && (number ?? 0) <= claimsOf(answer).length ? answer.id : undefined;
    const on = last ?? briefing;
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

  async #fill(form: Form, nextLine: () => Promise<string | undefined>, signal: AbortSignal): Promise<void> {
    const inputs = await askInTerminal(form, this.#desk.ink, this.#desk.print, nextLine);
    if (inputs === undefined) this.#desk.print("Nothing was changed.");
    else await this.tell({ kind: "submit", form: form.name, on: form.on, inputs }, signal);
  }
}
