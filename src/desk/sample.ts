// The article that Lede shows itself with, before anyone has given it one: Wikinews, CC BY 2.5.
import type { Article } from "../news/article.ts";
import sample from "./sample.table.json" with { type: "json" };

export const sampleArticle: Article = {
  id: sample.url,
  url: sample.url,
  title: sample.title,
  outlet: sample.outlet,
  language: "en",
  publishedAt: Date.parse(sample.publishedAt),
  dayOnly: true,
  completeness: "full",
  text: sample.text,
};
