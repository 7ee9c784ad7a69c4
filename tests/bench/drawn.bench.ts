// What a drawing costs: the processor time of the worker that makes it, its first and its later ones, and its bytes.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Drawing, FigureStep, TimelineStep } from "../../src/news/drawing.ts";
import { drawingOf } from "../../src/unfolding/drawn.ts";
import { tellingsOf } from "../evals/unfolding/days.ts";
import { unfoldingsOf } from "../evals/unfolding/unfolding.ts";
import { type Benchmark, quantile } from "./harness.ts";

const workers = 9;
const day = 24 * 3_600_000;
const outlets = ["Valley Post", "The Northern Evening Chronicle and Advertiser", "The Daily Example of the Coast"];
const title = "Containers that wait in the harbour, as the company, the union and the ministry count them daily, ";
const about = { title: title.repeat(3), language: "en", zone: "UTC", left: 3 } as const;
const many = <S>(count: number, step: (at: number) => S): readonly [S, ...S[]] => [
  step(0),
  ...Array.from({ length: count - 1 }, (_, at) => step(at + 1)),
];
const stepAt = (at: number) => ({ at: at * 3 * day, outlet: outlets[at % 3] ?? "", corrected: true as const });

/** As full as a card gets. */
const fullest: readonly Drawing[] = [
  {
    ...{ ...about, kind: "figure" },
    steps: many(12, (at): FigureStep => {
      const value = (at * 7919) % 1000;
      return { ...stepAt(at), value, amount: `about ${value} million` };
    }),
  },
  {
    ...{ ...about, kind: "timeline" },
    steps: many(8, (at): TimelineStep => ({ ...stepAt(at), words: `${at} ${title.repeat(2)}` })),
  },
];

type Told = { readonly bytes: number; readonly spentMs: number };

/** A worker of its own draws them one after the other. */
async function drawnApart(drawings: readonly Drawing[]): Promise<readonly Told[]> {
  const worker = new Worker(new URL("./drawn-side.ts", import.meta.url), { execArgv: ["--no-warnings"] });
  const told: Told[] = [];
  for (const drawing of drawings) {
    worker.postMessage(drawing);
    const [answer] = (await once(worker, "message")) as [Told];
    told.push(answer);
  }
  await worker.terminate();
  return told;
}

export const benchmark: Benchmark = {
  says: "ten figures and five timelines, and the two fullest cards, each in a worker",
  async run() {
    const usual = unfoldingsOf("drawn").flatMap((story) => drawingOf(tellingsOf(story), "UTC") ?? []);
    const [firsts, laters]: [number[], number[]] = [[], []];
    const bytes: number[] = [];
    const main = process.threadCpuUsage();
    for (let each = 0; each < workers; each++)
      for (const [at, told] of (await drawnApart([...usual.slice(each), ...usual.slice(0, each)])).entries()) {
        (at === 0 ? firsts : laters).push(told.spentMs);
        bytes.push(told.bytes);
      }
    const { user, system } = process.threadCpuUsage(main);
    const full = await Promise.all(fullest.map(async (drawing) => (await drawnApart([drawing]))[0]));
    const of = (times: number[], share: number) =>
      `${quantile(
        times.sort((a, b) => a - b),
        share,
      ).toFixed(0)} ms`;
    return [
      { what: "drawings", figure: usual.length },
      { what: "a worker's first, with its letters and code: median", figure: of(firsts, 0.5) },
      { what: "a worker's first: longest", figure: of(firsts, 1), bar: "below 300 ms" },
      { what: "later ones: median", figure: of(laters, 0.5) },
      { what: "later ones: longest", figure: of(laters, 1), bar: "below 300 ms" },
      {
        what: "the fullest cards, each a worker's first: longer",
        figure: of(
          full.map((one) => one?.spentMs ?? 0),
          1,
        ),
      },
      { what: "heaviest", figure: `${(Math.max(...bytes) / 1000).toFixed(1)} kB`, bar: "below 80 kB" },
      {
        what: "heaviest of the fullest",
        figure: `${(Math.max(...full.map((one) => one?.bytes ?? 0)) / 1000).toFixed(1)} kB`,
        bar: "below 80 kB",
      },
      {
        what: "of the main thread, a drawing",
        figure: `${((user + system) / 1000 / bytes.length).toFixed(1)} ms`,
        note: "workers started and ended by it included",
      },
    ];
  },
};
