// What every queue must do: offer work once, and see it done.
import { describe, expect, test } from "vitest";
import type { Jobs } from "../../src/ports/jobs.ts";

export type OpenedJobs = {
  readonly jobs: Jobs;
  /** Lets whatever is running or due come to pass. */
  readonly settle: () => Promise<void>;
  /** Lets the time pass after which a job that threw is offered again. */
  readonly pass: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

export function jobsContract(name: string, open: () => Promise<OpenedJobs>): void {
  const fact = (says: string, check: (opened: OpenedJobs, signal: AbortSignal, stop: () => void) => Promise<void>) =>
    test(says, async () => {
      const opened = await open();
      const over = new AbortController();
      try {
        await check(opened, over.signal, () => over.abort());
      } finally {
        over.abort();
        await opened.dispose();
      }
    });
  const feed = (n: number) => ({ url: `https://site${n}.example/feed` });

  describe(`the jobs contract on ${name}`, () => {
    fact("offered work is done, with its payload", async ({ jobs, settle }, signal, stop) => {
      const seen: string[] = [];
      await jobs.offer("poll-feed", "1", feed(1));
      const over = jobs.work("poll-feed", async ({ url }) => void seen.push(url), { atOnce: 2, signal });
      await jobs.offer("poll-feed", "2", feed(2));
      await settle();
      stop();
      await over;
      expect(seen.sort()).toEqual([feed(1).url, feed(2).url]);
      expect(await jobs.waiting()).toBe(0);
    });

    fact("the same key twice, while the first is waiting, is one job", async ({ jobs, settle }, signal, stop) => {
      let ran = 0;
      for (let n = 0; n < 5; n++) await jobs.offer("poll-feed", "same", feed(n));
      const over = jobs.work("poll-feed", async () => void ran++, { atOnce: 2, signal });
      await settle();
      stop();
      await over;
      expect(ran).toBe(1);
    });

    fact("a key that is done may be offered again", async ({ jobs, settle }, signal, stop) => {
      let ran = 0;
      const over = jobs.work("poll-feed", async () => void ran++, { atOnce: 2, signal });
      await jobs.offer("poll-feed", "same", feed(1));
      await settle();
      await jobs.offer("poll-feed", "same", feed(1));
      await settle();
      stop();
      await over;
      expect(ran).toBe(2);
    });

    fact("kinds do not mix", async ({ jobs, settle }, signal, stop) => {
      const seen: string[] = [];
      await jobs.offer("publish-edition", "k", { tenant: "acme", subscription: "s1", slot: 1 });
      const over = jobs.work("poll-feed", async ({ url }) => void seen.push(url), { atOnce: 1, signal });
      await jobs.offer("poll-feed", "k", feed(1));
      await settle();
      stop();
      await over;
      expect(seen).toEqual([feed(1).url]);
    });

    fact("feeds of one host are read one after the other", async ({ jobs, settle }, signal, stop) => {
      let [running, most, ran] = [0, 0, 0];
      for (let n = 0; n < 4; n++) await jobs.offer("poll-feed", `${n}`, { url: `https://a.example/${n}` });
      const over = jobs.work(
        "poll-feed",
        async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          ran += 1;
        },
        { atOnce: 4, signal },
      );
      for (let tries = 0; tries < 20 && ran < 4; tries++) await settle();
      stop();
      await over;
      expect({ most, ran }).toEqual({ most: 1, ran: 4 });
    });

    fact(
      "of a tenant with forty editions and one with a single one, the single one is among the first",
      async (opened, signal, stop) => {
        const { jobs, settle } = opened;
        const edition = (tenant: string, n: number) => ({ tenant, subscription: `s${n}`, slot: 0 });
        const seen: string[] = [];
        await Promise.all([
          ...Array.from({ length: 40 }, (_, n) => jobs.offer("publish-edition", `large ${n}`, edition("large", n))),
          jobs.offer("publish-edition", "small 1", edition("small", 1)),
        ]);
        const run = async ({ tenant }: { readonly tenant: string }) => void seen.push(tenant);
        const over = jobs.work("publish-edition", run, { atOnce: 8, signal });
        for (let tries = 0; tries < 20 && seen.length < 41; tries++) await settle();
        stop();
        await over;
        expect(seen).toHaveLength(41);
        expect(seen.indexOf("small")).toBeLessThan(12);
      },
    );

    fact("never more at once than asked", async ({ jobs, settle }, signal, stop) => {
      let [running, most] = [0, 0];
      const gates: (() => void)[] = [];
      const over = jobs.work(
        "poll-feed",
        async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise<void>((open) => gates.push(open));
          running -= 1;
        },
        { atOnce: 2, signal },
      );
      for (let n = 0; n < 5; n++) await jobs.offer("poll-feed", String(n), feed(n));
      for (let round = 0; round < 5; round++) {
        await settle();
        for (const open of gates.splice(0)) open();
      }
      await settle();
      stop();
      await over;
      expect(most).toBe(2);
    });

    fact("a job that throws is done again later", async ({ jobs, settle, pass }, signal, stop) => {
      let tries = 0;
      const over = jobs.work(
        "poll-feed",
        async () => {
          tries += 1;
          if (tries === 1) throw new Error("once");
        },
        { atOnce: 1, signal },
      );
      await jobs.offer("poll-feed", "1", feed(1));
      await settle();
      expect(tries).toBe(1);
      await pass();
      stop();
      await over;
      expect(tries).toBe(2);
    });

    fact("stopping lets the running ones finish and starts no more", async ({ jobs, settle }, signal, stop) => {
      const done: string[] = [];
      let open = () => {};
      const over = jobs.work(
        "poll-feed",
        async ({ url }) => {
          await new Promise<void>((resolve) => {
            open = resolve;
          });
          done.push(url);
        },
        { atOnce: 1, signal },
      );
      await jobs.offer("poll-feed", "1", feed(1));
      await jobs.offer("poll-feed", "2", feed(2));
      await settle();
      stop();
      open();
      await over;
      expect(done).toHaveLength(1);
    });
  });
}
