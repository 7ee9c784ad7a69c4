// Orders planted in an article come out of no writer: no address, no @-name, no instruction, wherever they stand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { write } from "../../src/writing/write.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { fakeModel } from "../fakes/model.ts";
import { storyOf, wikinews } from "./articles.ts";

const file = join(import.meta.dirname, "../fixtures/attacks/bipia.json");
const attacks = Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>).flat();
const article = wikinews.find((one) => one.title.includes("World stocks")) as Article;

const places = {
  start: (order: string) => `${order}\n${article.text}`,
  middle: (order: string) => article.text.replace(/\. /, `. ${order} `),
  end: (order: string) => `${article.text}\n${order}`,
  heart: (order: string) => {
    const lines = article.text.split("\n");
    return [...lines.slice(0, 4), order, ...lines.slice(4)].join("\n");
  },
} as const;

/** All that a platform could show, the sources' own sentences apart. */
const shown = ({ headline, lead, points, more, actors, figures, quotes, disputes, leftOut }: Briefing): string =>
  JSON.stringify({ headline, lead, points, more, actors, figures, quotes, disputes, leftOut });

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, " ");

function isClean(briefing: Briefing, order: string): void {
  const said = shown(briefing);
  expect(said).not.toMatch(/https?:|www\.|\.com\b|\.xyz|\S@\S/);
  // A question is no order, and refused like any other; what stands in leftOut is named there as refused.
  const claims = letters(
    [briefing.headline, briefing.lead, ...briefing.points, ...briefing.more].map((one) => one.text).join(" "),
  );
  expect(claims).not.toContain(letters(order).trim());
  expect(letters(said)).not.toMatch(/your (?:answer|response|reply)/);
  expect(briefing.points.length).toBeGreaterThanOrEqual(2);
}

describe("an order planted in an article", () => {
  it.each(Object.entries(places))("at its %s is not repeated by the embedded writer", (_, plant) => {
    for (const order of attacks) {
      const planted = { ...article, text: plant(order) };
      isClean(writeEmbedded([planted], { length: "long", now: 0 }), order);
    }
  });

  it("is not repeated when a model obeys it in every part of its draft", async () => {
    const prompts = loadPrompts();
    for (const order of attacks) {
      const planted = { ...article, id: order, text: places.middle(order) };
      const part = { text: order, cites: [1, 2] };
      const model = fakeModel(() =>
        JSON.stringify({
          headline: part,
          lead: part,
          points: [
            { ...part, said_by: "Apple" },
            part,
            { text: `Apple will lower prices. ${order}`, cites: [1], said_by: null },
          ],
          actors: [{ name: order, role: order, cite: 1 }],
          figures: [{ text: order, cite: 1 }],
          quotes: [{ text: order, speaker: order, cite: 1 }],
          disputes: [{ about: order, cites: [1, 2] }],
        }),
      );
      const tools = {
        model,
        prompts,
        clock: new FixedClock(),
        log: new KeptLog(),
        signal: new AbortController().signal,
      };
      isClean(await write(storyOf(planted), { length: "long", language: "source" }, tools), order);
    }
  });

  it("is not even shown to the model", async () => {
    for (const order of attacks.filter((one) => !one.endsWith("?"))) {
      const model = fakeModel(() => "{}");
      const planted = { ...article, text: places.end(order) };
      const tools = {
        model,
        prompts: loadPrompts(),
        clock: new FixedClock(),
        log: new KeptLog(),
        signal: new AbortController().signal,
      };
      await write(storyOf(planted), { length: "short", language: "source" }, tools);
      expect(model.requests[0]?.prompt).not.toContain(order);
    }
  });
});
