// The schedule form: its fields filled in from a subscription, and what was typed into it read back, every problem at
// once.
import type { Instant } from "../news/article.ts";
import { type Length, lengths } from "../news/briefing.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Form, Inputs } from "../news/talk.ts";
import { checkZone } from "../publishing/walltime.ts";
import { readWhen, type TypedWhen } from "../publishing/when/schedule.ts";
import { asTrouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { topicWords, typedTopics } from "./topics.ts";

export type TypedSchedule = {
  readonly when: string;
  readonly zone: string;
  readonly topics: readonly string[];
  readonly length: Length;
  /** An address of the same tenant; absent for here. */
  readonly where?: string;
};

type Filling = Pick<Subscription, "id" | "place" | "topics" | "schedule" | "length">;

/** Filled in with what there is, or with what was typed before and refused. */
export function scheduleForm(subscription: Filling, fresh: boolean, tongue: Tongue, typed: Inputs = {}): Form {
  const before = {
    when: subscription.schedule.when,
    zone: subscription.schedule.zone,
    topics: topicWords(subscription.topics),
    length: subscription.length,
    ...(fresh ? {} : { where: subscription.place.address }),
    ...typed,
  };
  return {
    name: "schedule",
    title: tongue.say(fresh ? "form.schedule-add" : "form.schedule-change"),
    submit: tongue.say("button.save"),
    on: fresh ? "" : subscription.id,
    fields: [
      {
        name: "when",
        label: tongue.say("form.when"),
        hint: tongue.say("form.when-hint"),
        required: true,
        kind: "line",
        max: 200,
        value: before.when,
      },
      {
        name: "zone",
        label: tongue.say("form.zone"),
        hint: tongue.say("form.zone-hint"),
        required: true,
        kind: "suggested",
        field: "zone",
        value: before.zone,
      },
      {
        name: "topics",
        label: tongue.say("form.topics"),
        hint: tongue.say("form.topics-hint"),
        required: false,
        kind: "line",
        max: 500,
        value: before.topics,
      },
      {
        name: "length",
        label: tongue.say("form.length"),
        required: true,
        kind: "one-of",
        options: lengths.map((value) => ({ value, label: tongue.say(`length.${value}`) })),
        value: before.length,
      },
      {
        name: "where",
        label: tongue.say("form.where"),
        hint: tongue.say("form.where-hint"),
        required: false,
        kind: "place",
        ...(before.where ? { value: before.where } : {}),
      },
    ],
  };
}

/** Inputs that are absent keep what `before` has. */
export function readScheduleForm(
  inputs: Inputs,
  before: Subscription,
  tongue: Tongue,
  now: Instant,
): { readonly typed: TypedSchedule } | { readonly problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {};
  const reading = <T>(field: string, fallback: T, read: () => T): T => {
    try {
      return read();
    } catch (thrown) {
      problems[field] = asTrouble(thrown).forReaders(tongue);
      return fallback;
    }
  };
  const zone = reading("zone", before.schedule.zone, () => checkZone(inputs.zone?.trim() || before.schedule.zone));
  const typed = inputs.when?.trim() || before.schedule.when;
  // What stands there already is kept: read anew, "every 3 days" would start again today.
  const same = typed.toLowerCase() === before.schedule.when.toLowerCase();
  const when = reading<TypedWhen>("when", before.schedule, () =>
    same ? { when: before.schedule.when } : readWhen(typed, zone, now),
  );
  const topics = reading("topics", before.topics, () =>
    inputs.topics === undefined ? before.topics : typedTopics(inputs.topics),
  );
  const length = lengths.find((one) => one === (inputs.length || before.length));
  if (length === undefined) problems.length = tongue.say("schedule.choose-length");
  const { when: unread, ...others } = problems;
  if (Object.keys(problems).length > 0) return { problems: { ...(unread && { when: unread }), ...others } };
  const where = inputs.where?.trim();
  const schedule = { when: when.when, zone: when.zone ?? zone };
  return { typed: { ...schedule, topics, length: length ?? before.length, ...(where ? { where } : {}) } };
}
