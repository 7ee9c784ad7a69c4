// What a Discord client makes of our messages, near enough to judge them by eye.
import { ComponentType } from "discord.js";
import type {
  ButtonComponent,
  Component,
  LinkComponent,
  Message,
  Modal,
  SelectComponent,
  Thumbnail,
} from "../../adapters/discord/message.ts";
import { colours, style } from "./discord-style.ts";
import { inline, markdown, type Reading } from "./markdown.ts";
import { clockTime, document, type Looks, safe } from "./theme.ts";

/** A message of ours as it stands in a channel; what a person said; or an open form. */
export type DiscordItem =
  | { readonly at: number; readonly message: Shown }
  | { readonly at: number; readonly by: string; readonly says: string }
  | { readonly modal: Modal["modal"] };

type Shown = Pick<Message, "content" | "flags" | "components"> & {
  /** As Discord gives them back, with an address. */
  readonly attachments?: readonly { readonly url?: string; readonly description: string }[];
};

export function discordPage(items: readonly DiscordItem[], looks: Looks, channels: Reading["channels"]): string {
  return document(looks, colours, style, items.map((one) => item(one, channels)).join(""));
}

function item(one: DiscordItem, channels: Reading["channels"]): string {
  if ("modal" in one) return modal(one.modal, channels);
  const reading = { channels, now: one.at };
  if ("by" in one)
    return `<article><div class="face of-person">${safe(one.by[0] ?? "")}</div><div class="body">${headOf(one.by, "", one.at)}<div class="text">${markdown(one.says, reading)}</div></div></article>`;
  const { content = "", components, flags, attachments = [] } = one.message;
  const only = (flags & 64) !== 0 ? '<div class="only">Only you can see this · <a>Dismiss message</a></div>' : "";
  return `<article><div class="face">L</div><div class="body">${headOf("Lede", '<span class="app">APP</span>', one.at)}
${content === "" ? "" : `<div class="text">${markdown(content, reading)}</div>`}
${attachments.map(({ url = "", description }) => image(url, description)).join("")}
${components.map((part) => component(part, reading)).join("")}${only}</div></article>`;
}

const image = (url: string, alt: string): string => `<img class="image" alt="${safe(alt)}" src="${safe(url)}">`;

const headOf = (name: string, app: string, at: number): string =>
  `<header><b>${safe(name)}</b>${app} <time>${clockTime(at)}</time></header>`;

function component(one: Component, reading: Reading): string {
  const inside = (parts: readonly Component[]) => parts.map((part) => component(part, reading)).join("");
  switch (one.type) {
    case ComponentType.ActionRow:
      return `<div class="row">${one.components.map((each) => pressed(each, reading)).join("")}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${inside(one.components)}</div>${pressed(one.accessory, reading)}</div>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${markdown(one.content, reading)}</div>`;
    case ComponentType.File:
      return `<div class="file">${safe(one.file.url.replace("attachment://", ""))}</div>`;
    case ComponentType.Separator:
      return "<hr>";
    case ComponentType.Container: {
      const edge =
        one.accent_color === undefined ? "var(--line)" : `#${one.accent_color.toString(16).padStart(6, "0")}`;
      return `<div class="container" style="border-left-color:${edge}">${inside(one.components)}</div>`;
    }
    default:
      return unknown("component", one);
  }
}

function unknown(what: string, one: { readonly type?: unknown }): never {
  throw new Error(`the look-alike of Discord knows no ${what} of type ${String(one.type)}`);
}

type Pressable = ButtonComponent | LinkComponent;
const styles: Readonly<Record<Pressable["style"], string>> = { 1: "main", 2: "plain", 4: "danger", 5: "plain" };
const button = (one: Pressable, reading: Reading): string =>
  `<span class="button ${styles[one.style] ?? unknown("style", { type: one.style })}">${inline(one.label, reading)}</span>`;

/** A menu shows what is chosen in it, and its placeholder until then. */
function pressed(one: Pressable | SelectComponent | Thumbnail, reading: Reading): string {
  switch (one.type) {
    case ComponentType.Button:
      return button(one, reading);
    case ComponentType.StringSelect:
      return `<span class="select">${safe(chosenIn(one.options) || one.placeholder)}</span>`;
    case ComponentType.ChannelSelect: {
      const names = one.default_values.map(({ id }) => `# ${reading.channels[id] ?? unknown("channel", { type: id })}`);
      return `<span class="select">${safe(names.join(", ") || one.placeholder)}</span>`;
    }
    case ComponentType.Thumbnail:
      return `<img class="thumb" alt="${safe(one.description ?? "")}">`;
    default:
      return unknown("accessory", one);
  }
}

const chosenIn = (options: readonly { readonly label: string; readonly default?: boolean }[]): string =>
  options
    .filter((option) => option.default)
    .map((option) => option.label)
    .join(", ");

type Field = {
  readonly type: ComponentType;
  readonly style?: number;
  readonly value?: string;
  readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly required?: boolean;
};
type Label = { readonly label: string; readonly description?: string; readonly component: Field };

function modal(one: Modal["modal"], channels: Reading["channels"]): string {
  const fields = (one.components as readonly Label[]).map(
    ({ label, description, component: field }) =>
      `<div class="label">${safe(label)}${field.required ? " *" : ""}</div>${description ? `<small>${safe(description)}</small>` : ""}${fieldOf(field, channels)}`,
  );
  return `<div class="modal"><h2>${safe(one.title)}</h2>${fields.join("")}<div class="row end"><span class="button plain">Cancel</span><span class="button main">Submit</span></div></div>`;
}

function fieldOf(field: Field, channels: Reading["channels"]): string {
  const { options = [] } = field;
  const box = (shown: string, kind = "") => `<div class="input ${kind}">${safe(shown)}</div>`;
  switch (field.type) {
    case ComponentType.TextInput:
      return box(field.value ?? "", field.style === 2 ? "tall" : "");
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup: {
      const round = field.type === ComponentType.RadioGroup ? "round" : "";
      return options
        .map(
          (option) =>
            `<div class="option ${round}"><span class="dot ${option.default ? "on" : ""}"></span>${safe(option.label)}</div>`,
        )
        .join("");
    }
    case ComponentType.StringSelect:
      return box(chosenIn(options) || "Make a selection", "select");
    case ComponentType.ChannelSelect: {
      const name = channels[field.default_values?.[0]?.id ?? ""];
      return box(name === undefined ? "Make a selection" : `# ${name}`, "select");
    }
    case ComponentType.FileUpload:
      return box("Drop a file here, or choose one");
    default:
      return unknown("field", field);
  }
}
