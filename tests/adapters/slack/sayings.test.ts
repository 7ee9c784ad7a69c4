// Every kind of message as Slack gets it keeps Slack's rules, and its buttons can be told apart by ear.
import { describe, expect, it } from "vitest";
import { typedWith } from "../../../adapters/slack/notice.ts";
import { homeOf, renderer } from "../../../adapters/slack/render.ts";
import { wrongInMessage, wrongInView } from "../../fakes/slack/rules.ts";
import { shown } from "./shown.ts";

const typed = typedWith(true);
const render = renderer(typed);

const made = (name: string): readonly { readonly view?: Record<string, unknown> }[] => {
  const said = shown[name];
  if (said === undefined) throw new Error(`nothing called ${name}`);
  const payloads =
    name === "home" && said.kind === "notice"
      ? [{ kind: "view", view: homeOf(said, typed) }]
      : render(said).map((part) => part.payload);
  return JSON.parse(JSON.stringify(payloads)) as { view?: Record<string, unknown> }[];
};

type Node = { readonly type?: string; readonly text?: unknown; readonly accessibility_label?: string };
const buttonsIn = (node: unknown): readonly Node[] => {
  if (typeof node !== "object" || node === null) return [];
  const within = Object.values(node).flatMap(buttonsIn);
  return "type" in node && node.type === "button" ? [node as Node, ...within] : within;
};

describe.each(Object.keys(shown))("%s", (name) => {
  it("is what Slack takes", () => {
    for (const payload of made(name))
      expect(payload.view ? wrongInView(payload.view) : wrongInMessage(payload)).toEqual([]);
  });

  it("has buttons whose names tell them apart when read out", () => {
    for (const payload of made(name)) {
      const names = buttonsIn(payload).map((button) => button.accessibility_label ?? JSON.stringify(button.text));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
