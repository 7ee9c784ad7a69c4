// Where Lede speaks: opaque to everyone but the platform that made it.
import type { Worded } from "../words/worded.ts";

/** A Slack workspace, a Discord server, or one person's DMs. Nothing crosses it. */
export type Tenant = string & { readonly __id?: "tenant" };

/** Some people of a tenant, under a name that its members know. `id` is the platform's own business. */
export type PeopleGroup = { readonly id: string; readonly name: string };

/** A channel, thread or DM. `address` is the platform's own business. */
export type Place = { readonly platform: string; readonly tenant: Tenant; readonly address: string };

/** A message that was posted. Opaque; equal to `Question.under` when someone answers beneath it. */
export type MessageId = string & { readonly __id?: "message" };

/** One key for maps and tables. */
export const placeKey = (place: Place): string => `${place.platform}/${place.tenant}/${place.address}`;

export const samePlace = (one: Place, other: Place): boolean => placeKey(one) === placeKey(other);

/** Back again: an address may hold a stroke, the two before it hold none. */
export function placeOfKey(key: string): Place {
  const [platform = "", tenant = "", ...address] = key.split("/");
  return { platform, tenant, address: address.join("/") };
}

/** Can we speak there? `words` says what is missing and what to click, `note` what is particular about the place. */
export type Reach =
  | { readonly state: "open"; readonly note?: Worded }
  | { readonly state: "not-invited" | "not-allowed"; readonly words: string | Worded }
  | { readonly state: "gone" };
