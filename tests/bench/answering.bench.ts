// How long a person waits for an embedded answer: over twenty articles never read before, and over a channel's five thousand in both databases.
import { openDatabase } from "../../adapters/database/index.ts";
import { type AnswerTools, answer } from "../../src/answering/answer.ts";
import { answerFrom } from "../../src/answering/embedded.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import type { Article } from "../../src/news/article.ts";
import type { Row } from "../evals/harness.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { type Benchmark, quantile, timeRuns } from "./harness.ts";

const now = Date.parse("2026-03-05T12:00:00Z");
const towns =
  "Lerwick Bergen Aberdeen Tromso Narvik Dundee Malmo Turku Riga Gdansk Kiel Cork Galway Brest Vigo Porto".split(" ");
const things = "ferry factory bridge school tunnel harbour hospital stadium railway airport museum library".split(" ");
const people = "Ingrid Moe|Alan Reid|Marta Silva|Jonas Berg|Aoife Walsh|Piotr Nowak|Elena Costa|Sven Dahl".split("|");
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** About 2,700 characters, as an agency report has; every one of another event. */
function reportOf(number: number): Article {
  const [town, thing, person] = [pick(towns, number), pick(things, number * 7 + 3), pick(people, number * 5 + 1)];
  const paragraphs = Array.from({ length: 6 }, (_, at) => {
    const other = pick(towns, number + at * 3 + 1);
    return `The ${thing} in ${town} will cost ${number + 12 + at} million pounds, said ${person}, who leads the council of ${other}. Work on it employed about ${number * 3 + 40 + at} people last year, although the plan had been delayed since ${1990 + ((number + at) % 30)}. "We waited ${at + 2} years for this," ${person} told reporters on Tuesday, after the vote of ${30 + at}-${12 + at} in favour. Residents of ${other} had asked for a smaller ${thing} because of the noise.`;
  });
  const url = `https://news${number % 50}.example/${number}`;
  return {
    id: url,
    url,
    title: `${town} decides on its ${thing}`,
    outlet: `News ${number % 50}`,
    language: "en",
    publishedAt: now - number * 60_000,
    completeness: "full",
    text: paragraphs.join("\n"),
  };
}

const questionOf = (number: number): string =>
  pick(
    [
      `How much will the ${pick(things, number * 7 + 3)} in ${pick(towns, number)} cost?`,
      `Who leads the council of ${pick(towns, number + 1)}?`,
      `Why did residents of ${pick(towns, number + 4)} ask for a smaller ${pick(things, number * 7 + 3)}?`,
      `How many people worked on the ${pick(things, number * 7 + 3)} in ${pick(towns, number)}?`,
    ],
    number,
  );

export const benchmark: Benchmark = {
  says: "embedded answers, on one core",
  async run() {
    const fresh = await timed(60, 5, (number) => {
      // New articles every time: nothing is on the shelf.
      const materials = Array.from({ length: 20 }, (_, at) => materialOf(reportOf(number * 20 + at)));
      answerFrom(questionOf(number * 20), { materials, earlier: [], now, id: "a" });
    });
    const rows = [...row("20 articles, read for the first time", fresh, "p99 <= 50 ms")];
    rows.push(...row("5,000 articles in SQLite", await channel(":memory:"), "p99 <= 150 ms"));
    try {
      const postgres = await startPostgres();
      rows.push(...row("5,000 articles in PostgreSQL", await channel(await postgres.fresh()), "p99 <= 150 ms"));
      await postgres.stop();
    } catch (thrown) {
      rows.push({ what: "5,000 articles in PostgreSQL", figure: "not run", note: String(thrown).slice(0, 120) });
    }
    return rows;
  },
};

async function timed(runs: number, warmup: number, act: (number: number) => unknown): Promise<number[]> {
  let number = 0;
  return timeRuns(runs, warmup, () => act(number++));
}

const row = (what: string, times: readonly number[], bar: string): Row[] => [
  { what: `${what}: p50`, figure: quantile(times, 0.5), unit: "ms" },
  { what: `${what}: p99`, figure: quantile(times, 0.99), unit: "ms", bar },
];

async function channel(address: string): Promise<number[]> {
  const store = await openDatabase(address);
  const feed = "https://news.example/feed";
  for (let from = 0; from < 5_000; from += 250)
    await store.articles.save(
      Array.from({ length: 250 }, (_, at) => reportOf(from + at)),
      { feed, at: now - 1000 },
    );
  const tools: AnswerTools = {
    store,
    clock: new FixedClock(now),
    ids: new CountingIds(),
    log: new KeptLog(),
    signal: new AbortController().signal,
  };
  const scope = {
    place: { platform: "bench", tenant: "t", address: "c" },
    briefings: [],
    turns: [],
    feeds: [feed],
    articles: [],
    now,
  };
  const times = await timed(80, 5, (number) => answer(questionOf(number * 61), scope, tools));
  await store.close();
  return times;
}
