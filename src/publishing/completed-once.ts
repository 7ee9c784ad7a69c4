// The door before fetching pages: of a story that many read, each page is asked for once.
import type { Story } from "../news/story.ts";
import { Shared } from "./done-once.ts";
import type { Newsroom } from "./newsroom.ts";

type Complete = Newsroom["complete"];

/** Who shares a view of the feeds shares its stories: those are completed once, and held no longer than they are. */
export function completesOnce(complete: Complete): Complete {
  const whole = new WeakMap<Story, Shared<Story>>();
  return async (story, signal) => {
    if (story.articles.every(({ completeness }) => completeness === "full")) return story;
    const shared = whole.get(story) ?? new Shared<Story>(1, () => 1);
    whole.set(story, shared);
    return shared.of("", () => complete(story, signal), signal);
  };
}
