// Everything Bolt hears, by what it is: each kind of event has an ear of its own, and this puts them all on.
import type { App } from "@slack/bolt";
import { hearCommands } from "./commands.ts";
import { hearEvents } from "./events.ts";
import { hearPresses } from "./presses.ts";
import { hearQuestions } from "./questions.ts";
import { hearShortcuts } from "./shortcuts.ts";
import { answerStrangers } from "./strangers.ts";
import { hearSubmits } from "./submits.ts";
import type { Ear } from "./tell.ts";
import { hearSteps } from "./workflows.ts";

export function listenTo(app: App, ear: Ear): void {
  answerStrangers(app, ear);
  hearCommands(app, ear);
  hearPresses(app, ear);
  hearSubmits(app, ear);
  hearShortcuts(app, ear);
  hearQuestions(app, ear);
  hearEvents(app, ear);
  hearSteps(app, ear);
  app.error(async (error) => ear.log.error("slack-event-failed", error));
}
