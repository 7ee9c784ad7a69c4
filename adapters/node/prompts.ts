// Where prompts come from: the files in prompts/, read once at start, their front matter split off.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { openPrompts, type PromptFile, type Prompts } from "../../src/prompting/prompt.ts";
import { Trouble } from "../../src/trouble.ts";

const frontMatter = z.strictObject({
  purpose: z.string().min(1),
  inputs: z.array(z.string()),
  schema: z.enum(["draft", "repair", "answer", "judgement", "answers", "translation", "changes", "pairs"]).optional(),
});

const folder = fileURLToPath(new URL("../../prompts", import.meta.url));

/** Throws Trouble `bad-input` that names every file with a problem. */
export function loadPrompts(from = folder): Prompts {
  const names = readdirSync(from).filter((name) => name.endsWith(".md"));
  return openPrompts(names.map((name) => promptFile(basename(name, ".md"), readFileSync(join(from, name), "utf8"))));
}

function promptFile(name: string, content: string): PromptFile {
  const [, matter, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content.replaceAll("\r\n", "\n")) ?? [];
  if (matter === undefined || text === undefined)
    throw new Trouble("bad-input", `prompts/${name}.md must begin with front matter between two lines of ---`);
  const read = frontMatter.safeParse(yaml(name, matter));
  if (!read.success)
    throw new Trouble("bad-input", `prompts/${name}.md has wrong front matter: ${z.prettifyError(read.error)}`);
  return { name, inputs: read.data.inputs, text: text.trim() };
}

function yaml(name: string, matter: string): unknown {
  try {
    return parse(matter);
  } catch (cause) {
    throw new Trouble("bad-input", `prompts/${name}.md has front matter that is not YAML`, { cause });
  }
}
