// What a setting's value may be: each check with the words that say what to change. None of them repeats a secret.
import { z } from "zod";

export const text = z.string().trim().min(1);

export const wholeNumber = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

export const amount = z.coerce.number("must be an amount such as 5 or 0.50").min(0, "must be 0 or more");

export const oneOf = <const T extends readonly string[]>(...words: T) =>
  z.enum(words, `must be one of ${words.join(", ")}`);

export const yesNo = oneOf("yes", "no").transform((value) => value === "yes");

/** `wrong` says what is, or undefined. */
const judged = (wrong: (value: string) => string | undefined) =>
  text.superRefine((value, context) => {
    const message = wrong(value);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

/** The first row whose pattern is found tells what is wrong. */
type Faults = readonly (readonly [wrong: RegExp, words: string])[];
const faultIn = (value: string, faults: Faults): string | undefined => faults.find(([wrong]) => wrong.test(value))?.[1];

/** What people leave of a copied example, or copy with it; files for --env-file keep their quotation marks. */
const placeholders: Faults = [
  [/^(["']).*\1$/s, "stands in quotation marks: leave them out"],
  [/^<.*>$|\.{3}$|…$|^(?:the|your|my)[-_ ]|^change[-_ ]?me|^x{3,}$|^todo$/i, "is still an example's placeholder"],
  [/^(?!Bot\b).*\s/is, "has a space in it: copy it again"],
];

/** A key or a token, whatever it looks like beyond these. */
export const token = (...faults: Faults) => judged((value) => faultIn(value, [...placeholders, ...faults]));

/** https://docs.discord.com/developers/reference#authentication */
export const discordToken = token(
  [/^Bot\b/i, 'begins with "Bot": leave that out'],
  [/^\d{17,20}$/, "is an application's id: the token stands on the page Bot, Reset Token"],
  [/^[0-9a-f]{64}$/i, "is the application's public key: the token stands on the page Bot, Reset Token"],
  [/^[^.]+$/, "is no bot token, which has two dots in it: it stands on the page Bot, Reset Token"],
);

/** https://docs.slack.dev/authentication/tokens */
export const slackBotToken = token(
  [/^xapp-/, "begins with xapp-: that is SLACK_APP_TOKEN; the bot's begins with xoxb- (OAuth & Permissions)"],
  [/^xoxp-/, "begins with xoxp-: that is a person's token; the bot's begins with xoxb- (OAuth & Permissions)"],
  [/^(?!xox[be])/, "begins with xoxb-: Bot User OAuth Token, on the page OAuth & Permissions"],
);
export const slackAppToken = token(
  [/^xox/, "begins with xapp-; this one is SLACK_BOT_TOKEN's kind"],
  [/^(?!xapp-)/, "begins with xapp-: App-Level Tokens, on the page Basic Information"],
);
export const slackSecret = token([
  /^x(?:ox|app)/,
  "is a token: the signing secret stands on the page Basic Information, App Credentials",
]);

/** Of a server or a page: http or https, as WHATWG reads it, with what must not stand in it. */
export const webAddress = (...faults: Faults) =>
  judged((value) =>
    URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
      ? faultIn(value, faults)
      : "must be an address such as https://example.org",
  );

export const hostList = z.string().transform((value, context) => {
  const entries = value.split(/[\s,]+/).filter((word) => word !== "");
  for (const entry of entries)
    if (/[/@]/.test(entry))
      context.addIssue({
        code: "custom",
        message: `has "${entry.replace(/\S*@/, "")}": only host or host:port, such as intranet.example:8080`,
      });
  return entries;
});

export const serverId = z
  .string()
  .regex(/^\d{17,20}$/, "must be a server's id, 17 to 20 digits: right-click the server, Copy Server ID");

export const zone = judged((value) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value);
    return undefined;
  } catch {
    return "must be an IANA time zone such as Europe/Zurich";
  }
});

export const keys = z.string().transform((value, context): readonly [string, ...string[]] => {
  const [first = "", ...others] = value.split(/[\s,]+/).filter((word) => word !== "");
  if (![first, ...others].every((key) => /^[0-9a-f]{64}$/i.test(key)))
    context.addIssue({ code: "custom", message: "must be 64 hex digits: openssl rand -hex 32" });
  return [first, ...others];
});

export const prices = z.string().transform((value, context) => {
  const rows: Record<string, { input: number; output: number }> = {};
  for (const row of value.split(",")) {
    const [model, input, output] = row
      .split("=")
      .flatMap((side) => side.split("/"))
      .map((part) => part.trim());
    if (model && Number(input) >= 0 && Number(output) >= 0)
      rows[model] = { input: Number(input), output: Number(output) };
    else context.addIssue({ code: "custom", message: `"${row}" must look like gpt-5-mini=0.25/2.00` });
  }
  return rows;
});

/** A path, ":memory:" or PostgreSQL. Whatever else has a scheme would become a file of that name, password and all. */
export const database = judged((value) => {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined) return faultIn(value, databaseFaults);
  if (["sqlite", "sqlite3", "file"].includes(scheme))
    return `begins with ${scheme}: - a file is named by its path alone, such as ./data/lede.db`;
  if (!/^postgres(?:ql)?:\/\//i.test(value))
    return `begins with ${scheme}: - give a file, such as ./data/lede.db, or postgres://user:password@host/name`;
  return URL.canParse(value)
    ? undefined
    : "is no address: letters such as # / ? @ in its password are written %23 %2F %3F %40";
});
const databaseFaults: Faults = [
  [/^(["']).*\1$/s, "stands in quotation marks: leave them out"],
  [/[/\\]$/, "is a folder: name a file in it, such as ./data/lede.db"],
  [/^~/, "begins with ~, which only a shell understands: write the whole path"],
  [/^[\w.-]+:[^@/]*@|^\/\/\S*@/, "lacks its scheme: postgres://user:password@host/name"],
];
