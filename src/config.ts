// What the operator can set: one table of variables, read once, every problem reported at once, no secret ever printed.
import type { z } from "zod";
import {
  amount,
  database,
  discordToken,
  hostList,
  keys,
  oneOf,
  prices,
  serverId,
  slackAppToken,
  slackBotToken,
  slackSecret,
  text,
  token,
  webAddress,
  wholeNumber,
  yesNo,
  zone,
} from "./config-checks.ts";
import { Trouble } from "./trouble.ts";

/** One variable: its check, its default as it would be typed, and what .env.example says of it. */
type Setting = { readonly check: z.ZodType; readonly usual?: string; readonly secret?: true; readonly says: string };

export const settings = {
  DATABASE_URL: {
    check: database,
    usual: "./data/lede.db",
    says: "A file for the embedded database, or postgres://... for several processes.",
  },
  ENCRYPTION_KEY: {
    check: keys,
    secret: true,
    says:
      "Encrypts what is kept for Slack workspaces: 64 hex digits. Needed for Slack over HTTP. " +
      "Several, with commas between: the first encrypts, all decrypt.",
  },
  RETENTION_DAYS: {
    check: wholeNumber(1, 365),
    usual: "7",
    says: "Days the full text of articles is kept. Cited sentences stay with their briefing.",
  },
  DEFAULT_ZONE: { check: zone, usual: "UTC", says: "Time zone of a schedule when nobody says another." },
  HEALTH_PORT: {
    check: wholeNumber(0, 65535),
    says: "Serves /healthz, /readyz and /metrics on 127.0.0.1 at this port.",
  },
  HEALTH_HOST: { check: text, usual: "127.0.0.1", says: "Address the health server listens on." },
  WEB_URL: {
    check: webAddress([
      /^https?:\/\/[^/?#]+(?:\/.|[?#])/i,
      "is the pages' address alone: leave out what follows the host",
    ]),
    says: "Where readers reach the pages, such as https://news.example.org: puts a link to them under what is posted.",
  },
  WEB_PORT: {
    check: wholeNumber(0, 65535),
    says: "Serves the readers' pages of WEB_URL on 127.0.0.1 at this port.",
  },
  WEB_HOST: { check: text, usual: "127.0.0.1", says: "Address the readers' pages are served on." },
  LOG_LEVEL: {
    check: oneOf("debug", "info", "warn", "error", "silent"),
    usual: "info",
    says: "debug, info, warn, error or silent.",
  },
  CONTACT_URL: {
    check: webAddress(),
    says: "A page of yours that goes into the User-Agent, so that a site's owner can reach you.",
  },
  ALLOW_PRIVATE_HOSTS: {
    check: hostList,
    usual: "",
    says: "Hosts on your own network that feeds may name, separated by commas (host or host:port).",
  },
  PROXY_RESOLVES: {
    check: yesNo,
    usual: "no",
    says:
      "yes: the proxy of HTTPS_PROXY looks names up, and keeps Lede from your inner network. " +
      "no: Lede looks them up, and asks the proxy for an address that it has checked.",
  },
  OPENAI_API_KEY: {
    check: token(),
    secret: true,
    says: "Key of OpenAI or a compatible server. Without it the embedded writer writes.",
  },
  OPENAI_BASE_URL: {
    check: webAddress([/\/(?:chat\/)?completions\/?$/, "is the server's address alone: leave out /chat/completions"]),
    says: "Address of a compatible server (Ollama, vLLM, llama.cpp, a gateway). Default: OpenAI.",
  },
  OPENAI_MODEL: { check: text, usual: "gpt-5-mini", says: "The model to ask." },
  OPENAI_JUDGE_MODEL: {
    check: text,
    says: "Another model of the same server that checks what the first wrote. Default: the first.",
  },
  OPENAI_EFFORT: {
    check: oneOf("minimal", "low", "medium", "high", "none"),
    usual: "low",
    says:
      "How much a reasoning model thinks: minimal, low, medium, high or none. " +
      "Left out where the server knows no such thing.",
  },
  OPENAI_THINKING_TOKENS: {
    check: wholeNumber(0, 100_000),
    usual: "3000",
    says: "Hidden tokens a reasoning model may think with in one call, on top of its answer. 0 for one that does not.",
  },
  OPENAI_PRICES: {
    check: prices,
    usual: "gpt-5-mini=0.25/2.00",
    says: "USD per million tokens: model=input/output, separated by commas.",
  },
  DAILY_BUDGET_USD: {
    check: amount,
    usual: "5",
    says: "What the model may cost a day, over all places.",
  },
  PLACE_BUDGET_USD: {
    check: amount,
    usual: "1",
    says: "What it may cost a day in one channel or DM.",
  },
  DISCORD_TOKEN: {
    check: discordToken,
    secret: true,
    says: "Bot token from Discord's developer portal. Turns Discord on.",
  },
  DISCORD_API_URL: { check: webAddress(), says: "Another address for Discord's API: a proxy, or a test server." },
  DISCORD_GUILD: {
    check: serverId,
    says: "Registers the commands in this one server, at once: for development.",
  },
  DISCORD_MESSAGE_CONTENT: {
    check: yesNo,
    usual: "no",
    says:
      "yes if the Message Content intent is on in the portal: then plain messages in a briefing's thread " +
      "are questions.",
  },
  SLACK_BOT_TOKEN: {
    check: slackBotToken,
    secret: true,
    says: "xoxb-... of one workspace. With SLACK_APP_TOKEN it turns Slack on in Socket Mode.",
  },
  SLACK_APP_TOKEN: { check: slackAppToken, secret: true, says: "xapp-... with connections:write." },
  SLACK_SIGNING_SECRET: {
    check: slackSecret,
    secret: true,
    says: "Turns Slack on over HTTP. Needs client id, client secret and ENCRYPTION_KEY for many workspaces.",
  },
  SLACK_CLIENT_ID: { check: text, says: "For installing over OAuth." },
  SLACK_CLIENT_SECRET: { check: token(), secret: true, says: "For installing over OAuth." },
  SLACK_PUBLIC_URL: {
    check: webAddress([/\/slack\//, "is this process's address alone: leave out what follows the host"]),
    says: "Where Slack reaches this process over HTTP, such as https://lede.example.org.",
  },
  SLACK_PRIVACY_URL: { check: webAddress(), says: "Your privacy policy: linked on the page that installs Lede." },
  SLACK_SUPPORT_URL: { check: webAddress(), says: "Where people get help: linked on the page that installs Lede." },
  SLACK_PORT: { check: wholeNumber(0, 65535), usual: "3000", says: "Port of the HTTP receiver." },
  SLACK_API_URL: { check: webAddress(), says: "Another address for Slack's Web API: a proxy, or a test server." },
  SLACK_SHORT_COMMANDS: {
    check: yesNo,
    usual: "yes",
    says: "no leaves only /lede, where other apps own /brief or /ask.",
  },
} as const satisfies Record<string, Setting>;

type Settings = typeof settings;
type Read<S> = S extends { check: infer C; usual: string }
  ? z.output<Extract<C, z.ZodType>>
  : S extends { check: infer C }
    ? z.output<Extract<C, z.ZodType>> | undefined
    : never;
export type Config = { readonly [K in keyof Settings]: Read<Settings[K]> };

/** Pure. Throws Trouble `bad-input` whose message has one line for every variable that is wrong, without its value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings) as [string, Setting][]) {
    const given = env[name]?.trim() || setting.usual;
    if (given === undefined) continue;
    const parsed = setting.check.safeParse(given);
    if (parsed.success) read[name] = parsed.data;
    else problems.push(`${name} ${parsed.error.issues.map((issue) => issue.message).join("; ")}`);
  }
  problems.push(...together(read as Partial<Config>));
  if (problems.length > 0)
    throw new Trouble(
      "bad-input",
      `The settings have ${problems.length === 1 ? "a problem" : "problems"}:\n${problems.join("\n")}`,
    );
  return read as Config;
}

/** Every value that nobody may read in a log: what the table calls secret, and passwords inside addresses. */
export function secretValues(config: Config): readonly string[] {
  const secret = (Object.entries(settings) as [keyof Config, Setting][]).filter(([, setting]) => setting.secret);
  const values = secret.flatMap(([name]) => [config[name]].flat()).filter((value) => typeof value === "string");
  const inAddresses = [config.DATABASE_URL, config.OPENAI_BASE_URL].flatMap((address = "") => {
    const password = /^[a-z]+:\/\/[^:@/]*:(.+)@/i.exec(address)?.[1];
    return password === undefined ? [] : [password, decoded(password)];
  });
  return [...values, ...inAddresses];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is wrong with a value by itself, or undefined. */
export function faultOf(name: string, value: string): string | undefined {
  const setting = (settings as Readonly<Record<string, Setting>>)[name];
  const read = setting?.check.safeParse(value.trim());
  return read === undefined || read.success
    ? undefined
    : `it ${read.error.issues.map((one) => one.message).join("; ")}`;
}

/** What only shows when variables are seen together. */
function together(config: Partial<Config>): string[] {
  const problems: string[] = [];
  if ((config.SLACK_APP_TOKEN === undefined) !== (config.SLACK_BOT_TOKEN === undefined) && !config.SLACK_SIGNING_SECRET)
    problems.push("SLACK_BOT_TOKEN and SLACK_APP_TOKEN belong together: Socket Mode needs both");
  if ((config.SLACK_CLIENT_ID === undefined) !== (config.SLACK_CLIENT_SECRET === undefined))
    problems.push("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together");
  if (config.SLACK_CLIENT_ID && !config.SLACK_SIGNING_SECRET)
    problems.push("SLACK_SIGNING_SECRET is missing: installing over OAuth needs it");
  if (config.SLACK_CLIENT_ID && !config.ENCRYPTION_KEY)
    problems.push("ENCRYPTION_KEY is missing: installed workspaces' tokens are encrypted with it");
  const ports = [
    ["HEALTH_PORT", config.HEALTH_PORT],
    ["SLACK_PORT", config.SLACK_SIGNING_SECRET && config.SLACK_PORT],
    ["WEB_PORT", config.WEB_PORT],
  ] as const;
  for (const [at, [name, port]] of ports.entries())
    for (const [other] of ports.slice(at + 1).filter(([, another]) => port && another === port))
      problems.push(`${name} and ${other} are the same: give each a port of its own`);
  return problems;
}
