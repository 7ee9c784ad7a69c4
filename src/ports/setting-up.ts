// What setting up a platform for the first time asks of it: where its tokens are got, whether they hold, where Lede may
// speak.
import type { Place } from "../news/place.ts";

/** What somebody does in a browser: where, and what to press. */
export type Guide = { readonly link: string; readonly presses: readonly string[] };

/** Settings by name, as they are typed or found out. */
export type Typed = Readonly<Record<string, string>>;

export type Tried =
  /** `found`: settings that need not be asked for. */
  | { readonly ok: true; readonly words: string; readonly found?: Typed }
  | { readonly ok: false; readonly words: string };

export interface SettingUp {
  /** As people call it: "Discord". */
  readonly title: string;
  /** Tokens in the order in which they are got, each by its setting. */
  readonly tokens: readonly { readonly setting: string; readonly called: string; readonly guide: Guide }[];
  /** Whether the token of this setting is accepted. Never throws, and says no secret. */
  try(setting: string, typed: Typed): Promise<Tried>;
  /** What to do for there to be a place to speak in. */
  invite(typed: Typed): Promise<Guide>;
  /** Where Lede may post now, by names that people know. Throws Trouble. */
  places(typed: Typed): Promise<readonly { readonly name: string; readonly place: Place }[]>;
}
