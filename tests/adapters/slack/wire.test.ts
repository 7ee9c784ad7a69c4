// What becomes of a message on its way: posted as JSON with its workspace's token, and every bad answer a Trouble of its kind.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { calling } from "../../../adapters/slack/client.ts";
import { fetchOverWire, sendMessageTo } from "../../../adapters/slack/wire.ts";

let close = (): void => {};
afterEach(() => close());

async function slackThat(answers: (response: ServerResponse) => void) {
  const seen: { path?: string | undefined; token?: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => {
      body += String(piece);
    });
    request.on("end", () => {
      seen.push({ path: request.url, token: request.headers.authorization, body });
      answers(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { seen, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` };
}

const message = { channel: "C1", text: "Words", blocks: [], unfurl_links: false };
const said =
  (status: number, body: string, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);

describe("a message sent", () => {
  it("carries its workspace's token and is one JSON body", async () => {
    const { seen, api } = await slackThat(said(200, '{"ok":true,"channel":"C1","ts":"1.2"}'));
    expect(await sendMessageTo(api)("xoxb-1", message)).toEqual({ channel: "C1", ts: "1.2" });
    expect(seen).toEqual([{ path: "/api/chat.postMessage", token: "Bearer xoxb-1", body: JSON.stringify(message) }]);
  });

  it.each([
    ["a refusal", said(200, '{"ok":false,"error":"is_archived"}'), { kind: "gone" }],
    ["a revoked token", said(200, '{"ok":false,"error":"token_revoked"}'), { kind: "bad-credentials" }],
    ["a 429", said(429, "", { "retry-after": "7" }), { kind: "rate-limited", retryAfterMs: 7_000 }],
    ["a 429 that does not say how long", said(429, ""), { kind: "rate-limited", retryAfterMs: 30_000 }],
    ["an answer that is no JSON", said(200, "<html>"), { kind: "unknown-outcome" }],
    ["no answer", (response: ServerResponse) => void response.destroy(), { kind: "unknown-outcome" }],
  ])("becomes a Trouble of its kind after %s", async (_, answers, trouble) => {
    const { api } = await slackThat(answers);
    await expect(calling(() => sendMessageTo(api)("xoxb-1", message))).rejects.toMatchObject(trouble);
  });

  it("is known not to have arrived when no connection came about", async () => {
    const { api } = await slackThat(said(200, ""));
    close();
    await expect(calling(() => sendMessageTo(api)("xoxb-1", message))).rejects.toMatchObject({ kind: "unavailable" });
  });
});

describe("what the SDK sends", () => {
  it("follows no redirect", async () => {
    const { seen, api } = await slackThat(said(302, "", { location: "/elsewhere" }));
    const answer = await fetchOverWire(`${api}/auth.test`, { method: "POST", body: "a=b" });
    expect(answer.status).toBe(302);
    expect(seen.map(({ path }) => path)).toEqual(["/api/auth.test"]);
  });
});
