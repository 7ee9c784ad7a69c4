// Drawings in Slack: one picture beneath its story, said in words for who hears it, and words alone in time without it.
import { afterEach, describe, expect, it } from "vitest";
import type { Drawing } from "../../../src/news/drawing.ts";
import type { EditionStory } from "../../../src/news/edition.ts";
import type { Layout } from "../../../src/news/layout.ts";
import type { Part } from "../../../src/ports/platform.ts";
import type { Fault, Json } from "../../fakes/slack/kept.ts";
import { hasty, type Running, run } from "./running.ts";
import { edition, story } from "./samples.ts";

const day = 24 * 3_600_000;
const drawing: Drawing = {
  kind: "figure",
  title: "People killed",
  language: "en",
  zone: "UTC",
  steps: [
    { at: 0, value: 7, amount: "7", outlet: "The Paper" },
    { at: day, value: 9, amount: "9", outlet: "The Paper" },
    { at: 2 * day, value: 13, amount: "13", outlet: "Daily Ferry" },
  ],
};
const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);
const { signal } = new AbortController();
const place = { platform: "slack", tenant: "T1", address: "C1" };

let running: Running;
const begin = async (draw = async (): Promise<Uint8Array | undefined> => png) => {
  running = await run({ clock: hasty(5), draw });
};
afterEach(() => running.stop());

const drawn = { ...story(), drawing };
const other = story({ id: "brief0000002" });

function parts(layout: Layout = "buttons", stories: readonly EditionStory[] = [drawn, other]) {
  return running.platform.render({ audience: "everyone", kind: "edition", edition: edition(stories, { layout }) });
}

const post = (part = parts()[0] as Part, key = "key-1") => running.platform.post(part, place, { key, signal });
const images = (blocks: readonly Json[] = []) => blocks.filter(({ type }) => type === "image");
const stands = () => running.slack.posted.map(({ blocks }) => images(blocks).length);
const leftOut = () => running.log.events.filter(({ event }) => event === "drawing-left-out").length;

describe("a story with a drawing", () => {
  it("stands with its picture between its words and its buttons, and the words of it for who hears it", async () => {
    await begin();
    await post();
    const blocks = running.slack.posted[0]?.blocks ?? [];
    const at = blocks.findIndex(({ type }) => type === "image");
    expect(blocks.slice(at - 1, at + 2).map(({ type }) => type)).toEqual(["rich_text", "image", "actions"]);
    expect(JSON.stringify(blocks[at - 1])).toContain(story().briefing.headline.text);
    const { alt_text } = blocks[at] ?? {};
    expect(alt_text).toContain("People killed");
    const [file, ...others] = running.slack.uploads.kept;
    expect(others).toEqual([]);
    expect(file).toMatchObject({ alt: alt_text, channels: [], length: png.length, bytes: Buffer.from(png) });
    expect(running.slack.refused).toEqual([]);
    expect(leftOut()).toBe(0);
  });

  it.each([
    ["buttons", [1]],
    ["thread", [0, 1, 0]],
    ["posts", [1, 0]],
    ["headlines", [0]],
  ] as const)("laid out as %s has it in these messages: %j", async (layout, expected) => {
    await begin();
    for (const [at, part] of parts(layout).entries()) await post(part, `key-${at}`);
    expect(stands()).toEqual(expected);
    expect(running.slack.refused).toEqual([]);
  });

  it("has it alone in its message: a second one's is not uploaded", async () => {
    await begin();
    await post(parts("buttons", [drawn, { ...other, drawing }])[0]);
    expect(stands()).toEqual([1]);
    expect(running.slack.uploads.kept).toHaveLength(1);
  });

  it("is posted with it as soon as Slack has processed it", async () => {
    await begin();
    running.slack.uploads.rules.processedAfterMs = 300;
    await post();
    expect(stands()).toEqual([1]);
  });

  it("is found by its key after an answer was lost, and stands there once", async () => {
    await begin();
    running.slack.fail("chat.postMessage", { kind: "accepted-then-dropped" });
    await expect(post()).rejects.toMatchObject({ kind: "unknown-outcome" });
    const found = await running.platform.find("key-1", place, signal);
    expect(found).toBe(`C1/${running.slack.posted[0]?.ts}`);
    expect(stands()).toEqual([1]);
  });

  it("is posted once by whoever takes over from a process that died between its upload and its post", async () => {
    await begin();
    const died = new Error("the process died");
    const begins = () => Promise.reject(died);
    await expect(running.platform.post(parts()[0] as Part, place, { key: "key-1", signal, begins })).rejects.toBe(died);
    expect([running.slack.uploads.kept.length, stands()]).toEqual([1, []]);
    expect(await running.platform.find("key-1", place, signal)).toBe("absent");
    await post();
    expect(stands()).toEqual([1]);
  });

  it("keeps it when its words are amended, and loses it with its drawing", async () => {
    await begin();
    const id = await post();
    const before = images(running.slack.posted[0]?.blocks);
    await running.platform.amend?.(parts()[0] as Part, id, place, { key: "key-1", signal });
    const after = images(running.slack.posted[0]?.blocks);
    expect(after).toMatchObject([{ alt_text: before[0]?.alt_text }]);
    const bare = parts("buttons", [story(), other])[0] as Part;
    await running.platform.amend?.(bare, id, place, { key: "key-1", signal });
    expect(stands()).toEqual([0]);
    expect(running.slack.refused).toEqual([]);
  });
});

const faults: readonly (readonly [string, string, Fault])[] = [
  ["Slack takes no file just now", "files.getUploadURLExternal", { kind: "status", status: 429 }],
  ["the connection breaks while it is sent", "upload", { kind: "dropped" }],
  ["it arrives in pieces", "upload", { kind: "status", status: 400 }],
  ["it cannot be completed", "files.completeUploadExternal", { kind: "error", error: "file_not_found" }],
  ["nobody can say whether it was processed", "files.info", { kind: "error", error: "missing_scope" }],
  ["its block is refused", "chat.postMessage", { kind: "error", error: "invalid_blocks" }],
];

describe("words alone are posted, once, and the log says so, where", () => {
  it.each(faults)("%s", async (_, method, fault) => {
    await begin();
    running.slack.fail(method, fault);
    await post();
    expect(stands()).toEqual([0]);
    expect(leftOut()).toBe(1);
  });

  it.each([
    ["the scope was not granted yet", { withoutScope: true }],
    ["the workspace takes no files", { disabled: true }],
    ["Slack takes its time to process it", { processedAfterMs: 60_000 }],
  ])("%s", async (_, rules) => {
    await begin();
    Object.assign(running.slack.uploads.rules, rules);
    await post();
    expect(stands()).toEqual([0]);
    expect(leftOut()).toBe(1);
    expect(running.slack.refused).toEqual([]);
  });

  it("nothing could be drawn, and then nothing is uploaded", async () => {
    await begin(async () => undefined);
    await post();
    expect(stands()).toEqual([0]);
    expect(running.slack.uploads.kept).toEqual([]);
  });
});
