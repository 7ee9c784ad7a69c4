// A step of ours runs in somebody's workflow: done as the command would be, and ended once, with what it made or why
// not.
import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import { calling } from "./client.ts";
import { patiently } from "./patience.ts";
import { channelOf, isDirect, slackPlace, timestampOf } from "./place.ts";
import { reachOf } from "./reach.ts";
import type { SlackReply } from "./reply.ts";
import type { SlackSpot } from "./spot.ts";
import { type StepName, steps } from "./steps.ts";
import { directSpot, type Ear, tell, tenantIn } from "./tell.ts";
import { addressesIn, unwrap } from "./typed.ts";

const inputsOfStep = z.object({
  link: z.string().optional(),
  topic: z.string().optional(),
  person: z.string().optional(),
  channel: z.string().optional(),
});
type StepInputs = z.infer<typeof inputsOfStep>;

export function hearSteps(app: App, ear: Ear): void {
  for (const name of Object.keys(steps) as StepName[])
    app.function(name, async ({ event, inputs, context, complete, fail }) => {
      // Slack delivers again what it is not sure of; a step that ends twice spoils somebody's workflow.
      const key = `step/${event.function_execution_id}`;
      if (!(await ear.first(key))) return;
      const finishing = runStep(ear, key, tenantIn(context), name, inputsOfStep.safeParse(inputs).data ?? {})
        .then(async ({ outputs, words }) => {
          const end = () => (outputs === undefined ? fail({ error: words }) : complete({ outputs }));
          await patiently(ear.clock, () => calling<unknown>(end));
        })
        .catch((thrown: unknown) => ear.log.error("slack-step-unended", thrown));
      ear.running.add(finishing);
      await finishing;
      ear.running.delete(finishing);
    });
}

type Ended = { outputs?: Readonly<Record<string, string>>; words: string };

async function runStep(ear: Ear, key: string, tenant: string, name: StepName, given: StepInputs): Promise<Ended> {
  const ended: Ended = { words: "Lede could not do that just now. Run the workflow again in a minute." };
  const user = given.person ?? "";
  if (user === "") return { words: "This step does not say on behalf of whom. Choose a person in its settings." };
  const channel = given.channel || undefined;
  if (name === "brief_topic" && channel === undefined)
    return { words: "This step does not say in which channel. Choose one in its settings." };
  const spot: SlackSpot = channel === undefined ? await directSpot(ear, tenant, user) : { tenant, user, channel };
  const posts = channel !== undefined;
  await tell(ear, {
    key,
    spot,
    told: async () => {
      if (posts) await mayBrief(ear, spot);
      return { kind: "command", command: "brief", inputs: { what: whatOf(name, given) } };
    },
    through: (reply) => heardBack(ear, reply, { ended, name, posts }),
  });
  return ended;
}

/** Throws Trouble `bad-input` where there is nothing to brief. */
function whatOf(name: StepName, { link = "", topic = "" }: StepInputs): string {
  if (name === "brief_topic") {
    const words = unwrap(topic).trim();
    if (words === "") throw new Trouble("bad-input", worded("step.empty-topic"));
    return words;
  }
  const [only, ...others] = addressesIn(link);
  if (only === undefined || others.length > 0) throw new Trouble("bad-input", worded("step.one-link"));
  return only;
}

/** Where a command could not be typed by this person, a step does nothing for them. Throws Trouble `not-allowed`. */
async function mayBrief(ear: Ear, { tenant, user, channel }: SlackSpot): Promise<void> {
  const workspace = await ear.workspaces.of(tenant);
  const reach = isDirect(channel) ? undefined : await reachOf(workspace, slackPlace(tenant, channel), ear.names);
  if (reach?.state === "gone") throw new Trouble("gone", worded("step.archived"));
  if (reach !== undefined && reach.state !== "open") throw new Trouble("not-allowed", reach.words);
  if (await ear.people.belongs(workspace, user, channel)) return;
  throw new Trouble("not-allowed", worded("step.no-member"));
}

/** Nobody waits at a screen: a briefing goes where the workflow says, and all else that is said ends the step. */
function heardBack(
  ear: Ear,
  reply: SlackReply,
  { ended, name, posts }: { readonly ended: Ended; readonly name: StepName; readonly posts: boolean },
): SlackReply {
  const plain = (said: Said): string =>
    ear
      .render(said)
      .map(({ plainText }) => plainText)
      .join("\n");
  return {
    view: (said) => reply.view(said),
    sayRest: (parts) => reply.sayRest(parts),
    done: () => reply.done(),
    say: async (said): Promise<SaidAs> => {
      if (said.kind === "notice" && said.rows === undefined) ended.words = plain(said);
      if (said.kind === "notice" && said.rows !== undefined) ended.words = tongueFor(said.language).say("step.several");
      if (said.kind !== "briefing") return {};
      // The hint about tapping a number is for readers in Slack.
      const { first: _, ...bare } = said;
      const as = posts ? await reply.say(said) : {};
      ended.outputs =
        name === "brief_link"
          ? { headline: said.briefing.headline.text, briefing: plain(bare) }
          : { channel: channelOf(as.message ?? ""), message: timestampOf(as.message ?? "") };
      return as;
    },
  };
}
