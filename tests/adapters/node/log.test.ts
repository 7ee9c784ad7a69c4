import { describe, expect, test } from "vitest";
import { openLog } from "../../../adapters/node/log.ts";
import { Trouble } from "../../../src/trouble.ts";

function aLog(level: "info" | "warn" | "silent" = "info") {
  const lines: string[] = [];
  const heard: string[] = [];
  const log = openLog(level, { write: (line) => void lines.push(line) }, [(_, event) => void heard.push(event)]);
  return { log, lines, heard, last: () => JSON.parse(lines.at(-1) ?? "{}") as Record<string, unknown> };
}

/** Made here so that no file of the project holds anything that looks like a real one. */
const made = (prefix: string, length: number) => prefix + "a1B2c3D4".repeat(9).slice(0, length);
const secrets = [
  made("xoxb-", 40),
  made("xapp-1-", 40),
  made("sk-proj-", 40),
  `${made("M", 24)}.${made("G", 5)}.${made("x", 30)}`,
  `https://hooks.slack.com/services/${made("T", 8)}/${made("B", 8)}/${made("", 24)}`,
  `https://discord.com/api/webhooks/123456789012345678/${made("", 60)}`,
  `postgres://lede:${made("", 12)}@db.example/lede`,
  `Bearer ${made("", 32)}`,
  `https://a.example/feed?token=${made("", 20)}&x=1`,
];

describe("the log", () => {
  test("is one JSON line an event, with its fields and when", () => {
    const { log, last } = aLog();
    log.with({ platform: "slack" }).info("edition-posted", { parts: 3 });
    expect(last()).toMatchObject({ event: "edition-posted", platform: "slack", parts: 3 });
    expect(String(last().time)).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test("keeps quiet below its level, and still tells the metrics", () => {
    const { log, lines, heard } = aLog("warn");
    log.info("edition-posted");
    log.warn("part-unsure");
    expect(lines).toHaveLength(1);
    expect(heard).toEqual(["edition-posted", "part-unsure"]);
  });

  test("shows a trouble with its kind, remedy and cause, and the stack of what nobody expected", () => {
    const { log, last } = aLog();
    log.error("feed-failed", new Trouble("timed-out", "Slow.", { cause: new Error("socket hang up") }), { feed: "f" });
    expect(last()).toMatchObject({
      event: "feed-failed",
      feed: "f",
      trouble: {
        kind: "timed-out",
        message: "Slow.",
        cause: { message: "socket hang up", stack: expect.stringContaining("Error") },
      },
    });
  });

  test.each(secrets.map((secret, index) => [index, secret] as const))(
    "never shows a secret (%i), wherever it stands",
    (_, secret) => {
      const { log, lines } = aLog();
      log.info("a", { words: `before ${secret} after`, deep: { list: [{ url: secret }] } });
      log.error("b", new Trouble("bad-credentials", `refused ${secret}`, { cause: new Error(secret) }));
      log.with({ bound: secret }).warn("c");
      const shown = lines.join("");
      const hidden =
        secret
          .replace(/^(Bearer |https?:\/\/|postgres:\/\/lede:)/, "")
          .split(/[@/?=&]/)
          .sort((a, b) => b.length - a.length)[0] ?? "";
      expect(hidden.length).toBeGreaterThan(10);
      expect(shown).not.toContain(hidden);
      expect(shown).toContain("[secret]");
    },
  );

  test("blots out fields by their names, and leaves numbers such as token counts", () => {
    const { log, last } = aLog();
    log.info("a", {
      botToken: "anything",
      authorization: "x",
      clientSecret: { nested: "y" },
      tokens: { input: 3, output: 4 },
      inputTokens: 5,
    });
    expect(last()).toMatchObject({
      botToken: "[secret]",
      authorization: "[secret]",
      clientSecret: "[secret]",
      inputTokens: 5,
      tokens: { input: 3, output: 4 },
    });
  });
});
