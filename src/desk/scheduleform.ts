// The schedule form: its fields filled in from a subscription, and what was typed into it read back, every problem at
// once.
import type { Length } from "../news/briefing.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Form, Inputs } from "../news/talk.ts";
import { parseSchedule, scheduleWords } from "../publishing/schedule.ts";
import { checkZone } from "../publishing/walltime.ts";
import { asTrouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { topicWords, typedTopics } from "./topics.ts";

const lengths = ["short", "standard", "long"] as const;

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

/** "weekdays at 08:00 Europe/Zurich" typed in one go: the zone taken off its end. */
export function splitZone(text: string): { readonly when: string; readonly zone?: string } {
  const [, when, zone] =
    /^(.*\S)[\s,]+(?:in\s+)?\(?([A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+|UTC|GMT)\)?$/i.exec(text.trim()) ?? [];
  return when && zone ? { when, zone } : { when: text };
}

/** Inputs that are absent keep what `before` has. */
export function readScheduleForm(
  inputs: Inputs,
  before: Subscription,
  tongue: Tongue,
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
  const said = splitZone(inputs.when?.trim() || before.schedule.when);
  const when = reading("when", before.schedule.when, () => {
    parseSchedule(said.when);
    return scheduleWords(said.when);
  });
  const zone = reading("zone", before.schedule.zone, () =>
    checkZone(said.zone ?? (inputs.zone?.trim() || before.schedule.zone)),
  );
  const topics = reading("topics", before.topics, () =>
    inputs.topics === undefined ? before.topics : typedTopics(inputs.topics),
  );
  const length = lengths.find((one) => one === (inputs.length || before.length));
  if (length === undefined) problems.length = tongue.say("schedule.choose-length");
  if (Object.keys(problems).length > 0) return { problems };
  const where = inputs.where?.trim();
  return { typed: { when, zone, topics, length: length ?? before.length, ...(where ? { where } : {}) } };
}
