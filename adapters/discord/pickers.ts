// What is picked in a message: the selects that Discord has for channels and for options, and what was picked in them.
// https://docs.discord.com/developers/components/reference#string-select
import { type APIMessageComponentInteraction, ComponentType } from "discord.js";
import { encodeAction } from "../../src/news/action.ts";
import type { Picker } from "../../src/news/picker.ts";
import { channelTypes } from "./form.ts";
import { limits } from "./limits.ts";
import { clip, type SelectComponent } from "./message.ts";
import { destinationOf } from "./place.ts";

export const selectOf = (picker: Picker): SelectComponent =>
  picker.kind === "place" ? channelSelect(picker) : stringSelect(picker);

const begun = ({ action, hint }: Picker) => ({
  custom_id: encodeAction(action),
  placeholder: clip(hint, limits.selectPlaceholder),
});

function channelSelect(picker: Extract<Picker, { readonly kind: "place" }>): SelectComponent {
  const at = destinationOf(picker.chosen);
  return {
    type: ComponentType.ChannelSelect,
    ...begun(picker),
    min_values: 1,
    max_values: 1,
    channel_types: channelTypes,
    default_values: at.kind === "channel" ? [{ id: at.channel, type: "channel" }] : [],
  };
}

/** Of several all may be taken back; one stays chosen until another is. */
function stringSelect(picker: Extract<Picker, { readonly kind: "options" }>): SelectComponent {
  const options = picker.options.slice(0, limits.selectOptions).map(({ value, label, chosen }) => ({
    value,
    label: clip(label, limits.optionText),
    ...(chosen ? { default: true as const } : {}),
  }));
  const most = Math.min(picker.most, options.length);
  return {
    type: ComponentType.StringSelect,
    ...begun(picker),
    min_values: most > 1 ? 0 : 1,
    max_values: most,
    options,
  };
}

/** What was picked: the values of a menu, or the channel that Discord let them pick. */
export const chosenIn = ({ data }: APIMessageComponentInteraction): readonly string[] | undefined =>
  "values" in data ? data.values : undefined;
