// Every kind of message as Slack gets it, byte for byte, so that a change of looks is seen before it is shipped.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { typedWith } from "../../../adapters/slack/notice.ts";
import { homeOf, renderer } from "../../../adapters/slack/render.ts";
import { wrongInMessage, wrongInView } from "../../fakes/slack/rules.ts";
import { shown } from "./shown.ts";

const typed = typedWith(true);
const render = renderer(typed);
const folder = new URL("../../golden/slack/", import.meta.url);

const made = (name: string): unknown[] => {
  const said = shown[name];
  if (said === undefined) throw new Error(`nothing called ${name}`);
  if (name === "home" && said.kind === "notice") return [{ kind: "view", view: homeOf(said, typed) }];
  return render(said).map((part) => part.payload);
};

describe("golden messages", () => {
  it.each(Object.keys(shown))("%s (UPDATE=yes writes it)", (name) => {
    const payloads = JSON.parse(JSON.stringify(made(name))) as { kind: string; view?: Record<string, unknown> }[];
    for (const payload of payloads)
      expect(payload.view ? wrongInView(payload.view) : wrongInMessage(payload)).toEqual([]);
    const file = new URL(`${name}.json`, folder);
    if (process.env.UPDATE === "yes") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `${JSON.stringify(payloads, null, 1)}\n`);
    }
    expect(payloads).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });
});

type Node = { readonly type?: string; readonly text?: unknown; readonly accessibility_label?: string };
const buttonsIn = (node: unknown): readonly Node[] => {
  if (typeof node !== "object" || node === null) return [];
  const within = Object.values(node).flatMap(buttonsIn);
  return "type" in node && node.type === "button" ? [node as Node, ...within] : within;
};

describe("buttons that stand in one message", () => {
  it.each(Object.keys(shown))("%s: have names that tell them apart when read out", (name) => {
    for (const payload of made(name)) {
      const names = buttonsIn(payload).map((button) => button.accessibility_label ?? JSON.stringify(button.text));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
