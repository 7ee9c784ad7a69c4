// Which of some topics a story is about: by its headlines and its lead, and not by what it names in passing.
import { readTopics, topicText } from "../gathering/topics.ts";
import type { Briefing } from "../news/briefing.ts";

/** In the order in which they were typed. */
export function subjectsOf(topics: readonly string[], { headline, lead, sources }: Briefing): readonly string[] {
  const text = topicText([headline.text, lead.text, ...sources.map(({ title }) => title)].join(" . "));
  return topics.filter((topic) => readTopics([topic]).some((one) => !one.excludes && one.matches(text)));
}
