// What is heard and what is said: every word between people and Lede, in a form no platform owns.
import type { Action } from "./action.ts";
import type { Answer } from "./answer.ts";
import type { Instant } from "./article.ts";
import type { Briefing } from "./briefing.ts";
import type { Drawing } from "./drawing.ts";
import type { Edition } from "./edition.ts";
import type { Picker } from "./picker.ts";
import type { Picture } from "./picture.ts";
import type { MessageId, PeopleGroup, Place } from "./place.ts";
import type { Proof } from "./proof.ts";

export const commandNames = [
  "brief",
  "ask",
  "follow",
  "follow-story",
  "unfollow",
  "sources",
  "schedule",
  "topics",
  "recap",
  "why",
  "settings",
  "privacy",
  "setup",
  "help",
] as const;

export type CommandName = (typeof commandNames)[number];

export type FormName = "schedule" | "layout" | "ask" | "brief" | "source" | "settings" | "report" | "setup";

/** Fields a person can be helped to type. */
export type Field = "feed" | "zone" | "subscription" | "story" | "pack";

export type Person = {
  /** The platform's id: opaque. */
  readonly id: string;
  /** Untrusted. */
  readonly name: string;
  /** May change sources and schedules here, as the platform's own permissions say. */
  readonly mayManage: boolean;
  /** May post in this place themselves, as the platform vouches; absent where it does not say. */
  readonly mayPost?: true;
  /** From the person's profile, when the platform tells. */
  readonly zone?: string;
};

/**
 * By input name. An attached file's text arrives under "file", its name under "fileName". A subcommand arrives under
 * "verb".
 */
export type Inputs = Readonly<Record<string, string>>;

/** Whom a message speaks to that was not said to Lede: whoever is in the room, or somebody it names or replies to. */
export type Toward = "room" | "somebody-else";

export type Heard = {
  /** The platform's id of the event: the same event twice is answered once. */
  readonly key: string;
  readonly by: Person;
  readonly in: Place;
  /** BCP 47, of the client; "" where it does not say. */
  readonly locale: string;
  /**
   * Another place that was named in it, as the platform vouches: of this tenant, and whoever asks may post there.
   * Nothing else makes a place of what was typed or chosen.
   */
  readonly named?: Place;
  /** A group of people that was named in it, as the platform vouches: of this tenant. */
  readonly group?: PeopleGroup;
  /** Cut when the person presses Stop or the token of the interaction runs out. */
  readonly signal?: AbortSignal;
} /** `under`: the root of the thread it was typed in, where the platform has commands in threads. */ & (
  | { readonly kind: "command"; readonly command: CommandName; readonly inputs: Inputs; readonly under?: MessageId }
  /**
   * In a briefing's thread or under an answer (`under`: the root message or the one replied to), in a DM, or by
   * mention. `toward` is absent where it was said to Lede: a mention, a reply to its message, a DM.
   */
  | { readonly kind: "question"; readonly text: string; readonly under?: MessageId; readonly toward?: Toward }
  /** `chosen`: of a picker, the values picked; a place that was picked is `named`. */
  | { readonly kind: "press"; readonly action: Action; readonly chosen?: readonly string[]; readonly under?: MessageId }
  /** `on` is what `Form.on` was. */
  | {
      readonly kind: "submit";
      readonly form: FormName;
      readonly on: string;
      readonly inputs: Inputs;
      /** The message whose button opened the form, or the root of its thread. */
      readonly under?: MessageId;
    }
  | { readonly kind: "suggest"; readonly command: CommandName; readonly field: Field; readonly typed: string }
  /** The person opened Lede's own page. */
  | { readonly kind: "home" }
  /** Lede was added to a tenant by this person. */
  | { readonly kind: "joined" }
  /** Lede was removed from the tenant. */
  | { readonly kind: "left" }
);

/** Plain words, shown as they are, or marked pieces of ours. Strings may be untrusted: adapters escape them. */
export type Text = readonly Piece[];
export type Piece =
  | string
  | { readonly bold: string }
  | { readonly quiet: string }
  | { readonly link: string; readonly words: string }
  /** How a figure went, oldest first: bars where letters can draw them, else nothing. Words beside it say it too. */
  | { readonly course: readonly number[] }
  /** Shown in the reader's own zone where the platform can, else in `zone`. */
  | { readonly instant: Instant; readonly as: "time" | "date" | "date-time" | "relative"; readonly zone: string }
  /** `words`: what is typed after it, such as "climate -football". */
  | { readonly command: CommandName; readonly verb?: string; readonly words?: string }
  /** A channel by its name, where the platform shows one and can open it; a person's direct messages as such. */
  | { readonly place: Place };

export type Button = { readonly label: string; readonly action: Action; readonly tone?: "main" | "danger" };

/** A row of a list: words and what can be done about it. */
export type Row = { readonly lines: readonly Text[]; readonly buttons: readonly Button[]; readonly picker?: Picker };

export type FormField = {
  readonly name: string;
  readonly label: string;
  /** At most 100 characters. */
  readonly hint?: string;
  readonly required: boolean;
  readonly value?: string;
} & (
  | { readonly kind: "line"; readonly max: number }
  | { readonly kind: "paragraph"; readonly max: number }
  | {
      readonly kind: "one-of" | "some-of";
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: "place" }
  /** One of the roles of a server, where `Platform.pings` is. */
  | { readonly kind: "role" }
  | { readonly kind: "file" }
  | { readonly kind: "suggested"; readonly field: Field }
);

export type Form = {
  readonly name: FormName;
  /** At most 24 characters, so that it fits everywhere. */
  readonly title: string;
  readonly submit: string;
  /** What the form is about: a subscription, briefing or answer id, or "". */
  readonly on: string;
  /** One to five. */
  readonly fields: readonly FormField[];
};

/**
 * Numbers that stand behind a briefing's [n]: lead first, then points, then figures and quotes in order of first
 * mention.
 */
export type Said = {
  readonly audience: "asker" | "everyone";
  /** ISO 639-1 of the words around it; English where absent. A briefing, an edition and an answer bring their own. */
  readonly language?: string;
} /** `first` adds the one quiet line about tapping a number. */ & (
  | {
      readonly kind: "briefing";
      readonly briefing: Briefing;
      readonly first?: boolean;
      readonly beyond?: boolean;
      /** Its story was told here before, otherwise. */
      readonly before?: true;
      /** Nothing is followed in its place that could bring news of its story. */
      readonly unfed?: true;
      /** Opened by one person who may put it into the channel. */
      readonly share?: true;
      /** Who put it there. Untrusted. */
      readonly sharedBy?: string;
      readonly picture?: Picture;
      /** Where its page is. */
      readonly read?: string;
    }
  | { readonly kind: "edition"; readonly edition: Edition; readonly preview?: boolean; readonly read?: string }
  | {
      readonly kind: "evidence";
      readonly headline: string;
      readonly on: string;
      readonly proofs: readonly Proof[];
      readonly page: number;
      readonly mayRetract: boolean;
    }
  | {
      readonly kind: "answer";
      readonly answer: Answer;
      /** The story it is about, by its headline: a thread made for it is named so. */
      readonly about?: string;
      readonly askedBy?: string;
      readonly quoteQuestion?: boolean;
      /** Nobody asked Lede: one press takes the answer away, another keeps it quiet there. */
      readonly unasked?: boolean;
    }
  | { readonly kind: "form"; readonly form: Form }
  /** Autocomplete: at most 25, values at most 100 characters. */
  | { readonly kind: "choices"; readonly choices: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: "notice";
      readonly tone: "done" | "plain" | "problem";
      readonly title?: string;
      readonly lines: readonly Text[];
      readonly rows?: readonly Row[];
      readonly buttons?: readonly Button[];
      /** What its words tell, as a picture: beneath them, as soon as it can be had. */
      readonly drawing?: Drawing;
      /** A file to hand over, for exports. */
      readonly file?: { readonly name: string; readonly text: string };
      /** For a form: what is wrong with which field. */
      readonly fieldProblems?: Readonly<Record<string, string>>;
    }
  /** Shown while working; replaced by what follows. */
  | { readonly kind: "progress"; readonly doing: string }
  /** Thanks were heard: one quiet reaction to the message that gave them, where the platform has reactions. */
  | { readonly kind: "welcome" }
);

/**
 * What saying something led to: the message beneath which people may go on asking (absent for ephemeral things), and
 * where others must be able to take it away again, every message it became.
 */
export type SaidAs = { readonly message?: MessageId; readonly posted?: readonly MessageId[] };
