// What stands around an edition's stories on Discord: its opening and its closing line, and the buttons for all of it.
import type { Edition, StoriesEdition } from "../../src/news/edition.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { literal } from "./escape.ts";
import { limits } from "./limits.ts";
import { type ButtonComponent, buttonComponent, clip, type Posting } from "./message.ts";
import { instant } from "./words.ts";

/** `under`: index of the message in whose thread this one belongs. */
export type EditionMessage = Pick<Posting, "message" | "drawing" | "tagged"> & {
  readonly under?: number;
  /** What a thread or forum post made for it is called. */
  readonly name: string;
};

/** Thread and forum post are named by it. */
export function editionName(edition: Edition): string {
  const parts = { day: "numeric", month: "long", year: "numeric" } as const;
  const day = tongueFor(edition.language).date(edition.slot, edition.zone, parts);
  return clip(`${edition.title} · ${day}`, limits.threadName);
}

export const manageEdition = (edition: Edition): ButtonComponent =>
  buttonComponent(tongueFor(edition.language).say("button.manage"), { act: "manage", on: edition.subscription });

/** Of a story that is followed. */
export const stopFollowing = (edition: Edition): ButtonComponent =>
  buttonComponent(tongueFor(edition.language).say("button.stop-following"), {
    act: "stop-story",
    on: edition.subscription,
  });

/** Why the post of a followed story came stands first: a notification shows it. */
export const followedOpening = ({ title }: Edition, why: string): string => `**${literal(title)}** · ${literal(why)}`;

export const askEdition = (edition: Edition): ButtonComponent =>
  buttonComponent(tongueFor(edition.language).say("button.ask"), { act: "ask", on: edition.id });

export function editionOpening(edition: StoriesEdition): string {
  const tongue = tongueFor(edition.language);
  const fresh = edition.stories.filter((story) => story.since.kind === "new").length;
  return [
    `**${literal(edition.title)}**`,
    instant(edition.slot, "date"),
    tongue.say("edition.stories", { stories: edition.stories.length }),
    ...(fresh > 0 && fresh < edition.stories.length ? [tongue.say("edition.fresh", { fresh })] : []),
    ...(edition.late ? [tongue.say("edition.late-due", { time: instant(edition.slot, "time") })] : []),
  ].join(" · ");
}

export function editionClosing(edition: StoriesEdition): string {
  const tongue = tongueFor(edition.language);
  const next =
    edition.nextSlot === undefined ? [] : [tongue.say("edition.next", { time: instant(edition.nextSlot, "relative") })];
  const about = literal(edition.about);
  return `-# ${[...(about === "" ? [] : [about]), ...next, tongue.say("edition.checked-quiet")].join(" · ")}`;
}
