// Which letter presses what: a button keeps its letter for as long as what it stood beneath is what people talk about.
import type { Action } from "../../src/news/action.ts";
import type { Button, Said } from "../../src/news/talk.ts";

export class Letters {
  #given: readonly Button[] = [];

  /** The letters of a saying's buttons, in their order. What opens a new subject begins at (a) again. */
  give(said: Said, buttons: readonly Button[]): readonly string[] {
    if (opens(said, buttons)) this.#given = [];
    const given = [...this.#given];
    const letters = buttons.map((button) => {
      const known = opens(said, buttons) ? -1 : given.findIndex(({ label }) => label === button.label);
      const at = known < 0 ? given.length : known;
      given[at] = button;
      return letterOf(at);
    });
    this.#given = given;
    return letters;
  }

  /** By letter or by the words of the button. */
  actionOf(typed: string): Action | undefined {
    return this.#given.find(({ label }, at) => typed === letterOf(at) || typed === label.toLowerCase())?.action;
  }
}

/** Beneath an answer the briefing's letters go on pressing the briefing's buttons. */
const opens = (said: Said, buttons: readonly Button[]): boolean =>
  (said.kind === "briefing" && !said.beyond) ||
  said.kind === "edition" ||
  (said.kind === "notice" && (said.rows ?? []).length > 0 && buttons.length > 0);

/** (a) to (z), then (aa). */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(97 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`;
