import { defineConfig } from "vitest/config";

const report = process.env.LEDE_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: "forks",
    // One more than the smallest machine has cores: tests of leases and of killed processes mostly wait.
    maxWorkers: 3,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
