// /help: what Lede can do, from the command table; and /privacy: what is kept, for how long, and how to delete it.
import type { CommandName, Row, Text } from "../news/talk.ts";
import type { Call } from "./call.ts";
import { commands } from "./commands.ts";
import { command, firstSteps, notice } from "./notices.ts";

export async function help(call: Call): Promise<void> {
  const names = Object.keys(commands) as CommandName[];
  const rows: Row[] = names
    .filter((name) => name !== "help")
    .map((name) => ({
      lines: [[command(name), ` ${commands[name].says}.`], [{ quiet: `Such as ${commands[name].example}` }]],
      buttons: [],
    }));
  await call.say(
    notice(
      "plain",
      ["Lede briefs news. Every line it posts is checked against the sentence it came from; press Evidence to see it."],
      {
        title: "What Lede can do",
        rows,
        buttons: firstSteps,
      },
    ),
  );
}

export async function privacy(call: Call): Promise<void> {
  const lines: Text[] = [
    ["Lede reads what you type to it, and messages in threads of its own briefings. It does not read other messages."],
    [
      `The full text of articles is kept for ${call.tools.retentionDays} days. After that only the cited ` +
        "sentences and their neighbours stay, so that Evidence goes on working.",
    ],
    [
      "Kept until you delete them: what is followed here, schedules, settings, the briefings posted here, and " +
        "the last 20 questions of a thread.",
    ],
    [
      "Questions and article texts go to the language model that the operator configured, and to nobody else. " +
        "Without a model nothing leaves this machine but requests to the feeds and pages themselves.",
    ],
    [
      "To take your sources with you: ",
      command("sources", "export"),
      ". To stop: ",
      command("schedule", "list"),
      ", then Pause or Remove.",
    ],
    ["Removing Lede from this server or workspace deletes everything of it within a day."],
  ];
  await call.say(notice("plain", lines, { title: "Privacy" }));
}
