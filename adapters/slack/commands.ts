// Slash commands heard: with words they are answered in place, without they open a modal with the same fields.
import type { App } from "@slack/bolt";
import { firstOf } from "../../src/desk/commands.ts";
import type { CommandName } from "../../src/news/talk.ts";
import { type Ear, tell, tenantIn } from "./listen.ts";
import { withModal } from "./loading.ts";
import type { Spot } from "./spot.ts";
import { readTyped } from "./typed.ts";

/** These say everything without a question back. */
const answersAtOnce = new Set<CommandName>(["help", "privacy", "why", "topics"]);

export function hearCommands(app: App, ear: Ear): void {
  app.command(/.*/, async ({ command, ack, context }) => {
    await ack();
    const key = `command/${command.trigger_id}`;
    if (!(await ear.first(key))) return;
    const typed = readTyped(command.command, command.text ?? "");
    const spot: Spot = {
      tenant: tenantIn(context),
      user: command.user_id,
      channel: command.channel_id,
      responseUrl: command.response_url,
      triggerId: command.trigger_id,
    };
    const asForm =
      (typed.empty && !answersAtOnce.has(typed.command)) || firstOf(typed.command, typed.inputs.verb) === "form";
    const workspace = asForm ? await ear.workspaces.of(spot.tenant) : undefined;
    await tell(ear, {
      key,
      spot: workspace ? await withModal(workspace, spot, ear.log, false) : spot,
      told: { kind: "command", command: typed.command, inputs: typed.inputs },
      ...(typed.inputs.where === undefined ? {} : { also: typed.inputs.where }),
    });
  });
}
