// The Home tab, with the real desk: whose channels it shows, pages turned on it, and Slack in a bad moment.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeSlack, Json } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { type Lede, noteTo, start } from "../../whole/slack.ts";
import { feedUrl } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

let lede: Lede;
let slack: FakeSlack;
beforeEach(async () => {
  lede = await start("socket");
  slack = lede.slack;
  slack.channels.set("C1", { member: true, members: ["U1", "U2", "UBOT"] });
  slack.channels.set("C-secret", { member: true, private: true, members: ["U1", "UBOT"] });
});
afterEach(async () => {
  expect(slack.refused).toEqual([]);
  await lede.stop();
});

const who = (user: string, channel = "C1") => person(slack, lede.wire, { user, channel });
const homeOf = (user: string): Json => slack.views.get(user) ?? {};
const shown = (user: string): string => JSON.stringify(homeOf(user));

async function bothFollow(): Promise<void> {
  for (const channel of ["C1", "C-secret"]) {
    const before = slack.responded.length;
    await who("U1", channel).types("/follow", feedUrl);
    await until(() => slack.responded.length > before);
  }
  await until(() => noteTo(slack, "Following") !== undefined);
}
async function opens(user: string): Promise<void> {
  await who(user).opensHome();
  await until(() => slack.views.has(user));
}

describe("whose channels", () => {
  it("a member sees what a channel gets that somebody else set up, and no private channel they are not in", async () => {
    await bothFollow();
    await opens("U2");
    expect(shown("U2")).toContain('"channel_id":"C1"');
    expect(shown("U2")).not.toContain("C-secret");
    await opens("U1");
    expect(shown("U1")).toContain('"channel_id":"C-secret"');
  });

  it("a guest sees it too, and is offered nothing that changes it", async () => {
    slack.people.set("U2", { is_restricted: true });
    await bothFollow();
    await opens("U2");
    expect(shown("U2")).toContain('"channel_id":"C1"');
    expect(shown("U2")).toContain('"Preview"');
    expect(shown("U2")).not.toContain('"Pause"');
  });

  // https://docs.slack.dev/reference/methods/conversations.members#errors
  it("a look-up that Slack refuses once is made again", async () => {
    await bothFollow();
    slack.fail("conversations.members", { kind: "status", status: 503 });
    await opens("U2");
    expect(shown("U2")).toContain('"channel_id":"C1"');
  });

  it("where Slack never says who is in a channel, that is said, and nobody is told that they may not", async () => {
    await bothFollow();
    for (let n = 0; n < 40; n++) slack.fail("conversations.members", { kind: "error", error: "internal_error" });
    await opens("U2");
    expect(shown("U2")).toContain("Nobody could say just now whether you are in 2 channels");
    expect(shown("U2")).not.toContain("C-secret");
    await who("U1").opensHome();
    await until(() => slack.views.has("U1"));
    await who("U1", "D1").presses("Pause", homeOf("U1") as never);
    await until(() => [...slack.views.values()].some((view) => JSON.stringify(view).includes("Try again in a minute")));
  });
});

describe("turning pages", () => {
  it("of schedules is done on the tab itself, and a press on a page that was turned already changes nothing", async () => {
    for (let n = 1; n <= 16; n++) {
      const channel = `C1${n}`;
      slack.channels.set(channel, { member: true, members: ["U1", "UBOT"] });
      const before = slack.responded.length;
      await who("U1", channel).types("/follow", feedUrl);
      await until(() => slack.responded.length > before);
    }
    await opens("U1");
    const first = homeOf("U1");
    expect(JSON.stringify(first)).toContain("16 schedules: page 1 of 2.");
    await who("U1", "D1").presses("Next", first as never);
    await until(() => shown("U1").includes("page 2 of 2"));
    const second = homeOf("U1");
    // https://docs.slack.dev/reference/methods/views.publish: a hash that is not the newest is refused.
    const published = () => slack.calls.filter(({ method }) => method === "views.publish").length;
    const before = published();
    await who("U1", "D1").presses("All sources", first as never);
    await until(() => published() > before);
    expect(homeOf("U1")).toEqual(second);
    expect([...slack.views.values()].filter(({ type }) => type === "modal")).toEqual([]);
  }, 30_000);

  it("of a channel's schedules is done in their modal, and nothing falls off its end", async () => {
    for (let hour = 0; hour < 18; hour++) {
      const before = slack.responded.length;
      await who("U1").types("/schedule", `add mondays at ${hour}:00`);
      await until(() => slack.responded.length > before);
    }
    await who("U1").types("/schedule", "");
    const modal = () => [...slack.views.values()].find(({ type }) => type === "modal") ?? {};
    await until(() => JSON.stringify(modal()).includes("Page 1 of 2."));
    expect(JSON.stringify(modal())).toContain('"Add a schedule"');
    await who("U1").presses("Next", modal() as never);
    await until(() => JSON.stringify(modal()).includes("Page 2 of 2."));
    for (const words of ["ondays at 17:00", '"Add a schedule"', '"Previous"'])
      expect(JSON.stringify(modal())).toContain(words);
  }, 30_000);
});
