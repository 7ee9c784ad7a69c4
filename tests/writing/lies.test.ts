// A model that lies is not believed, and the truths beside its lies survive.
import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { lies } from "../fakes/liar.ts";
import { lieOver } from "../fakes/lying.ts";
import { wikinews } from "./articles.ts";

// A thousand drafts: npm run eval -- model
describe("a lying model", () => {
  it(`posts none of its ${lies.length} kinds of lies, and at least 95% of its truths`, async () => {
    const tally = await lieOver(wikinews, 64, loadPrompts());
    expect(tally.lies).toBeGreaterThan(60);
    expect(tally.posted).toEqual([]);
    expect(tally.survived / tally.truths).toBeGreaterThanOrEqual(0.95);
  });
});
