// Reports of one outlet over days: the newest turn is told, and what it turned is not told without it.
import { expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const day = 86_400_000;
const monday = Date.parse("2026-03-02T08:00:00Z");
const over = (...days: readonly (readonly [title: string, text: string])[]) => {
  const reports = days.map(([title, text], at) =>
    articleOf(text, { id: `day ${at}`, title, outlet: "Herald", publishedAt: monday + at * day }),
  ) as [Article, ...Article[]];
  const briefing = writeEmbedded(reports, { length: "standard", now: monday + days.length * day });
  return {
    lines: [briefing.lead, ...briefing.points].map(({ text }) => text).join("\n"),
    same: briefing.leftOut.filter(({ why }) => why.includes("says the same")).map(({ text }) => text),
  };
};

const arrested = "Police arrested the ship's chief engineer, Karl Vinter, 51, on suspicion of negligence.";
const off =
  "Prosecutor Ida Moen said that the sprinklers on the Aurora Star had been switched off before the ship left.";
const denied = "Nordvik Lines denied that the ship's sprinklers had been switched off.";
const released = "Karl Vinter, the ship's chief engineer, was released without charge on Thursday.";
const fire: readonly [string, string] = [
  "Two dead after ferry fire off Brenholm",
  `Two people died in the fire on the ferry Aurora Star off Brenholm, the coastguard said on Tuesday. ${denied}`,
];
const engineer: readonly [string, string] = [
  "Ferry fire off Brenholm: engineer arrested",
  `Three people have died in the fire on the ferry Aurora Star off Brenholm, the coastguard said on Wednesday. ${arrested} ${off}`,
];
const freed: readonly [string, string] = [
  "Ferry fire off Brenholm: ministry opens inquiry",
  `The transport ministry opened an inquiry into the fire on the ferry Aurora Star on Thursday. ${released}`,
];

test("a denial is not what it denies", () => {
  const { lines, same } = over(fire, engineer);
  expect(same).not.toContain(denied);
  expect(lines).toContain(denied);
});

test("a release is told, and the arrest not without it", () => {
  const { lines, same } = over(fire, engineer, freed);
  expect(same).not.toContain(released);
  expect(lines).toContain(released);
});

test("an acquittal and a resignation are not the charge and the word before them", () => {
  const { same } = over(
    [
      "Tarnby mayor Rolf Ekman says he will stay",
      "The mayor of Tarnby, Rolf Ekman, who is charged with taking bribes, said on Tuesday that he would not resign.",
    ],
    [
      "Tarnby mayor Rolf Ekman resigns",
      "The mayor of Tarnby, Rolf Ekman, resigned on Wednesday, two days after he was charged with taking bribes.",
    ],
    [
      "Court acquits former Tarnby mayor",
      "A court acquitted the former mayor of Tarnby, Rolf Ekman, of taking bribes on Thursday.",
    ],
  );
  expect(same).toEqual([]);
});
