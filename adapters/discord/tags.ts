// Which of a forum's tags a post gets: those whose name is what its story is about.
import { readTopics, topicText } from "../../src/gathering/topics.ts";
import { limits } from "./limits.ts";
import type { Posting } from "./message.ts";
import type { Room } from "./rooms.ts";

/**
 * Ids, at most five, topics that readers wished for first; the one that the forum's rules ask for where none fits.
 * https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel
 */
export function tagsOf({ tagged }: Pick<Posting, "tagged">, { tags = [], tag }: Pick<Room, "tags" | "tag">): string[] {
  const [words, topics] = [topicText(tagged?.words ?? ""), topicText((tagged?.topics ?? []).join(" . "))];
  const among = (text: string): string[] => tags.filter(({ name }) => says(text, name)).map(({ id }) => id);
  const fitting = tagged === undefined ? [] : [...new Set([...among(topics), ...among(words)])];
  return fitting.length > 0 ? fitting.slice(0, limits.postTags) : tag === undefined ? [] : [tag];
}

/** A tag of signs alone, or of words that ask for nothing, is no subject. */
function says(text: string, name: string): boolean {
  const words = name.replace(/[^\p{L}\p{N}\s'’-]/gu, " ").trim();
  return words !== "" && topicText(words).trim() !== "" && readTopics([`"${words}"`]).some((one) => one.matches(text));
}
