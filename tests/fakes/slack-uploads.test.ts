// The fake Slack takes files as Slack's pages say: announced by length, sent once, processed a while later, private at first.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FixedClock } from "./clock.ts";
import type { FakeSlack, Json } from "./slack/kept.ts";
import { startSlack } from "./slack/server.ts";

const clock = new FixedClock();
let slack: FakeSlack;
beforeEach(async () => {
  slack = await startSlack(clock);
});
afterEach(() => slack.close());

const call = async (method: string, body: Json): Promise<Json> => {
  const headers = { authorization: "Bearer xoxb-test", "content-type": "application/json" };
  const answer = await fetch(slack.apiUrl + method, { method: "POST", headers, body: JSON.stringify(body) });
  return (await answer.json()) as Json;
};
const announce = (more: Json = {}) =>
  call("files.getUploadURLExternal", { filename: "a.png", length: 3, alt_txt: "A line", ...more });
const send = async (address: unknown, bytes: string) =>
  (await fetch(String(address), { method: "POST", body: bytes })).status;
const block = (id: unknown, more: Json = {}) => ({ type: "image", alt_text: "A line", slack_file: { id }, ...more });
const post = (...blocks: readonly Json[]) => call("chat.postMessage", { channel: "C1", text: "An edition", blocks });

describe("an upload", () => {
  it("is announced, sent once at its length, completed, and may then stand in a block", async () => {
    const { upload_url, file_id } = await announce();
    expect(await send(upload_url, "four")).toBe(400);
    expect(await call("files.completeUploadExternal", { files: [{ id: file_id }] })).toMatchObject({
      error: "file_not_found",
    });
    expect(await send(upload_url, "abc")).toBe(200);
    expect(await send(upload_url, "abc")).toBe(410);
    expect(await call("files.completeUploadExternal", { files: [{ id: file_id }] })).toMatchObject({ ok: true });
    expect(await post(block(file_id))).toMatchObject({ ok: true });
    expect(slack.uploads.kept).toMatchObject([{ alt: "A line", channels: [] }]);
    expect(slack.refused).toEqual([]);
  });

  it("stands in no block before it was processed", async () => {
    slack.uploads.rules.processedAfterMs = 2_000;
    const { upload_url, file_id } = await announce();
    await send(upload_url, "abc");
    await call("files.completeUploadExternal", { files: [{ id: file_id }] });
    const early = { ok: false, error: "invalid_blocks", errors: [expect.stringMatching(/^invalid slack file/)] };
    expect(await post(block(file_id))).toEqual(early);
    expect(await call("files.info", { file: file_id })).toMatchObject({ file: { mimetype: "" } });
    await clock.advance(2_000);
    expect(await call("files.info", { file: file_id })).toMatchObject({ file: { mimetype: "image/png" } });
    expect(await post(block(file_id))).toMatchObject({ ok: true });
  });

  it.each([
    ["nothing in it", { length: 0 }, "missing_argument"],
    ["no name", { filename: "" }, "missing_argument"],
    ["a description of 1,001 characters", { alt_txt: "a".repeat(1_001) }, "alt_txt_too_large"],
  ])("with %s is refused", async (_, more, error) => expect(await announce(more)).toEqual({ ok: false, error }));

  it("needs its scope, and a workspace that takes files", async () => {
    slack.uploads.rules.disabled = true;
    expect(await announce()).toEqual({ ok: false, error: "file_uploads_disabled" });
    slack.uploads.rules.withoutScope = true;
    expect(await announce()).toEqual({ ok: false, error: "missing_scope" });
  });
});

describe("an image block", () => {
  it.each([
    ["without alt text", block("F000000001A", { alt_text: "" })],
    ["of two sources", block("F000000001A", { image_url: "https://example.org/a.png" })],
    ["with an id that is none", block("1")],
  ])("%s is refused", async (_, wrong) => {
    expect(await post(wrong)).toEqual({ ok: false, error: "invalid_blocks" });
    expect(slack.refused).not.toEqual([]);
  });
});
