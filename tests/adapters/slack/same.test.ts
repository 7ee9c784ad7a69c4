// The same edition on both platforms: the same claims, the same numbers behind them, the same sources.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../../adapters/discord/render.ts";
import { typedWith } from "../../../adapters/slack/notice.ts";
import { renderer } from "../../../adapters/slack/render.ts";
import { numberedClaims } from "../../../src/news/numbering.ts";
import type { Said } from "../../../src/news/talk.ts";
import { anyEdition } from "./anything.ts";
import { edition, proof, story } from "./samples.ts";

const renderSlack = renderer(typedWith(true));
const renderDiscord = (said: Said) => render(said, new Map());
const both = [renderSlack, renderDiscord];

/** Letters and digits alone: each platform has its own way with marks, spaces and cuts. */
const bare = (words: string): string => words.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
const shownBy = (show: (said: Said) => readonly { readonly plainText: string }[], said: Said): string =>
  show(said)
    .map((part) => part.plainText)
    .join("\n");

describe("Slack and Discord", () => {
  it("show the same claims and outlets of any edition", () => {
    fc.assert(
      fc.property(anyEdition, (one) => {
        const said: Said = { audience: "everyone", kind: "edition", edition: { ...one, layout: "thread" } };
        const [slack, discord] = [bare(shownBy(renderSlack, said)), bare(shownBy(renderDiscord, said))];
        if (one.kind !== "stories") return;
        for (const { briefing } of one.stories) {
          const on = (words: string) => [slack.includes(bare(words)), discord.includes(bare(words)), words];
          for (const words of [
            ...[briefing.lead, ...briefing.points].map((claim) => claim.text),
            ...briefing.sources.map((source) => source.outlet),
          ])
            expect(on(words)).toEqual([true, true, words]);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("put the same numbers behind the same lines", () => {
    const one = edition([story()], { layout: "thread" });
    const said: Said = { audience: "everyone", kind: "edition", edition: one };
    const numbers = numberedClaims(story().briefing);
    for (const show of both) {
      const shown = shownBy(show, said);
      for (const number of [numbers.lead, ...numbers.points]) expect(shown).toContain(`[${number}]`);
    }
  });

  it("prove the same numbers with the same sentences", () => {
    const said: Said = {
      audience: "asker",
      kind: "evidence",
      headline: "H",
      on: "brief0000001",
      proofs: Array.from({ length: 3 }, (_, index) => proof(index + 1, `Claim ${index + 1} in other words.`)),
      page: 1,
      mayRetract: false,
    };
    for (const show of both) {
      const shown = bare(shownBy(show, said));
      for (const { claim, stands } of said.proofs)
        for (const words of [claim.text, ...stands.map((stand) => stand.sentence)])
          expect(shown).toContain(bare(words));
    }
  });
});
