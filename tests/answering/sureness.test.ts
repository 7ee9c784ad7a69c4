// How sure an answer is: what the other sentences and the days of the articles say for and against it.
import { expect, it } from "vitest";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { questionOf } from "../../src/answering/question/question.ts";
import { chooseSentences } from "../../src/answering/retrieval/best.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import { article, ferry } from "./articles.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.parse("2026-03-05T09:00:00Z");
const { publishedAt: _, ...undated } = ferry;
const fair = article("The spring fair opens in Bergen on Friday.", { id: "fair", title: "", publishedAt: now });
const report = (saved: number) =>
  article(`The coastguard rescued ${saved} people near Lerwick.`, { id: `report ${saved}`, title: "" });

const sureOf = (...articles: readonly (typeof ferry)[]): number => {
  const asked = questionOf(phrasingOf("How many people did the coastguard rescue?"));
  const { ranked, sure } = chooseSentences(asked, articles.map(materialOf));
  expect(ranked[0]?.line.text).toContain("rescued");
  return sure;
};

it("an article of last year is less sure to answer than today's", () => {
  expect(sureOf({ ...ferry, publishedAt: now - 365 * day }, fair)).toBeLessThan(sureOf(ferry, fair) - 0.05);
});

it("an article whose day nobody knows is as sure as one of today where there is no newer", () => {
  expect(sureOf(undated)).toBe(sureOf(ferry));
});

it("articles that say the same are surer than articles that differ", () => {
  expect(sureOf(report(41), { ...report(41), id: "again" })).toBeGreaterThan(sureOf(report(41), report(12)) + 0.02);
});
