// Everything that can be asked of the desk, a row each: what comes first, who may, what it costs; and commands' words.
import type { ActName } from "../news/action.ts";
import type { CommandName, Field, FormName, Heard } from "../news/talk.ts";

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
  readonly says: string;
  readonly kind: "text" | "file" | "choice" | "place";
  readonly required?: true;
  readonly choices?: readonly string[];
  /** Autocompleted where the platform can. */
  readonly field?: Field;
};

export type Verb = {
  readonly name: string;
  readonly says: string;
  readonly inputs: readonly Input[];
} & Partial<CommandRule>;

type CommandRule = Rule & { readonly first: First };

export type Command = CommandRule & {
  /** At most 100 characters. */
  readonly says: string;
  /** What a person could type after it; "" where it stands alone. */
  readonly example: string;
  readonly inputs: readonly Input[];
  readonly verbs?: readonly Verb[];
};

const lengths = ["short", "standard", "long"] as const;
const scheduleInputs: readonly Input[] = [
  { name: "when", says: "weekdays at 08:00, every day 7:30 and 18:00, every 6 hours, or cron", kind: "text" },
  { name: "zone", says: "Time zone, such as Europe/Zurich", kind: "text", field: "zone" },
  { name: "topics", says: "Only stories about these words; - excludes", kind: "text" },
  { name: "length", says: "How long each briefing is", kind: "choice", choices: lengths },
  { name: "where", says: "The channel to post in; this one if empty", kind: "place" },
];
const which: Input = { name: "which", says: "Which schedule", kind: "text", field: "subscription", required: true };

export const commands = {
  brief: {
    says: "Brief a link, a topic, pasted text or a file",
    example: "https://example.org/an-article",
    first: "public",
    costs: "much",
    inputs: [
      { name: "what", says: "A link, several links, a topic, or the text itself", kind: "text" },
      { name: "file", says: "A .txt or .html file", kind: "file" },
      { name: "length", says: "How long the briefing is", kind: "choice", choices: lengths },
    ],
  },
  ask: {
    says: "Ask about the briefings of this place",
    example: "how many people were rescued?",
    first: "private",
    costs: "much",
    inputs: [{ name: "question", says: "Your question", kind: "text", required: true }],
  },
  follow: {
    says: "Follow a feed, a site or a starter pack here",
    example: "https://en.wikinews.org",
    first: "private",
    manages: true,
    inputs: [
      {
        name: "what",
        says: "A feed's or site's address, or a starter pack's name",
        kind: "text",
        field: "pack",
        required: true,
      },
    ],
  },
  unfollow: {
    says: "Stop following a feed here",
    example: "en.wikinews.org",
    first: "private",
    manages: true,
    inputs: [{ name: "what", says: "The feed", kind: "text", field: "feed", required: true }],
  },
  sources: {
    says: "The feeds followed here, and how they are doing",
    example: "list",
    first: "private",
    modal: true,
    inputs: [],
    verbs: [
      { name: "list", says: "The feeds followed here, and how they are doing", inputs: [] },
      {
        name: "import",
        says: "Follow the feeds of an OPML file",
        manages: true,
        inputs: [{ name: "file", says: "An OPML file", kind: "file", required: true }],
      },
      { name: "export", says: "Get the feeds followed here as an OPML file", inputs: [] },
    ],
  },
  schedule: {
    says: "When briefings are posted here",
    example: "add weekdays at 08:00",
    first: "private",
    modal: true,
    inputs: [],
    verbs: [
      { name: "add", says: "Post briefings on a schedule", manages: true, inputs: scheduleInputs },
      { name: "list", says: "The schedules of this place and their next times", inputs: [] },
      { name: "edit", says: "Change a schedule", first: "form", manages: true, inputs: [which] },
      { name: "pause", says: "Pause a schedule", manages: true, inputs: [which] },
      { name: "resume", says: "Go on with a paused or stopped schedule", manages: true, inputs: [which] },
      { name: "remove", says: "Remove a schedule", manages: true, inputs: [which] },
      {
        name: "preview",
        says: "See what would go out now, for your eyes only",
        costs: "much",
        inputs: [{ name: "which", says: "Which schedule", kind: "text", field: "subscription" }],
      },
    ],
  },
  topics: {
    says: "What this place wants to read about",
    example: "climate -football",
    first: "private",
    manages: true,
    inputs: [{ name: "words", says: "Words or phrases; - excludes; empty shows them", kind: "text" }],
  },
  why: {
    says: "Why a story was chosen, merged, shortened or left out",
    example: "2",
    first: "private",
    inputs: [{ name: "story", says: "A story's number or words of its headline", kind: "text", field: "story" }],
  },
  settings: {
    says: "Length, language, time zone and quiet hours of this place",
    example: "length: short",
    first: "private",
    manages: true,
    modal: true,
    inputs: [
      { name: "length", says: "How long each briefing is", kind: "choice", choices: lengths },
      {
        name: "language",
        says: "Language you want, such as en, or source; articles in others keep theirs",
        kind: "text",
      },
      { name: "zone", says: "Time zone, such as Europe/Zurich", kind: "text", field: "zone" },
      { name: "quiet", says: "Quiet hours, such as 22:00-07:00, or off", kind: "text" },
    ],
  },
  privacy: {
    says: "What Lede keeps, for how long, and how to delete it",
    example: "",
    first: "private",
    inputs: [],
  },
  help: { says: "What Lede can do", example: "", first: "private", inputs: [] },
} as const satisfies Record<CommandName, Command>;

/** Every button, by its act. */
export const presses: Readonly<Record<ActName, Rule>> = {
  evidence: { first: "here", modal: true },
  ask: { first: "form" },
  more: { first: "private" },
  less: { first: "private", manages: true },
  why: { first: "private" },
  open: { first: "private" },
  manage: { first: "private" },
  edit: { first: "form", manages: true },
  pause: { first: "here", manages: true },
  resume: { first: "here", manages: true },
  "ask-removal": { first: "here", manages: true },
  "remove-schedule": { first: "here", manages: true },
  preview: { first: "private", costs: "much" },
  "post-now": { first: "private", manages: true },
  undo: { first: "here", manages: true },
  again: { first: "form", manages: true },
  report: { first: "form" },
  retract: { first: "here", manages: true },
  "not-asked": { first: "private" },
  "no-question": { first: "private" },
  hush: { first: "private" },
  right: { first: "private" },
  widen: { first: "private", costs: "much" },
  "brief-link": { first: "form" },
  "add-source": { first: "form", manages: true },
  brief: { first: "public", costs: "much" },
  sample: { first: "private" },
  unfollow: { first: "here", manages: true },
  turn: { first: "here" },
  help: { first: "private" },
};

/** Every submitted form. */
export const forms: Readonly<Record<FormName, Rule & { readonly first: First }>> = {
  schedule: { first: "private", manages: true },
  ask: { first: "private", costs: "much" },
  brief: { first: "public", costs: "much" },
  source: { first: "private", manages: true },
  settings: { first: "private", manages: true },
  report: { first: "private" },
};

/** What is heard without a command, a button or a form. */
const events: Readonly<Record<Exclude<Heard["kind"], "command" | "press" | "submit">, Rule>> = {
  question: { first: "public", costs: "much" },
  suggest: { first: "choices", costs: "nothing" },
  home: { first: "private", costs: "nothing" },
  joined: { first: "private", costs: "nothing" },
  left: { first: "private", costs: "nothing" },
};

/** Nobody waits for it, no model is asked, and nobody's questions of the hour are spent on it. */
const overhearing: Rule = { first: "public" };

/** A verb's own words stand before its command's. */
export function ruleOfCommand(command: CommandName, verb?: string): CommandRule {
  const row: Command = commands[command];
  return { ...row, ...row.verbs?.find((candidate) => candidate.name === verb) };
}

export function ruleOf(heard: Heard): Rule {
  if (heard.kind === "command") return ruleOfCommand(heard.command, heard.inputs.verb);
  if (heard.kind === "press") return presses[heard.action.act];
  if (heard.kind === "question" && heard.toward !== undefined) return overhearing;
  return heard.kind === "submit" ? forms[heard.form] : events[heard.kind];
}

/** The input that words typed after a command go into. */
export function openInput(command: CommandName, verb: string | undefined): Input | undefined {
  const row: Command = commands[command];
  const inputs = row.verbs?.find((one) => one.name === verb)?.inputs ?? row.inputs;
  return inputs.find((input) => input.kind === "text") ?? inputs[0];
}
