// What /help and /privacy say in English.
import { inFull } from "../in-full.ts";

export const whatLedeCan = {
  "help.all": "Everything Lede can do",
  "help.ask": "Ask beneath a briefing, or of all of them: {/ask: how many were rescued?}",
  "help.brief": "Brief a link: {/brief: https://example.org/an-article}",
  "help.checked": inFull(
    "Lede briefs news. Every line is checked against the sentence it came from: press Evidence to see it.",
  ),
  "help.follow": "Follow a site: {/follow: https://en.wikinews.org}",
  "help.narrow": "Narrow them: {/topics: climate -football}",
  "help.schedule": "Get briefings on a schedule: {/schedule add: weekdays at 08:00}",
  "help.title": "What Lede can do",
  "privacy.full-text": inFull(
    "The full text of articles is kept for {days} days. After that only the cited sentences and their ",
    "neighbours stay, so that Evidence goes on working.",
  ),
  "privacy.kept": inFull(
    "Kept until you delete them: what is followed here, schedules, settings, the briefings posted here, ",
    "and the last 20 questions of a thread.",
  ),
  "privacy.model": inFull(
    "Questions and article texts go to the language model that the operator configured, and to nobody ",
    "else. Without a model nothing leaves this machine but requests to the feeds and pages themselves.",
  ),
  "privacy.reads": inFull(
    "Lede reads what you type to it, and messages in threads of its own briefings. It does not read ",
    "other messages.",
  ),
  "privacy.removing": "Removing Lede from this server or workspace deletes everything of it within a day.",
  "privacy.take-along": inFull(
    "To take your sources with you: {/sources export}. To stop: {/schedule list}, then Pause or Remove.",
  ),
  "privacy.title": "Privacy",
} as const;
