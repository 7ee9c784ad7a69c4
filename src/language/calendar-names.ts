// Which month or day of the week a word names, in any language that the runtime knows.

const built = new Map<string, ReadonlyMap<string, string>>();

/** "month 3" or "day 1" for a word in small letters; undefined for any other word. `language` is ISO 639-1. */
export function calendarName(norm: string, language: string): string | undefined {
  const code = language === "und" ? "en" : language;
  const known = built.get(code) ?? namesOf(code);
  built.set(code, known);
  return known.get(norm);
}

function namesOf(language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const say = (date: Date, part: "month" | "weekday"): string =>
    new Intl.DateTimeFormat(language, { [part]: "long", timeZone: "UTC" }).format(date).toLowerCase();
  for (let month = 0; month < 12; month++)
    names.set(say(new Date(Date.UTC(2024, month, 1)), "month"), `month ${month + 1}`);
  // The first of January 2024 was a Monday.
  for (let day = 1; day <= 7; day++) names.set(say(new Date(Date.UTC(2024, 0, day)), "weekday"), `day ${day}`);
  if (language === "de") names.set("sonnabend", "day 6");
  return names;
}
