import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/slowest-first.ts";

const report = process.env.LEDE_TEST_REPORT;

/** What keeps nothing but what it has read: its tests share one load of the program. */
const sharing = ["answering", "checking", "desk", "gathering", "judging", "language"]
  .concat(["news", "prompting", "publishing", "reading", "words", "writing", "unfolding", "watching", "drawing"])
  .concat(["adapters/discord", "adapters/slack", "adapters/terminal", "adapters/web"])
  .map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Twice the cores of the smallest machine: tests of leases, outages and killed processes mostly wait.
    maxWorkers: 4,
    sequence: { sequencer: SlowestFirst },
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
    projects: [
      { extends: true, test: { name: "apart", include: ["tests/**/*.test.ts"], exclude: sharing } },
      { extends: true, test: { name: "together", include: sharing, isolate: false } },
    ],
  },
});
