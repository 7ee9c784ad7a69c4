// The in-process queue keeps the jobs contract.
import { expect, test } from "vitest";
import { openMemoryJobs } from "../../../adapters/jobs/memory.ts";
import { jobsContract } from "../../contracts/jobs.contract.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";

jobsContract("memory", async () => {
  const clock = new FixedClock();
  return {
    jobs: openMemoryJobs({ clock, log: new KeptLog() }),
    settle,
    pass: () => clock.advance(60_000),
    dispose: async () => {},
  };
});

/** Who was served, by lane, in order; each job takes as long as `lasts` says. */
async function served(
  kind: "poll-feed" | "publish-edition",
  offers: readonly string[],
  lasts: (lane: string) => number,
  atOnce: number,
): Promise<readonly { readonly lane: string; readonly at: number }[]> {
  const clock = new FixedClock();
  const jobs = openMemoryJobs({ clock, log: new KeptLog() });
  const [stop, begun, seen] = [new AbortController(), clock.now(), [] as { lane: string; at: number }[]];
  for (const [n, lane] of offers.entries())
    if (kind === "poll-feed") await jobs.offer(kind, `${n}`, { url: `https://${lane}/${n}` });
    else await jobs.offer(kind, `${n}`, { tenant: lane, subscription: `s${n}`, slot: 0 });
  const over = jobs.work(
    kind,
    async (payload) => {
      const lane = "tenant" in payload ? payload.tenant : new URL(payload.url).host;
      await clock.sleep(lasts(lane), stop.signal);
      seen.push({ lane, at: clock.now() - begun });
    },
    { atOnce, signal: stop.signal },
  );
  for (let step = 0; step < 2_000 && seen.length < offers.length; step++) await clock.advance(500);
  stop.abort();
  await over;
  return seen;
}

test("a hundred feeds of one host keep nobody else's waiting, and are all read in the end", async () => {
  const offers = [
    ...Array.from({ length: 100 }, () => "slow.example"),
    ...Array.from({ length: 60 }, (_, n) => `h${n}.example`),
  ];
  const seen = await served("poll-feed", offers, (host) => (host === "slow.example" ? 1_000 : 500), 8);
  const others = seen.filter(({ lane }) => lane !== "slow.example");
  expect(others).toHaveLength(60);
  // Sixty in seven places, half a second each.
  expect(Math.max(...others.map(({ at }) => at))).toBeLessThanOrEqual(6_000);
  expect(seen.filter(({ lane }) => lane === "slow.example")).toHaveLength(100);
});

test("a tenant with five thousand editions due does not make one with a single one wait", async () => {
  const offers = [
    ...Array.from({ length: 5_000 }, () => "large"),
    "small",
    ...Array.from({ length: 200 }, () => "middle"),
  ];
  const seen = await served("publish-edition", offers, () => 500, 8);
  expect(seen.findIndex(({ lane }) => lane === "small")).toBeLessThan(16);
  // By turns: the middle one is through when the large one has had as many.
  expect(seen.findLastIndex(({ lane }) => lane === "middle")).toBeLessThan(420);
  expect(seen).toHaveLength(5_201);
});

test("a tenant alone has all places", async () => {
  const seen = await served(
    "publish-edition",
    Array.from({ length: 16 }, () => "only"),
    () => 500,
    8,
  );
  expect(Math.max(...seen.map(({ at }) => at))).toBeLessThanOrEqual(1_500);
});
