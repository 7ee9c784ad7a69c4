// What is pressed in a direct message about another place: heard as said there, by who may change things there now.
import type { Action } from "../news/action.ts";
import type { Button, Heard, Said } from "../news/talk.ts";
import { placeAfar, readAfar } from "../publishing/afar.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Call } from "./call.ts";
import { ruleOf } from "./rules.ts";

/** The same call for everything else. Throws Trouble `not-found` for a button that is too old. */
export async function heardThere(call: Call): Promise<Call> {
  const { heard, tools, now, signal } = call;
  const named = readAfar(onOf(heard));
  if (named === undefined) return call;
  const place = await placeAfar(tools.store, named.name, heard.in, now);
  const platform = place && tools.platform(place.platform);
  if (place === undefined || platform === undefined) throw new Trouble("not-found", worded("desk.too-old"));
  const mayManage = await platform.manages(heard.by.id, place, signal);
  // Who no longer reads there reads nothing of it from afar.
  if (!ruleOf(heard).manages && !(await platform.reads(heard.by.id, place, signal)))
    throw new Trouble("not-found", worded("desk.too-old"));
  const { under: _, ...rest } = { under: undefined, ...heard };
  const there = { ...rest, in: place, by: { ...heard.by, mayManage } };
  const away = (on: string) => `${named.name}~${on}`;
  // Of another tenant no channel can be chosen: a server's are not there in somebody's direct messages.
  const near = place.tenant === heard.in.tenant;
  return {
    ...call,
    heard: withOn(there as Heard, named.on),
    mine: tools.store.of(place.tenant),
    say: (said) => call.say(pointing(said, away, near)),
  };
}

const onOf = (heard: Heard): string =>
  heard.kind === "press" ? heard.action.on : heard.kind === "submit" ? heard.on : "";

function withOn(heard: Heard, on: string): Heard {
  if (heard.kind === "press") return { ...heard, action: { ...heard.action, on } };
  return heard.kind === "submit" ? { ...heard, on } : heard;
}

/** What was said about the other place, its buttons and its form so that they are about it still. */
function pointing(said: Said, away: (on: string) => string, near: boolean): Said {
  const aimed = (action: Action): Action => ({ ...action, on: away(action.on) });
  const buttons = (all: readonly Button[]): readonly Button[] =>
    // A preview's own buttons would be about where they stand.
    all.filter(({ action }) => action.act !== "preview").map((button) => ({ ...button, action: aimed(button.action) }));
  if (said.kind === "notice")
    return {
      ...said,
      ...(said.rows ? { rows: said.rows.map((row) => ({ ...row, buttons: buttons(row.buttons) })) } : {}),
      ...(said.buttons ? { buttons: buttons(said.buttons) } : {}),
    };
  if (said.kind !== "form") return said;
  const fields = said.form.fields.filter(({ kind }) => near || kind !== "place");
  return { ...said, form: { ...said.form, on: away(said.form.on), fields } };
}
