// The shapes of Discord's JSON that we send, and nothing of it that we do not.
// https://docs.discord.com/developers/components/reference
import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import { type Action, encodeAction } from "../../src/news/action.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import type { Button as Wished } from "../../src/news/talk.ts";
import { tidy } from "./escape.ts";
import { limits } from "./limits.ts";

export type ButtonComponent = {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger;
  readonly label: string;
  readonly custom_id: string;
};
/** Opens an address; we hear nothing of it. https://docs.discord.com/developers/components/reference#button */
export type LinkComponent = {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Link;
  readonly label: string;
  readonly url: string;
};
/** A menu fills its row. https://docs.discord.com/developers/components/reference#string-select */
export type SelectComponent = {
  readonly custom_id: string;
  readonly placeholder: string;
  readonly min_values?: number;
  readonly max_values?: number;
} & (
  | {
      readonly type: ComponentType.StringSelect;
      readonly options: readonly {
        readonly label: string;
        readonly value: string;
        readonly description?: string;
        readonly default?: true;
      }[];
    }
  | {
      readonly type: ComponentType.ChannelSelect;
      readonly channel_types: readonly number[];
      readonly default_values: readonly { readonly id: string; readonly type: "channel" }[];
    }
);
export type ActionRow = {
  readonly type: ComponentType.ActionRow;
  readonly components: readonly (ButtonComponent | LinkComponent | SelectComponent)[];
};
/** A small picture beside words. https://docs.discord.com/developers/components/reference#thumbnail */
export type Thumbnail = {
  readonly type: ComponentType.Thumbnail;
  readonly media: { readonly url: string };
  readonly description?: string;
};
export type Display = { readonly type: ComponentType.TextDisplay; readonly content: string };
export type Section = {
  readonly type: ComponentType.Section;
  readonly components: readonly [Display];
  readonly accessory: ButtonComponent | Thumbnail;
};
export type Separator = { readonly type: ComponentType.Separator; readonly divider: true; readonly spacing: 1 };
export type FileShown = { readonly type: ComponentType.File; readonly file: { readonly url: string } };
export type Inner = Display | Section | Separator | FileShown | ActionRow;
export type Container = {
  readonly type: ComponentType.Container;
  readonly accent_color?: number;
  readonly components: readonly Inner[];
};
/** `id` numbers a component within its message; Discord counts where we do not. */
export type Component = (Inner | Container) & { readonly id?: number };

export type Message = {
  readonly content?: string;
  readonly flags: number;
  readonly components: readonly Component[];
  /** The one file that comes with it: https://docs.discord.com/developers/reference#uploading-files */
  readonly attachments?: readonly [{ readonly id: "0"; readonly filename: string; readonly description: string }];
  /** Nobody, or one role that a schedule names. */
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly [string] };
};

/** A file that comes with a message: its text, or the bytes of a picture. */
export type NamedFile = { readonly name: string } & ({ readonly text: string } | { readonly png: Uint8Array });

/** What a part carries: the message, the name of a thread or forum post that may be made for it, a file to attach. */
export type Posting = {
  readonly kind: "message";
  readonly message: Message;
  readonly thread: string;
  /** What a forum's tags are chosen by, where it is a post there. */
  readonly tagged?: { readonly words: string; readonly topics: readonly string[] };
  readonly file?: NamedFile;
  /** Made when it is posted. */
  readonly drawing?: Drawing;
};
export type Modal = {
  readonly kind: "modal";
  readonly modal: { readonly custom_id: string; readonly title: string; readonly components: readonly unknown[] };
};
export type Choices = {
  readonly kind: "choices";
  readonly choices: readonly { readonly name: string; readonly value: string }[];
};
export type DiscordPayload = Posting | Modal | Choices;

export const flags = {
  suppressEmbeds: MessageFlags.SuppressEmbeds,
  ephemeral: MessageFlags.Ephemeral,
  componentsV2: MessageFlags.IsComponentsV2,
} as const;

export const noMentions = { parse: [] } as const;

/** Nothing but what we rendered is ever stored as a part's payload: the tag alone tells. */
export const asPayload = (payload: unknown): DiscordPayload => payload as DiscordPayload;

export function buttonComponent(
  label: string,
  action: Action,
  style: ButtonComponent["style"] = ButtonStyle.Secondary,
): ButtonComponent {
  return { type: ComponentType.Button, style, label: clip(label, limits.buttonLabel), custom_id: encodeAction(action) };
}

const tones = { main: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

export const ofWished = (wished: Wished): ButtonComponent =>
  buttonComponent(wished.label, wished.action, wished.tone === undefined ? ButtonStyle.Secondary : tones[wished.tone]);

export function row(components: ActionRow["components"]): ActionRow {
  return { type: ComponentType.ActionRow, components };
}

/** A custom_id must be alone in its message; what follows a space in it is ours and means nothing. */
export function distinct(components: readonly Component[]): readonly Component[] {
  const seen = new Map<string, number>();
  return eachPressed(components, (one) => {
    const times = (seen.get(one.custom_id) ?? 0) + 1;
    seen.set(one.custom_id, times);
    return times === 1 ? one : { ...one, custom_id: `${one.custom_id} #${times}` };
  });
}

/** Everything that can be pressed or chosen from replaced, in reading order. */
export function eachPressed(
  components: readonly Component[],
  change: <Pressed extends ButtonComponent | SelectComponent>(one: Pressed) => Pressed,
): readonly Component[] {
  const inner = (component: Inner): Inner => {
    if (component.type === ComponentType.ActionRow)
      return { ...component, components: component.components.map((one) => ("url" in one ? one : change(one))) };
    if (component.type !== ComponentType.Section || component.accessory.type === ComponentType.Thumbnail)
      return component;
    return { ...component, accessory: change(component.accessory) };
  };
  return components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.map(inner) }
      : inner(component),
  );
}

/**
 * For labels and names alone, which Discord refuses when too long; what they shorten always stands in full elsewhere.
 */
export function clip(text: string, most: number): string {
  const words = tidy(text) || "-";
  if (words.length <= most) return words;
  const cut = words
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
