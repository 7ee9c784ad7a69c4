// Loaded before Lede in a process of its own: says on request what V8 holds in each of its threads.
import { subscribe } from "node:diagnostics_channel";
import { getHeapCodeStatistics, getHeapStatistics, type HeapInfo } from "node:v8";
import type { Worker } from "node:worker_threads";

/** Bytes: V8's heap, what of it is in use, and buffers and other memory that it keeps alive. */
export type Isolate = { readonly name: string; readonly heap: number; readonly used: number; readonly beside: number };
/** `code` is what the main thread has compiled, on its heap and beside it. */
export type Weighed = { readonly isolates: readonly Isolate[]; readonly code: number };

const workers = new Set<Worker>();
subscribe("worker_threads", (told) => {
  const { worker } = told as { readonly worker: Worker };
  workers.add(worker);
  worker.once("exit", () => workers.delete(worker));
});

const isolate = (name: string, of: HeapInfo): Isolate => ({
  name,
  heap: of.total_heap_size,
  used: of.used_heap_size,
  beside: of.external_memory,
});

process.on("message", async () => {
  const others = [...workers].map(async (worker, at) =>
    isolate(worker.threadName || `thread ${at + 1}`, await worker.getHeapStatistics()),
  );
  const { bytecode_and_metadata_size: bytecode, code_and_metadata_size: machine } = getHeapCodeStatistics();
  const isolates = [isolate("main", getHeapStatistics()), ...(await Promise.all(others))];
  process.send?.({ isolates, code: bytecode + machine } satisfies Weighed);
});
// Being asked keeps no process alive.
process.channel?.unref();
