// A prompt that is missing, unknown, or does not use exactly its inputs stops the start, with every problem named at once.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { openPrompts, type PromptFile, promptInputs } from "../../src/prompting/prompt.ts";

const whole: PromptFile[] = Object.entries(promptInputs).map(([name, inputs]) => ({
  name,
  inputs,
  text: inputs.map((input) => `{{${input}}}`).join(" "),
}));
const change = (name: string, file: Partial<PromptFile>): PromptFile[] =>
  whole.map((one) => (one.name === name ? { ...one, ...file } : one));

describe("prompts", () => {
  it("of the project itself are in order", () => {
    expect(loadPrompts().version).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ["a missing file", whole.slice(1), "prompts/house-style.md is missing"],
    ["an unknown file", [...whole, { name: "poem", inputs: [], text: "" }], "prompts/poem.md is not a prompt"],
    ["a gap that is not declared", change("title-story", { text: "{{mood}}" }), "uses {{mood}} without declaring it"],
    [
      "an input that is not used",
      change("house-style", { text: "Write well." }),
      "declares {{language}} in its inputs and never uses it",
    ],
    [
      "an input that nothing fills",
      change("title-story", { inputs: ["mood"], text: "{{mood}}" }),
      "asks for {{mood}}, which nothing fills",
    ],
    [
      "an input that is left out",
      change("house-style", { inputs: [], text: "" }),
      "does not use {{language}}, which it is given",
    ],
  ])("with %s stop the start", (_, files, words) => {
    expect(() => openPrompts(files)).toThrow(words);
  });

  it("names every problem at once", () => {
    expect(() => openPrompts(whole.slice(2))).toThrow(/house-style.md is missing\n.*title-story.md is missing/);
  });

  it("fills gaps once: a gap inside a filled text stays text", () => {
    expect(openPrompts(whole).fill("house-style", { language: "{{language}} and $& and $1" })).toBe(
      "{{language}} and $& and $1",
    );
  });

  it("changes its version with any prompt", () => {
    expect(openPrompts(whole).version).not.toBe(openPrompts(change("title-story", { text: "Write a title." })).version);
  });

  it.each([
    ["no front matter", "Just words."],
    ["front matter that is not YAML", "---\n{: [\n---\nwords"],
    ["an unknown field", "---\npurpose: x\ninputs: []\nmood: glad\n---\nwords"],
  ])("in a file with %s stop the start by its name", (_, content) => {
    const folder = mkdtempSync(join(tmpdir(), "lede-prompts-"));
    writeFileSync(join(folder, "house-style.md"), content);
    expect(() => loadPrompts(folder)).toThrow(/prompts\/house-style\.md/);
    rmSync(folder, { recursive: true });
  });
});
