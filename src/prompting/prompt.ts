// What a prompt is: prose with named gaps, checked at start-up against the inputs it declares and the inputs we fill.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { Trouble } from "../trouble.ts";

/** Every prompt there is, with exactly the gaps its caller fills. */
export const promptInputs = {
  "house-style": ["language"],
  "title-story": [],
  "draft-briefing": ["today", "articles", "told", "points", "place_wants", "house_style", "title_style"],
  "repair-claims": ["articles", "failures", "house_style"],
  "judge-claims": ["statements", "articles"],
  "doubt-claims": ["questions", "articles"],
  "answer-question": ["today", "question", "turns", "articles", "failed", "house_style"],
  "translate-lines": ["language", "lines"],
  "find-changes": ["older", "newer"],
  "judge-changes": ["pairs"],
} as const satisfies Record<string, readonly string[]>;

export type PromptName = keyof typeof promptInputs;
export type PromptInput<N extends PromptName> = (typeof promptInputs)[N][number];

/** A prompt file taken apart; `inputs` is what its front matter declares. */
export type PromptFile = { readonly name: string; readonly inputs: readonly string[]; readonly text: string };

export type Prompts = {
  fill<N extends PromptName>(name: N, values: Readonly<Record<PromptInput<N>, string>>): string;
  /** Changes when any prompt's text does: part of the key under which briefings are kept. */
  readonly version: string;
};

const gap = /\{\{(\w+)\}\}/g;

/**
 * Throws Trouble `bad-input`, once, with a line for every prompt that is missing, unknown, or does not use exactly its
 * inputs.
 */
export function openPrompts(files: readonly PromptFile[]): Prompts {
  const byName = new Map(files.map((file) => [file.name, file]));
  const problems = Object.entries(promptInputs).flatMap(([name, inputs]) => {
    const file = byName.get(name);
    return file ? wrongWith(file, inputs) : [`prompts/${name}.md is missing`];
  });
  for (const name of byName.keys())
    if (!(name in promptInputs)) problems.push(`prompts/${name}.md is not a prompt Lede knows: remove or rename it`);
  if (problems.length > 0) throw new Trouble("bad-input", `The prompts have problems:\n${problems.join("\n")}`);
  return {
    version: bytesToHex(
      sha256(
        utf8ToBytes(
          files
            .map((file) => `${file.name}\n${file.text}`)
            .sort()
            .join("\n"),
        ),
      ),
    ).slice(0, 12),
    fill: (name, values) =>
      // One pass: a gap that stands in an article's text is text, and is never filled.
      (byName.get(name)?.text ?? "").replace(
        gap,
        (_, input: string) => (values as Record<string, string>)[input] ?? "",
      ),
  };
}

function wrongWith(file: PromptFile, known: readonly string[]): string[] {
  const used = new Set([...file.text.matchAll(gap)].map((found) => found[1] ?? ""));
  const declared = new Set(file.inputs);
  const say = (names: Iterable<string>, words: string): string[] =>
    [...names].map((name) => `prompts/${file.name}.md ${words.replace("NAME", `{{${name}}}`)}`);
  return [
    ...say(used.difference(declared), "uses NAME without declaring it in its inputs"),
    ...say(declared.difference(used), "declares NAME in its inputs and never uses it"),
    ...say(declared.difference(new Set(known)), "asks for NAME, which nothing fills"),
    ...say(new Set(known).difference(declared), "does not use NAME, which it is given"),
  ];
}
