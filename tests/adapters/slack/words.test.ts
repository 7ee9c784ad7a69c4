// Small pure rules, a line a case: what people type, what Slack's refusals mean, what is kept out of words and logs.
import { describe, expect, it } from "vitest";
import { plainLine, plainWords, posesAsAnother, safeUrl } from "../../../adapters/slack/escape.ts";
import { slices } from "../../../adapters/slack/richtext.ts";
import { packSpot, unpackSpot } from "../../../adapters/slack/spot.ts";
import { troubleOf } from "../../../adapters/slack/trouble.ts";
import { addressesIn, readTalk, readTyped, unwrap } from "../../../adapters/slack/typed.ts";

describe("what is typed", () => {
  it.each([
    ["/brief", "<https://a.example|a>", "brief", { what: "https://a.example" }],
    [
      "/brief",
      "https://a.example https://b.example length: short",
      "brief",
      { what: "https://a.example https://b.example", length: "short" },
    ],
    ["/brief", "", "brief", {}],
    ["/lede", "", "help", {}],
    ["/lede", "nonsense here", "help", {}],
    ["/lede", "Brief climate summit", "brief", { what: "climate summit" }],
    ["/schedule", "add weekdays at 08:00", "schedule", { verb: "add", when: "weekdays at 08:00" }],
    [
      "/schedule",
      "add every day 7:30 and 18:00 zone: Europe/Zurich topics: climate -football where: <#C9|news>",
      "schedule",
      {
        verb: "add",
        when: "every day 7:30 and 18:00",
        zone: "Europe/Zurich",
        topics: "climate -football",
        where: "C9",
      },
    ],
    ["/schedule", "pause which: 2", "schedule", { verb: "pause", which: "2" }],
    ["/schedule", "pause 2", "schedule", { verb: "pause", which: "2" }],
    ["/schedule", "delete 2", "schedule", { verb: "remove", which: "2" }],
    ["/lede", "schedule Löschen 2", "schedule", { verb: "remove", which: "2" }],
    ["/schedule", "change 1", "schedule", { verb: "edit", which: "1" }],
    ["/lede", "settings managers: <!subteam^S1|@desk>", "settings", { managers: "@desk" }],
    ["/lede", "settings managers: <!subteam^S1>", "settings", { managers: "S1" }],
    ["/lede", "settings length: long quiet: 22:00-07:00", "settings", { length: "long", quiet: "22:00-07:00" }],
    ["/lede", "topics climate -football", "topics", { words: "climate -football" }],
    ["/sources", "import", "sources", { verb: "import" }],
    ["/ask", "what did they mean by zone: A &amp; B?", "ask", { question: "what did they mean by zone: A & B?" }],
  ] as const)("%s %s", (slash, text, command, inputs) => {
    expect(readTyped(slash, text)).toMatchObject({ command, inputs });
  });

  it.each([
    ["brief https://a.example", "brief"],
    ["/lede brief https://a.example", "brief"],
    ["https://a.example https://b.example", "brief"],
    ["help", "help"],
    ["schedule add weekdays at 08:00", "schedule"],
    ["schedule delete 2", "schedule"],
    ["follow https://a.example", "follow"],
    ["recap", "recap"],
    ["recap week", "recap"],
    ["Recap port strike", "recap"],
    ["recap what the mayor said about it", undefined],
    ["why did the talks fail?", undefined],
    ["brief me on what happened", undefined],
    ["help me understand this", undefined],
    ["ask", undefined],
    ["how many were killed?", undefined],
  ])("said in a message: %s", (text, command) => {
    expect(readTalk(text)?.command).toBe(command);
  });

  it("loses Slack's escapes and keeps the words", () => {
    expect(unwrap("<@U1|ann> &lt;b&gt; <#C1|news> <!here> <mailto:a@b.example|a@b.example> <https://x.example>")).toBe(
      "@ann <b> C1 @here a@b.example https://x.example",
    );
    expect(addressesIn("see <https://a.example/x|x>, and https://a.example/x.")).toEqual(["https://a.example/x"]);
  });
});

describe("what Slack's refusals mean", () => {
  it.each([
    [{ kind: "refused", error: "not_in_channel" }, "not-allowed", false],
    [{ kind: "refused", error: "restricted_action" }, "not-allowed", false],
    [{ kind: "refused", error: "missing_scope" }, "not-allowed", false],
    [{ kind: "refused", error: "is_archived" }, "gone", false],
    [{ kind: "refused", error: "channel_not_found" }, "gone", false],
    [{ kind: "refused", error: "token_revoked" }, "bad-credentials", false],
    [{ kind: "refused", error: "account_inactive" }, "bad-credentials", false],
    [{ kind: "refused", error: "ratelimited" }, "rate-limited", true],
    [{ kind: "refused", error: "service_unavailable" }, "unavailable", true],
    [{ kind: "refused", error: "internal_error" }, "unknown-outcome", false],
    [{ kind: "refused", error: "fatal_error" }, "unknown-outcome", false],
    [{ kind: "refused", error: "msg_blocks_too_long" }, "malformed", false],
    [{ kind: "refused", error: "something_new" }, "malformed", false],
    [{ kind: "status", status: 400 }, "bug", false],
    [{ kind: "status", status: 401 }, "bad-credentials", false],
    [{ kind: "status", status: 404 }, "not-found", false],
    [{ kind: "status", status: 429 }, "rate-limited", true],
    [{ kind: "status", status: 500 }, "unknown-outcome", false],
    [{ kind: "status", status: 503 }, "unavailable", true],
    [{ kind: "status", status: 504 }, "unknown-outcome", false],
    [{ kind: "rate-limited", retryAfterSeconds: 7 }, "rate-limited", true],
    [{ kind: "network", sent: true }, "unknown-outcome", false],
    [{ kind: "network", sent: false }, "unavailable", true],
  ] as const)("%j is %s", (outcome, kind, retry) => {
    expect(troubleOf(outcome)).toMatchObject({ kind, retry });
  });

  it("keeps how long Slack asked us to wait", () => {
    expect(troubleOf({ kind: "rate-limited", retryAfterSeconds: 7 }).retryAfterMs).toBe(7_000);
  });
});

describe("words", () => {
  it.each([
    ["line one\nline two", "line one line two"],
    ["\u202egnp.exe", "gnp.exe"],
    ["a\u200bb\ufeffc", "abc"],
    ["\ud800x", "\ufffdx"],
    ["\u{e0041}tag", "tag"],
    ["👩‍👩‍👧 می‌خواهم", "👩‍👩‍👧 می‌خواهم"],
  ])("%j on one line is %j", (given, shown) => {
    expect(plainLine(given)).toBe(shown);
  });

  it("may keep their line breaks", () => {
    expect(plainWords("one\r\ntwo\tthree")).toBe("one\ntwo three");
  });

  it.each([
    ["Log in at https://bank.com", "https://news.example", true],
    ["www.bank.com", "https://news.example", true],
    ["bank.com", "https://news.example", true],
    ["https://evil|x", "https://news.example", true],
    ["ｂａｎｋ.com", "https://news.example", true],
    ["news.example says so", "https://www.news.example/a", false],
    ["A plain headline, with 3.5% in it", "https://news.example", false],
    ["The U.S. and the U.K.", "https://news.example", false],
  ])("%s linked to %s poses: %s", (shown, url, poses) => {
    expect(posesAsAnother(shown, url)).toBe(poses);
  });

  it.each([
    ["https://a.example/x y", "https://a.example/x%20y"],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["not a url", undefined],
    [`https://a.example/#${"x".repeat(3_000)}`, "https://a.example/"],
    [`https://a.example/${"x".repeat(3_000)}`, undefined],
  ])("%s is linked as %s", (url, linked) => {
    expect(safeUrl(url, 1_500)).toBe(linked);
  });

  it("cut into slices lose nothing and no half of a character", () => {
    for (const text of ["a b ".repeat(2_000), "😀".repeat(2_000), "x".repeat(5_001)]) {
      expect(slices(text, 999).join("")).toBe(text);
      for (const slice of slices(text, 999)) expect(slice.isWellFormed()).toBe(true);
    }
  });
});

describe("spots", () => {
  it("a modal carries its spot along, whatever a stranger puts there", () => {
    const spot = {
      tenant: "T1",
      user: "U1",
      channel: "C1",
      thread: "1.2",
      under: "C1/1.2",
      responseUrl: { kind: "private-press", url: "https://hooks.slack.com/x" } as const,
    };
    expect(unpackSpot(packSpot(spot, "brief1"))).toEqual({
      on: "brief1",
      spot: { channel: "C1", thread: "1.2", under: "C1/1.2", responseUrl: spot.responseUrl },
    });
    for (const odd of ["", "null", "[]", '{"c":1}', "{"]) expect(unpackSpot(odd)).toEqual({ on: "", spot: {} });
  });
});
