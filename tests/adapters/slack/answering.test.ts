// Who sees what is said, by where it was asked: a press changes nothing for others, and no courtesy stands in the way of the work.
import { afterEach, describe, expect, it } from "vitest";
import type { Heard } from "../../../src/news/talk.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { hasty, type Running, run, until } from "./running.ts";
import { answered, briefing, edition, story } from "./samples.ts";

let running: Running | undefined;
afterEach(async () => {
  expect(running?.slack.refused).toEqual([]);
  await running?.stop();
  running = undefined;
});

const start = async (hear: Hear) => {
  running = await run({ hear, clock: hasty(10) });
  return { ...running, ann: person(running.slack, running.wire) };
};
const isCommand = (heard: Heard, name: string): boolean => heard.kind === "command" && heard.command === name;
const nothingPosted = { kind: "status", status: 404 } as const;

/** A public edition, a public list and a public answer; whatever is pressed works for a while, then answers in private. */
const publicThenPrivate: Hear = async (heard, say) => {
  if (isCommand(heard, "brief"))
    return void (await say({ audience: "everyone", kind: "edition", edition: edition([story()]) }));
  if (isCommand(heard, "ask")) return void (await say({ audience: "everyone", kind: "answer", answer: answered() }));
  await say({ audience: "asker", kind: "progress", doing: "Making what would go out now" });
  await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["A quiet day."]] });
};

it("a button of another version of Lede is answered with what to do, to who pressed it", async () => {
  const { ann, slack } = await start(publicThenPrivate);
  await ann.types("/brief", "https://example.org");
  await until(() => slack.posted.length === 1);
  const ofTomorrow = JSON.stringify(slack.posted[0]).replaceAll(/"value":"[^"]*"/g, '"value":"~::brief0000001"');
  await ann.presses("Manage", JSON.parse(ofTomorrow) as never);
  await until(() => slack.notes.length > 0);
  expect(slack.notes.map(({ user, text }) => [user, text])).toEqual([["U1", expect.stringContaining("too old")]]);
  expect(slack.posted).toHaveLength(1);
});

describe("a press on a message that everyone sees", () => {
  it.each([
    ["/brief", "https://example.org", "Preview next"],
    ["/brief", "https://example.org", "Manage"],
    ["/ask", "how many?", "Not what I asked"],
  ])("leaves it as it is: %s %s, then %s", async (command, words, label) => {
    const { ann, slack } = await start(publicThenPrivate);
    await ann.types(command, words);
    await until(() => slack.posted.length === 1);
    const before = structuredClone(slack.posted);
    await ann.presses(label, slack.posted[0] as never);
    await until(() => slack.notes.length > 0);
    await until(() => slack.notes.some(({ text }) => text === "A quiet day."));
    expect(slack.posted).toEqual(before);
    expect(slack.notes.map(({ user, text }) => [user, text])).toEqual([["U1", "A quiet day."]]);
  });

  it("leaves it as it is where the outcome is a message for everyone", async () => {
    const { ann, slack } = await start(async (heard, say) => {
      await say({ audience: "everyone", kind: "progress", doing: "Reading the page" });
      if (heard.kind === "command") await say({ audience: "everyone", kind: "edition", edition: edition([story()]) });
      else await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
    });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    const [before] = structuredClone(slack.posted);
    await ann.presses("Open", slack.posted[0] as never);
    await until(() => slack.posted.length === 2);
    expect(slack.posted[0]).toEqual(before);
    expect(slack.posted[1]?.thread_ts).toBe(before?.ts);
    expect(slack.notes).toEqual([]);
  });
});

describe("a press on a note for one person", () => {
  it("changes that note, and says what follows beside it", async () => {
    const { ann, slack } = await start(async (heard, say) => {
      const buttons = [{ label: "Pause", action: { act: "pause", on: "s1" } as const }];
      if (heard.kind === "command")
        return void (await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["A list."]], buttons }));
      await say({ audience: "asker", kind: "notice", tone: "done", lines: [["Paused."]] });
      await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["One more thing."]] });
    });
    await ann.types("/schedule", "list");
    await until(() => slack.notes.length === 1);
    await ann.presses("Pause", slack.notes[0] as never);
    await until(() => slack.notes.length === 2);
    expect(slack.notes.map(({ text }) => text)).toEqual(["Paused.", "One more thing."]);
  });
});

describe("a slash command", () => {
  it("says nothing that could not be taken back: the outcome stands alone", async () => {
    const { ann, slack } = await start(async (heard, say) => {
      await say({ audience: "asker", kind: "progress", doing: "Reading the page" });
      if (isCommand(heard, "brief")) await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      else await say({ audience: "asker", kind: "notice", tone: "done", lines: [["Followed."]] });
    });
    await ann.types("/follow", "https://example.org");
    await until(() => slack.notes.length === 1);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    expect(slack.notes.map(({ text }) => text)).toEqual(["Followed."]);
  });

  it.each([404, 500])("is answered although its response_url answers %i", async (status) => {
    const { ann, slack } = await start(async (heard, say) => {
      await say({ audience: "asker", kind: "progress", doing: "Reading the page" });
      if (isCommand(heard, "brief")) await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      else await say({ audience: "asker", kind: "notice", tone: "done", lines: [["Followed."]] });
    });
    for (let time = 0; time < 3; time++) slack.fail("response_url", { kind: "status", status });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    await ann.types("/follow", "https://example.org");
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]).toMatchObject({ user: "U1", channel: "C1", text: "Followed." });
  });

  it.each([429, 500, 503])(
    "is answered although its response_url is dead and Slack answers %i first",
    async (status) => {
      const { ann, slack } = await start(async (_heard, say) => {
        await say({ audience: "asker", kind: "notice", tone: "done", lines: [["Followed."]] });
      });
      slack.fail("response_url", nothingPosted);
      slack.fail("chat.postEphemeral", { kind: "status", status, headers: { "retry-after": "2" } });
      await ann.types("/follow", "https://example.org");
      await until(() => slack.notes.length === 1);
      expect(slack.notes[0]?.text).toBe("Followed.");
    },
  );

  it("in a channel that takes no note is answered in the person's own messages", async () => {
    const { ann, slack } = await start(async (_heard, say) => {
      await say({ audience: "asker", kind: "notice", tone: "done", lines: [["Followed."]] });
    });
    slack.channels.set("C1", { member: false });
    slack.fail("response_url", nothingPosted);
    await ann.types("/follow", "https://example.org");
    await until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: "D1", text: "Followed." });
  });

  it("is answered six times over, although Slack's address is good for five", async () => {
    const { ann, slack } = await start(async (_heard, say) => {
      for (let count = 1; count <= 6; count++)
        await say({ audience: "asker", kind: "notice", tone: "plain", lines: [[`Note ${count}`]] });
    });
    await ann.types("/lede", "privacy");
    await until(() => slack.notes.length === 6);
    expect(slack.notes.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5, 6].map((count) => `Note ${count}`));
    expect(slack.responded.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe("a status that Slack does not take", () => {
  it("stops no answer in a thread", async () => {
    const { ann, slack } = await start(async (_heard, say) => {
      await say({ audience: "everyone", kind: "progress", doing: "Reading 4 articles" });
      await say({ audience: "everyone", kind: "answer", answer: answered() });
    });
    slack.fail("assistant.threads.setStatus", { kind: "status", status: 500 });
    await ann.mentions("how many?");
    await until(() => slack.posted.length === 1);
  });
});

describe("a message somebody waits for", () => {
  it.each([
    ["503", { kind: "status", status: 503 }],
    ["500 and did not arrive", { kind: "status", status: 500 }],
    ["500 and arrived", { kind: "accepted-then-dropped" }],
    ["nothing, the connection was cut", { kind: "dropped" }],
    ["429", { kind: "status", status: 429, headers: { "retry-after": "3" } }],
  ] as const)("comes once where Slack answers %s", async (_name, fault) => {
    const { ann, slack } = await start(async (_heard, say) => {
      await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
    });
    slack.fail("chat.postMessage", fault);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    // Another one, so that a second copy of the first would have been sent before it.
    await ann.types("/brief", "https://example.org/2");
    await until(() => slack.posted.length === 2);
    const keys = slack.posted.map(({ metadata }) => JSON.stringify(metadata));
    expect(new Set(keys).size).toBe(2);
    expect(slack.notes).toEqual([]);
  });

  it("is found although history could not be read at first", async () => {
    const { ann, slack } = await start(async (_heard, say) => {
      await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      await say({ audience: "asker", kind: "notice", tone: "done", lines: [["It is there."]] });
    });
    slack.fail("chat.postMessage", { kind: "accepted-then-dropped" });
    slack.fail("conversations.history", { kind: "status", status: 503 });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.notes.length === 1);
    expect(slack.posted).toHaveLength(1);
    expect(slack.notes[0]?.text).toBe("It is there.");
  });

  it("and that nobody can look for is not sent twice: the person is told", async () => {
    const { ann, slack } = await start(async (_heard, say) => {
      await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
    });
    slack.fail("chat.postMessage", { kind: "accepted-then-dropped" });
    for (let look = 0; look < 2; look++) slack.fail("conversations.history", { kind: "error", error: "missing_scope" });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.notes.length === 1);
    expect(slack.posted).toHaveLength(1);
    expect(slack.notes[0]?.text).toContain("not certain");
  });
});
