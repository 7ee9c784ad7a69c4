// setup: from nothing to a first briefing where people talk, asked for step by step, each of which can be taken back.
import type { SettingUp, Typed } from "../../../src/ports/setting-up.ts";
import { asTrouble, Trouble } from "../../../src/trouble.ts";
import { printable } from "../escape.ts";
import { type Ink, makeInk } from "../ink.ts";
import { readableWidth } from "../limits.ts";
import { wrap } from "../wrap.ts";
import { Dialog, type Stage, walk } from "./dialog.ts";
import { script } from "./script.ts";
import type { SetupTools } from "./world.ts";

export default script({
  says: "Sets Lede up on Discord or Slack, step by step, up to a first briefing in a channel you choose.",
  usage: [""],
  more: [
    "It opens nothing by itself: it gives you links, tries what you type at once, and writes .env for you alone.",
    'Type "back" to take a step back; Ctrl+C leaves, and what was written until then stays.',
  ],
  examples: ["lede setup"],
  operands: "none",
  flags: {},
  async act(_, world) {
    const { input, output } = world.streams;
    if (!world.byHand)
      throw new Trouble(
        "bad-input",
        "setup asks questions: run it in a terminal, or write .env by hand (.env.example).",
      );
    const tools = await world.setup();
    const dialog = new Dialog(input, output);
    try {
      await walk(new Walk(dialog, tools, makeInk(world.colour, readableWidth(world.columns), world.zone)).steps);
    } finally {
      dialog.close();
      await tools.close();
    }
    return 0;
  },
});

type NamedPlace = Awaited<ReturnType<SettingUp["places"]>>[number];

class Walk {
  readonly #dialog: Dialog;
  readonly #tools: SetupTools;
  readonly #ink: Ink;
  #platform: SettingUp | undefined;
  #typed: Typed = {};
  #unwrite: () => void = () => {};
  /** Somebody came back to the tokens: what held then is not taken for granted now. */
  #again = false;
  #unpost: (() => Promise<void>) | undefined;

  constructor(dialog: Dialog, tools: SetupTools, ink: Ink) {
    this.#dialog = dialog;
    this.#tools = tools;
    this.#ink = ink;
  }

  get steps(): readonly Stage[] {
    return [
      { run: () => this.#choosePlatform() },
      { run: () => this.#askTokens() },
      { run: async () => this.#write(), undo: () => this.#unwrite(), silent: true },
      { run: () => this.#check(), silent: true },
      { run: () => this.#post(), undo: () => this.#takeAway() },
      { run: () => this.#end() },
    ];
  }

  #say(words: string, first = "", rest = first): void {
    this.#dialog.say(...wrap(printable(words), this.#ink.width, first, rest));
  }

  /** One of several by its number; Enter is the first. */
  async #choose<T>(question: string, among: readonly (readonly [name: string, T])[]): Promise<T | "back"> {
    for (const [at, [name]] of among.entries()) this.#say(name, `  ${at + 1}  `, "     ");
    for (;;) {
      const answer = await this.#dialog.ask(this.#ink.bold(`${question} [1]`));
      if (answer.kind === "back") return "back";
      const found = among[Number(answer.line === "" ? 1 : answer.line) - 1];
      if (found) return found[1];
      this.#say(`Type a number from 1 to ${among.length}, or "back".`);
    }
  }

  async #choosePlatform(): Promise<"on" | "back"> {
    this.#say('Where do you talk? ("back" takes a step back at every question, Ctrl+C leaves.)');
    const chosen = await this.#choose(
      "Platform",
      this.#tools.platforms.map((one) => [one.title, one] as const),
    );
    if (chosen === "back") return "back";
    this.#platform = chosen;
    this.#typed = this.#tools.known;
    this.#again = false;
    return "on";
  }

  async #askTokens(): Promise<"on" | "back"> {
    const { tokens = [] } = this.#platform ?? {};
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at];
      if (token === undefined) break;
      const done = await this.#askToken(token);
      if (done === "back" && at === 0) return "back";
      at += done === "back" ? -1 : 1;
      this.#again = done === "back";
    }
    this.#again = true;
    return "on";
  }

  async #askToken({ setting, called, guide }: SettingUp["tokens"][number]): Promise<"on" | "back"> {
    const before = this.#typed[setting];
    // What stands in .env and holds is not asked for.
    if (before !== undefined && !this.#again && (await this.#holds(setting, before, `${setting} as it is set: `)))
      return "on";
    this.#guide(guide);
    const keeping = before === undefined ? "" : ", Enter keeps what is set";
    for (;;) {
      const answer = await this.#dialog.ask(this.#ink.bold(`Paste the ${called}, it is not shown${keeping}:`), {
        hidden: true,
      });
      if (answer.kind === "back") {
        this.#typed = { ...this.#tools.known };
        return "back";
      }
      const value = answer.line || before;
      if (value !== undefined && (await this.#holds(setting, value, ""))) return "on";
    }
  }

  async #holds(setting: string, value: string, prefix: string): Promise<boolean> {
    const fault = this.#tools.fault(setting, value);
    if (fault !== undefined) {
      this.#say(`${prefix}${fault}`, "LOOK  ", "      ");
      return false;
    }
    const typed = { ...this.#typed, [setting]: value };
    const tried = await this.#platform?.try(setting, typed);
    if (tried === undefined) return false;
    this.#say(`${prefix}${tried.words}`, tried.ok ? "ok    " : "LOOK  ", "      ");
    if (tried.ok) this.#typed = { ...typed, ...tried.found };
    return tried.ok;
  }

  #guide({ link, presses }: { readonly link: string; readonly presses: readonly string[] }): void {
    this.#dialog.say("", `  ${this.#ink.link(link, link)}`);
    for (const press of presses) this.#say(press, "  - ", "    ");
  }

  #write(): "on" {
    const { known, file } = this.#tools;
    const fresh = Object.entries(this.#typed).filter(([name, value]) => known[name] !== value);
    this.#unwrite = fresh.length === 0 ? () => {} : this.#tools.write(Object.fromEntries(fresh));
    if (fresh.length > 0)
      this.#say(
        `written into ${file}, for you alone to read: ${fresh.map(([name]) => name).join(", ")}`,
        "ok    ",
        "      ",
      );
    return "on";
  }

  async #check(): Promise<"on"> {
    let well = 0;
    // Where nothing was posted yet there is no place: the next step is about that.
    for await (const { what, ok, words } of this.#tools.checkup(this.#typed))
      if (ok || what === "Servers" || what === "Commands" || what === "Add App") well += 1;
      else this.#say(`${what}: ${words}`, "LOOK  ", "      ");
    this.#say(`doctor: ${well} checks are well`, "ok    ", "      ");
    return "on";
  }

  async #post(): Promise<"on" | "back"> {
    for (;;) {
      const place = await this.#choosePlace();
      if (place === "back") return "back";
      if (place === "invite") {
        this.#guide((await this.#platform?.invite(this.#typed)) ?? { link: "", presses: [] });
        if ((await this.#dialog.ask(this.#ink.bold("Done? Press Enter"))).kind === "back") return "back";
        continue;
      }
      try {
        this.#unpost = await this.#tools.post(this.#typed, place.place);
        this.#say(`a first briefing stands in ${place.name}`, "ok    ", "      ");
        return "on";
      } catch (thrown) {
        this.#say(asTrouble(thrown).message, "LOOK  ", "      ");
      }
    }
  }

  async #choosePlace(): Promise<NamedPlace | "invite" | "back"> {
    const places = await this.#places();
    if (places.length === 0) return "invite";
    this.#dialog.say("", "Where shall the first briefing be posted?");
    const named = places.map((place): readonly [string, NamedPlace | "invite"] => [place.name, place]);
    return this.#choose("Channel", [...named, ["elsewhere: I invite Lede there first", "invite"]]);
  }

  async #places() {
    try {
      return (await this.#platform?.places(this.#typed)) ?? [];
    } catch (thrown) {
      this.#say(asTrouble(thrown).message, "LOOK  ", "      ");
      return [];
    }
  }

  async #takeAway(): Promise<void> {
    await this.#unpost?.();
    if (this.#unpost) this.#say("It is taken away again.");
    this.#unpost = undefined;
  }

  async #end(): Promise<"on" | "back"> {
    this.#dialog.say("");
    this.#say("Lede is set up. Start it with lede start, and type /setup in the channel for a briefing on a schedule.");
    const answer = await this.#dialog.ask(this.#ink.bold('Press Enter to end ("back" takes the briefing away)'));
    return answer.kind === "back" ? "back" : "on";
  }
}
