// What is longer than a window or a message: nothing of it is lost, and nothing comes twice.
import { afterEach, describe, expect, it } from "vitest";
import type { Said } from "../../../src/news/talk.ts";
import type { FakeSlack, Json } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { hasty, type Running, run, until } from "./running.ts";

const open: Running[] = [];
let slack: FakeSlack;
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  await slack.close();
});

const rows = (from: number, to: number): Said => ({
  audience: "asker",
  kind: "notice",
  tone: "plain",
  lines: [],
  rows: Array.from({ length: to - from + 1 }, (_, at) => ({
    lines: [[`Row ${from + at}.`], [{ quiet: "A quiet line." }]],
    buttons: [],
  })),
});
const start = async (hear: (say: (said: Said) => Promise<unknown>) => Promise<void>) => {
  slack = await startSlack();
  open.push(await run({ slack, clock: hasty(5), hear: (_heard, say) => hear(say) }));
  return person(slack, open[0]?.wire as Running["wire"]);
};
/** Every "Row n." on the screen, in window and notes and messages, in the order they are read. */
const shown = (...screens: readonly unknown[]): readonly number[] =>
  screens.flatMap((screen) => [...JSON.stringify(screen).matchAll(/"text":"Row (\d+)\."/g)].map(([, n]) => Number(n)));
const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);
const modal = (): Json => [...slack.views.values()].find(({ type }) => type === "modal") ?? {};
const blocksOf = ({ blocks }: Json) => (blocks ?? []) as readonly Json[];

describe("longer than a window", () => {
  it("goes on in notes for the same eyes, said once though the window is filled again", async () => {
    const ann = await start(async (say) => {
      await say(rows(1, 60));
      await say(rows(61, 70));
    });
    await ann.types("/schedule", "");
    await until(() => shown(slack.notes).includes(70));
    expect(shown(modal(), slack.notes.map(blocksOf))).toEqual(upTo(70));
    expect(blocksOf(modal()).length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(modal())).toContain("the rest is in a note that only you see");
    expect([slack.posted, slack.refused]).toEqual([[], []]);
  });

  it("is whole where a form that was submitted is answered with it", async () => {
    const ann = await start(async (say) => void (await say(rows(1, 60))));
    await ann.types("/ask", "");
    await until(() => modal().callback_id === "command:ask:");
    await ann.submits(modal(), { question: { type: "plain_text_input", value: "why?" } });
    await until(() => shown(slack.notes).includes(60));
    expect(shown(modal(), slack.notes.map(blocksOf))).toEqual(upTo(60));
    expect(slack.refused).toEqual([]);
  });

  it("leaves a window that holds everything alone", async () => {
    const ann = await start(async (say) => void (await say(rows(1, 20))));
    await ann.types("/schedule", "");
    await until(() => shown(modal()).includes(20));
    expect([shown(modal()), slack.notes, slack.posted]).toEqual([upTo(20), [], []]);
    expect(JSON.stringify(modal())).not.toContain("only you see");
  });
});

describe("longer than a message", () => {
  it("becomes several, in order", async () => {
    const ann = await start(async (say) => void (await say({ ...rows(1, 80), audience: "everyone" })));
    await ann.types("/brief", "https://example.org");
    await until(() => shown(slack.posted).includes(80));
    expect(shown(slack.posted.map(({ blocks }) => blocks))).toEqual(upTo(80));
    expect(slack.posted.every(({ blocks }) => blocks.length <= 50)).toBe(true);
  });

  it("and than the uses of Slack's address, where Lede is no member, ends in direct messages", async () => {
    const ann = await start(async (say) => void (await say({ ...rows(1, 80), audience: "everyone" })));
    slack.channels.set("C1", { member: false });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.notes.some(({ text }) => text.includes("the rest is in your direct messages")));
    await until(() => shown(slack.posted).includes(80));
    const [here, direct] = ["C1", "D1"].map((channel) => slack.posted.filter((one) => one.channel === channel));
    expect(shown([...(here ?? []), ...(direct ?? [])].map(({ blocks }) => blocks))).toEqual(upTo(80));
    expect(here).toHaveLength(4);
    expect(slack.responded).toHaveLength(5);
  });
});
