// What is said in English of a story that is followed: that it is, why its post came, and that it is over.
import { inFull } from "../in-full.ts";

export const ofFollowed = {
  "follow-story.again": "Followed for another week: {headline}",
  "follow-story.already": "That story is followed here already: {headline}",
  "follow-story.give": inFull(
    "Name a story by words of its headline, or give an article's link: {/follow-story: flood}. ",
    "Told here lately: {headlines}",
  ),
  "follow-story.give-link": "No story has been told here yet. Give an article's link, or brief it first: {/brief}.",
  "follow-story.no-feeds": inFull(
    "Nothing is followed here that could bring news of the story. Follow an outlet first, such as ",
    "{/follow: https://en.wikinews.org}, then the story.",
  ),
  "follow-story.now": "Following this story in {place}: {headline}",
  "follow-story.over": "That story is no longer followed: {headline}",
  "follow-story.rule": inFull(
    "It is posted when something that matters changes: a figure, an outcome, a denial, or somebody new with a part ",
    "in it. After a week without any of that it ends by itself.",
  ),
  "follow-story.several": "Several stories told here have “{typed}” in their headline: {headlines}",
  "follow-story.stopped": "No longer following: {headline}",
  "follow-story.too-many": inFull(
    "{most} stories are followed here, and that is the limit. {/schedule list} shows them: stop one first.",
  ),
  "follow-story.too-old": inFull(
    "That story was told {days} days ago: too long ago to be sure which new report belongs to it. ",
    "Follow it when it is told again.",
  ),
  "follow-story.unknown": inFull(
    "No story told here lately has “{typed}” in its headline. {/recap: month} lists them; ",
    "an article's link can be followed too.",
  ),
  "story-followed.actor": "New in this story: {name}",
  "story-followed.ended": "Nothing that matters has changed in this story for a week: it is no longer followed here.",
  "story-followed.ended-unfed": inFull(
    "No outlet is followed here that could bring news of this story: it is no longer followed here. Follow an ",
    "outlet first, such as {/follow: https://en.wikinews.org}, then the story.",
  ),
  "story-followed.ended-unread": inFull(
    "Nothing could be read for this story for a week: no outlet followed here answers. It is no longer ",
    "followed here. {/sources list} shows each outlet; {/follow} one that answers, then follow the story ",
    "again.",
  ),
  "story-followed.last": "Last told ({time}): {line}",
  "story-followed.name": "the followed story “{headline}”",
  "story-followed.row": "Following: {headline}",
  "story-followed.since": "Since {since}. Last change: {time}.",
  "story-followed.since-only": "Since {since}. Nothing that matters has changed yet.",
  "story-followed.title": "A story you follow",
  "story-followed.unfed": inFull(
    "No outlet is followed here that could bring news of it. Type {/follow} with a feed or a site.",
  ),
  "story-followed.unread": "No outlet followed here could be read lately: {/sources list} shows why.",
} as const;
