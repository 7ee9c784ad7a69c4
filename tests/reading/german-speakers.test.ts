// Who speaks in German: a name of two words, with its title, its role or its article, and nobody else.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const speakersIn = (text: string): readonly (string | undefined)[] =>
  read({ title: "", text, language: "de" }).quotes.map(({ speaker }) => speaker);

test.each<[readonly (string | undefined)[], string]>([
  [["Lena Böttcher"], "„Wir haben es nun geschafft“, sagte Lena Böttcher."],
  [["Lena Böttcher"], "„Wir haben es nun geschafft“, sagte Lena Böttcher am Montag."],
  [["Sabine Lohmann"], "„Wir haben es nun geschafft“, sagte Amtsärztin Sabine Lohmann."],
  [["Hans Peter Wulf"], "„Wir haben es nun geschafft“, sagte der Zoologe Hans Peter Wulf am Sonntag."],
  [["Hans Wulf"], "„Wir haben es nun geschafft“, sagte der Zoologe Hans Wulf am Sonntag."],
  [["Petra Lehm"], "„Wir haben es nun geschafft“, sagte die Vorsitzende Dr. Petra Lehm."],
  [["Petra Lehm"], "„Wir haben es nun geschafft“, sagte Dr. Petra Lehm."],
  [[undefined], "„Wir haben es nun geschafft“, sagte Hans Peter Wulf."],
  [[undefined], "„Wir haben es nun geschafft“, sagte Arndt."],
  [[undefined], "„Wir haben es nun geschafft“, sagte sie."],
  [[undefined], "„Wir haben es nun geschafft“, sagte der Sprecher."],
  [[undefined], "„Wir haben es nun geschafft“, sagte Staatssekretärin Rohde."],
  [["Frauke Jessen"], "„Wir haben es nun geschafft“, sagte die Leiterin der Studie, Frauke Jessen."],
  [[undefined], "„Wir haben es nun geschafft“, sagte die Leiterin der Studie, Jessen."],
  [[undefined], "„Wir haben es nun geschafft.“ Lena Böttcher lachte."],
  [[undefined], "„Wir haben es nun geschafft“ und Lena Böttcher sagte nichts."],
  [["Ines Rohde"], "Ines Rohde sagte: „Wir haben es nun geschafft.“"],
  [["Ines Rohde"], "Staatssekretärin Ines Rohde sagte: „Wir haben es nun geschafft.“"],
  [[undefined], "Staatssekretärin Rohde sagte: „Wir haben es nun geschafft.“"],
  [["Ines Rohde"], "Die Ministerin Ines Rohde sagte: „Wir haben es nun geschafft.“"],
  [[undefined], "Sie sagte: „Wir haben es nun geschafft.“"],
  [["Ines Rohde"], "„Wir haben es nun geschafft“, rief Betriebsratschefin Ines Rohde."],
  [["Lena Böttcher"], "„Wir haben es. Wir haben es nun geschafft“, sagte Lena Böttcher."],
])("%s: %s", (speakers, text) => expect(speakersIn(text)).toEqual(speakers));
