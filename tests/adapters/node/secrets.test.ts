// Thirty secrets, twenty ways into the log: none may be read there, whatever it is called and wherever it stands.
import { describe, expect, test } from "vitest";
import { openLog } from "../../../adapters/node/log.ts";
import { secretRows } from "../../../adapters/node/secret-rows.ts";
import { openBlot } from "../../../adapters/node/secrets.ts";
import type { Log } from "../../../src/ports/log.ts";
import { Trouble } from "../../../src/trouble.ts";

/** Made here so that no file of the project holds anything that looks like a real one. */
const made = (prefix: string, length: number) => prefix + "a1B2c3D4e5".repeat(9).slice(0, length);
const id = "123456789012345678";
const core = made("", 24);

/** Texts as vendors' servers, drivers and libraries put them into errors; `core` is what must not be read. */
const foreign: readonly (readonly [what: string, text: string])[] = [
  ["Slack bot token", `xoxb-${core}`],
  ["Slack app token", `xapp-1-${core}`],
  ["Slack rotating token", `xoxe.xoxp-1-${core}`],
  ["OpenAI key", `sk-proj-${core}`],
  ["another vendor's key", `gsk_${core}`],
  ["Discord bot token", `${made("M", 24)}.Gabcd1.${core}${made("", 6)}`],
  ["JSON web token", `eyJ${made("", 20)}.${core}.${core}`],
  ["Slack incoming webhook", `https://hooks.slack.com/services/T1/B1/${core}`],
  ["Slack response_url of an action", `https://hooks.slack.com/actions/T1/22/${core}`],
  ["Slack response_url of a command", `https://hooks.slack.com/commands/T1/22/${core}`],
  ["Slack socket's ticket", `wss://wss-primary.slack.com/link/?ticket=${core}&app_id=x`],
  ["Slack OAuth code", `https://lede.example/slack/oauth_redirect?code=${core}&state=1`],
  ["Discord webhook", `https://discord.com/api/webhooks/${id}/${core}`],
  ["Discord webhook, versioned", `https://discord.com/api/v10/webhooks/${id}/${core}/messages/@original`],
  ["Discord interaction, path alone", `/interactions/${id}/${core}/callback`],
  ["PostgreSQL", `postgres://lede:${core}@db.example/lede`],
  ["PostgreSQL, password with signs", `postgresql://lede:p@ss/${core}@db.example/lede`],
  ["PostgreSQL, no user", `postgres://:${core}@db.example/lede`],
  ["PostgreSQL, in its query", `postgres://db.example/lede?user=x&password=${core}`],
  ["PostgreSQL, keywords", `host=db user=lede password=${core} dbname=lede`],
  ["a page behind a name and password", `https://me:${core}@a.example/feed`],
  ["a feed's token", `https://a.example/feed?id=4&token=${core}&x=1`],
  ["a feed's key", `https://a.example/feed?auth=${core}`],
  ["bearer", `Bearer ${core}`],
  ["bearer in lower case", `authorization: bearer ${core}`],
  ["a header", `x-api-key: ${core}`],
  ["JSON", `{"ok":true,"access_token":"${core}"}`],
  ["JSON inside a string of JSON", JSON.stringify(JSON.stringify({ refresh_token: core }))],
];
const ownKey = "plainwords/of+an=operator";
const ownHex = "0f".repeat(32);
const secrets = [...foreign, ["a configured key of no known form", ownKey], ["ENCRYPTION_KEY", ownHex]] as const;

type Way = readonly [what: string, tell: (log: Log, secret: string) => void];
const ways: readonly Way[] = [
  ["alone", (log, secret) => log.info("a", { words: secret })],
  ["between words", (log, secret) => log.info("a", { words: `before ${secret} after` })],
  ["in brackets", (log, secret) => log.info("a", { words: `(${secret})` })],
  ["in quotes", (log, secret) => log.warn("a", { words: `failed with "${secret}"` })],
  ["after a line break", (log, secret) => log.warn("a", { words: `one\n${secret}\ntwo` })],
  ["in a list", (log, secret) => log.info("a", { list: ["x", secret] })],
  ["deep", (log, secret) => log.info("a", { a: { b: { c: [{ d: secret }] } } })],
  ["deeper than is shown", (log, secret) => log.info("a", { a: { b: { c: { d: { e: { f: { g: secret } } } } } } })],
  ["as the name of a field", (log, secret) => log.info("a", { [secret]: 1 })],
  ["bound", (log, secret) => log.with({ at: secret }).info("a")],
  ["bound twice", (log, secret) => log.with({ x: 1 }).with({ at: secret }).warn("a")],
  ["trouble's words", (log, secret) => log.error("a", new Trouble("bad-credentials", `refused ${secret}`))],
  ["trouble's cause", (log, secret) => log.error("a", new Trouble("bug", "x", { cause: new Error(secret) }))],
  ["cause in words", (log, secret) => log.error("a", new Trouble("bug", "x", { cause: `from ${secret}` }))],
  [
    "cause as an object",
    (log, secret) => log.error("a", new Trouble("bug", "x", { cause: { config: { a: secret } } })),
  ],
  [
    "cause of a cause",
    (log, secret) => log.error("a", new Error("x", { cause: new Error("y", { cause: new Error(`z ${secret}`) }) })),
  ],
  ["an error among the fields", (log, secret) => log.warn("a", { why: new Error(`why ${secret}`) })],
  ["thrown as words", (log, secret) => log.error("a", secret)],
  ["twice in one text", (log, secret) => log.info("a", { words: `${secret} and ${secret}` })],
  ["behind much text", (log, secret) => log.info("a", { words: `${"news ".repeat(2_000)}${secret}` })],
];

describe("nothing secret is read in the log", () => {
  test("thirty secrets, twenty ways", () => {
    expect([secrets.length, ways.length]).toEqual([30, 20]);
    const seen: string[] = [];
    for (const [what, secret] of secrets)
      for (const [way, tell] of ways) {
        const lines: string[] = [];
        tell(openLog("info", { write: (line) => void lines.push(line) }, [], [ownKey, ownHex]), secret);
        expect(lines).toHaveLength(1);
        const parsed = JSON.stringify(JSON.parse(lines[0] ?? ""));
        if ([core, ownKey, ownHex].some((one) => parsed.includes(one))) seen.push(`${what}, ${way}`);
      }
    expect(seen).toEqual([]);
  });

  test("a configured value is found as an address, JSON and a header spell it", () => {
    const value = 'k3y "with" & signs/ö';
    const blot = openBlot([value]);
    const spelt = [encodeURIComponent(value), JSON.stringify(value), Buffer.from(value).toString("base64")];
    for (const one of spelt) expect(blot(`x ${one} y`)).toMatch(/^x "?\[secret\]"? y$/);
  });

  test("what an operator needs stays", () => {
    const blot = openBlot(["secret-of-mine"]);
    for (const text of [
      "https://a.example/feed?id=4&page=2#top",
      "https://medium.com/@someone/a-story",
      "postgres://db.example:5432/lede",
      "https://slack.com/api/chat.postMessage answered 503",
      "POST /api/v10/channels/123456789012345678/messages",
    ])
      expect(blot(text)).toBe(text);
    expect(blot("https://u:p@a.example/x?token=1&id=2")).toBe("https://[secret]@a.example/x?token=[secret]&id=2");
  });

  test.each(secretRows.map((row) => [row.name, row] as const))("%s: its examples", (_, { yes, no }) => {
    const blot = openBlot();
    for (const [text, gone] of yes) {
      expect(blot(text)).not.toContain(gone);
      expect(blot(text)).toContain("[secret]");
    }
    for (const text of no) expect(blot(text)).toBe(text);
  });
});

test("an event is one line without anything that moves a terminal or turns its writing", () => {
  const signs = "\n\r\u0000\u001b[2J\u007f\u0085\u009b2J\u2028\u2029\u202e\u2066\u200f\u061c\ufeff";
  const lines: string[] = [];
  const log = openLog("info", { write: (line) => void lines.push(line) });
  log.warn("a", { words: `x${signs}y`, [`n${signs}`]: 1 });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).toMatch(
    /^[^\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+$/,
  );
  expect((JSON.parse(lines[0] ?? "") as { words: string }).words).toBe(`x${signs}y`);
});
