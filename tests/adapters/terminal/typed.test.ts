// A typed line is a command, a press of what was just offered, a number, or a question.
import { describe, expect, test } from "vitest";
import { readTypedLine } from "../../../adapters/terminal/typed.ts";
import { commands } from "../../../src/desk/commands.ts";
import type { Action } from "../../../src/news/action.ts";

const offered = (typed: string): Action | undefined =>
  typed === "a" || typed === "more" ? { act: "more", on: "b1" } : undefined;

describe("what was typed", () => {
  test.each([
    ["", { kind: "nothing" }],
    ["   ", { kind: "nothing" }],
    ["/quit", { kind: "leave" }],
    ["exit", { kind: "leave" }],
    ["evidence 2", { kind: "proof", number: 2, of: "last" }],
    ["[12]", { kind: "proof", number: 12, of: "last" }],
    ["line 2", { kind: "proof", number: 2, of: "briefing" }],
    ["evidence", { kind: "proof", number: undefined, of: "briefing" }],
    ["a", { kind: "press", action: { act: "more", on: "b1" } }],
    ["More", { kind: "press", action: { act: "more", on: "b1" } }],
    ["why did they leave?", { kind: "question", text: "why did they leave?" }],
    ["/nonsense x", { kind: "unknown", word: "nonsense" }],
    ["/brief https://example.org/a", { kind: "command", command: "brief", inputs: { what: "https://example.org/a" } }],
    ["/BRIEF x length: short", { kind: "command", command: "brief", inputs: { what: "x", length: "short" } }],
    [
      "/schedule add weekdays at 08:00 zone: Europe/Zurich",
      {
        kind: "command",
        command: "schedule",
        inputs: { verb: "add", when: "weekdays at 08:00", zone: "Europe/Zurich" },
      },
    ],
    ["/schedule", { kind: "command", command: "schedule", inputs: { verb: "list" } }],
    ["/schedule delete s1", { kind: "command", command: "schedule", inputs: { verb: "remove", which: "s1" } }],
    ["/schedule pause s1", { kind: "command", command: "schedule", inputs: { verb: "pause", which: "s1" } }],
    [
      "/sources import feeds.opml",
      { kind: "command", command: "sources", inputs: { verb: "import", file: "feeds.opml" } },
    ],
    ["/help", { kind: "command", command: "help", inputs: {} }],
    [
      "/ask is it true that what: matters?",
      { kind: "command", command: "ask", inputs: { question: "is it true that what: matters?" } },
    ],
  ])("%j", (line, expected) => expect(readTypedLine(line, commands, offered)).toEqual(expected));
});
