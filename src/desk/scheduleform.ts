// The schedule form: its fields filled in from a subscription, and what was typed into it read back, every problem at
// once.
import type { Length } from "../news/briefing.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Form, Inputs } from "../news/talk.ts";
import { parseSchedule, scheduleWords } from "../publishing/schedule.ts";
import { checkZone } from "../publishing/walltime.ts";
import { asTrouble } from "../trouble.ts";
import { topicWords, typedTopics } from "./topics.ts";

const lengths = [
  { value: "short", label: "Short: a lead and three points" },
  { value: "standard", label: "Standard: a lead and five points" },
  { value: "long", label: "Long: a lead and six points" },
] as const;

export type TypedSchedule = {
  readonly when: string;
  readonly zone: string;
  readonly topics: readonly string[];
  readonly length: Length;
  /** An address of the same tenant; absent for here. */
  readonly where?: string;
};

/** Filled in with what there is, or with what was typed before and refused. */
export function scheduleForm(subscription: Subscription, fresh: boolean, typed: Inputs = {}): Form {
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
    title: fresh ? "Add a schedule" : "Change the schedule",
    submit: "Save",
    on: fresh ? "" : subscription.id,
    fields: [
      {
        name: "when",
        label: "When",
        hint: "weekdays at 08:00, every day 7:30 and 18:00, every 6 hours, or cron",
        required: true,
        kind: "line",
        max: 200,
        value: before.when,
      },
      {
        name: "zone",
        label: "Time zone",
        hint: "Such as Europe/Zurich",
        required: true,
        kind: "suggested",
        field: "zone",
        value: before.zone,
      },
      {
        name: "topics",
        label: "Topics",
        hint: "Words or phrases, separated by commas; - excludes. Empty means everything.",
        required: false,
        kind: "line",
        max: 500,
        value: before.topics,
      },
      { name: "length", label: "Length", required: true, kind: "one-of", options: lengths, value: before.length },
      {
        name: "where",
        label: "Where",
        hint: "Here if left as it is",
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
): { readonly typed: TypedSchedule } | { readonly problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {};
  const reading = <T>(field: string, fallback: T, read: () => T): T => {
    try {
      return read();
    } catch (thrown) {
      problems[field] = asTrouble(thrown).message;
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
  const length = lengths.find((one) => one.value === (inputs.length || before.length))?.value;
  if (length === undefined) problems.length = "Choose short, standard or long.";
  if (Object.keys(problems).length > 0) return { problems };
  const where = inputs.where?.trim();
  return { typed: { when, zone, topics, length: length ?? before.length, ...(where ? { where } : {}) } };
}
