// Small facts of actors and German speakers, each by the one line that shows it.
import { expect, test } from "vitest";
import type { NameKind, NameMention } from "../../src/news/reading.ts";
import { findActors } from "../../src/reading/actors/actors.ts";
import { read } from "../../src/reading/read.ts";

const actors = (texts: readonly string[], names: Readonly<Record<string, NameKind>>): readonly string[] => {
  const mentions = texts.flatMap((text, sentence) =>
    Object.entries(names)
      .flatMap(([name, kind]) =>
        [...text.matchAll(new RegExp(name, "g"))].map(({ index }): NameMention => {
          const at = { sentence, start: index, end: index + name.length };
          return { text: name, kind, at };
        }),
      )
      .sort((one, other) => one.at.start - other.at.start),
  );
  const sentences = texts.map((text) => ({ text, start: 0, end: text.length, paragraph: 0 }));
  return findActors(sentences, mentions).map(({ name }) => name);
};

test("who is named three times in one sentence is named in one sentence", () => {
  const names = { Acme: "organisation", Borden: "organisation" } as const;
  expect(actors(["Acme bought Borden.", "Borden fell.", "Acme, Acme and Acme."], names)[0]).toBe("Acme");
  expect(actors(["Borden bought Acme.", "Borden fell.", "Acme, Acme and Acme."], names)[0]).toBe("Borden");
});

test("a person comes before a body, a body before a place, all named as often and as early", () => {
  const names = { Orrin: "place", Acme: "organisation", "Ann Hill": "person" } as const;
  expect(actors(["In Orrin Acme hired Ann Hill."], names)).toEqual(["Ann Hill", "Acme", "Orrin"]);
});

test.each([
  ["Frauke Jessen", "„Nein, das machen wir nicht“, sagte die Leiterin der Studie, Frauke Jessen."],
  ["Ines Rohde", "Ines Rohde sagte: „Nein, das machen wir nicht.“"],
  ["Ines Rohde", "„Das machen wir nicht“, sagte Ines Rohde am Montag."],
  [undefined, "Die Kirche ist alt. „Das machen wir nicht“, hieß es am Montag."],
])("German: %s says it in %s", (speaker, text) =>
  expect(read({ title: "", text, language: "de" }).quotes[0]?.speaker).toBe(speaker),
);

test.each([
  [[undefined], "“We are very happy with this result,” false claims."],
  [[undefined], "Its claims were false. “We are very happy with this result,” insurance claims."],
  [["Ann Hill"], "“We are very happy with this result,” Ann Hill claims."],
  [[undefined], "Tom Reed and Ann Hill left. “I am tired of all of this,” they said."],
  [
    ["Acme", undefined],
    "Acme opened. “It was a great day for all of us,” Acme said. It grew. “We will hire more people soon,” he said.",
  ],
  [["Tom Reed", "Tom Reed"], "Tom Reed said: “It was a great day for us.” “We will hire more people soon,” he added."],
])("%j: %s", (speakers, text) =>
  expect(read({ title: "", text, language: "en" }).quotes.map(({ speaker }) => speaker)).toEqual(speakers),
);
