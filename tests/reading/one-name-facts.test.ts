// Which names of a text are one person or body and which are two, by their spellings alone: a fact a line.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

/** Each actor as "Name = other form", in the order of the alphabet. */
const actorsIn = (text: string): string =>
  read({ title: "", text, language: "en" })
    .actors.map(({ name, aliases }) => [name, ...aliases.slice(0, 1)].join(" = "))
    .sort()
    .join("; ");

test.each([
  ["Ed Paul Reed left. Ed Reed wept.", "Ed Paul Reed = Ed Reed"],
  ["Tim Reed left. Timothy Reed wept.", "Timothy Reed = Tim Reed"],
  ["J. Reed left. John Reed wept.", "John Reed = J. Reed"],
  ["John Reed left. Jane Reed wept.", "Jane Reed; John Reed"],
  ["Paul Reed left. Reed wept.", "Paul Reed = Reed"],
  ["Paul Reed left. Ann Reed wept. Reed slept.", "Ann Reed = Reed; Paul Reed"],
  ["Volodymyr Zelensky left. Volodymyr Zelenskyy wept.", "Volodymyr Zelenskyy = Volodymyr Zelensky"],
  ["Paul Johnson left. Paul Johnston wept.", "Paul Johnson; Paul Johnston"],
  ["Bashar al-Assad left. Assad wept.", "Bashar al-Assad = Assad"],
  ["The State Department left. The US State Department wept.", "US State Department = State Department"],
  ["Apple Inc. left. Apple wept.", "Apple Inc. = Apple"],
  ["The Free Syrian Army (FSA) left. The FSA wept.", "Free Syrian Army = FSA"],
  ["Paul Holt Reed left. Paul Reed wept.", "Paul Holt Reed = Paul Reed"],
  ["Paul Holt Reed left. Holt wept.", "Paul Holt Reed = Holt"],
  ["Paul Reed left. Paul wept.", "Paul Reed = Paul"],
  ["Phillip Reed left. Philipp Reed wept.", "Phillip Reed = Philipp Reed"],
  ["Al Reed left. Alan Reed wept.", "Al Reed; Alan Reed"],
])("%s: %s", (text, actors) => expect(actorsIn(text)).toBe(actors));
