// What the first answer to an event has to be: a form cannot follow a deferral, and who sees it is fixed with it.
import { type First, firstOf } from "../../src/desk/commands.ts";
import { firstOfPress } from "../../src/news/action.ts";
import type { Heard } from "../../src/news/talk.ts";

export type Promised = First | "here";

/** What the first answer has to be, from the tables alone, before anyone is asked anything. */
export function promised(heard: Heard, on: { readonly secret: boolean }): Promised {
  switch (heard.kind) {
    case "command":
      return firstOf(heard.command, heard.inputs.verb);
    case "press": {
      const first = firstOfPress[heard.action.act];
      const turns = heard.action.act !== "evidence" || heard.action.n !== undefined;
      return first === "here" && !(on.secret && turns) ? "private" : first;
    }
    case "submit":
      return heard.form === "brief" ? "public" : "private";
    default:
      return "choices";
  }
}
