// /help: what matters in a phone's eight lines, the rest behind More; and /privacy: what is kept, and how to delete it.
import type { Button, CommandName, Text } from "../news/talk.ts";
import type { Call } from "./call.ts";
import { type Command, commands } from "./commands.ts";
import { command, firstSteps, notice } from "./notices.ts";

const mostNeeded: readonly string[] = [
  "Lede briefs news. Every line is checked against the sentence it came from: press Evidence to see it.",
  "Brief a link: {/brief: https://example.org/an-article}",
  "Follow a site: {/follow: https://en.wikinews.org}",
  "Get briefings on a schedule: {/schedule add: weekdays at 08:00}",
  "Narrow them: {/topics: climate -football}",
  "Ask beneath a briefing, or of all of them: {/ask: how many were rescued?}",
];

const moreButton: Button = { label: "More", action: { act: "help", on: "all" } };

export async function help(call: Call): Promise<void> {
  const { heard } = call;
  if (heard.kind === "press" && heard.action.on === "all") return await everyCommand(call);
  const buttons = [...firstSteps, moreButton];
  await call.say(notice("plain", mostNeeded, { title: "What Lede can do", buttons }));
}

/** A line a command, with each of its verbs. */
async function everyCommand({ say }: Call): Promise<void> {
  const lines = (Object.keys(commands) as CommandName[]).map((name): Text => {
    const { says, verbs = [] }: Command = commands[name];
    const forms = verbs.length === 0 ? [command(name)] : verbs.map((verb) => command(name, verb.name));
    return [`${says}: `, ...forms.flatMap((form, at) => (at === 0 ? [form] : [", ", form]))];
  });
  await say(notice("plain", lines, { title: "Everything Lede can do" }));
}

export async function privacy(call: Call): Promise<void> {
  const lines = [
    "Lede reads what you type to it, and messages in threads of its own briefings. It does not read other messages.",
    `The full text of articles is kept for ${call.tools.retentionDays} days. After that only the cited ` +
      "sentences and their neighbours stay, so that Evidence goes on working.",
    "Kept until you delete them: what is followed here, schedules, settings, the briefings posted here, and " +
      "the last 20 questions of a thread.",
    "Questions and article texts go to the language model that the operator configured, and to nobody else. " +
      "Without a model nothing leaves this machine but requests to the feeds and pages themselves.",
    "To take your sources with you: {/sources export}. To stop: {/schedule list}, then Pause or Remove.",
    "Removing Lede from this server or workspace deletes everything of it within a day.",
  ];
  await call.say(notice("plain", lines, { title: "Privacy" }));
}
