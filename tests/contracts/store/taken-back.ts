// Two processes on one store look at one article: what its outlet changed is told once, whoever sleeps or dies meanwhile.
import { expect } from "vitest";
import { lookAgain } from "../../../src/publishing/looking-again.ts";
import type { PublishTools } from "../../../src/publishing/publish.ts";
import { partsOf } from "../../../src/publishing/split.ts";
import { standsOn } from "../../../src/publishing/watch-plan.ts";
import { correctionsNow } from "../../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../../src/writing/embedded.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { FakePlatform } from "../../fakes/platform.ts";
import { plainNewsroom } from "../../publishing/world.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { anArticle, anEdition, day, here, minute, t0 } from "./samples.ts";

const text =
  "The ferry Solveig carried 118 people when it struck the pier at Lerwick on Sunday evening.\n\n" +
  "Rescuers brought 96 passengers ashore before midnight, and divers searched the hull for others.\n\n" +
  "The owner of the line has not said when the ferry will sail again.";
const ferry = anArticle("ferry", { title: "Ferry strikes the pier at Lerwick", text });

export function takenBackFacts(open: OpenStore): void {
  fact(open, "two that look at once tell it once", async (store, another) => {
    const { clock, toolsOf, platform, signal } = await posted(store);
    await clock.advance(60 * minute);
    const both = [toolsOf(store, "p1"), toolsOf(await another(), "p2")];
    await Promise.all(both.map((tools) => lookAgain(tools, ferry.id, signal)));
    expect(told(platform)).toHaveLength(1);
    await clock.advance(day);
    await Promise.all(both.map((tools) => lookAgain(tools, ferry.id, signal)));
    expect(told(platform)).toHaveLength(1);
  });

  fact(open, "one that sleeps until another has its look tells nothing any more", async (store, another) => {
    const { clock, toolsOf, platform, signal } = await posted(store);
    await clock.advance(60 * minute);
    const [asleep, wakes] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const sleepy: FakePlatform = Object.assign(Object.create(platform), {
      post: async (...wish: Parameters<FakePlatform["post"]>) => {
        asleep.resolve();
        await wakes.promise;
        return platform.post(...wish);
      },
    });
    const first = lookAgain(toolsOf(store, "p1", sleepy), ferry.id, signal);
    await asleep.promise;
    await clock.advance(6 * minute);
    await lookAgain(toolsOf(await another(), "p2"), ferry.id, signal);
    expect(told(platform)).toHaveLength(1);
    wakes.resolve();
    let over = false;
    const ended = first.finally(() => {
      over = true;
    });
    // Databases answer in their own time: the clock goes on meanwhile.
    for (let steps = 0; !over && steps < 20_000; steps++) {
      await settle();
      await clock.advance(100);
    }
    await ended;
    expect(told(platform)).toHaveLength(1);
  });
}

const told = ({ posted: all }: FakePlatform) => all.filter(({ under }) => under !== undefined);

/** An edition that stands on the ferry's article and was posted, and processes that find the figure changed. */
async function posted(store: PublishTools["store"]) {
  const [clock, platform, log] = [new FixedClock(new Date(t0).toISOString()), new FakePlatform(), new KeptLog()];
  const { signal } = new AbortController();
  const plain = anEdition();
  if (plain.kind !== "stories") throw new Error("an edition of stories");
  const briefing = writeEmbedded(
    { id: "ferry", articles: [ferry], copies: new Map() },
    { length: "standard", now: t0 },
  );
  const edition = {
    ...plain,
    stories: [{ story: "ferry", briefing, since: { kind: "new" as const }, reasons: [] }] as const,
  };
  const parts = partsOf(edition, platform);
  const { editions, deliveries } = store.of(here.tenant);
  await store.articles.save([ferry], { at: t0 });
  await editions.claim(edition.id, { holder: "p1", until: t0 + minute }, t0);
  await editions.save(edition, parts, "p1");
  for (const [part, each] of parts.entries()) {
    const message = await platform.post(each, here, { key: `k${part}`, signal });
    await deliveries.record({ edition: edition.id, part, state: "posted", attempts: 1, message });
  }
  const left = { subscription: "s1", remembered: [], threads: [] };
  await editions.finish(edition.id, t0, { ...left, standsOn: standsOn([briefing], t0) });
  const toolsOf = (of: PublishTools["store"], holder: string, at = platform): PublishTools => ({
    ...{ store: of, clock, log, holder, platform: () => at },
    newsroom: {
      ...plainNewsroom,
      readAgain: async () => ({ article: { ...ferry, text: text.replace("118", "131") } }),
      corrections: (told, article, seenAt) => correctionsNow(told, readOne(article), seenAt),
    },
  });
  return { clock, platform, signal, toolsOf };
}
