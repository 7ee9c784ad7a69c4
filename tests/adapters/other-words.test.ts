// Lines in other words on every platform: the same words, escaped and within the limits whatever a pair or a judge's
// name holds.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidencePages } from "../../adapters/discord/evidence.ts";
import { render as renderDiscord, shownText } from "../../adapters/discord/render.ts";
import { render as renderTerminal } from "../../adapters/terminal/render.ts";
import { briefingShape } from "../../adapters/terminal/scripts/shapes.ts";
import { proofsOf } from "../../src/desk/evidence.ts";
import type { Answer } from "../../src/news/answer.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Edit } from "../../src/news/claim.ts";
import { pairsInWords } from "../../src/news/in-other-words.ts";
import type { Proof } from "../../src/news/proof.ts";
import type { Said } from "../../src/news/talk.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { aBriefing, aClaim } from "../contracts/store/samples.ts";
import { wrongInView } from "../fakes/slack/rules.ts";
import * as shapes from "../process/shapes.ts";
import { liveMentions, messagesOf, overLimits, strangeLinks } from "./discord/harmless.ts";
import { words } from "./discord/nasty.ts";
import { briefingInOtherWords } from "./other-words.ts";
import { evidenceOf, ink, platforms, renderSlack, seen, viewsOf } from "./shown-on.ts";
import { faults } from "./slack/parity.ts";

const english = tongueFor("en");

describe.each(Object.entries(platforms))("on %s", (_, shown) => {
  const briefing = briefingInOtherWords();

  test("the quiet line says how many lines are in other words, and by whose check", () => {
    const said: Said = { kind: "briefing", audience: "everyone", briefing };
    expect(seen(shown(said))).toContain(seen("4 of 6 lines in other words, checked by gpt-5-mini"));
    const proved = { ...briefing, lead: aClaim("Zero.", 0), points: [] };
    expect(seen(shown({ ...said, briefing: proved }))).not.toContain("otherwords");
  });

  test("an answer says it too", () => {
    const { writer, sources, points } = briefing;
    const [first] = points as [Briefing["lead"]];
    const answer: Answer = {
      id: "answer000001",
      writer,
      sources,
      question: "Why?",
      at: 0,
      kind: "answered",
      claims: [first],
    };
    const said = (one: Answer): Said => ({ kind: "answer", audience: "everyone", answer: one });
    expect(seen(shown(said(answer)))).toContain(seen("in other words, checked by gpt-5-mini"));
    const proved = { ...answer, claims: [aClaim("Zero.", 0)] } as Answer;
    expect(seen(shown(said(proved)))).not.toContain("otherwords");
  });

  test("Evidence shows the claim, its sentences, the pairs and the judge", () => {
    const proofs = proofsOf(briefing).slice(0, 4);
    const read = seen(shown(evidenceOf(proofs)));
    for (const { claim, stands, vouched } of proofs)
      for (const words of [claim.text, ...stands.map(({ sentence }) => sentence), vouched ?? "no pairs"])
        expect(read).toContain(seen(words));
    expect(read.split("checkedbygpt-5-mini")).toHaveLength(5);
  });
});

test("the words that carry a line are marked, each stretch by itself", () => {
  const said = evidenceOf(proofsOf(briefingInOtherWords()).slice(0, 1));
  expect(JSON.stringify(viewsOf(said))).toContain(
    JSON.stringify([
      { type: "text", text: "The US car manufacturer General Motors said", style: { bold: true } },
      { type: "text", text: " that it " },
    ]).slice(1, -1),
  );
  expect(evidencePages(said).map(shownText).join("")).toContain(
    "> **The US car manufacturer General Motors said** that it **would axe 10,000 jobs at its European division, Opel**.",
  );
  expect(renderTerminal(said, ink)[0]?.payload).toContain("\u001b[4msaid\u001b[24m that it \u001b[4mwould\u001b[24m");
});

test("a program gets the pairs as they are, each on the sentence that holds its words", () => {
  const { lead, sources } = shapes.briefing.parse(JSON.parse(JSON.stringify(briefingShape(briefingInOtherWords()))));
  expect(lead.edits[1]).toEqual({
    rule: "vouched",
    from: "would axe 10,000 jobs",
    to: "will cut 10,000 jobs",
    vouched: { by: "gpt-5-mini", citation: 0 },
  });
  const cited = lead.citations[lead.edits[1]?.vouched?.citation ?? -1];
  expect(sources[0]?.sentences[cited?.sentence ?? -1]).toContain("would axe 10,000 jobs");
});

const pair = fc.record({ from: words, to: words, by: words });
const anyProof = fc
  .record({
    text: words,
    sentence: words,
    pairs: fc.array(pair, { minLength: 1, maxLength: 4 }),
    cuts: fc.array(fc.nat(2_000), { maxLength: 8 }),
  })
  .map(({ text, sentence, pairs, cuts }): Proof => {
    const edits = pairs.map(({ from, to, by }): Edit => ({ rule: "vouched", from, to, vouched: { by, citation: 0 } }));
    const claim = { ...aClaim(text, 0), edits };
    const carries = cuts.map((start, at) => ({ start, end: cuts[at + 1] ?? start + 5 }));
    const stand = { sentence, carries, sentenceNumber: 1, outlet: "Wikinews" };
    const translated = `translated: "${text}"`;
    const vouched = pairsInWords(claim, english) as string;
    return { number: 1, claim, stands: [stand], translated, edits: [], vouched };
  });

describe("whatever pairs and judges' names hold", () => {
  test("Evidence is within both platforms' limits, pings nobody, links nowhere and loses no word", () => {
    fc.assert(
      fc.property(fc.array(anyProof, { minLength: 1, maxLength: 3 }), (proofs) => {
        const said = evidenceOf(proofs);
        const pages = evidencePages(said);
        expect([overLimits(pages), liveMentions(pages), strangeLinks(pages, [])]).toEqual([[], [], []]);
        const views = viewsOf(said).map((view) => JSON.parse(JSON.stringify(view)));
        expect(views.flatMap(wrongInView)).toEqual([]);
        const terminal = renderTerminal(said, ink).map(({ payload }) => String(payload));
        expect(terminal.join("").replace(/\u001b\[\d+m/g, "")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        for (const shown of Object.values(platforms)) {
          const read = seen(shown(said));
          for (const { stands, vouched, translated } of proofs)
            for (const words of [...stands.map(({ sentence }) => sentence), translated ?? "", vouched ?? ""])
              expect(read).toContain(seen(words));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test("the quiet line stays one", () => {
    fc.assert(
      fc.property(words, (by) => {
        const edits: readonly Edit[] = [{ rule: "vouched", from: "a", to: "b", vouched: { by, citation: 0 } }];
        const briefing = aBriefing("b", { lead: { ...aClaim("Zero.", 0), edits } });
        const said: Said = { kind: "briefing", audience: "everyone", briefing };
        const messages = messagesOf(renderDiscord(said, new Map()));
        const source = briefing.sources.flatMap(({ url }) => url ?? []);
        expect([overLimits(messages), liveMentions(messages), strangeLinks(messages, source)]).toEqual([[], [], []]);
        expect(faults(said, renderSlack)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
