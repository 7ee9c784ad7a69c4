// What Lede's own page says in English to a person.
import { inFull } from "../in-full.ts";

export const atHome = {
  "home.budget": "{model}: {today} USD today and {spent} USD this month, at most {cap} a day in one place.",
  "home.budget-used": "Today's budget is used up: briefings are written without the model until tomorrow.",
  "home.checked": inFull(
    "Every line Lede posts is checked against its source, by rules and a small learned checker; it can ",
    "still be wrong. Evidence shows the sentence.",
  ),
  "home.edition": "{title}, {time} in {place}: {told}",
  "home.empty": "Nothing is scheduled yet. Try a briefing now, add a source, or set a schedule.",
  "home.failing": "{sources, plural, one {# source} other {# sources}} followed, {failing} not answering.",
  "home.no-model": "No language model is configured: briefings are written without one and cost nothing.",
  "home.nothing-due": "Nothing due in the next 24 hours.",
  "home.nothing-new": "nothing new",
  "home.page": "{schedules} schedules: page {page} of {pages}.",
  "home.sources": "Your sources: {feeds, plural, one {# feed} other {# feeds}}",
  "home.stopped-when": "Stopped: {when}",
  "home.title": "Your briefings",
  "home.title-attention": "Your briefings: something needs you",
  "home.unsure": inFull(
    "Nobody could say just now whether you are in {places, plural, one {# channel} other {# channels}}, so what ",
    "others set up there is not shown. Open this page again in a minute.",
  ),
  "home.well": "{sources, plural, one {# source} other {# sources}} followed, all well.",
  "home.when-in": "{when} in {place}",
} as const;
