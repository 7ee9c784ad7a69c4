// How /why explains in English what was chosen, merged or left out.
import { inFull } from "../in-full.ts";

export const aboutReasons = {
  "why.article-counts": inFull(
    "Since then: {articles, plural, one {# article} other {# articles}} looked at, {stories, plural, one ",
    "{# story} other {# stories}} with something new.",
  ),
  "why.asked-for": "Briefed because someone asked for it.",
  "why.because": "Chosen because: {reasons}.",
  "why.edition-at": "{title}, {time}",
  "why.edition-stories": inFull(
    "The last edition here has {stories, plural, one {# story} other {# stories}}. {/why} lists them.",
  ),
  "why.excluded": inFull(
    'No feed followed here brought a story with "{typed}" in its title in the last days, or a topic of ',
    "this place excludes it. {/topics} and {/sources list} show both.",
  ),
  "why.for-it": "For it: {reasons}.",
  "why.gone": "That briefing is no longer kept. {/why} shows the last edition.",
  "why.last-edition": "The last edition here",
  "why.left-out": "Left out or refused:",
  "why.left-out-more": "Left out or refused ({more} more not shown):",
  "why.made-from": "Made from one report, by {outlet}.",
  "why.merged": inFull(
    "Merged from {reports, plural, one {# report} other {# reports}} of {outlets, plural, one {# outlet} ",
    "other {# outlets}}.",
  ),
  "why.merged-copies": inFull(
    "Merged from {reports, plural, one {# report} other {# reports}} of {outlets, plural, one {# outlet} ",
    "other {# outlets}}, {copies, plural, one {# of them a copy} other {# of them copies}} of another.",
  ),
  "why.new": "new",
  "why.no-edition": "No edition was posted here yet. {/schedule preview} shows what would come.",
  "why.no-edition-type": "No edition was posted here yet. Type {/schedule preview} to see what would go out now.",
  "why.not-made": "It could not be made: {why} {remedy}",
  "why.not-new": "It was fetched and had nothing new: it was told before, or is older than the last edition.",
  "why.not-this": "Why not this story",
  "why.nothing-for-it": "Nothing speaks for it beyond being new.",
  "why.nothing-new": "It had nothing new to tell.",
  "why.rank": inFull(
    "It was fetched from {reports, plural, one {# report} other {# reports}} and stands at place {place} ",
    "of {candidates}; an edition holds {stories}.",
  ),
  "why.text-given": "the text given",
  "why.this": "Why this story",
  "why.with-model": "Written by {model}.",
  "why.without-model": "Written without a model.",
} as const;
