// What the operator can set is one table: .env.example is made from it, and every problem is told at once without the value.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, settings } from "../../src/config.ts";
import { Trouble } from "../../src/trouble.ts";

const root = join(import.meta.dirname, "../..");

const example = `# Copy to .env. Nothing is needed: with no setting at all Lede runs in the terminal.\n${Object.entries(
  settings,
)
  .map(([name, setting]) => `\n# ${setting.says}\n# ${name}=${"usual" in setting ? setting.usual : ""}\n`)
  .join("")}`;

test(".env.example lists every setting with its default", async () => {
  await expect(example).toMatchFileSnapshot(join(root, ".env.example"));
});

test("the README lists every setting", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  expect(Object.keys(settings).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("no setting is needed", () => {
  expect(readConfig({})).toMatchObject({
    DEFAULT_ZONE: "UTC",
    RETENTION_DAYS: 7,
    OPENAI_MODEL: "gpt-5-mini",
    ALLOW_PRIVATE_HOSTS: [],
  });
});

test("an empty variable is one not set", () =>
  expect(readConfig({ DISCORD_TOKEN: "  " }).DISCORD_TOKEN).toBeUndefined());

describe("problems", () => {
  const problemsOf = (env: Record<string, string>): string => {
    try {
      readConfig(env);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(Trouble);
      return (thrown as Trouble).message;
    }
    return "";
  };

  test("are all told at once", () => {
    const told = problemsOf({ DEFAULT_ZONE: "Mars/Olympus", RETENTION_DAYS: "0", SLACK_BOT_TOKEN: "xoxb-1" });
    expect(told).toContain("DEFAULT_ZONE must be an IANA time zone");
    expect(told).toContain("RETENTION_DAYS");
    expect(told).toContain("Socket Mode needs both");
  });

  test("never show a secret", () => {
    expect(problemsOf({ ENCRYPTION_KEY: "hunter2", OPENAI_BASE_URL: "hunter3" })).not.toMatch(/hunter/);
  });

  test("prices are read per model", () => {
    expect(readConfig({ OPENAI_PRICES: "a=1/2, b=0.5/4" }).OPENAI_PRICES).toEqual({
      a: { input: 1, output: 2 },
      b: { input: 0.5, output: 4 },
    });
    expect(problemsOf({ OPENAI_PRICES: "a=cheap" })).toContain("must look like");
  });
});
