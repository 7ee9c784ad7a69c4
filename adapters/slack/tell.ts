// How one event of Slack is told to the desk: heard once, answered where it was said, its failure put into words there.
import type { Context } from "@slack/bolt";
import { ruleOf } from "../../src/desk/rules.ts";
import { isEveryone } from "../../src/desk/settings.ts";
import type { MessageId, Tenant } from "../../src/news/place.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Heard } from "../../src/news/talk.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Hear } from "../../src/ports/platform.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import type { Groups } from "./groups.ts";
import type { ChannelNames } from "./names.ts";
import type { HeardOnce } from "./once.ts";
import type { People } from "./people.ts";
import { slackPlace, tenantOf } from "./place.ts";
import { openReply, type ReplyTools, type SlackReply } from "./reply.ts";
import type { SlackSpot } from "./spot.ts";
import type { Stops } from "./stops.ts";
import type { Turns } from "./turns.ts";
import type { Workspace, Workspaces } from "./workspaces.ts";

export type Ear = ReplyTools & {
  readonly workspaces: Workspaces;
  readonly people: People;
  readonly groups: Groups;
  readonly names: ChannelNames;
  readonly first: HeardOnce;
  readonly log: Log;
  readonly stops: Stops;
  readonly turn: Turns;
  readonly hear: Hear;
  readonly signal: AbortSignal;
  readonly apiUrl: string | undefined;
  /** Is there a thread of ours beneath this message, although somebody else wrote it? */
  readonly ourThread: (tenant: Tenant, root: MessageId) => Promise<boolean>;
  /** A channel got another id: what is posted there goes on. */
  readonly moved: (tenant: Tenant, from: string, to: string) => Promise<void>;
  /** Where a workspace adds Lede; undefined where it cannot. */
  readonly installLink: string | undefined;
  /** Work still going on, which the end waits for. */
  readonly running: Set<Promise<unknown>>;
};

export const tenantIn = (context: Context): Tenant =>
  tenantOf(context.teamId, context.enterpriseId, context.isEnterpriseInstall);

/** The parts of a Heard that differ from kind to kind. */
export type Told = Heard extends infer H
  ? H extends Heard
    ? Omit<H, "key" | "by" | "in" | "locale" | "signal">
    : never
  : never;

export type Meeting = {
  readonly key: string;
  readonly spot: SlackSpot;
  /** A function where it takes work that may fail: what it throws becomes words too. */
  readonly told: Told | (() => Promise<Told>);
  /** Another channel that the request is about. */
  readonly also?: string;
  /** Replaces how things are said, for those who must answer Slack first. */
  readonly through?: (reply: SlackReply) => SlackReply;
};

/** Tells the desk, once. Whatever it throws becomes words where the person is looking; the cause goes to the log. */
export async function tell(ear: Ear, meeting: Meeting): Promise<void> {
  const work = telling(ear, meeting).catch((thrown: unknown) => ear.log.error("slack-answer-failed", thrown));
  ear.running.add(work);
  await work;
  ear.running.delete(work);
}

async function telling(ear: Ear, { key, spot, told, also, through }: Meeting): Promise<void> {
  const { tenant, channel } = spot;
  // A submitted modal waits for its answer as its acknowledgement; everything else has had its own.
  if (through === undefined) await ear.turn();
  const workspace = await ear.workspaces.of(tenant);
  const { person, locale, sure } = await ear.people.of(workspace, spot, also);
  const stop = ear.stops.begin(spot);
  const { signal } = stop;
  const own = openReply(ear, workspace, spot, signal);
  const reply = through ? through(own) : own;
  try {
    const what = typeof told === "function" ? await told() : told;
    // Whoever is no member of the other channel, or a guest, names it in vain.
    const named = also !== undefined && person.mayManage ? { named: slackPlace(tenant, also) } : {};
    const group = await groupIn(what, ear.groups, workspace);
    const place = slackPlace(tenant, channel);
    const heard = { key, by: person, in: place, locale, signal, ...named, ...group, ...what } as Heard;
    if (!sure && ruleOf(heard).manages) throw new Trouble("unavailable", unsure);
    await ear.hear(heard, (said) => reply.say(said));
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind !== "aborted") {
      ear.log.error("slack-answer-failed", trouble, { tenant });
      await reply.say({
        audience: "asker",
        kind: "notice",
        tone: "problem",
        lines: [spoken(trouble.forReaders(tongueFor(locale)))],
      });
    }
  } finally {
    stop.end();
    await reply.done();
  }
}

/** Throws Trouble with words where there is no such group. */
async function groupIn(what: Told, groups: Groups, workspace: Workspace): Promise<Pick<Heard, "group">> {
  const typed = what.kind === "command" ? what.inputs.managers : undefined;
  if (typed === undefined || isEveryone(typed)) return {};
  return { group: await groups.named(workspace, typed) };
}

export const unsure = worded("slack.rights-unknown");

/** The Home tab and global shortcuts have no channel: their place is the person's direct messages. */
export async function directSpot(ear: Ear, tenant: Tenant, user: string): Promise<SlackSpot> {
  const workspace: Workspace = await ear.workspaces.of(tenant);
  return { tenant, user, channel: await ear.people.directWith(workspace, user) };
}
