// What Lede's own page says in English to a person.
import { inFull } from "../in-full.ts";

export const atHome = {
  "home.budget": "{model}: {spent} USD this month here, at most {cap} a day.",
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
  "home.stopped": "{when} in {place}.",
  "home.stopped-because": "{when} in {place}. {why}",
  "home.stopped-when": "Stopped: {when}",
  "home.title": "Your briefings",
  "home.title-attention": "Your briefings: something needs you",
  "home.well": "{sources, plural, one {# source} other {# sources}} followed, all well.",
  "home.when-in": "{when} in {place}",
} as const;
