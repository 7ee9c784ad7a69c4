// What the main thread and its workroom say to each other, and how a Trouble crosses between them.
import type { Tenant } from "../../src/news/place.ts";
import type { Model } from "../../src/ports/model.ts";
import { asTrouble, Trouble, type TroubleKind } from "../../src/trouble.ts";
import type { Worded } from "../../src/words/worded.ts";
import type { WorkConfig, WorkName, Works } from "../../src/work.ts";

export type PackedTrouble = {
  readonly kind: TroubleKind;
  readonly said: string | readonly Worded[];
  readonly retryAfterMs?: number | undefined;
  /** Words for the log. */
  readonly cause?: string | undefined;
};

export function pack(thrown: unknown): PackedTrouble {
  const { kind, said, retryAfterMs, cause } = asTrouble(thrown);
  const words = cause instanceof Error ? (cause.stack ?? cause.message) : cause;
  return { kind, said, retryAfterMs, cause: words === undefined ? undefined : String(words) };
}

export const unpack = ({ kind, said, retryAfterMs, cause }: PackedTrouble): Trouble =>
  new Trouble(kind, said, {
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(cause !== undefined && { cause: new Error(cause) }),
  });

export type WorkroomLimits = {
  /** Processor time between two yields, in milliseconds: the longest honest stories take a third of it. */
  readonly timeMs: number;
  /** The same by the clock on the wall, however little of the processor it got. */
  readonly wallMs: number;
  readonly heapMiB: number;
  readonly workers: number;
  /** A worker that had nothing to do for so long gives its memory back; the next job waits until another has begun. */
  readonly restMs: number;
};

export type Job = {
  readonly id: number;
  readonly name: WorkName;
  readonly input: Works[WorkName]["in"];
  readonly signal: AbortSignal;
  readonly resolve: (out: unknown) => void;
  readonly reject: (trouble: unknown) => void;
  /** How many workers were ended while they went on with it, and how many beside it. */
  blamed: number;
  moved: number;
};

type Ended = { readonly out: unknown } | { readonly trouble: PackedTrouble };

/** What of the ports is asked: a part and an act of it ("articles", "search"), of a tenant where one is named. */
export type PortAsk = {
  readonly tenant?: Tenant | undefined;
  readonly part: string;
  readonly act: string;
  readonly given: readonly unknown[];
};

export type ToWorker =
  | {
      readonly kind: "run";
      readonly job: number;
      readonly name: WorkName;
      readonly input: Works[WorkName]["in"];
      readonly now: number;
    }
  | { readonly kind: "stop"; readonly job: number }
  | ({ readonly kind: "answer"; readonly ask: number } & Ended);

export type FromWorker =
  | ({ readonly kind: "done"; readonly job: number } & Ended)
  | ({ readonly kind: "ask"; readonly ask: number } & PortAsk)
  | { readonly kind: "unask"; readonly ask: number }
  | {
      readonly kind: "log";
      readonly level: "info" | "warn" | "error";
      readonly event: string;
      readonly fields: Readonly<Record<string, unknown>>;
      readonly trouble?: PackedTrouble;
    };

export type NamedModel = Pick<Model, "name" | "thinkingTokens" | "effort">;

export type WorkerData = {
  readonly config: WorkConfig;
  readonly model: NamedModel | undefined;
  readonly judge: NamedModel | undefined;
  /** Where compiled code is kept: a thread of its own does not know. */
  readonly compiled: string | undefined;
  /** Shared, two whole numbers: how often the worker has yielded, and which job it went on with last. */
  readonly state: Int32Array;
};

export const yields = 0;
export const goingOn = 1;

/** All that work may ask of its ports. What is not here is refused, whatever runs in the worker. */
export const asks: ReadonlySet<string> = new Set([
  "articles.ofFeeds",
  "articles.ofIds",
  "articles.search",
  "briefings.answerOfId",
  "costs.reserve",
  "costs.settle",
  "costs.spent",
  "judge.complete",
  "marks.count",
  "marks.counted",
  "marks.keep",
  "marks.ofKey",
  "model.complete",
  "once.first",
  "settings.keep",
  "settings.kept",
  "written.get",
  "written.put",
]);
