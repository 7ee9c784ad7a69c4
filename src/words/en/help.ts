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
  "privacy.asks": inFull(
    "This deletes all that Lede keeps of this place, at once and for good: schedules, what is followed, ",
    "settings, briefings, questions and answers.",
  ),
  "privacy.deleted": "Deleted: Lede keeps nothing of this place any more. What is posted elsewhere goes on.",
  "privacy.file": "All that is kept of this place, to take along.",
  "privacy.file-cut": "{left, plural, one {The oldest piece} other {The # oldest pieces}} did not fit into the file.",
  "privacy.full-text": inFull(
    "The full text of articles is kept for {days, plural, one {a day} other {# days}}. ",
    "After that only the cited sentences and their neighbours stay, so that Evidence goes on working.",
  ),
  "privacy.kept": inFull(
    "Kept until you delete them: what is followed here, schedules, settings, the briefings posted here, ",
    "and the last 20 questions of a thread.",
  ),
  "privacy.managers": "Only those who manage this channel can have or delete what is kept of it.",
  "privacy.model": inFull(
    "Questions and article texts go to the language model that the operator configured, and to nobody ",
    "else. Without a model nothing leaves this machine but requests to the feeds and pages themselves.",
  ),
  "privacy.neither": "“{typed}” is neither export nor delete: {/privacy: export} or {/privacy: delete}.",
  "privacy.nothing": "Nothing is kept of this place.",
  "privacy.pages": inFull(
    "Each briefing and edition posted here has a page. Whoever has its link can read it for ",
    "{days, plural, one {a day} other {# days}}; without the link nobody finds it. ",
    "{/settings} says whether editions are public.",
  ),
  "privacy.posted-stays": "Messages that are posted stay; their buttons will lead nowhere.",
  "privacy.reads": inFull(
    "Lede reads what you type to it, and messages in threads of its own briefings. It does not read ",
    "other messages.",
  ),
  "privacy.removing": "Removing Lede from this server or workspace deletes everything of it within a day.",
  "privacy.take-along": inFull(
    "To have all that is kept of this place as a file: {/privacy: export}. ",
    "To delete it: {/privacy: delete}. Your sources alone: {/sources export}.",
  ),
  "privacy.title": "Privacy",
} as const;
