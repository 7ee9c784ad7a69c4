// Numbers for Prometheus, counted from the events of the log: what was logged is what was counted.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import manifest from "../../package.json" with { type: "json" };
import type { Fields } from "../../src/ports/log.ts";
import type { DraftCounts } from "../../src/writing/model/drafting.ts";
import type { Listener } from "./log.ts";

type Values = Readonly<Record<string, number>>;

export type Metrics = {
  readonly listen: Listener;
  readonly text: () => Promise<string>;
  readonly contentType: string;
  /** Looked at when the numbers are asked for. */
  readonly watch: (name: string, help: string, read: () => Promise<number> | number) => void;
  /** The same for several at once, each by the one label that tells them apart. */
  readonly watchEach: (name: string, help: string, label: string, read: () => Values | Promise<Values>) => void;
};

/**
 * Event, the counter it feeds, and the fields that become labels. Labels have few values: never an id, an address or a
 * text.
 */
const counted: readonly {
  readonly event: string;
  readonly counter: string;
  readonly help: string;
  readonly labels?: readonly string[];
}[] = [
  { event: "edition-made", counter: "lede_editions_made_total", help: "Editions made ready", labels: ["kind"] },
  {
    event: "edition-posted",
    counter: "lede_editions_posted_total",
    help: "Editions posted",
    labels: ["platform", "kind", "late"],
  },
  {
    event: "edition-unsure",
    counter: "lede_editions_unsure_total",
    help: "Editions of which a message may be missing",
  },
  { event: "edition-silent", counter: "lede_editions_silent_total", help: "Editions without a message, as asked" },
  {
    event: "edition-failed",
    counter: "lede_editions_failed_total",
    help: "Editions that could not be posted",
    labels: ["kind"],
  },
  {
    event: "edition-folded",
    counter: "lede_editions_folded_total",
    help: "Slots folded into the next edition after an outage",
  },
  { event: "part-posted", counter: "lede_parts_posted_total", help: "Messages posted" },
  { event: "part-refused", counter: "lede_parts_refused_total", help: "Posts refused or unanswered", labels: ["why"] },
  { event: "part-unsure", counter: "lede_parts_unsure_total", help: "Messages whose arrival is not certain" },
  { event: "feed-polled", counter: "lede_feeds_polled_total", help: "Feeds read", labels: ["unchanged"] },
  { event: "feed-failed", counter: "lede_feeds_failed_total", help: "Feeds that failed", labels: ["kind"] },
  { event: "model-wrote", counter: "lede_model_wrote_total", help: "Briefings a model wrote" },
  {
    event: "model-fell-back",
    counter: "lede_model_fell_back_total",
    help: "Briefings the embedded writer wrote because a model could not",
    labels: ["kind"],
  },
  {
    event: "question-answered",
    counter: "lede_questions_answered_total",
    help: "Questions answered",
    labels: ["kind"],
  },
  { event: "answer-rated", counter: "lede_answers_rated_total", help: "Answers rated by readers", labels: ["right"] },
  { event: "mistake-reported", counter: "lede_mistakes_reported_total", help: "Mistakes reported by readers" },
  { event: "tick-failed", counter: "lede_ticks_failed_total", help: "Ticks that failed" },
];

/** What became of the lines that a model wrote, by what the writer counts of them. */
const verdicts = {
  held: "asWritten",
  repaired: "repaired",
  replaced: "replaced",
  lost: "lost",
} as const satisfies Readonly<Record<string, keyof DraftCounts>>;

/** Events that say what a model was asked and paid for. */
const paidFor: ReadonlySet<string> = new Set([
  ...["model-wrote", "model-answered", "model-fell-back"],
  ...["judge-measured", "judge-unmeasured"],
]);

export function openMetrics(): Metrics {
  const registry = new Registry();
  // Under their usual names, which every dashboard for Node knows.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const built = new Gauge({
    name: "lede_build_info",
    help: "1, with the version of Lede and of Node",
    labelNames: ["version", "node"],
    registers,
  });
  built.set({ version: manifest.version, node: process.versions.node }, 1);
  const counters = new Map(
    counted.map(({ event, counter, help, labels = [] }) => [
      event,
      { labels, counter: new Counter({ name: counter, help, labelNames: [...labels], registers }) },
    ]),
  );
  const errors = new Counter({
    name: "lede_errors_total",
    help: "Events logged as errors",
    labelNames: ["event"],
    registers,
  });
  const delay = new Histogram({
    name: "lede_edition_delay_seconds",
    help: "From the moment an edition was due to the moment it was posted",
    buckets: [1, 5, 15, 60, 300, 900, 3600, 21600],
    registers,
  });
  const acknowledged = new Histogram({
    name: "lede_acknowledge_seconds",
    help: "From hearing a command, a press or a message to its acknowledgement; both platforms give up after 3",
    labelNames: ["platform"],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers,
  });
  const calls = new Counter({ name: "lede_model_calls_total", help: "Requests to a model", registers });
  const tokens = new Counter({
    name: "lede_model_tokens_total",
    help: "Tokens in and out; the hidden ones are among those out",
    labelNames: ["side"],
    registers,
  });
  const claims = new Counter({
    name: "lede_model_claims_total",
    help: "Statements of models, by what checking made of them",
    labelNames: ["verdict"],
    registers,
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    listen: (level, event, fields) => {
      const found = counters.get(event);
      if (found) found.counter.inc(labelsOf(fields, found.labels));
      if (level === "error") errors.inc({ event });
      if (event === "edition-posted") delay.observe(Math.max(0, amount(fields.lateMs)) / 1000);
      if (event === "interaction-acknowledged")
        acknowledged.observe(labelsOf(fields, ["platform"]), amount(fields.afterMs) / 1000);
      if (!paidFor.has(event)) return;
      calls.inc(amount(fields.calls));
      for (const side of ["input", "output", "hidden"] as const)
        tokens.inc({ side }, amount((fields.tokens as { readonly [side: string]: unknown } | undefined)?.[side]));
      for (const [verdict, count] of Object.entries(verdicts)) claims.inc({ verdict }, amount(fields[count]));
    },
    watchEach: (name, help, label, read) => {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          for (const [one, value] of Object.entries(await read())) this.set({ [label]: one }, value);
        },
      });
    },
    watch: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await Promise.try(read).catch(() => Number.NaN));
        },
      });
    },
  };
}

const labelsOf = (fields: Fields, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(fields[name] ?? "none").slice(0, 40)]));

const amount = (value: unknown): number => (typeof value === "number" && value > 0 ? value : 0);
