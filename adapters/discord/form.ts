// How a form becomes one of Discord's modals, and how what was typed into it is read back.
import { ChannelType, ComponentType, TextInputStyle } from "discord.js";
import type { Form, FormField, FormName, Inputs } from "../../src/news/talk.ts";
import { limits } from "./limits.ts";
import { clip, type Modal } from "./message.ts";

/** Where an edition can be posted. */
export const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const;

export function modalOf(form: Form): Modal {
  return {
    kind: "modal",
    modal: {
      custom_id: `form:${form.name}:${form.on}`,
      title: clip(form.title, limits.modalTitle),
      components: form.fields.slice(0, limits.modalFields).map((field) => ({
        type: ComponentType.Label,
        label: clip(field.label, limits.label),
        ...(field.hint ? { description: clip(field.hint, limits.description) } : {}),
        component: component(field),
      })),
    },
  };
}

/** Undefined for a modal that is not ours. */
export function formIn(customId: string): { readonly form: FormName; readonly on: string } | undefined {
  const parts = /^form:(schedule|layout|ask|brief|source|settings|report|setup):([^\s]*)$/.exec(customId);
  return parts === null ? undefined : { form: parts[1] as FormName, on: parts[2] ?? "" };
}

function component(field: FormField): Record<string, unknown> {
  const { required } = field;
  switch (field.kind) {
    case "line":
    case "paragraph":
    case "suggested": {
      const most = Math.min(limits.textInput, field.kind === "suggested" ? 200 : field.max);
      return {
        type: ComponentType.TextInput,
        custom_id: field.name,
        style: field.kind === "paragraph" ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required,
        max_length: most,
        ...(field.value ? { value: field.value.slice(0, most).toWellFormed() } : {}),
      };
    }
    case "one-of":
      return field.options.length >= 2 && field.options.length <= limits.radioOptions
        ? {
            type: ComponentType.RadioGroup,
            custom_id: field.name,
            required,
            options: options(field, limits.radioOptions),
          }
        : {
            type: ComponentType.StringSelect,
            custom_id: field.name,
            required,
            options: options(field, limits.selectOptions),
          };
    case "some-of": {
      const boxes = field.options.length <= limits.checkboxOptions;
      const shown = options(field, boxes ? limits.checkboxOptions : limits.selectOptions);
      const range = { min_values: required ? 1 : 0, max_values: shown.length };
      return {
        type: boxes ? ComponentType.CheckboxGroup : ComponentType.StringSelect,
        custom_id: field.name,
        required,
        ...range,
        options: shown,
      };
    }
    case "place":
    case "role":
      return picker(field);
    case "file":
      return {
        type: ComponentType.FileUpload,
        custom_id: field.name,
        required,
        min_values: required ? 1 : 0,
        max_values: 1,
      };
  }
}

/** Discord's own menus of a server's channels and roles. */
function picker({ kind, name, required, value = "" }: FormField): Record<string, unknown> {
  const common = {
    custom_id: name,
    required,
    ...(/^\d+$/.test(value) ? { default_values: [{ id: value, type: kind === "role" ? "role" : "channel" }] } : {}),
  };
  return kind === "role"
    ? { type: ComponentType.RoleSelect, ...common, min_values: required ? 1 : 0, max_values: 1 }
    : { type: ComponentType.ChannelSelect, ...common, channel_types: channelTypes };
}

/** `value` of several choices is their values joined by commas, as they arrive in `Inputs`. */
function options(field: Extract<FormField, { readonly kind: "one-of" | "some-of" }>, most: number): unknown[] {
  const chosen = new Set(field.value?.split(",") ?? []);
  return field.options.slice(0, most).map((option) => ({
    value: option.value,
    label: clip(option.label, limits.optionText),
    ...(chosen.has(option.value) ? { default: true } : {}),
  }));
}

/** What a submitted modal carries, label by label. */
export type Submitted = {
  readonly component?: {
    readonly type?: number;
    readonly custom_id: string;
    readonly value?: string | null;
    readonly values?: readonly string[];
  };
};

/** By field name; files are left as their upload's id for the listener to fetch. */
export function inputsOf(components: readonly Submitted[]): Inputs {
  const inputs: Record<string, string> = {};
  for (const { component: filled } of components) {
    const value = filled?.value ?? filled?.values?.join(",");
    if (filled !== undefined && value !== undefined && value !== null && value !== "") inputs[filled.custom_id] = value;
  }
  return inputs;
}
