import { describe, expect, it } from "vitest";
import { type AnswerScope, answer } from "../../src/answering/answer.ts";
import type { Article } from "../../src/news/article.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { openMemory } from "../fakes/store.ts";

const now = Date.parse("2026-03-05T12:00:00Z");
const tenants = ["north", "south"] as const;
const canary = { north: "zyrquon", south: "vexlorp" } as const;
const perTenant = 3;

const articleOf = (tenant: (typeof tenants)[number], number: number): Article => ({
  id: `https://${tenant}.example/${number}`,
  url: `https://${tenant}.example/${number}`,
  title: `Harbour report ${number}`,
  outlet: tenant,
  language: "en",
  completeness: "full",
  publishedAt: now,
  text: `The ${canary[tenant]} harbour received ${number + 2} ships in March. The harbour master of ${canary[tenant]} praised the crews.`,
});

describe("ten thousand questions with swapped ids", () => {
  it("get nothing of another tenant's articles, threads or answers", async () => {
    const store = openMemory();
    for (const tenant of tenants)
      for (let number = 0; number < perTenant; number++)
        await store.articles.save([articleOf(tenant, number)], {
          feed: `https://${tenant}.example/feed`,
          at: now - 1000,
        });
    const tools = {
      store,
      clock: new FixedClock(now),
      ids: new CountingIds(),
      log: new KeptLog(),
      signal: new AbortController().signal,
    };
    const place = (tenant: string, address = "c") => ({ platform: "test", tenant, address });
    const own = (tenant: (typeof tenants)[number]): AnswerScope => ({
      place: place(tenant),
      briefings: [],
      turns: [],
      feeds: [`https://${tenant}.example/feed`],
      articles: [],
      now,
    });
    // Every tenant has answers of its own; the other names their ids in its turns.
    const ids: Record<string, string[]> = { north: [], south: [] };
    for (const tenant of tenants)
      for (let number = 0; number < 5; number++) {
        const given = await answer(`How many ships did the ${canary[tenant]} harbour receive?`, own(tenant), tools);
        await store.of(tenant).briefings.saveAnswer(given, place(tenant));
        ids[tenant]?.push(given.id);
        expect(JSON.stringify(given)).toContain(canary[tenant]);
      }
    let asked = 0;
    for (let round = 0; round < 10_000; round++) {
      const [mine, theirs] = round % 2 === 0 ? (["north", "south"] as const) : (["south", "north"] as const);
      const stolen = ids[theirs]?.[round % 5];
      const scope: AnswerScope = {
        ...own(mine),
        feeds: round % 3 === 0 ? [] : own(mine).feeds,
        turns: [{ question: "How many ships?", at: now, ...(stolen === undefined ? {} : { answer: stolen }) }],
      };
      const question = round % 4 === 0 ? "How many?" : `How many ships did harbour ${round % 97} receive in March?`;
      const given = await answer(question, scope, tools);
      asked += 1;
      if (JSON.stringify(given).includes(canary[theirs])) throw new Error(`round ${round}: ${JSON.stringify(given)}`);
    }
    expect(asked).toBe(10_000);
  }, 60_000);
});
