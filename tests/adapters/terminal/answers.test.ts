// Beneath an answer in a terminal: numbers open its evidence, letters keep their buttons, addresses hide.
import { expect, test } from "vitest";
import { makeInk } from "../../../adapters/terminal/ink.ts";
import { Letters, letterOf } from "../../../adapters/terminal/letters.ts";
import { render } from "../../../adapters/terminal/render.ts";
import { columns } from "../../../adapters/terminal/wrap.ts";
import type { Answer } from "../../../src/news/answer.ts";
import type { Button, Said } from "../../../src/news/talk.ts";
import { aClaim, aSource } from "../../contracts/store/samples.ts";
import { openTalk } from "./talking.ts";

test("a number after an answer is the answer's, one that it lacks and a line are the briefing's", async () => {
  const shown = await openTalk().pipe("who is Thomas Enders?", "1", "line 1", "6");
  const titles = shown.match(/Evidence for “[^”]+”/g);
  expect(titles?.map((title) => title.includes("Thomas Enders"))).toEqual([true, false, false]);
});

test("(a) and (b) press the same beneath an answer as before it", async () => {
  const shown = await openTalk().pipe("how many people were killed?", "b", "a");
  expect(shown).toMatch(/More of: Airbus[\s\S]*Evidence for “Airbus/);
  expect(shown).not.toContain("to press just now");
});

test("what nobody asked is one line, or nothing at all", async () => {
  const shown = await openTalk().pipe("asdfgh", "thanks!", "lol");
  expect(shown.slice(shown.indexOf("› asdfgh")).trim()).toBe("› asdfgh\nNot in these articles.");
});

test("a button keeps its letter until a new subject opens", () => {
  const letters = new Letters();
  const button = (label: string): Button => ({ label, action: { act: "more", on: label } });
  const notice = (rows: boolean): Said => ({
    kind: "notice",
    audience: "asker",
    tone: "plain",
    lines: [],
    ...(rows ? { rows: [{ lines: [], buttons: [] }] } : {}),
  });
  expect(letters.give(notice(true), [button("One"), button("Two")])).toEqual(["a", "b"]);
  expect(letters.give(notice(false), [button("Three"), button("One")])).toEqual(["c", "a"]);
  expect(letters.actionOf("b")).toEqual({ act: "more", on: "Two" });
  expect(letters.actionOf("three")).toEqual({ act: "more", on: "Three" });
  expect(letters.give(notice(true), [button("Four")])).toEqual(["a"]);
  expect(letters.actionOf("b")).toBeUndefined();
  expect([letterOf(25), letterOf(26)]).toEqual(["z", "aa"]);
});

test("the address of a sentence hides behind its number and takes no room in a line", () => {
  const url = "https://news.example/a";
  const answer: Answer = {
    id: "a",
    question: "q",
    writer: { name: "embedded" },
    at: 0,
    sources: [aSource(["Zero is here."], { url })],
    kind: "answered",
    claims: [aClaim("Zero is here.", 0)],
  };
  const said: Said = { kind: "answer", audience: "asker", answer };
  const [part] = render(said, makeInk(true, 80, "UTC"));
  const line = String(part?.payload).split("\n")[1] ?? "";
  expect(line).toContain(`\u001b]8;;${url}#:~:text=Zero%20is%20here\u001b\\[1]\u001b]8;;\u001b\\`);
  expect(columns(line)).toBe("Zero is here. [1]".length);
  expect(part?.plainText).not.toContain("http");
});
