// The button that leads to the page of what was posted, beside the buttons that its message has.
import { ButtonStyle, ComponentType } from "discord.js";
import type { Tongue } from "../../src/words/tongue.ts";
import { limits } from "./limits.ts";
import { type ActionRow, type Component, clip, type LinkComponent, type Message, row } from "./message.ts";

/** In the last row that has room for it, else in one of its own; nowhere, where the address is too long for Discord. */
export function withRead(message: Message, address: string | undefined, tongue: Tongue): Message {
  if (address === undefined || address.length > limits.buttonUrl) return message;
  const label = clip(tongue.say("button.read"), limits.buttonLabel);
  const link: LinkComponent = { type: ComponentType.Button, style: ButtonStyle.Link, label, url: address };
  return { ...message, components: withLink(message.components, link) };
}

function withLink(components: readonly Component[], link: LinkComponent): readonly Component[] {
  const last = components.at(-1);
  if (last?.type === ComponentType.Container) {
    const at = last.components.findLastIndex(hasRoom);
    const found = last.components[at];
    const inner =
      found && hasRoom(found) ? last.components.with(at, added(found, link)) : [...last.components, row([link])];
    return components.with(-1, { ...last, components: inner });
  }
  const at = components.findLastIndex(hasRoom);
  const found = components[at];
  return found && hasRoom(found) ? components.with(at, added(found, link)) : [...components, row([link])];
}

const hasRoom = (component: Component): component is ActionRow =>
  component.type === ComponentType.ActionRow &&
  component.components.length < limits.buttonsInRow &&
  component.components.every(({ type }) => type === ComponentType.Button);

const added = (component: ActionRow, link: LinkComponent): ActionRow => ({
  ...component,
  components: [...component.components, link],
});
