// A sample of the waves with history closed (npm run test:crash -- --closed 5 has sixty editions): nothing is silent.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closedWave, wavePatience } from "./closed.ts";

test(
  "where Slack's history is closed, a killed wave doubles nothing, and every edition is posted or its owner told",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "lede-closed-"));
    try {
      const wave = await closedWave({ database: join(folder, "lede.db"), editions: 12, kills: 3, seed: 7 });
      expect(wave).toMatchObject({ editions: 12, kills: 3, duplicates: 0, silent: [], pretended: 0 });
      expect(wave.posted + wave.told).toBe(12);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  wavePatience,
);
