// What runs inside a sandbox worker: one task at a time, its result or its trouble sent back as plain words.
import { parentPort } from "node:worker_threads";
import type { TaskName, Tasks } from "../../src/ports/sandbox.ts";
import type { TroubleKind } from "../../src/trouble.ts";

export type TaskAsked = { readonly [T in TaskName]: { readonly task: T; readonly input: Tasks[T]["in"] } }[TaskName];

/** `started` comes first, so that waiting for the worker's own start is not counted against the task. */
export type TaskTold =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly out: unknown }
  | { readonly kind: "trouble"; readonly trouble: TroubleKind; readonly words: string };

await import("./older.ts");
const { tasks } = await import("../../src/gathering/tasks.ts");
const { Trouble } = await import("../../src/trouble.ts");

parentPort?.on("message", (asked: TaskAsked) => parentPort?.postMessage(answer(asked)));
parentPort?.postMessage({ kind: "ready" } satisfies TaskTold);

function answer({ task, input }: TaskAsked): TaskTold {
  try {
    return { kind: "done", out: (tasks[task] as (given: typeof input) => unknown)(input) };
  } catch (thrown) {
    if (thrown instanceof Trouble) return { kind: "trouble", trouble: thrown.kind, words: thrown.message };
    // Deep trees exhaust a parser's stack: for us that is size.
    const deep = thrown instanceof RangeError;
    return {
      kind: "trouble",
      trouble: deep ? "too-big" : "unreadable",
      words: new Trouble(deep ? "too-big" : "unreadable").message,
    };
  }
}
