// 10,000 generated editions rendered for Slack, and everything that could be wrong with them counted.
import fc from "fast-check";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { anyEdition } from "../adapters/slack/anything.ts";
import { faults } from "../adapters/slack/parity.ts";
import type { Row } from "../evals/harness.ts";
import type { Benchmark } from "./harness.ts";

const render = renderer(typedWith(true));

export const benchmark: Benchmark = {
  says: "Slack: 10,000 generated editions rendered (another number may follow)",
  run: (args) => renderMany(Number(args[0] ?? 10_000)),
};

function renderMany(count: number): readonly Row[] {
  const editions = fc.sample(anyEdition, { numRuns: count, seed: 20_261_123 });
  const found = new Map<string, number>();
  let spent = 0;
  let messages = 0;
  for (const edition of editions) {
    const said = { audience: "everyone", kind: "edition", edition } as const;
    const from = performance.now();
    messages += render(said).length;
    spent += performance.now() - from;
    for (const fault of faults(said, render)) {
      const kind = /^(?:lost|live|link|escaped)/.exec(fault)?.[0] ?? "over a limit";
      found.set(kind, (found.get(kind) ?? 0) + 1);
    }
  }
  const row = (what: string, kind: string): Row => ({ what, figure: found.get(kind) ?? 0, bar: "0" });
  return [
    { what: `editions rendered (${messages} messages)`, figure: count, bar: "10,000" },
    row("over a limit", "over a limit"),
    row("live mentions or markup", "live"),
    row("spoofed links", "link"),
    row("escaped other than once", "escaped"),
    row("claims, figures, quotes, roles, sources lost", "lost"),
    { what: "rendering an edition", figure: spent / count, unit: "ms" },
  ];
}
