// What is said in English about what is followed, wanted and set in a place.
export const aboutSources = {
  "counted.feeds": "{feeds, plural, one {# feed} other {# feeds}}",
  "health.failing": "Not answering. Lede keeps trying.",
  "health.failing-because": "Not answering. {why} Lede keeps trying.",
  "health.fine": "Fine.",
  "health.gone": "The site says it is gone for good. It is not asked again: unfollow it.",
  "health.stopped": "{why} It is not asked again: unfollow it.",
  "health.unread": "Not read yet.",
} as const;
