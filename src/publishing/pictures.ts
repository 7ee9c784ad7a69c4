// Which picture a story of an edition is shown with: its leading report's own, and never one that stands for others.
import type { Briefing } from "../news/briefing.ts";
import type { Edition, EditionStory } from "../news/edition.ts";
import type { Picture } from "../news/picture.ts";
import type { Story } from "../news/story.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Platform } from "../ports/platform.ts";
import type { Newsroom } from "./newsroom.ts";

/** Posts are words that a notification shows, which hold no picture. */
export const isPictured = (platform: Platform | undefined, { layout, pictures }: Subscription): boolean =>
  platform?.pictures === true && layout !== "posts" && pictures !== "none";

/** Of the report that the headline stands on. Throws Trouble `aborted` alone. */
export async function pictureFor(
  newsroom: Newsroom,
  { articles }: Story,
  { headline, sources }: Briefing,
  signal: AbortSignal,
): Promise<Picture | undefined> {
  const source = sources[headline.citations[0].source] ?? sources[0];
  const announced = articles.find(({ id }) => id === source.article)?.picture;
  const seen = announced && (await newsroom.picture(announced, signal));
  // Whoever made it not being named, it is its outlet's.
  return seen && (seen.credit === undefined ? { ...seen, credit: source.outlet } : seen);
}

/** What stands over several stories, here or in editions before, is a site's sign and no story's picture. */
export function ownPictures(stories: readonly EditionStory[], earlier: readonly Edition[]): readonly EditionStory[] {
  const told = [...stories, ...earlier.flatMap((edition) => (edition.kind === "stories" ? edition.stories : []))];
  const shared = (url: string, story: string): boolean =>
    told.some((one) => one.story !== story && one.picture?.url === url);
  return stories.map((one) => {
    const { picture, ...bare } = one;
    return picture !== undefined && shared(picture.url, one.story) ? bare : one;
  });
}
