// The sandbox of worker threads: what ends within limits, and that others do not notice.
import { readdirSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openSandbox } from "../../../adapters/node/sandbox.ts";
import { sandboxContract } from "../../contracts/sandbox.contract.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";

const never = new AbortController().signal;
const sandbox = openSandbox();
afterAll(() => sandbox.close());

sandboxContract("The worker sandbox", () => sandbox);
sandboxContract("The inline sandbox", () => inlineSandbox);

/** At the depth limit again and again: minutes for a parser that looks back at every end tag. */
const slowPage = `${"<div>".repeat(250)}x${"</div>".repeat(250)}`.repeat(230);

describe("The worker sandbox", () => {
  it("kills a task that outlives its time, and answers the next one", async () => {
    const short = openSandbox({ timeMs: 200, workers: 1 });
    const slow = short.run("page", { html: slowPage }, never).catch((trouble: unknown) => trouble);
    const next = short.run(
      "opml",
      { body: '<opml><body><outline text="A" xmlUrl="https://example.org/a"/></body></opml>' },
      never,
    );
    expect(await slow).toMatchObject({ kind: "timed-out" });
    expect((await next).feeds).toHaveLength(1);
    await short.close();
  });

  it("counts the time a task works, not the time a busy machine keeps it waiting", async () => {
    const spin = "const ends = Date.now() + 20_000; while (Date.now() < ends);";
    const spinning = Array.from({ length: 4 }, () => new Worker(spin, { eval: true }));
    const html = `<article>${"<p>The lake rose by two metres on Monday, the authority said.</p>".repeat(1500)}</article>`;
    const busy = openSandbox({ timeMs: 900, workers: 1 });
    expect(await busy.run("page", { html }, never)).toMatchObject({ completeness: "full" });
    await Promise.all(spinning.map((worker) => worker.terminate()));
    await busy.close();
  }, 60_000);

  it.skipIf(process.platform !== "linux")(
    "gives the memory of idle workers back, and answers the next task with a new one",
    async () => {
      const threads = () => readdirSync("/proc/self/task").length;
      const brief = openSandbox({ idleMs: 50, workers: 1 });
      const opml = { body: '<opml><body><outline text="A" xmlUrl="https://example.org/a"/></body></opml>' };
      await brief.run("opml", opml, never);
      const working = threads();
      await vi.waitFor(() => expect(threads()).toBeLessThan(working), 5000);
      expect((await brief.run("opml", opml, never)).feeds).toHaveLength(1);
      await brief.close();
    },
  );

  it("kills a task that waits for the processor longer than anybody waits for it", async () => {
    const short = openSandbox({ timeMs: 200, wallMs: 250, workers: 1 });
    await expect(short.run("page", { html: slowPage }, never)).rejects.toMatchObject({ kind: "timed-out" });
    await short.close();
  });

  it("kills a task that outgrows its heap, and says that it is too large", async () => {
    const small = openSandbox({ heapMiB: 24, workers: 1 });
    const html = "<p>word word".repeat(59_000);
    await expect(small.run("page", { html }, never)).rejects.toMatchObject({ kind: "too-big" });
    await small.close();
  });

  it("does not even copy an input of fifty million characters", async () => {
    await expect(sandbox.run("page", { html: "x".repeat(50_000_000) }, never)).rejects.toMatchObject({
      kind: "too-big",
    });
  });

  it("ends a task whose asker gave up, without waiting for it", async () => {
    const stop = new AbortController();
    const slow = sandbox.run("page", { html: slowPage }, stop.signal).catch((trouble: unknown) => trouble);
    stop.abort();
    expect(await slow).toMatchObject({ kind: "aborted" });
  });

  it("answers nobody after it was closed", async () => {
    const closed = openSandbox();
    await closed.close();
    await expect(closed.run("page", { html: "" }, never)).rejects.toMatchObject({ kind: "aborted" });
  });
});
