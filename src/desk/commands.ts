// Every command there is: one table from which help, Discord's registration, Slack's manifest and the README's list are
// made.
import type { CommandName, Field } from "../news/talk.ts";

/** What a command's first answer is; an adapter acknowledges from it before anything else happens. */
export type First = "public" | "private" | "form" | "choices";

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
  readonly first?: First;
  readonly manages?: true;
  readonly inputs: readonly Input[];
};

export type Command = {
  /** At most 100 characters. */
  readonly says: string;
  /** One line a person could type. */
  readonly example: string;
  readonly first: First;
  /** Only for those who may manage the place. */
  readonly manages?: true;
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
    example: "/brief https://example.org/an-article",
    first: "public",
    inputs: [
      { name: "what", says: "A link, several links, a topic, or the text itself", kind: "text" },
      { name: "file", says: "A .txt or .html file", kind: "file" },
      { name: "length", says: "How long the briefing is", kind: "choice", choices: lengths },
    ],
  },
  ask: {
    says: "Ask about the briefings of this place",
    example: "/ask how many people were rescued?",
    first: "private",
    inputs: [{ name: "question", says: "Your question", kind: "text", required: true }],
  },
  follow: {
    says: "Follow a feed, a site or a starter pack here",
    example: "/follow https://en.wikinews.org",
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
    example: "/unfollow en.wikinews.org",
    first: "private",
    manages: true,
    inputs: [{ name: "what", says: "The feed", kind: "text", field: "feed", required: true }],
  },
  sources: {
    says: "The feeds followed here, and how they are doing",
    example: "/sources list",
    first: "private",
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
    example: "/schedule add weekdays at 08:00",
    first: "private",
    inputs: [],
    verbs: [
      { name: "add", says: "Post briefings on a schedule", manages: true, inputs: scheduleInputs },
      { name: "list", says: "The schedules of this place and their next times", inputs: [] },
      { name: "edit", says: "Change a schedule", first: "form", manages: true, inputs: [which] },
      { name: "pause", says: "Pause or resume a schedule", manages: true, inputs: [which] },
      { name: "remove", says: "Remove a schedule", manages: true, inputs: [which] },
      {
        name: "preview",
        says: "See what would go out now, for your eyes only",
        inputs: [{ name: "which", says: "Which schedule", kind: "text", field: "subscription" }],
      },
    ],
  },
  topics: {
    says: "What this place wants to read about",
    example: "/topics climate -football",
    first: "private",
    manages: true,
    inputs: [{ name: "words", says: "Words or phrases; - excludes; empty shows them", kind: "text" }],
  },
  why: {
    says: "Why a story was chosen, merged, shortened or left out",
    example: "/why 2",
    first: "private",
    inputs: [{ name: "story", says: "A story's number or words of its headline", kind: "text", field: "story" }],
  },
  settings: {
    says: "Length, language, time zone and quiet hours of this place",
    example: "/settings length: short",
    first: "private",
    manages: true,
    inputs: [
      { name: "length", says: "How long each briefing is", kind: "choice", choices: lengths },
      { name: "language", says: "Language of the briefings, such as en, or source", kind: "text" },
      { name: "zone", says: "Time zone, such as Europe/Zurich", kind: "text", field: "zone" },
      { name: "quiet", says: "Quiet hours, such as 22:00-07:00, or off", kind: "text" },
    ],
  },
  privacy: {
    says: "What Lede keeps, for how long, and how to delete it",
    example: "/privacy",
    first: "private",
    inputs: [],
  },
  help: { says: "What Lede can do", example: "/help", first: "private", inputs: [] },
} as const satisfies Record<CommandName, Command>;

/** The row that decides the acknowledgement: the verb's where it has one. */
export function firstOf(command: CommandName, verb?: string): First {
  const row: Command = commands[command];
  return row.verbs?.find((candidate) => candidate.name === verb)?.first ?? row.first;
}

export function manages(command: CommandName, verb?: string): boolean {
  const row: Command = commands[command];
  return row.manages === true || row.verbs?.find((candidate) => candidate.name === verb)?.manages === true;
}
