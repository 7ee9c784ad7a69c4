// A small sample of the crash matrix (npm run test:crash has all of it): real processes, SIGKILL, a real database.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { crashMatrix } from "./matrix.ts";

test("a process killed at any moment costs no message and doubles none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-crash-"));
  try {
    const only = ["accepted-unanswered", "between-parts", "lease-lost"] as const;
    const { rows, complaints } = await crashMatrix({ database: join(folder, "lede.db"), runs: 1, atOnce: 3, only });
    expect(rows).toEqual(
      only.map((point) => ({ point, runs: 1, duplicates: 0, losses: 0, unsure: 0, garbled: 0, missed: 0 })),
    );
    expect(complaints).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
