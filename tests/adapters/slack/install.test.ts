// Installing Lede over OAuth: a state works once, in ten minutes, in one browser; tokens rest sealed and appear in no log.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rekey } from "../../../adapters/slack/rekey.ts";
import { seal, unseal } from "../../../adapters/slack/seal.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { Memory, openMemory } from "../../fakes/store.ts";
import { encryptionKey, type Running, run, until } from "./running.ts";
import { briefing } from "./samples.ts";

const env = {
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "client-secret-words",
  SLACK_PUBLIC_URL: "https://lede.example.org",
  SLACK_PRIVACY_URL: "https://lede.example.org/privacy?a=1&b=2",
  SLACK_SUPPORT_URL: "https://lede.example.org/help",
  LOG_LEVEL: "debug",
};
let memory: Memory;
let clock: FixedClock;
let running: Running;

beforeEach(async () => {
  memory = new Memory();
  clock = new FixedClock(Date.now());
  running = await run({
    mode: "http",
    env,
    clock,
    store: openMemory(memory),
    hear: async (heard, say) => {
      if (heard.kind === "command") await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      if (heard.kind === "joined")
        await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["Welcome."]] });
    },
  });
});
afterEach(async () => {
  await running.stop();
});

type Begun = { readonly state: string; readonly cookie: string };

async function begin(): Promise<Begun> {
  const page = await fetch(`${running.origin}/slack/install`);
  const link = /href="([^"]+)"/.exec(await page.text())?.[1]?.replace(/&amp;/g, "&") ?? "";
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { state: new URL(link).searchParams.get("state") ?? "", cookie };
}

const finish = async ({ state, cookie }: Partial<Begun>, code = "code-one"): Promise<number> => {
  const query = new URLSearchParams({ code, ...(state === undefined ? {} : { state }) });
  const answer = await fetch(`${running.origin}/slack/oauth_redirect?${query}`, { headers: cookie ? { cookie } : {} });
  await answer.text();
  return answer.status;
};

const installed = () => [...memory.secrets.keys()].filter((key) => key.startsWith("slack-installation:"));

describe("installing", () => {
  it("asks Slack for the scopes of the manifest, keeps the workspace and greets whoever installed it, in private", async () => {
    const begun = await begin();
    expect(await finish(begun)).toBe(200);
    expect(installed()).toEqual(["slack-installation:T-one"]);
    await until(() => running.slack.posted.length === 1);
    expect(running.heard[0]).toMatchObject({
      kind: "joined",
      by: { id: "U1" },
      in: { tenant: "T-one", address: "D1" },
    });
    expect(running.slack.posted[0]).toMatchObject({ channel: "D1", token: "xoxb-installed-T-one" });
  });

  it("lets each workspace speak with its own token", async () => {
    for (const code of ["code-one", "code-two"]) await finish(await begin(), code);
    await until(() => running.slack.posted.length === 2);
    await clock.advance(2_000);
    for (const team of ["T-one", "T-two"])
      await person(running.slack, running.wire, { team, channel: `C-${team}` }).types("/brief", "https://example.org");
    await until(() => running.slack.posted.length === 4);
    expect(
      running.slack.posted
        .slice(2)
        .map(({ channel, token }) => [channel, token])
        .sort(),
    ).toEqual([
      ["C-T-one", "xoxb-installed-T-one"],
      ["C-T-two", "xoxb-installed-T-two"],
    ]);
  });

  it("begins with a page that says what Lede reads and why, and who answers for it", async () => {
    const page = await (await fetch(`${running.origin}/slack/install`)).text();
    expect(page).toContain("<code>channels:history</code>: hears replies beneath its briefings in public channels");
    expect(page).toContain("kept for 7 days");
    expect(page).toContain('<a href="https://lede.example.org/privacy?a=1&amp;b=2">Privacy policy</a>');
    expect(page).toContain('<a href="https://lede.example.org/help">Help and support</a>');
  });

  // https://docs.slack.dev/authentication/installing-with-oauth: Cancel comes back as error=access_denied.
  it.each([
    ["de-CH,de;q=0.9,en;q=0.8", "de", "Lede zu Slack hinzufügen", "Lede wurde nicht installiert"],
    ["nl,ja;q=0.9", "ja", "Lede を Slack に追加", "Lede はインストールされませんでした"],
    ["nl", "en", "Add Lede to Slack", "Lede was not installed"],
  ])("of a browser that wants %s speaks %s", async (wanted, language, title, refused) => {
    const headers = { "accept-language": wanted };
    const start = await (await fetch(`${running.origin}/slack/install`, { headers })).text();
    expect([
      start.includes(`<html lang="${language}">`),
      start.includes(`<h1 style="font-size:1.3rem">${title}<`),
    ]).toEqual([true, true]);
    const answer = await fetch(`${running.origin}/slack/oauth_redirect?code=x&state=invented`, { headers });
    expect(await answer.text()).toContain(refused);
  });

  it("that was cancelled is called that, keeps nothing, and is no fault", async () => {
    const { state, cookie } = await begin();
    const query = `error=access_denied&state=${state}`;
    const answer = await fetch(`${running.origin}/slack/oauth_redirect?${query}`, { headers: { cookie } });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("You pressed Cancel");
    expect(page).not.toContain("used already");
    expect(installed()).toEqual([]);
    expect(running.log.count("slack-install-refused")).toBe(0);
  });

  it("hears nothing from a workspace that never installed it", async () => {
    await person(running.slack, running.wire, { team: "T-stranger" })
      .types("/brief", "x")
      .catch(() => {});
    expect(running.heard).toEqual([]);
  });
});

describe("a state", () => {
  it("used before is refused", async () => {
    const begun = await begin();
    expect(await finish(begun)).toBe(200);
    expect(await finish(begun, "code-two")).toBe(400);
    expect(installed()).toEqual(["slack-installation:T-one"]);
  });

  it("older than ten minutes is refused", async () => {
    const begun = await begin();
    await clock.advance(10 * 60_000 + 1);
    expect(await finish(begun)).toBe(400);
    expect(installed()).toEqual([]);
  });

  it("that is missing is refused", async () => {
    const { cookie } = await begin();
    expect(await finish({ cookie })).toBe(400);
    expect(installed()).toEqual([]);
  });

  it("from another browser is refused", async () => {
    const mine = await begin();
    const theirs = await begin();
    expect(await finish({ state: theirs.state })).toBe(400);
    expect(await finish({ state: theirs.state, cookie: mine.cookie })).toBe(400);
    expect(installed()).toEqual([]);
  });

  it("of our own making, with a cookie to match, is refused", async () => {
    expect(await finish({ state: "invented", cookie: "slack-app-oauth-state=invented" })).toBe(400);
    expect(installed()).toEqual([]);
  });
});

describe("leaving", () => {
  it.each(["app_uninstalled", "tokens_revoked"])("%s forgets the token and tells the desk", async (type) => {
    await finish(await begin());
    await until(() => running.heard.length === 1);
    const event = type === "tokens_revoked" ? { type, tokens: { bot: ["UBOT"], oauth: [] } } : { type };
    await person(running.slack, running.wire, { team: "T-one" }).event(event);
    await until(() => running.heard.length === 2);
    expect(running.heard[1]).toMatchObject({ kind: "left", in: { tenant: "T-one" } });
    expect(installed()).toEqual([]);
  });
});

describe("secrets", () => {
  it("appear neither in a dump of the store nor in the log", async () => {
    const begun = await begin();
    await finish(begun);
    await until(() => running.slack.posted.length === 1);
    await clock.advance(2_000);
    running.slack.fail("chat.postMessage", { kind: "error", error: "invalid_auth" });
    await person(running.slack, running.wire, { team: "T-one" }).types("/brief", "https://example.org");
    await until(() => running.log.count("slack-answer-failed") > 0);
    const dump = JSON.stringify([...memory.secrets, ...memory.once]);
    const logged = JSON.stringify(running.log.events, (_key, value: unknown) =>
      value instanceof Error ? { ...value, message: value.message, stack: value.stack, cause: value.cause } : value,
    );
    for (const word of ["xoxb-installed", "client-secret-words", begun.state, encryptionKey]) {
      expect(dump).not.toContain(word);
      expect(logged).not.toContain(word);
    }
  });

  it("sealed twice look different, open with their key and name, and with nothing else", () => {
    const sealed = seal("xoxb-1", "slack-installation:T1", [encryptionKey]);
    expect(sealed).not.toBe(seal("xoxb-1", "slack-installation:T1", [encryptionKey]));
    expect(unseal(sealed, "slack-installation:T1", [encryptionKey])).toBe("xoxb-1");
    expect(() => unseal(sealed, "slack-installation:T2", [encryptionKey])).toThrow(/ENCRYPTION_KEY/);
    expect(() => unseal(sealed, "slack-installation:T1", ["cd".repeat(32)])).toThrow(/ENCRYPTION_KEY/);
    expect(() => unseal(`${sealed.slice(0, -2)}AA`, "slack-installation:T1", [encryptionKey])).toThrow(
      /ENCRYPTION_KEY/,
    );
  });
});

describe("a new key", () => {
  const [before, after] = ["ab".repeat(32), "cd".repeat(32)] as const;
  const name = "slack-installation:T1";

  it("in front of the old one seals, and both open", () => {
    const sealed = seal("xoxb-1", name, [before]);
    expect(unseal(sealed, name, [after, before])).toBe("xoxb-1");
    expect(() => unseal(seal("xoxb-1", name, [after, before]), name, [before])).toThrow(/ENCRYPTION_KEY/);
  });

  it("seals again what is kept, leaves what it cannot open, and never undoes a token renewed meanwhile", async () => {
    const store = openMemory();
    await store.secrets.put(name, seal("old token", name, [before]));
    await store.secrets.put("slack-installation:T2", seal("x", "slack-installation:T2", ["ef".repeat(32)]));
    await store.secrets.put("slack-oauth-state:1", "not ours to seal");
    let renewed = false;
    const secrets = {
      ...store.secrets,
      swap: async (key: string, from: string, to: string) => {
        if (!renewed) await store.secrets.put(name, seal("new token", name, [before]));
        renewed = true;
        return store.secrets.swap(key, from, to);
      },
    };
    expect(await rekey(secrets, clock, [after, before])).toEqual({ sealed: 1, lost: ["T2"] });
    expect(unseal((await store.secrets.get(name, clock.now())) ?? "", name, [after])).toBe("new token");
    expect(await store.secrets.get("slack-oauth-state:1", clock.now())).toBe("not ours to seal");
  });
});
