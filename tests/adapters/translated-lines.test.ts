// Evidence of a translated line: the line that was checked, from which language, the words for words and the sentence.
import { beforeAll, describe, expect, test } from "vitest";
import { checkVouched } from "../../src/checking/check.ts";
import { proofsOf } from "../../src/desk/evidence.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { lineOf, type Row, rows, sourceOf, translated } from "../judging/translations.ts";
import { evidenceOf, platforms, seen } from "./shown-on.ts";

const story = rows.filter(({ article }) => article === "meantime_143480");
const source = sourceOf(story[0] as Row);
const begins = (line: string): Row => story.find((row) => row.line.startsWith(line)) as Row;

/** Shortened before it was translated: what was checked is no whole sentence. */
function shortened(): CheckedClaim {
  const row = begins("About 54,000");
  const pairs = [
    { claim: "Opel beschäftigt etwa 54.000 Menschen.", source: "About 54,000 people are employed by Opel" },
  ];
  const line = "About 54,000 people are employed by Opel.";
  const claim = {
    text: "Opel beschäftigt etwa 54.000 Menschen.",
    citations: lineOf(row).citations,
    translated: { language: "de", line },
  };
  const shown = pairs.map((pair) => ({ ...pair, citation: 0 }));
  return checkVouched(claim, { by: "a-judge", pairs: shown }, [source]).claim as CheckedClaim;
}

let german: Briefing;
beforeAll(async () => {
  const { rulings } = await translated(story, "de");
  const whole = rulings[story.indexOf(begins("The UK government"))]?.claim as CheckedClaim;
  const made = writeEmbedded([source.article], { length: "standard", now: 0 });
  german = { ...made, language: "de", lead: whole, points: [shortened()], figures: [], actors: [] };
});

describe.each(Object.entries(platforms))("on %s", (_, shown) => {
  const readOf = (text: string): string =>
    seen(shown(evidenceOf(proofsOf(german).filter(({ claim }) => claim.text === text))));

  test("a translated sentence is shown beneath its translation, with the words that stand for one another", () => {
    const read = readOf("Die britische Regierung dagegen begrüßte die Entscheidung des Unternehmens.");
    for (const words of [
      "Die britische Regierung dagegen begrüßte die Entscheidung des Unternehmens.",
      "übersetzt aus: Englisch",
      "The UK government, however, welcomed the firm's decision.",
      "„Die britische Regierung dagegen“ für „The UK government, however“",
      "geprüft von a-judge",
    ])
      expect(read).toContain(seen(words));
  });

  test("where the line checked is shorter than its sentence, both are", () => {
    const read = readOf("Opel beschäftigt etwa 54.000 Menschen.");
    expect(read).toContain(seen("übersetzt aus: Englisch: „About 54,000 people are employed by Opel.“"));
    expect(read).toContain(seen("About 54,000 people are employed by Opel, about 25,000 of them in Germany."));
    expect(read).toContain(
      seen("„Opel beschäftigt etwa 54.000 Menschen.“ für „About 54,000 people are employed by Opel“"),
    );
  });

  test("a line in its source's own language says nothing of a translation", () => {
    const proofs = proofsOf({ ...german, lead: lineOf(begins("Smith announced")), points: [] });
    const read = seen(shown(evidenceOf(proofs)));
    expect(read).toContain(seen("Smith announced the company's move on Wednesday."));
    expect(read).not.toContain("übersetzt");
  });
});
