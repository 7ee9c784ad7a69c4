import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/slowest-first.ts";

const report = process.env.LEDE_TEST_REPORT;

/** Rooms of src/ do no I/O and keep nothing but what they have read: their tests share one load of the program. */
const rooms = ["answering", "checking", "desk", "gathering", "judging", "language"]
  .concat(["news", "prompting", "publishing", "reading", "words", "writing"])
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
      { extends: true, test: { name: "apart", include: ["tests/**/*.test.ts"], exclude: rooms } },
      { extends: true, test: { name: "together", include: rooms, isolate: false } },
    ],
  },
});
