// The fake Slack keeps Slack's own rules for response_urls, triggers, views, history and tokens, by a clock of the test's.
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

type Said = {
  readonly view?: Json;
  readonly ts?: string;
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly messages?: readonly Json[];
  readonly has_more?: boolean;
};
const call = async (method: string, body: Json = {}, token = "xoxb-test") => {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(slack.apiUrl + method, { method: "POST", headers, body: JSON.stringify(body) });
  const said = (await answer.json()) as Said;
  return { status: answer.status, after: answer.headers.get("retry-after"), ...said };
};
const respond = async (url: string, body: Json) =>
  (
    await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  ).status;
const ann = { user: "U1", channel: "C1" };
const post = async (text = "An edition") => String((await call("chat.postMessage", { channel: "C1", text })).ts);
const texts = () => ({ all: slack.posted.map(({ text }) => text), ann: slack.notes.map(({ text }) => text) });

describe("a response_url", () => {
  it("of a slash command changes nothing that came before", async () => {
    const url = slack.responseUrl(ann);
    await respond(url, { text: "Reading" });
    await respond(url, { text: "Done", replace_original: true });
    await respond(url, { delete_original: true });
    expect(texts()).toEqual({ all: [], ann: ["Reading", "Done"] });
  });

  it("of a press on a public message replaces or deletes that message, for everyone", async () => {
    const pressed = await post();
    const url = slack.responseUrl({ ...ann, pressed });
    await respond(url, { text: "For Ann" });
    expect(texts()).toEqual({ all: ["An edition"], ann: ["For Ann"] });
    await respond(url, { text: "Only for Ann", response_type: "ephemeral", replace_original: true });
    expect(texts()).toEqual({ all: ["Only for Ann"], ann: ["For Ann"] });
    await respond(url, { delete_original: true });
    expect(texts().all).toEqual([]);
  });

  it("of a press on a note replaces that note", async () => {
    await respond(slack.responseUrl(ann), { text: "List" });
    const [note] = slack.notes;
    await respond(slack.responseUrl({ ...ann, pressed: note?.ts ?? "" }), { text: "Paused", replace_original: true });
    expect(texts()).toEqual({ all: [], ann: ["Paused"] });
  });

  it("works five times and half an hour, and one that Slack never gave out not at all", async () => {
    const url = slack.responseUrl(ann);
    const statuses: number[] = [];
    for (let use = 0; use < 6; use++) statuses.push(await respond(url, { text: "x" }));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const late = slack.responseUrl(ann);
    await clock.advance(30 * 60_000 + 1);
    expect(await respond(late, { text: "x" })).toBe(404);
    expect(await respond(`${url}9`, { text: "x" })).toBe(404);
  });
});

const view = { type: "modal", title: { type: "plain_text", text: "T" }, blocks: [] };

describe("views", () => {
  it("open by a trigger once, within three seconds", async () => {
    const trigger_id = slack.trigger();
    expect(await call("views.open", { trigger_id, view })).toMatchObject({ ok: true });
    expect(await call("views.open", { trigger_id, view })).toMatchObject({ error: "exchanged_trigger_id" });
    const late = slack.trigger();
    await clock.advance(3_001);
    expect(await call("views.open", { trigger_id: late, view })).toMatchObject({ error: "expired_trigger_id" });
    expect(await call("views.open", { trigger_id: "1", view })).toMatchObject({ error: "invalid_trigger_id" });
  });

  it("keep id and hash after errors, get a new hash with every update, and are gone once closed", async () => {
    const { view: opened = {} } = await call("views.open", { trigger_id: slack.trigger(), view });
    const id = String(opened.id);
    slack.acknowledged(id, { response_action: "errors", errors: { when: "No." } });
    expect(slack.views.get(id)?.hash).toBe(opened.hash);
    expect(await call("views.update", { view_id: id, hash: opened.hash, view })).toMatchObject({ ok: true });
    expect(await call("views.update", { view_id: id, hash: opened.hash, view })).toMatchObject({
      error: "hash_conflict",
    });
    slack.acknowledged(id, undefined);
    expect(await call("views.update", { view_id: id, view })).toMatchObject({ error: "not_found" });
  });
});

describe("channels and tokens", () => {
  it.each([
    ["is_archived", { member: true, archived: true }],
    ["not_in_channel", { member: false }],
    ["channel_not_found", { member: false, private: true }],
    ["restricted_action", { member: true, restricted: "restricted_action" }],
  ])("a post is refused with %s", async (error, channel) => {
    slack.channels.set("C1", channel);
    expect(await call("chat.postMessage", { channel: "C1", text: "x" })).toMatchObject({ ok: false, error });
    expect(await call("chat.postEphemeral", { channel: "C1", user: "U1", text: "x" })).toMatchObject({ error });
  });

  it.each([
    ["no_text", {}],
    ["msg_too_long", { text: "x".repeat(40_001) }],
    ["invalid_blocks", { text: "x", blocks: [{ type: "section", text: { type: "plain_text", text: "" } }] }],
  ])("a message is refused with %s", async (error, body) => {
    expect(await call("chat.postMessage", { channel: "C1", ...body })).toMatchObject({ ok: false, error });
  });

  it("a new commercial app looks at history once a minute, at fifteen messages", async () => {
    for (let count = 0; count < 20; count++) await post();
    slack.rules.commercial = true;
    const look = () => call("conversations.history", { channel: "C1", limit: 100 });
    const first = await look();
    expect([first.status, first.messages?.length, first.has_more]).toEqual([200, 15, true]);
    const second = await look();
    expect([second.status, second.after]).toEqual([429, "60"]);
    await clock.advance(60_000);
    expect((await look()).status).toBe(200);
  });

  it("tokens die with an uninstall, and rotate where the app asks for it", async () => {
    slack.rules.rotation = true;
    const granted = await call("oauth.v2.access", { code: "code-one" });
    const token = String(granted.access_token);
    expect(await call("auth.test", {}, token)).toMatchObject({ ok: true, team_id: "T-one" });
    await clock.advance(12 * 60 * 60_000);
    expect(await call("auth.test", {}, token)).toMatchObject({ error: "token_expired" });
    const refresh = { grant_type: "refresh_token", refresh_token: granted.refresh_token };
    const renewed = await call("oauth.v2.access", refresh);
    expect(await call("auth.test", {}, String(renewed.access_token))).toMatchObject({ ok: true });
    expect(await call("oauth.v2.access", refresh)).toMatchObject({ error: "invalid_refresh_token" });
    slack.uninstall("T-one");
    expect(await call("auth.test", {}, String(renewed.access_token))).toMatchObject({ error: "account_inactive" });
  });

  it("an organisation's token names no workspace", async () => {
    const granted = await call("oauth.v2.access", { code: "code-E1" });
    expect(granted).toMatchObject({ team: null, enterprise: { id: "E1" }, is_enterprise_install: true });
    expect(await call("auth.test", {}, String(granted.access_token))).toMatchObject({ enterprise_id: "E1" });
  });
});
