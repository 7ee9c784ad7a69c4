// Which sentence of a report becomes the lead of its briefing.
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const news = "The Harlow Foxes agreed on Thursday to send the goalkeeper Marko Lind to the Orrin Rovers.";
const scene = "Another shocking deal has tongues wagging across the league this winter.";
const rest = "The clubs meet again in May. The Rovers pay 20 million crowns. The season ends in June.";

const leadOf = (title: string, ...sentences: readonly string[]): string => {
  const article: Article = articleOf(sentences.join(" "), { title });
  return writeEmbedded([article], { length: "standard", now: 0 }).lead.text;
};
const printedOf = (title: string, ...sentences: readonly string[]): readonly string[] => {
  const { lead, points, more } = writeEmbedded([articleOf(sentences.join(" "), { title })], {
    length: "standard",
    now: 0,
  });
  return [lead, ...points, ...more].map(({ text }) => text);
};

describe("the lead", () => {
  it("is the first sentence of a report", () => {
    expect(leadOf("Foxes send Lind to Rovers", news, scene, rest)).toBe(news);
  });

  it("is the sentence the headline is about, where the first one only sets the scene", () => {
    expect(leadOf("Foxes send Marko Lind to Rovers", scene, news, rest)).toBe(news);
  });

  it("stands first: what led up to it is not told", () => {
    expect(printedOf("Foxes send Marko Lind to Rovers", scene, news, rest)).not.toContain(scene);
  });

  it("is the first sentence where no other one says more of the headline", () => {
    expect(leadOf("A winter of surprises", scene, news, rest)).toBe(scene);
  });

  it("is the first sentence where the one that says more of the headline points back", () => {
    const pointing = "He was sent by the Foxes to the Rovers with Marko Lind on Thursday, he said.";
    expect(leadOf("Foxes send Marko Lind to Rovers", scene, pointing, rest)).toBe(scene);
  });

  it("is the first sentence where the news comes only after five others", () => {
    const others = [
      "The hall of the town was full of people on the day.",
      "A band from the north played for an hour in the rain.",
      "Children sold bread and apples beside the gates of the park.",
      "Trains came late all day because of snow in the hills.",
    ];
    expect(leadOf("Foxes send Marko Lind to Rovers", scene, ...others, news)).toBe(scene);
  });

  it("is the first sentence where there is no headline", () => {
    expect(leadOf("", scene, news, rest)).toBe(scene);
  });

  it("is the first sentence where a third of the headline is in it", () => {
    const first = "The Foxes send a message to the league this winter with a shocking deal.";
    expect(leadOf("Foxes send Lind to Rovers", first, news, rest)).toBe(first);
  });
});
