// What holds for every button, form and event: what comes first, who may, what it costs. Commands have theirs beside
// their words.
import type { ActName } from "../news/action.ts";
import type { FormName, Heard } from "../news/talk.ts";
import { type Rule, ruleOfCommand } from "./commands.ts";

/** Every button, by its act. */
export const presses: Readonly<Record<ActName, Rule>> = {
  evidence: { first: "here", modal: true },
  ask: { first: "form" },
  more: { first: "private" },
  less: { first: "private", manages: true },
  before: { first: "private" },
  why: { first: "private" },
  share: { first: "private" },
  open: { first: "private" },
  manage: { first: "private" },
  edit: { first: "form", manages: true },
  layout: { first: "form", manages: true },
  pause: { first: "here", manages: true },
  resume: { first: "here", manages: true },
  "ask-removal": { first: "here", manages: true },
  "remove-schedule": { first: "here", manages: true },
  preview: { first: "private", costs: "much" },
  "post-now": { first: "private", manages: true },
  undo: { first: "here", manages: true },
  again: { first: "form", manages: true },
  report: { first: "form" },
  retract: { first: "here", manages: true },
  "not-asked": { first: "private" },
  "no-question": { first: "private" },
  hush: { first: "private" },
  right: { first: "private" },
  widen: { first: "private", costs: "much" },
  "brief-link": { first: "form" },
  "add-source": { first: "form", manages: true },
  follow: { first: "private", manages: true },
  "follow-story": { first: "private", manages: true },
  "stop-story": { first: "private", manages: true },
  brief: { first: "public", costs: "much" },
  sample: { first: "private" },
  unfollow: { first: "here", manages: true },
  turn: { first: "here" },
  setup: { first: "here", manages: true, modal: true },
  "setup-form": { first: "form", manages: true },
  "setup-preview": { first: "private", manages: true, costs: "much" },
  "setup-done": { first: "here", manages: true },
  "take-along": { first: "private", manages: true },
  "ask-deletion": { first: "private", manages: true },
  "delete-all": { first: "private", manages: true },
  help: { first: "private" },
};

/** Every submitted form. */
export const forms: Readonly<Record<FormName, Rule>> = {
  schedule: { first: "private", manages: true },
  layout: { first: "private", manages: true },
  ask: { first: "private", costs: "much" },
  brief: { first: "public", costs: "much" },
  source: { first: "private", manages: true },
  settings: { first: "private", manages: true },
  report: { first: "private" },
  setup: { first: "here", manages: true, costs: "much" },
};

/** What is heard without a command, a button or a form. */
const events: Readonly<Record<Exclude<Heard["kind"], "command" | "press" | "submit">, Rule>> = {
  question: { first: "public", costs: "much" },
  suggest: { first: "choices", costs: "nothing" },
  home: { first: "private", costs: "nothing" },
  joined: { first: "private", costs: "nothing" },
  left: { first: "private", costs: "nothing" },
};
/** Nobody waits for it, no model is asked, and nobody's questions of the hour are spent on it. */
const overhearing: Rule = { first: "public" };

export function ruleOf(heard: Heard): Rule {
  if (heard.kind === "command") return ruleOfCommand(heard.command, heard.inputs.verb);
  if (heard.kind === "press") return presses[heard.action.act];
  if (heard.kind === "question" && heard.toward !== undefined) return overhearing;
  return heard.kind === "submit" ? forms[heard.form] : events[heard.kind];
}
