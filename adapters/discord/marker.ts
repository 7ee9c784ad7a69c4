// How a message of ours is recognised again: a nonce Discord itself compares, and a mark in the first thing to press.
import { createHash } from "node:crypto";
import { limits } from "./limits.ts";
import { type Component, eachPressed, type Message } from "./message.ts";

/** 24 characters that depend on the key alone: the same part after a crash has the same nonce. */
export function nonceOf(key: string): string {
  return createHash("sha256")
    .update(key)
    .digest("base64url")
    .slice(0, limits.nonce - 1);
}

const markOf = (key: string): string => nonceOf(key).slice(0, 16);

/**
 * The mark stands after a space in the first custom_id, where no action can hold one. A message without
 * any carries it as the number of its first component:
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function marked(message: Message, key: string): Message {
  let done = false;
  const components = eachPressed(message.components, (one) => {
    const custom_id = `${one.custom_id} ${markOf(key)}`;
    if (done || custom_id.length > limits.customId) return one;
    done = true;
    return { ...one, custom_id };
  });
  const [first, ...rest] = components;
  return done || first === undefined
    ? { ...message, components }
    : { ...message, components: [{ ...first, id: numberOf(key) }, ...rest] };
}

/** Above every number that Discord counts by itself, within 32 bits. */
const numberOf = (key: string): number => 2 ** 30 + (createHash("sha256").update(key).digest().readUInt32BE() >>> 2);

/** `components` as Discord gives them back. */
export function carries(components: unknown, key: string): boolean {
  const all = (components ?? []) as readonly (Component & { readonly id?: number })[];
  let found = all[0]?.id === numberOf(key);
  eachPressed(all, (one) => {
    found ||= one.custom_id?.split(" ")[1] === markOf(key);
    return one;
  });
  return found;
}

/** A custom_id without what we added to it. */
export const unmarked = (customId: string): string => customId.split(" ")[0] ?? "";
