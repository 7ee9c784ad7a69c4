// A model that only leaves words out, as it was told to: nothing false of it is shown, and the source's sentence stands instead.
import { expect, test } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import type { Article } from "../../src/news/article.ts";
import { write } from "../../src/writing/write.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { fakeModel } from "../fakes/model.ts";
import { storyOf } from "./articles.ts";

/** What is left out stands in braces. */
const marked = [
  "{The daughter of} the bishop of Vale was held by the police on Monday.",
  "The state will spend Rs 12 lakh {crore} on new roads this year.",
  "Tom Reed, {42, who was} 18 {when the crime happened}, was jailed for six years.",
  "The firm Halmar Steel plans to cut {as many as} 500 jobs by 2028.",
  "The harbour tax will rise to 30%{, pending approval by the council}.",
  "The {former} minister Sam Ray signed the contract for the bridge.",
  "{Critics claim that} the mayor of Orrin sold the land to a cousin.",
  "Nina Holt{, the sister of the judge}, 81, left the council of Orrin on Friday.",
  "The mill at Vale dismissed {in the region of} 240 workers in March.",
  "Workers at the mill {threatened to} burn the offices on Friday night.",
];
const says = marked.map((each) => each.replace(/[{}]/g, ""));
const lies = marked.map((each) => {
  const cut = each
    .replace(/\{[^}]*\}/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,])/g, "")
    .trim();
  return cut.charAt(0).toUpperCase() + cut.slice(1);
});

const article: Article = {
  id: "https://example.org/vale",
  title: "A week in Vale",
  outlet: "The Vale Post",
  language: "en",
  completeness: "full",
  text: says.join("\n\n"),
};

test("none of its lies is in the briefing, in no part of it", async () => {
  const claim = (text: string, at: number) => ({ text, cites: [at + 1], said_by: null });
  const [lead, ...points] = lies.map(claim);
  const draft = {
    headline: { text: article.title, cites: [0] },
    lead,
    points,
    actors: [],
    figures: [],
    quotes: [],
    disputes: [],
  };
  const model = fakeModel(() => JSON.stringify(draft));
  const clock = new FixedClock("2026-03-02T07:00:00Z", { patient: true });
  const tools = { model, prompts: loadPrompts(), clock, log: new KeptLog(), signal: new AbortController().signal };
  for (const length of ["short", "standard", "long"] as const) {
    const { lead, points, more, headline } = await write(storyOf(article), { length, language: "source" }, tools);
    const shown = [headline, lead, ...points, ...more].map(({ text }) => text);
    expect(shown.filter((text) => lies.includes(text))).toEqual([]);
    expect(shown.filter((text) => text !== article.title && !says.includes(text))).toEqual([]);
  }
});
