// How a Slack client in Zurich writes a moment: by the format it was given, in the reader's own day.
// https://docs.slack.dev/messaging/formatting-message-text#date-formatting
const zone = { timeZone: "Europe/Zurich" } as const;
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** Throws on a form it does not know. `seconds` is the moment, `now` in milliseconds when it is read. */
export const dateIn = (format: string, seconds: number, now: number): string =>
  format.replace(/\{(\w+)\}/g, (_, form: string) => {
    const write = forms[form];
    if (write === undefined) throw new Error(`the look-alike of Slack knows no date of form ${form}`);
    return write(seconds * 1_000, now);
  });

const forms: Readonly<Record<string, (at: number, now: number) => string>> = {
  time: (at) => new Date(at).toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" }),
  date_short: (at) =>
    new Date(at).toLocaleDateString("en-GB", { ...zone, day: "numeric", month: "short", year: "numeric" }),
  ago: (at, now) => {
    const away = at - now;
    if (Math.abs(away) < hour) return relative.format(Math.round(away / minute), "minute");
    return Math.abs(away) < day
      ? relative.format(Math.round(away / hour), "hour")
      : relative.format(Math.round(away / day), "day");
  },
};
