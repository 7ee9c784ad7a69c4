// What the environment and .env hold beside the settings: names that are none, values that do nothing, files that
// cannot be read. Nothing here says a value.
import { readFileSync, statSync } from "node:fs";
import { settings } from "../../src/config.ts";
import { nearest, slipsBetween } from "../../src/language/near.ts";
import { asTrouble } from "../../src/trouble.ts";
import { unreadable } from "./env-file.ts";
import { hasProxy, proxyFor } from "./proxy.ts";

type CheckRow = { readonly what: string; readonly ok: boolean; readonly words: string };
type Env = Readonly<Record<string, string | undefined>>;

const known: readonly string[] = Object.keys(settings);
/** Ours are those that begin so. */
const prefixes = /^(?:LEDE|DISCORD|SLACK|OPENAI|DATABASE|HEALTH|RETENTION|ENCRYPTION)[_-]/i;
/** Others' names that begin like ours: OpenAI's and Slack's own tools, and what this project's tests read. */
const others = new Set([
  ...["OPENAI_ORG_ID", "OPENAI_ORGANIZATION", "OPENAI_PROJECT_ID", "OPENAI_PROJECT", "OPENAI_LOG"],
  ...["OPENAI_WEBHOOK_SECRET", "SLACK_CLI_XOXP", "SLACK_WEBHOOK_URL", "LEDE_DATA", "LEDE_STACK"],
]);

/** Names that are no setting and look as if they were meant to be one, with the one that was meant. */
export function unknownSettings(env: Env): readonly { readonly name: string; readonly meant: string }[] {
  return Object.keys(env).flatMap((name) => {
    const empty = (env[name] ?? "").trim() === "";
    if (empty || known.includes(name) || others.has(name)) return [];
    const meant = meantBy(name);
    return meant === undefined ? [] : [{ name, meant }];
  });
}

/** Words in any order and letters of any case: "DISCORD_BOT_TOKEN" has all that "DISCORD_TOKEN" has. */
function meantBy(name: string): string | undefined {
  const typed = name
    .toUpperCase()
    .replaceAll("-", "_")
    .replace(/^LEDE_/, "");
  if (typed.length < 5) return undefined;
  const slip = nearest(typed, known);
  if (slip !== undefined) return slip;
  if (!prefixes.test(name)) return undefined;
  const common = (one: string) => one.split("_").filter((word) => typed.includes(word)).length;
  const [first] = known.toSorted(
    (one, other) => common(other) - common(one) || slipsBetween(typed, one) - slipsBetween(typed, other),
  );
  return first;
}

/** Settings that do nothing unless one of the others is set. */
const idle: readonly (readonly [name: string, needs: readonly string[]])[] = [
  ["OPENAI_MODEL", ["OPENAI_API_KEY", "OPENAI_BASE_URL"]],
  ["OPENAI_JUDGE_MODEL", ["OPENAI_API_KEY", "OPENAI_BASE_URL"]],
  ["DISCORD_GUILD", ["DISCORD_TOKEN"]],
  ["DISCORD_API_URL", ["DISCORD_TOKEN"]],
  ["DISCORD_MESSAGE_CONTENT", ["DISCORD_TOKEN"]],
  ["SLACK_API_URL", ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]],
  ["SLACK_PUBLIC_URL", ["SLACK_SIGNING_SECRET"]],
  ["SLACK_PORT", ["SLACK_SIGNING_SECRET"]],
  ["HEALTH_HOST", ["HEALTH_PORT"]],
  ["WEB_PORT", ["WEB_URL"]],
  ["PROXY_RESOLVES", ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"]],
];

/** One row a thing to look at; one that all is well where there is none. */
export function checkEnvironment(env: Env, file: string): readonly CheckRow[] {
  const isSet = (name: string) => (env[name] ?? "").trim() !== "";
  const rows = [
    ...fileWords(file),
    ...unknownSettings(env).map(({ name, meant }) => `${name} is no setting of Lede: is ${meant} meant?`),
    ...idle.flatMap(([name, needs]) =>
      isSet(name) && !needs.some(isSet) ? [`${name} does nothing without ${needs.join(" or ")}`] : [],
    ),
    ...certificateWords(env.NODE_EXTRA_CA_CERTS),
  ];
  const proxy = hasProxy(env) ? [proxyRow(env)] : [];
  if (rows.length > 0) return [...rows.map((words) => ({ what: "Settings", ok: false, words })), ...proxy];
  const set = known.filter(isSet).length;
  const words = set === 0 ? "none, and none is needed" : `${set} set, names known`;
  return [{ what: "Settings", ok: true, words }, ...proxy];
}

/** Its name and password are nobody's business. */
function proxyRow(env: Env): CheckRow {
  const what = "Proxy";
  try {
    const proxy = proxyFor(new URL("https://a-host-of-no-list.example"), env);
    if (proxy === undefined) return { what, ok: true, words: "set, and NO_PROXY leaves everything out" };
    const resolves = env.PROXY_RESOLVES === "yes" ? "it looks names up" : "names are looked up here";
    return { what, ok: true, words: `everything goes through ${proxy.host}, but for NO_PROXY; ${resolves}` };
  } catch (thrown) {
    return { what, ok: false, words: asTrouble(thrown).message };
  }
}

/** Node goes on without certificates that it cannot read, and says so only once, where nobody looks. */
function certificateWords(path: string | undefined): readonly string[] {
  if (path === undefined || path === "") return [];
  const { text = "" } = contentOf(path);
  return text.includes("-----BEGIN") ? [] : [`NODE_EXTRA_CA_CERTS names ${path}, where no certificate can be read`];
}

/** Others on this machine may read it. */
const openToOthers = 0o044;

function fileWords(file: string): readonly string[] {
  const { text, thrown } = contentOf(file);
  if (text === undefined) return thrown?.code === "ENOENT" ? [] : [unreadable(file, thrown)];
  if (text.includes("\u0000") || text.includes("\ufffd"))
    return [`${file} is not UTF-8 text: save it as UTF-8, or none of it is read`];
  const wrong = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((line, at) => (isLine(line) ? [] : [at + 1]));
  const lines = wrong.length === 0 ? [] : [`${file}, line ${wrong.join(", ")}: no NAME=value, so it is not read`];
  const tells =
    process.platform !== "win32" &&
    (statSync(file).mode & openToOthers) !== 0 &&
    /_(?:TOKEN|KEY|SECRET)\s*=\s*\S/.test(text);
  return [...lines, ...(tells ? [`${file} can be read by others on this machine: chmod 600 ${file}`] : [])];
}

/** Lines of a value in quotation marks may be anything; we write none, and a key in PEM is no setting of ours. */
const isLine = (line: string): boolean => /^\s*(?:#.*|(?:export\s+)?[\w.-]+\s*=.*)?$/.test(line);

function contentOf(file: string): { readonly text?: string; readonly thrown?: NodeJS.ErrnoException } {
  try {
    return { text: readFileSync(file, "utf8") };
  } catch (thrown) {
    return { thrown: thrown as NodeJS.ErrnoException };
  }
}
