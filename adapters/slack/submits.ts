// Submitted forms heard: what is wrong is said at its field while Slack waits; what takes longer goes on in the open
// modal.
import type { App, SlackViewAction, ViewResponseAction, ViewSubmitAction } from "@slack/bolt";
import type { FormName, Inputs, Said } from "../../src/news/talk.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { commandOfView } from "./asking.ts";
import { addFiles, type SharedFile } from "./files.ts";
import { waitingView } from "./loading.ts";
import type { SlackReply } from "./reply.ts";
import { packSpot, type SlackSpot, unpackSpot } from "./spot.ts";
import { type Ear, type Told, tell, tenantIn } from "./tell.ts";

/** Slack closes the modal with an error after three seconds. */
const patienceMs = 2_000;

type Answer = ViewResponseAction | undefined;

export function hearSubmits(app: App, ear: Ear): void {
  app.view<ViewSubmitAction>(
    { type: "view_submission", callback_id: /^(form|command):/ },
    async ({ ack, body, view, context }) => {
      // Neither id nor hash of a view changes when it is sent back with errors: only the trigger is new each time.
      const key = `submit/${body.trigger_id}`;
      if (!(await ear.first(key))) return await ack();
      const { on, spot: from } = unpackSpot(view.private_metadata);
      const tenant = tenantIn(context);
      const user = body.user.id;
      const spot: SlackSpot = { channel: user, ...from, tenant, user, modal: { id: view.id } };
      const answered = answerOnce((answer) => (answer === undefined ? ack() : ack(answer)));
      const tongue = ear.people.tongueOf(spot);
      const late = new AbortController();
      const tooLate = ear.clock.sleep(patienceMs, late.signal).then(
        () =>
          answered.give({
            response_action: "update",
            view: waitingView(tongue.say("slack.working"), tongue, packSpot(spot)),
          }),
        () => {},
      );
      const { inputs, files } = readState(body);
      await tell(ear, {
        key,
        spot,
        told: async () => ({
          ...submitted(view.callback_id, on, await addFiles(ear, tenant, inputs, files)),
          ...(spot.under === undefined ? {} : { under: spot.under }),
        }),
        ...(inputs.where === undefined ? {} : { also: inputs.where }),
        through: (reply) => firstAnswering(reply, spot, tongue, answered),
      });
      late.abort();
      await tooLate;
      await answered.give(undefined);
    },
  );
}

/** A modal of a command's own fields is that command; a form of the desk's is its form. */
function submitted(callback: string, on: string, inputs: Inputs): Extract<Told, { kind: "command" | "submit" }> {
  const asked = commandOfView(callback);
  if (asked === undefined) return { kind: "submit", form: callback.slice("form:".length) as FormName, on, inputs };
  const { command, verb } = asked;
  return { kind: "command", command, inputs: verb === "" ? inputs : { verb, ...inputs } };
}

/** True for the answer that Slack got. */
type Answered = { give(answer: Answer): Promise<boolean>; isOpen(): boolean };

function answerOnce(ack: (answer: Answer) => Promise<void>): Answered {
  let done = false;
  return {
    isOpen: () => !done,
    give: async (answer) => {
      if (done) return false;
      done = true;
      await ack(answer);
      return true;
    },
  };
}

/** The first thing said becomes Slack's answer where it can be one. */
function firstAnswering(reply: SlackReply, spot: SlackSpot, tongue: Tongue, answered: Answered): SlackReply {
  return {
    done: () => reply.done(),
    view: (said) => reply.view(said),
    sayRest: (parts) => reply.sayRest(parts),
    say: async (said) => {
      if (said.kind === "notice" && said.fieldProblems && Object.keys(said.fieldProblems).length > 0) {
        if (await answered.give({ response_action: "errors", errors: { ...said.fieldProblems } })) return {};
        return await reply.say(said);
      }
      if (said.kind === "progress") {
        const waiting = waitingView(`${said.doing}…`, tongue, packSpot(spot));
        await answered.give({ response_action: "update", view: waiting }).catch(() => {});
        return {};
      }
      if (showsInModal(said) && answered.isOpen()) {
        const { view, rest } = reply.view(said);
        await answered.give({ response_action: "update", view });
        await reply.sayRest(rest);
        return {};
      }
      if (showsInModal(said)) return await reply.say(said);
      await answered.give({
        response_action: "update",
        view: waitingView(tongue.say("slack.posting"), tongue, packSpot(spot)),
      });
      return await reply.say(said);
    },
  };
}

const showsInModal = (said: Said): boolean =>
  said.kind === "form" || said.kind === "evidence" || (said.audience === "asker" && said.kind !== "choices");

type States = SlackViewAction["view"]["state"]["values"];

function readState(body: SlackViewAction): { readonly inputs: Inputs; readonly files: readonly SharedFile[] } {
  const inputs: Record<string, string> = {};
  const files: SharedFile[] = [];
  for (const [name, elements] of Object.entries(body.view.state.values as States))
    for (const element of Object.values(elements)) {
      const value = chosenIn(element);
      if (value !== undefined && value !== "") inputs[name] = value;
      for (const file of element.files ?? [])
        files.push({ name: file.name ?? "", url: file.url_private_download ?? file.url_private ?? "" });
    }
  return { inputs, files };
}

function chosenIn(element: States[string][string]): string | undefined {
  if (element.selected_options) return element.selected_options.map((option) => option.value).join(",");
  return (
    element.value ??
    element.selected_option?.value ??
    element.selected_conversation ??
    element.selected_channel ??
    element.selected_time ??
    undefined
  );
}
