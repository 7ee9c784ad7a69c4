// Submitted forms heard: the modal's fields by name, and the file that was attached to one of them.
import { type APIInteractionDataResolved, type APIModalSubmitInteraction, ComponentType } from "discord.js";
import type { Heard } from "../../src/news/talk.ts";
import type { Circumstances, Memory, Understood } from "./circumstances.ts";
import { attachmentOf, type Upload } from "./files.ts";
import { formIn, inputsOf, type Submitted } from "./form.ts";
import { named } from "./named.ts";
import { messageAt } from "./presses.ts";

/** Undefined for a modal that is not ours. */
export function submitHeard(
  interaction: APIModalSubmitInteraction,
  { about, root }: Circumstances,
  memory: Memory,
): Understood | undefined {
  const { data, message } = interaction;
  const form = formIn(data.custom_id);
  if (form === undefined) return undefined;
  const components = data.components as readonly Submitted[];
  const inputs = { ...inputsOf(components) };
  const upload = uploadIn(components, inputs, data.resolved);
  const under = root ?? (message ? messageAt(message, memory) : undefined);
  const picked = components.find(({ component }) => component?.type === ComponentType.ChannelSelect)?.component;
  const also = { ...(under === undefined ? {} : { under }), ...named(interaction, data.resolved, picked?.values?.[0]) };
  const heard: Heard = { ...about, ...form, ...also, kind: "submit", inputs };
  return { heard, ...(upload ? { upload } : {}) };
}

/** The uploaded file's id gives way to its text. */
function uploadIn(
  components: readonly Submitted[],
  inputs: Record<string, string>,
  resolved: APIInteractionDataResolved | undefined,
): Upload | undefined {
  const field = components.find(({ component }) => component?.type === ComponentType.FileUpload)?.component;
  const id = field?.values?.[0];
  if (field === undefined || id === undefined) return undefined;
  delete inputs[field.custom_id];
  return attachmentOf(id, resolved);
}
