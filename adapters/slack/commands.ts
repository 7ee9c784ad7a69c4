// Slash commands heard: with words they are answered in place, without they open a modal with the same fields.
import type { App, types } from "@slack/bolt";
import { ruleOfCommand } from "../../src/desk/commands.ts";
import { Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import { commandView, mustAsk } from "./asking.ts";
import { withModal } from "./loading.ts";
import { unopened } from "./modal.ts";
import { slackPlace } from "./place.ts";
import { packSpot, type SlackSpot } from "./spot.ts";
import { type Ear, tell, tenantIn } from "./tell.ts";
import { readTyped, type TypedCommand } from "./typed.ts";

export function hearCommands(app: App, ear: Ear): void {
  app.command(/.*/, async ({ command, ack, context }) => {
    await ack();
    const key = `command/${command.trigger_id}`;
    if (!(await ear.first(key))) return;
    const spot: SlackSpot = {
      tenant: tenantIn(context),
      user: command.user_id,
      channel: command.channel_id,
      responseUrl: { kind: "slash", url: command.response_url },
      triggerId: command.trigger_id,
    };
    ear.names.heard(slackPlace(spot.tenant, spot.channel), command.channel_name);
    await hearCommand(ear, key, spot, readTyped(command.command, command.text ?? ""));
  });
}

/** In the language of their profile, and with its zone where the form asks for one. */
async function viewFor(ear: Ear, spot: SlackSpot, typed: TypedCommand): Promise<types.ModalView> {
  const { person, locale } = await ear.people.of(await ear.workspaces.of(spot.tenant), spot);
  return { ...commandView(typed, tongueFor(locale), person.zone), private_metadata: packSpot(spot) };
}

export async function hearCommand(ear: Ear, key: string, spot: SlackSpot, typed: TypedCommand): Promise<void> {
  const { command, inputs, empty } = typed;
  const asks = mustAsk(typed);
  const { first, modal } = ruleOfCommand(command, inputs.verb);
  const opens = asks || (empty && modal) || first === "form";
  const workspace = opens && spot.triggerId ? await ear.workspaces.of(spot.tenant) : undefined;
  const view = asks ? await viewFor(ear, spot, typed) : undefined;
  const there = workspace
    ? await withModal(workspace, spot, ear.log, { view, tongue: ear.people.tongueOf(spot) })
    : spot;
  // The modal asks; what is submitted in it comes back as this very command.
  if (asks && there.modal !== undefined) return;
  if (asks && workspace) return await tell(ear, { key, spot, told: async () => unasked(ear, typed) });
  await tell(ear, {
    key,
    spot: there,
    told: { kind: "command", command, inputs, ...(spot.under === undefined ? {} : { under: spot.under }) },
    ...(inputs.where === undefined ? {} : { also: inputs.where }),
  });
}

/** Slack opened no form. Nothing is done that nobody asked for: the person hears how to ask in one line. */
function unasked(ear: Ear, { command, inputs }: TypedCommand): never {
  const line = ear.typed({ command, ...(inputs.verb === undefined ? {} : { verb: inputs.verb }) });
  throw new Trouble("timed-out", [unopened, worded("slack.in-one-line", { command: line })]);
}
