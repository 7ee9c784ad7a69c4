// Slack keeps the contract of every chat platform, against a server on a real socket.
import { slackPlace } from "../../../adapters/slack/place.ts";
import { platformContract } from "../../contracts/platform.contract.ts";
import { hasty, run } from "./running.ts";
import { briefing, edition, story } from "./samples.ts";

platformContract("Slack", async () => {
  const { slack, platform, stop } = await run({ clock: hasty(5) });
  slack.channels.set("C-old", { member: true, archived: true });
  slack.channels.set("C-closed", { member: false });
  // What is not of this workspace is not found, as what is private.
  slack.channels.set("C-of-another-workspace", { private: true, member: false });
  const { fail } = slack;
  const direct = platform.direct;
  platform.direct = (person, ...rest) => {
    if (person === "U-gone") fail("conversations.open", { kind: "error", error: "user_disabled" });
    return direct(person, ...rest);
  };
  return {
    platform,
    place: slackPlace("T1", "C1"),
    requests: () => slack.calls.filter((call) => call.method === "chat.postMessage").length,
    messages: () => slack.posted.length,
    loseAnswer: () => slack.fail("chat.postMessage", { kind: "accepted-then-dropped" }),
    limit: () => slack.fail("chat.postMessage", { kind: "status", status: 429, headers: { "retry-after": "3" } }),
    gone: slackPlace("T1", "C-old"),
    notAllowed: slackPlace("T1", "C-closed"),
    foreign: slackPlace("T1", "C-of-another-workspace"),
    people: { manager: "U1", stranger: "U2" },
    readsAlone: ({ address }) => slack.posted.filter(({ channel }) => channel === address).map(({ text }) => text),
    unreachable: "U-gone",
    said: [
      {
        said: { kind: "briefing", audience: "everyone", briefing: briefing() },
        words: [briefing().headline.text, briefing().lead.text, "Over 220,000 people have been killed"],
      },
      {
        said: {
          kind: "edition",
          audience: "everyone",
          edition: edition([story(), story({ id: "brief0000002" })], { layout: "thread" }),
        },
        words: ["Morning edition", briefing().lead.text, "70%"],
      },
      {
        said: { kind: "notice", audience: "asker", tone: "plain", lines: [["One ", { bold: "two" }, " three"]] },
        words: ["One two three"],
      },
    ],
    dispose: stop,
  };
});
