// Workspaces come, go, come back, share channels and belong to organisations: each speaks with its own token, and nobody is left in silence.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Subscription } from "../../../src/news/subscription.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import { FixedClock } from "../../fakes/clock.ts";
import type { FakeSlack } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { Memory, openMemory } from "../../fakes/store.ts";
import { type Running, run, until } from "./running.ts";
import { briefing } from "./samples.ts";

const env = {
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "client-secret-words",
  SLACK_PUBLIC_URL: "https://lede.example.org",
};
let memory: Memory;
let clock: FixedClock;
let slack: FakeSlack;
let running: Running;

const hear: Hear = async (heard, say) => {
  if (heard.kind === "command") await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
};
beforeEach(async () => {
  memory = new Memory();
  clock = new FixedClock(Date.now());
  slack = await startSlack(clock);
  running = await run({ mode: "http", env, clock, slack, store: openMemory(memory), hear });
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

async function install(code: string): Promise<void> {
  const page = await fetch(`${running.origin}/slack/install`);
  const link = /href="([^"]+)"/.exec(await page.text())?.[1]?.replace(/&amp;/g, "&") ?? "";
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const query = new URLSearchParams({ code, state: new URL(link).searchParams.get("state") ?? "" });
  const done = await fetch(`${running.origin}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  expect(done.status).toBe(200);
  await until(() => running.heard.some(({ kind }) => kind === "joined"));
  running.heard.length = 0;
}
const kinds = () => running.heard.map(({ kind }) => kind);
const installed = () => [...memory.secrets.keys()].filter((key) => key.startsWith("slack-installation:"));
const gone = (type: string, bot = "UBOT") =>
  type === "tokens_revoked" ? { type, tokens: { bot: [bot], oauth: [] } } : { type };
/** When Slack says something happened, in its seconds. */
const at = (milliseconds: number) => ({ event_time: Math.floor(milliseconds / 1_000) });

describe("a goodbye", () => {
  it.each(["app_uninstalled", "tokens_revoked"])("%s that comes after a reinstall forgets nothing", async (type) => {
    await install("code-one");
    const removed = clock.now() + 60_000;
    await clock.advance(120_000);
    slack.uninstall("T-one");
    await install("code-one");
    const ann = person(slack, running.wire, { team: "T-one" });
    await ann.event(gone(type), 0, at(removed));
    await until(() => running.log.count("slack-late-goodbye") === 1);
    expect([installed(), kinds()]).toEqual([["slack-installation:T-one"], []]);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length > 0);
  });

  it("of another bot's tokens forgets nothing", async () => {
    await install("code-one");
    const ann = person(slack, running.wire, { team: "T-one" });
    await ann.event(gone("tokens_revoked", "UOLD"), 0, at(clock.now() + 5_000));
    await until(() => running.log.count("slack-late-goodbye") === 1);
    expect(installed()).toHaveLength(1);
  });

  it.each([
    ["app_uninstalled", "tokens_revoked"],
    ["tokens_revoked", "app_uninstalled"],
  ])("%s and then %s forgets the workspace", async (...types) => {
    await install("code-one");
    slack.uninstall("T-one");
    for (const type of types)
      await person(slack, running.wire, { team: "T-one" }).event(gone(type), 0, at(clock.now() + 5_000));
    await until(() => kinds().length === 2);
    expect([installed(), kinds()]).toEqual([[], ["left", "left"]]);
  });
});

describe("a workspace without an installation", () => {
  it("hears how to get Lede back when somebody types a command, and nothing runs", async () => {
    await person(slack, running.wire, { team: "T-gone" }).types("/brief", "https://example.org");
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]).toMatchObject({
      user: "U1",
      text: expect.stringContaining("lede.example.org/slack/install"),
    });
    expect(running.heard).toEqual([]);
  });

  it("hears it when somebody presses a button, and the message stays as it was", async () => {
    await install("code-one");
    const ann = person(slack, running.wire, { team: "T-one" });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.some(({ channel }) => channel === "C1"));
    slack.uninstall("T-one");
    await ann.event(gone("app_uninstalled"), 0, at(clock.now() + 5_000));
    await until(() => installed().length === 0);
    const before = structuredClone(slack.posted);
    await ann.presses("Evidence", slack.posted.find(({ channel }) => channel === "C1") as never);
    await until(() => slack.notes.length === 1);
    expect(slack.posted).toEqual(before);
    expect(slack.notes[0]?.text).toContain("not installed");
  });
});

describe("tokens that rotate", () => {
  it("are renewed before they run out, once however many ask, and used from then on", async () => {
    slack.rules.rotation = true;
    await install("code-one");
    const [part] = running.platform.render({ audience: "everyone", kind: "briefing", briefing: briefing() });
    if (part === undefined) throw new Error("nothing was rendered");
    await clock.advance(11 * 60 * 60_000);
    const { signal } = new AbortController();
    await Promise.all(
      ["C1", "C2", "C3"].map(async (address) => {
        const posted = running.platform.post(
          part,
          { platform: "slack", tenant: "T-one", address },
          { key: address, signal },
        );
        await until(() => slack.calls.some(({ method }) => method === "oauth.v2.access"));
        await clock.advance(1_000);
        await posted;
      }),
    );
    const renewals = slack.calls.filter(({ body }) => body.grant_type === "refresh_token");
    expect(renewals).toHaveLength(1);
    const first = slack.posted.find(({ channel }) => channel === "C1");
    await clock.advance(2 * 60 * 60_000);
    expect(first?.token).not.toBe("xoxb-installed-T-one");
    expect(slack.tokens.has(String(first?.token))).toBe(true);
  });
});

describe("an organisation", () => {
  it("that installs Lede for all its workspaces is one tenant, and its people manage", async () => {
    await install("code-E1");
    const ann = person(slack, running.wire, { team: "T7", enterprise: "E1", channel: "C7" });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.some(({ channel }) => channel === "C7"));
    expect(running.heard[0]).toMatchObject({ in: { tenant: "E1", address: "C7" }, by: { mayManage: true } });
    await ann.mentions("who won?");
    await until(() => running.heard.length === 2);
    expect(running.heard[1]).toMatchObject({ kind: "question", in: { tenant: "E1" } });
  });
});

describe("a person", () => {
  it.each([
    ["a guest of several channels", { is_restricted: true }, false],
    ["a guest of one channel", { is_restricted: true, is_ultra_restricted: true }, false],
    ["somebody of another workspace in a shared channel", { team_id: "T-other" }, false],
    ["a member", {}, true],
  ])("%s may manage: see", async (_who, profile, may) => {
    await install("code-one");
    slack.people.set("U5", profile);
    const home = "team_id" in profile ? { home: profile.team_id } : {};
    await person(slack, running.wire, { team: "T-one", user: "U5", ...home }).types("/brief", "https://example.org");
    await until(() => running.heard.length === 1);
    expect(running.heard[0]?.by.mayManage).toBe(may);
  });

  it("whom Slack does not describe at once is asked for again", async () => {
    await install("code-one");
    slack.fail("users.info", { kind: "status", status: 429, headers: { "retry-after": "1" } });
    await person(slack, running.wire, { team: "T-one", user: "U6" }).types("/follow", "https://example.org");
    await until(() => slack.calls.some(({ method, body }) => method === "users.info" && body.user === "U6"));
    await until(() => clock.sleeping > 0);
    await clock.advance(1_000);
    await until(() => running.heard.length === 1);
    expect(running.heard[0]?.by.mayManage).toBe(true);
  });

  it("whom Slack does not describe at all is told so, never that they are no member", async () => {
    await install("code-one");
    for (let time = 0; time < 3; time++) slack.fail("users.info", { kind: "error", error: "missing_scope" });
    await person(slack, running.wire, { team: "T-one", user: "U6" }).types("/follow", "https://example.org");
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]?.text).toContain("Slack did not say");
    expect(running.heard).toEqual([]);
  });
});

describe("a channel", () => {
  it("that gets another id takes its schedules along, and no other's", async () => {
    await install("code-one");
    const { subscriptions } = openMemory(memory).of("T-one");
    const one = (id: string, address: string) =>
      ({ id, place: { platform: "slack", tenant: "T-one", address } }) as Subscription;
    await subscriptions.save(one("s1", "C1"));
    await subscriptions.save(one("s2", "C2"));
    await person(slack, running.wire, { team: "T-one" }).event({
      type: "channel_id_changed",
      old_channel_id: "C1",
      new_channel_id: "C9",
      event_ts: "1.1",
    });
    await until(() => running.log.count("slack-channel-moved") === 1);
    const places = (await subscriptions.all()).map(({ id, place }) => [id, place.address]);
    expect(places.sort()).toEqual([
      ["s1", "C9"],
      ["s2", "C2"],
    ]);
  });
});
