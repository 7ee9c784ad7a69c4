// The socket is never deaf for long: a new one comes before the old one goes, and after every way a socket can break.
import { EventEmitter } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { takeOver } from "../../../adapters/slack/socket.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { Trouble } from "../../../src/trouble.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { hasty, type Running, run, until } from "./running.ts";
import { briefing } from "./samples.ts";

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const start = async (clock?: Clock) => {
  running = await run({
    ...(clock ? { clock } : {}),
    hear: async (heard, say) => {
      if (heard.kind === "command") await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
    },
  });
  return { ...running, ann: person(running.slack, running.wire) };
};

describe("the socket", () => {
  it.each(["warning", "refresh_requested"])(
    "is replaced before it goes when Slack says %s, and nothing is lost meanwhile",
    async (reason) => {
      const { slack, platform, ann } = await start();
      const least: number[] = [];
      const watching = setInterval(() => least.push(slack.sockets.live.size), 1);
      slack.sockets.disconnect(reason);
      await ann.types("/brief", "https://example.org/1");
      await until(() => slack.sockets.opened() === 2 && slack.sockets.live.size === 1);
      clearInterval(watching);
      expect(Math.min(...least)).toBeGreaterThanOrEqual(1);
      await ann.types("/brief", "https://example.org/2");
      await until(() => slack.posted.length === 2);
      expect(platform.awake()).toBe(true);
    },
  );

  it("is opened again after a drop, although Slack first answers 429 and 500", async () => {
    const { slack, platform, ann } = await start(hasty(10));
    slack.fail("apps.connections.open", { kind: "status", status: 429, headers: { "retry-after": "1" } });
    slack.fail("apps.connections.open", { kind: "status", status: 500 });
    slack.sockets.drop();
    await until(() => !platform.awake());
    await until(() => platform.awake());
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
  });

  it("is opened again when it says no hello", async () => {
    const { slack, platform } = await start(hasty(10));
    slack.sockets.greet(false);
    slack.sockets.drop();
    await until(() => slack.sockets.opened() >= 2);
    slack.sockets.greet(true);
    await until(() => platform.awake());
  });

  it("that answers pings and carries nothing is replaced within a minute of our next post", async () => {
    const clock = hasty(10);
    const { slack, platform, ann } = await start(clock);
    slack.sockets.deafen();
    const [part] = platform.render({ audience: "everyone", kind: "briefing", briefing: briefing() });
    if (part === undefined) throw new Error("nothing was rendered");
    const from = clock.now();
    await platform.post(
      part,
      { platform: "slack", tenant: "T1", address: "C1" },
      { key: "k", signal: new AbortController().signal },
    );
    await until(() => slack.sockets.opened() === 2);
    expect(clock.now() - from).toBeLessThanOrEqual(60_000);
    await until(() => slack.sockets.live.size > 0 && platform.awake());
    await ann.types("/brief", "https://example.org");
  });

  it("refused with a wrong token says so at once, with the operator's remedy", async () => {
    const failed = await run({ env: { SLACK_APP_TOKEN: "xapp-wrong" } }).catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(Trouble);
    expect(failed).toMatchObject({ kind: "bad-credentials" });
  });
});

describe("the SDK's listener to what comes in", () => {
  it("is taken over where there is one", () => {
    const events = new EventEmitter();
    const heard: unknown[] = [];
    events.on("ws_message", (message) => heard.push(message));
    const listener = takeOver(events);
    expect(events.listenerCount("ws_message")).toBe(0);
    listener("hello");
    expect(heard).toEqual(["hello"]);
  });

  it.each([0, 2])("is missed at the start where there are %i, instead of being deaf", (count) => {
    const events = new EventEmitter();
    for (let index = 0; index < count; index++) events.on("ws_message", () => {});
    expect(() => takeOver(events)).toThrow(/deaf/);
  });
});
