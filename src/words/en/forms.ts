// What forms ask in English: labels of at most 45 characters, hints of at most 100.
export const onForms = {
  "form.length": "Length",
  "form.schedule-add": "Add a schedule",
  "form.schedule-change": "Change the schedule",
  "form.topics": "Topics",
  "form.topics-hint": "Words or phrases, separated by commas; - excludes. Empty means everything.",
  "form.when": "When",
  "form.when-hint": "weekdays at 08:00, every day 7:30 and 18:00, every 6 hours, or cron",
  "form.where": "Where",
  "form.where-hint": "Here if left as it is",
  "form.zone": "Time zone",
  "form.zone-hint": "Such as Europe/Zurich",
  "length.long": "Long: a lead and six points",
  "length.short": "Short: a lead and three points",
  "length.standard": "Standard: a lead and five points",
} as const;
