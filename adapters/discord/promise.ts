// What the first answer to an event has to be: a form cannot follow a deferral, and who sees it is fixed with it.
import type { First } from "../../src/desk/commands.ts";
import { ruleOf } from "../../src/desk/rules.ts";
import type { Heard } from "../../src/news/talk.ts";

export type Promised = First | "here";

/** From the desk's table alone, before anyone is asked anything. */
export function promised(heard: Heard, on: { readonly secret: boolean }): Promised {
  const { first } = ruleOf(heard);
  if (first !== "here") return first;
  // Only a private message is changed in place; and of evidence only its own pages, which are numbered.
  const turns = heard.kind !== "press" || heard.action.act !== "evidence" || heard.action.n !== undefined;
  return on.secret && turns ? "here" : "private";
}
