// Forty and more wrong settings as people make them: each is named, with what to do, and no secret is repeated.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkup } from "../../adapters/checkup.ts";
import { readConfig } from "../../src/config.ts";
import { KeptLog } from "../fakes/log.ts";

const folder = mkdtempSync(join(tmpdir(), "lede-wrong-"));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = "hunter2-hunter2";

/** What doctor says, without asking anybody: a database in memory, no platform, no model. */
async function told(env: Readonly<Record<string, string>>, file = join(folder, "no.env")): Promise<string[]> {
  const rows = checkup({
    env: { DATABASE_URL: ":memory:", ...env },
    file,
    settings: async () => readConfig({ DATABASE_URL: ":memory:", ...env }),
    log: new KeptLog(),
    signal: AbortSignal.abort(),
    measure: async function* () {},
  });
  return (await Array.fromAsync(rows)).filter(({ ok }) => !ok).map(({ words }) => words);
}

const hex = "0123456789abcdef".repeat(4);
/** What is set, and what is said: the name, and what to do. */
const wrong: readonly (readonly [env: Readonly<Record<string, string>>, name: string, what: string])[] = [
  [{ DATABASE_URL: `mysql://u:${secret}@h/x` }, "DATABASE_URL", "give a file, such as ./data/lede.db, or postgres://"],
  [{ DATABASE_URL: "sqlite:./lede.db" }, "DATABASE_URL", "a file is named by its path alone"],
  [{ DATABASE_URL: "file:///var/lede.db" }, "DATABASE_URL", "a file is named by its path alone"],
  [{ DATABASE_URL: "https://db.example.org" }, "DATABASE_URL", "or postgres://"],
  [{ DATABASE_URL: `postgres:/u:${secret}@h/x` }, "DATABASE_URL", "postgres://user:password@host/name"],
  [{ DATABASE_URL: `postgres://u:${secret}#/@h/x` }, "DATABASE_URL", "are written %23"],
  [{ DATABASE_URL: `u:${secret}@h/x` }, "DATABASE_URL", "lacks its scheme"],
  [{ DATABASE_URL: "./data/" }, "DATABASE_URL", "name a file in it"],
  [{ DATABASE_URL: "~/lede.db" }, "DATABASE_URL", "write the whole path"],
  [{ DATABASE_URL: '"./lede.db"' }, "DATABASE_URL", "leave them out"],
  [{ ENCRYPTION_KEY: secret }, "ENCRYPTION_KEY", "openssl rand -hex 32"],
  [{ RETENTION_DAYS: "a week" }, "RETENTION_DAYS", "a whole number from 1 to 365"],
  [{ DEFAULT_ZONE: "Mars/Olympus" }, "DEFAULT_ZONE", "such as Europe/Zurich"],
  [{ HEALTH_PORT: "http" }, "HEALTH_PORT", "a whole number from 0 to 65535"],
  [{ LOG_LEVEL: "verbose" }, "LOG_LEVEL", "one of debug, info"],
  [{ CONTACT_URL: "example.org" }, "CONTACT_URL", "such as https://example.org"],
  [{ ALLOW_PRIVATE_HOSTS: "http://intranet/feed" }, "ALLOW_PRIVATE_HOSTS", "only host or host:port"],
  [{ OPENAI_API_KEY: `"${secret}"` }, "OPENAI_API_KEY", "leave them out"],
  [{ OPENAI_API_KEY: "sk-..." }, "OPENAI_API_KEY", "still an example's placeholder"],
  [{ OPENAI_BASE_URL: "localhost:11434" }, "OPENAI_BASE_URL", "such as https://example.org"],
  [{ OPENAI_BASE_URL: "http://h/v1/chat/completions" }, "OPENAI_BASE_URL", "leave out /chat/completions"],
  [{ OPENAI_EFFORT: "max" }, "OPENAI_EFFORT", "one of minimal, low"],
  [{ OPENAI_THINKING_TOKENS: "many" }, "OPENAI_THINKING_TOKENS", "a whole number"],
  [{ OPENAI_PRICES: "gpt=cheap" }, "OPENAI_PRICES", "must look like gpt-5-mini=0.25/2.00"],
  [{ DAILY_BUDGET_USD: "$5" }, "DAILY_BUDGET_USD", "such as 5 or 0.50"],
  [{ DISCORD_TOKEN: `Bot a.b.${secret}` }, "DISCORD_TOKEN", "leave that out"],
  [{ DISCORD_TOKEN: "123456789012345678" }, "DISCORD_TOKEN", "an application's id"],
  [{ DISCORD_TOKEN: hex }, "DISCORD_TOKEN", "public key"],
  [{ DISCORD_TOKEN: "your-token-here" }, "DISCORD_TOKEN", "placeholder"],
  [{ DISCORD_TOKEN: secret }, "DISCORD_TOKEN", "Reset Token"],
  [{ DISCORD_TOKEN: `a.b.c ${secret}` }, "DISCORD_TOKEN", "copy it again"],
  [{ DISCORD_API_URL: "discord.com", DISCORD_TOKEN: "a.b.c" }, "DISCORD_API_URL", "such as https://"],
  [{ DISCORD_GUILD: "My server", DISCORD_TOKEN: "a.b.c" }, "DISCORD_GUILD", "Copy Server ID"],
  [{ DISCORD_MESSAGE_CONTENT: "true" }, "DISCORD_MESSAGE_CONTENT", "one of yes, no"],
  [{ SLACK_BOT_TOKEN: `xapp-${secret}`, SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN", "that is SLACK_APP_TOKEN"],
  [{ SLACK_BOT_TOKEN: `xoxp-${secret}`, SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN", "a person's token"],
  [{ SLACK_APP_TOKEN: `xoxb-${secret}`, SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN", "SLACK_BOT_TOKEN's kind"],
  [{ SLACK_BOT_TOKEN: `xoxb-${secret}` }, "SLACK_APP_TOKEN", "belong together"],
  [{ SLACK_APP_TOKEN: `xapp-${secret}` }, "SLACK_BOT_TOKEN", "belong together"],
  [{ SLACK_CLIENT_ID: "1.2" }, "SLACK_CLIENT_SECRET", "belong together"],
  [{ SLACK_CLIENT_SECRET: secret }, "SLACK_CLIENT_ID", "belong together"],
  [{ SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: secret }, "SLACK_SIGNING_SECRET", "is missing"],
  [
    { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: secret, SLACK_SIGNING_SECRET: secret },
    "ENCRYPTION_KEY",
    "is missing",
  ],
  [{ SLACK_SIGNING_SECRET: `xoxb-${secret}` }, "SLACK_SIGNING_SECRET", "Basic Information"],
  [
    { SLACK_SIGNING_SECRET: secret, SLACK_PUBLIC_URL: "https://l.example/slack/events" },
    "SLACK_PUBLIC_URL",
    "leave out what follows the host",
  ],
  [{ SLACK_SHORT_COMMANDS: "false" }, "SLACK_SHORT_COMMANDS", "one of yes, no"],
  [{ SLACK_PORT: "80a" }, "SLACK_PORT", "a whole number"],
  [
    { SLACK_SIGNING_SECRET: secret, SLACK_PORT: "3000", HEALTH_PORT: "3000" },
    "HEALTH_PORT",
    "give each a port of its own",
  ],
  [{ WEB_PORT: "3000", WEB_URL: "https://l.example", HEALTH_PORT: "3000" }, "WEB_PORT", "give each a port of its own"],
  [{ WEB_URL: "https://l.example/news", WEB_PORT: "81" }, "WEB_URL", "leave out what follows the host"],
  [{ WEB_URL: "https://l.example?a", WEB_PORT: "81" }, "WEB_URL", "leave out what follows the host"],
  [{ WEB_URL: "l.example", WEB_PORT: "81" }, "WEB_URL", "must be an address"],
  [{ DISCORD_TOEKN: secret }, "DISCORD_TOEKN", "is DISCORD_TOKEN meant?"],
  [{ discord_token: secret }, "discord_token", "is DISCORD_TOKEN meant?"],
  [{ DISCORD_BOT_TOKEN: secret }, "DISCORD_BOT_TOKEN", "is DISCORD_TOKEN meant?"],
  [{ LEDE_DISCORD_TOKEN: secret }, "LEDE_DISCORD_TOKEN", "is DISCORD_TOKEN meant?"],
  [{ SLACK_TOKEN: secret }, "SLACK_TOKEN", "is SLACK_BOT_TOKEN meant?"],
  [{ SLACK_SIGNIN_SECRET: secret }, "SLACK_SIGNIN_SECRET", "is SLACK_SIGNING_SECRET meant?"],
  [{ OPENAI_KEY: secret }, "OPENAI_KEY", "is OPENAI_API_KEY meant?"],
  [{ OPENAI_BASEURL: "x" }, "OPENAI_BASEURL", "is OPENAI_BASE_URL meant?"],
  [{ DATABASE_URI: "x" }, "DATABASE_URI", "is DATABASE_URL meant?"],
  [{ RETENTION_DAY: "3" }, "RETENTION_DAY", "is RETENTION_DAYS meant?"],
  [{ LOGLEVEL: "debug" }, "LOGLEVEL", "is LOG_LEVEL meant?"],
  [{ OPENAI_JUDGE_MODEL: "big" }, "OPENAI_JUDGE_MODEL", "does nothing without OPENAI_API_KEY or OPENAI_BASE_URL"],
  [{ DISCORD_MESSAGE_CONTENT: "yes" }, "DISCORD_MESSAGE_CONTENT", "does nothing without DISCORD_TOKEN"],
  [{ HEALTH_HOST: "0.0.0.0" }, "HEALTH_HOST", "does nothing without HEALTH_PORT"],
  [{ WEB_PORT: "8081" }, "WEB_PORT", "does nothing without WEB_URL"],
  [{ NODE_EXTRA_CA_CERTS: "/nowhere/ca.pem" }, "NODE_EXTRA_CA_CERTS", "no certificate can be read"],
  [{ DATABASE_URL: join(folder, "here") }, "here", "name a file in it"],
  [{ DATABASE_URL: join(folder, "letter.txt") }, "letter.txt", "is no database of Lede's"],
  [{ DATABASE_URL: join(folder, "empty.db") }, "empty.db", "lede restore"],
  [{ DATABASE_URL: join(folder, "letter.txt", "lede.db") }, "lede.db", "cannot be written there"],
];

mkdirSync(join(folder, "here"));
writeFileSync(join(folder, "letter.txt"), "A letter, and no database. ".repeat(50));
writeFileSync(join(folder, "empty.db"), "");

describe(`${wrong.length} wrong settings`, () => {
  test.each(wrong)("%j: %s is named with what to do", async (env, name, what) => {
    const rows = await told(env);
    const found = rows.find((words) => words.includes(name) && words.includes(what));
    expect(found, rows.join("\n")).toBeDefined();
    expect(rows.join("\n")).not.toContain(secret);
    expect(rows.length).toBeLessThanOrEqual(3);
  });
});

describe("a wrong .env", () => {
  test.each([
    ["of YAML", "DISCORD_TOKEN: abc\n", "line 1: no NAME=value"],
    ["with a stray line", "# mine\nLOG_LEVEL=info\nand then\n", "line 3: no NAME=value"],
    ["in UTF-16", Buffer.from("LOG_LEVEL=info", "utf16le"), "save it as UTF-8"],
  ])("%s is told by its line", async (name, content, words) => {
    const file = join(folder, `${name}.env`);
    writeFileSync(file, content, { mode: 0o600 });
    expect((await told({}, file)).join("\n")).toContain(words);
  });

  test("that is a folder is told", async () => {
    expect((await told({}, join(folder, "here"))).join("\n")).toContain("is a folder");
  });

  test("with secrets that others may read is told how to close", async () => {
    const file = join(folder, "open.env");
    writeFileSync(file, `DISCORD_TOKEN=${secret}\n`);
    chmodSync(file, 0o644);
    expect(await told({}, file)).toEqual([`${file} can be read by others on this machine: chmod 600 ${file}`]);
    chmodSync(file, 0o600);
    expect(await told({}, file)).toEqual([]);
  });
});

test("what is right, and what is others', is not complained of", async () => {
  expect(
    await told({
      ...{
        PATH: "/bin",
        HOME: "/root",
        DATABASES: "x",
        TOKEN: "x",
        OPENAI_ORG_ID: "org",
        SLACK_WEBHOOK_URL: "https://x",
      },
      ...{
        LOG_LEVEL: "debug",
        RETENTION_DAYS: "3",
        ALLOW_PRIVATE_HOSTS: "intranet, 10.0.0.1:8080",
        npm_config_cache: "x",
      },
    }),
  ).toEqual([]);
});
