// /help: what matters in a phone's eight lines, the rest behind More.
import type { CommandName, Text } from "../news/talk.ts";
import type { Call } from "./call.ts";
import { type Command, commands } from "./commands.ts";
import { command, firstSteps, notice } from "./notices.ts";

const mostNeeded = ["help.checked", "help.brief", "help.follow", "help.schedule", "help.narrow", "help.ask"] as const;

export async function help(call: Call): Promise<void> {
  const { heard } = call;
  if (heard.kind === "press" && heard.action.on === "all") return await everyCommand(call);
  const buttons = [
    ...firstSteps(call.tongue),
    { label: call.tongue.say("button.more"), action: { act: "help", on: "all" } } as const,
  ];
  await call.say(
    notice(
      "plain",
      mostNeeded.map((key) => call.tongue.say(key)),
      { title: call.tongue.say("help.title"), buttons },
    ),
  );
}

/** A line a command, with each of its verbs. */
async function everyCommand({ say, tongue }: Call): Promise<void> {
  const lines = (Object.keys(commands) as CommandName[]).map((name): Text => {
    const { says, verbs = [] }: Command = commands[name];
    const forms = verbs.length === 0 ? [command(name)] : verbs.map((verb) => command(name, verb.name));
    return [`${tongue.say(says)}: `, ...forms.flatMap((form, at) => (at === 0 ? [form] : [", ", form]))];
  });
  await say(notice("plain", lines, { title: tongue.say("help.all") }));
}
