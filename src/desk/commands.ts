// Everything that can be asked of the desk, a row each: what comes first, who may, what it costs; and commands' words.
import { type Length, lengths } from "../news/briefing.ts";
import type { CommandName, Field } from "../news/talk.ts";
import type { WholeKey } from "../words/tongue.ts";

/** What the first answer is; an adapter acknowledges from it before anything else happens. */
export type First = "public" | "private" | "form" | "choices";

/** What holds before anybody looks at the words: of a command, a button, a form or anything else that is heard. */
export type Rule = {
  /** "here": the private message the button is on, changed in place; a message everyone sees never is. */
  readonly first: First | "here";
  /** Only for those who may manage the place: it changes what the place reads or gets. */
  readonly manages?: true;
  /** "much" is asking a model or reading the web: few an hour for one person. Without a word: many. */
  readonly costs?: "much" | "nothing";
  /** Long: a modal holds it better than a note. Of a command: when it comes bare. */
  readonly modal?: true;
};

export type Input = {
  readonly name: string;
  readonly says: WholeKey;
  /** "group": of people, where the platform has such; no option elsewhere. */
  readonly kind: "text" | "file" | "choice" | "place" | "group";
  readonly required?: true;
  readonly choices?: readonly Length[];
  /** Autocompleted where the platform can. */
  readonly field?: Field;
};

export type Verb = {
  readonly name: string;
  readonly says: WholeKey;
  readonly inputs: readonly Input[];
} & Partial<CommandRule>;

type CommandRule = Rule & { readonly first: First };

export type Command = CommandRule & {
  readonly says: WholeKey;
  /** What a person could type after it; "" where it stands alone. */
  readonly example: string;
  readonly inputs: readonly Input[];
  readonly verbs?: readonly Verb[];
};

const scheduleInputs: readonly Input[] = [
  { name: "when", says: "input.when", kind: "text" },
  { name: "zone", says: "input.zone", kind: "text", field: "zone" },
  { name: "topics", says: "input.topics", kind: "text" },
  { name: "length", says: "input.length", kind: "choice", choices: lengths },
  { name: "where", says: "input.where", kind: "place" },
];
const which: Input = { name: "which", says: "input.which", kind: "text", field: "subscription", required: true };

export const commands = {
  brief: {
    says: "command.brief",
    example: "https://example.org/an-article",
    first: "public",
    costs: "much",
    inputs: [
      { name: "what", says: "input.brief-what", kind: "text" },
      { name: "file", says: "input.brief-file", kind: "file" },
      { name: "length", says: "input.brief-length", kind: "choice", choices: lengths },
    ],
  },
  ask: {
    says: "command.ask",
    example: "how many people were rescued?",
    first: "private",
    costs: "much",
    inputs: [{ name: "question", says: "input.question", kind: "text", required: true }],
  },
  follow: {
    says: "command.follow",
    example: "https://en.wikinews.org",
    first: "private",
    manages: true,
    inputs: [{ name: "what", says: "input.follow-what", kind: "text", field: "pack", required: true }],
  },
  "follow-story": {
    says: "command.follow-story",
    example: "flood",
    first: "private",
    manages: true,
    costs: "much",
    inputs: [{ name: "story", says: "input.follow-story", kind: "text", field: "story" }],
  },
  unfollow: {
    says: "command.unfollow",
    example: "en.wikinews.org",
    first: "private",
    manages: true,
    inputs: [{ name: "what", says: "input.unfollow-what", kind: "text", field: "feed", required: true }],
  },
  sources: {
    says: "command.sources",
    example: "list",
    first: "private",
    modal: true,
    inputs: [],
    verbs: [
      { name: "list", says: "command.sources", inputs: [] },
      {
        name: "import",
        says: "command.sources-import",
        manages: true,
        inputs: [{ name: "file", says: "input.opml", kind: "file", required: true }],
      },
      { name: "export", says: "command.sources-export", inputs: [] },
    ],
  },
  schedule: {
    says: "command.schedule",
    example: "add weekdays at 08:00",
    first: "private",
    modal: true,
    inputs: [],
    verbs: [
      { name: "add", says: "command.schedule-add", manages: true, inputs: scheduleInputs },
      { name: "list", says: "command.schedule-list", inputs: [] },
      { name: "edit", says: "command.schedule-edit", first: "form", manages: true, inputs: [which] },
      { name: "layout", says: "command.schedule-layout", first: "form", manages: true, inputs: [which] },
      { name: "pause", says: "command.schedule-pause", manages: true, inputs: [which] },
      { name: "resume", says: "command.schedule-resume", manages: true, inputs: [which] },
      { name: "remove", says: "command.schedule-remove", manages: true, inputs: [which] },
      {
        name: "preview",
        says: "command.schedule-preview",
        costs: "much",
        inputs: [{ name: "which", says: "input.which", kind: "text", field: "subscription" }],
      },
    ],
  },
  topics: {
    says: "command.topics",
    example: "climate -football",
    first: "private",
    manages: true,
    inputs: [{ name: "words", says: "input.words", kind: "text" }],
  },
  recap: {
    says: "command.recap",
    example: "week",
    first: "private",
    inputs: [{ name: "what", says: "input.recap-what", kind: "text" }],
  },
  why: {
    says: "command.why",
    example: "2",
    first: "private",
    inputs: [{ name: "story", says: "input.story", kind: "text", field: "story" }],
  },
  settings: {
    says: "command.settings",
    example: "length: short",
    first: "private",
    manages: true,
    modal: true,
    inputs: [
      { name: "length", says: "input.length", kind: "choice", choices: lengths },
      { name: "language", says: "input.language", kind: "text" },
      { name: "zone", says: "input.zone", kind: "text", field: "zone" },
      { name: "quiet", says: "input.quiet", kind: "text" },
      { name: "managers", says: "input.managers", kind: "group" },
      { name: "public", says: "input.public", kind: "text" },
    ],
  },
  privacy: {
    says: "command.privacy",
    example: "export",
    first: "private",
    inputs: [{ name: "what", says: "input.privacy", kind: "text" }],
  },
  setup: { says: "command.setup", example: "", first: "private", manages: true, modal: true, inputs: [] },
  help: { says: "command.help", example: "", first: "private", inputs: [] },
} as const satisfies Record<CommandName, Command>;

/** A verb's own words stand before its command's. */
export function ruleOfCommand(command: CommandName, verb?: string): CommandRule {
  const row: Command = commands[command];
  return { ...row, ...row.verbs?.find((candidate) => candidate.name === verb) };
}

/** The input that words typed after a command go into. */
export function openInput(command: CommandName, verb: string | undefined): Input | undefined {
  const row: Command = commands[command];
  const inputs = row.verbs?.find((one) => one.name === verb)?.inputs ?? row.inputs;
  return inputs.find((input) => input.kind === "text") ?? inputs[0];
}
