import { defineConfig } from "vitest/config";

const report = process.env.LEDE_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Twice the cores of the smallest machine: tests of leases, outages and killed processes mostly wait.
    maxWorkers: 4,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
