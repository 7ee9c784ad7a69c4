// Facts about small pure rules: what an answer of Discord means, how words are kept harmless, how lines are split, what a form holds.
import { readFileSync } from "node:fs";
import { escapeMarkdown } from "discord.js";
import { describe, expect, test } from "vitest";
import { briefingPassages } from "../../../adapters/discord/briefing.ts";
import { address, boldMarkdown, linkMarkdown, literal, plainWords } from "../../../adapters/discord/escape.ts";
import { formIn, inputsOf, modalOf } from "../../../adapters/discord/form.ts";
import { splitLine } from "../../../adapters/discord/parts.ts";
import { troubleOf, troubleOfClose, troubleOfNetwork } from "../../../adapters/discord/trouble.ts";
import { textLines } from "../../../adapters/discord/words.ts";
import { briefing } from "./briefings.ts";

test.each([
  [400, 0, "malformed"],
  [400, 50035, "malformed"],
  [400, 50006, "malformed"],
  [413, 40005, "malformed"],
  [401, 0, "bad-credentials"],
  [403, 50001, "not-allowed"],
  [403, 50013, "not-allowed"],
  [403, 50007, "not-allowed"],
  [403, 0, "not-allowed"],
  [404, 10003, "gone"],
  [404, 10062, "gone"],
  [404, 0, "gone"],
  [400, 40067, "not-allowed"],
  [400, 160005, "not-allowed"],
  [400, 160006, "not-allowed"],
  [429, 0, "rate-limited"],
  [500, 0, "unavailable"],
  [503, 0, "unavailable"],
] as const)("status %i with code %i is %s", (status, code, kind) => {
  expect(troubleOf({ status, code }).kind).toBe(kind);
});

test("the gateway client is the very one that discord.js asks for", () => {
  const needs = (file: string) =>
    (JSON.parse(readFileSync(file, "utf8")) as { readonly dependencies: Record<string, string> }).dependencies;
  const asked = needs("node_modules/discord.js/package.json")["@discordjs/ws"];
  expect(asked?.replace(/^[~^]/, "")).toBe(needs("package.json")["@discordjs/ws"]);
});

test("a connection never made is told apart from one that broke", () => {
  const failed = (code: string) => troubleOfNetwork(Object.assign(new Error("x"), { code })).kind;
  expect(["ECONNREFUSED", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT"].map(failed)).toEqual(Array(3).fill("unavailable"));
  expect(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"].map(failed)).toEqual(
    Array(3).fill("unknown-outcome"),
  );
});

test.each([
  [4004, "Reset Token"],
  [4014, "DISCORD_MESSAGE_CONTENT=no"],
  [4011, "Restart"],
  [4999, "4999"],
] as const)("close code %i says %s", (code, words) => {
  expect(troubleOfClose(code).message).toContain(words);
});

describe("words from outside", () => {
  test.each([
    ["@everyone", "@\u200beveryone"],
    ["<@123>", "\\<\u200b@123\\>"],
    ["[free](https://evil.example)", "\\[free\\](https\\://evil.example)"],
    ["# Heading", "\\# Heading"],
    ["1. item", "1\\. item"],
    ["- item", "\\- item"],
    ["discord.gg/abc", "discord\\.gg/abc"],
    ["fewer than <5%", "fewer than \\<5%"],
    ["a\nb\u202egnp", "a bgnp"],
    ["3 * 4 is 12", "3 \\* 4 is 12"],
  ])("%j is written %j", (given, written) => {
    expect(literal(given)).toBe(written);
  });

  test("what was escaped reads as it was", () => {
    for (const text of ["**b** [x](y) \\ _z_", "a ~~b~~ ||c||", "`code`"]) expect(plainWords(literal(text))).toBe(text);
  });

  test("what discord.js makes harmless is harmless, and more", () => {
    const marks = ["*a*", "_a_", "__a__", "~~a~~", "||a||", "`a`", "```a```", "# a", "- a", "1. a", "[a](b)"];
    for (const text of marks) {
      const theirs = escapeMarkdown(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true });
      for (const [, mark] of theirs.matchAll(/\\(.)/g)) expect(literal(text), text).toContain(`\\${mark}`);
    }
    for (const text of ["@everyone", "<@123>", "discord.gg/abc", "a\u202eb"])
      expect([escapeMarkdown(text), literal(text)]).toEqual([text, expect.not.stringMatching(text)]);
  });

  test("right-to-left words are isolated from the number after them", () => {
    expect(`${literal("שלום")} [3]`).toBe("\u2068שלום\u2069 [3]");
  });

  test("only http addresses without a name and password are linked", () => {
    expect(address("javascript:alert(1)")).toBeUndefined();
    expect(address("https://user:pw@e.example/")).toBeUndefined();
    expect(address("https://e.example/a_(b)")).toBe("https://e.example/a_%28b%29");
    expect(linkMarkdown("words", "data:text/html,x")).toBe("words");
    expect(boldMarkdown("  ")).toBe("");
  });

  test("an address too long loses its sentence first, then the link", () => {
    expect(address(`https://e.example/#:~:text=${"x".repeat(2000)}`)).toBe("https://e.example/");
    expect(address(`https://e.example/${"x".repeat(2000)}`)).toBeUndefined();
  });
});

describe("splitting a line", () => {
  test("a quote goes on as a quote, a bullet as its own second line", () => {
    expect(splitLine("> one two three", 10)).toEqual(["> one two", "> three"]);
    expect(splitLine("- one two three", 10)).toEqual(["- one two", "  three"]);
  });

  test("never inside a link, an escaped mark, or a character", () => {
    const pieces = splitLine(`aaaa [bb bb](https://e.example/) ${"\\*".repeat(8)}${"👩".repeat(9)}`, 30);
    expect(pieces.join("")).toContain("[bb bb](https://e.example/)");
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(30);
      expect(piece.isWellFormed()).toBe(true);
      expect(/(?<!\\)(?:\\\\)*\\$/.test(piece)).toBe(false);
    }
  });
});

test("quiet words begin a line of small print, and commands can be tapped once they are registered", () => {
  const text = [
    "Now ",
    { bold: "here" },
    { quiet: "next " },
    { instant: 60_000, as: "time", zone: "UTC" },
    " ",
    { command: "schedule", verb: "add" },
  ] as const;
  expect(textLines(text, new Map())).toEqual(["Now **here**", "-# next <t:60:t> `/schedule add`"]);
  expect(textLines([{ command: "help" }], new Map([["help", "77"]]))).toEqual(["</help:77>"]);
});

test("a briefing that is not in the language asked for says so there, and why; in English where we speak none of it", () => {
  const quiet = (askedFor: string) => briefingPassages(briefing({ askedFor }))[0]?.lines[1];
  expect(quiet("fr")).toContain("pas en français : une traduction ne peut pas être vérifiée mot à mot");
  expect(quiet("it")).toContain("not in Italian: a translation cannot be checked word for word");
  expect(briefingPassages(briefing())[0]?.lines[1]).not.toContain("translation");
});

test("a form goes out and comes back with its name, what it is about, and its values", () => {
  const { modal } = modalOf({
    name: "schedule",
    title: "Schedule",
    submit: "Save",
    on: "abc",
    fields: [
      { name: "days", label: "Days", kind: "some-of", required: true, options: [{ value: "mon", label: "Monday" }] },
    ],
  });
  expect(formIn(modal.custom_id)).toEqual({ form: "schedule", on: "abc" });
  expect(formIn("something else")).toBeUndefined();
  expect(
    inputsOf([
      { component: { custom_id: "days", values: ["mon", "tue"] } },
      { component: { custom_id: "time", value: "08:00" } },
      { component: { custom_id: "zone", value: "" } },
    ]),
  ).toEqual({ days: "mon,tue", time: "08:00" });
});
