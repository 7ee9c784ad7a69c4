// The judge's call: what each kind of judge gets through, with the real gate and a fake model.
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/news/claim.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import { read } from "../../src/reading/read.ts";
import lines from "../fixtures/model/judged-lines.json" with { type: "json" };
import { articleOf } from "../writing/articles.ts";
import { claimOf, judged, lies, passedIn, source, spares, type Tried, truths } from "./barra.ts";
import {
  answerBy,
  answersHonestly,
  answersYes,
  eachItem,
  honest,
  hurried,
  type Judging,
  lying,
  naySayer,
  numberOf,
  readSheet,
  rubberStamp,
  withItem,
} from "./judges.ts";

describe("an honest judge", () => {
  test("gets the lines of a capable writer through, each with the words that carry it", async () => {
    const { judgement } = await judged(honest);
    expect(judgement.call).toBe("judged");
    expect(passedIn(judgement)).toEqual(lines.true.map(({ text }) => text));
    expect(judgement.rulings[1]?.claim?.edits[0]).toEqual({
      rule: "vouched",
      from: "Barra, 51",
      to: "Barra, who is 51",
      vouched: { by: "a-judge", citation: 0 },
    });
  });

  test("is measured on as many lies as lines, and on true copies", async () => {
    const { judgement } = await judged(honest);
    expect(judgement.measured).toEqual({ decoys: 6, missed: 0, copies: 2, refusedCopies: 0 });
  });

  test("keeps lies out that code cannot make, and says what the source says instead", async () => {
    const { judgement } = await judged(honest, answersHonestly, lies);
    expect(passedIn(judgement)).toEqual([]);
    expect(judgement.rulings.map(({ reasons }) => reasons[0])).toEqual([
      {
        kind: "wording",
        claim: "because the government sold its shares",
        source: "following his wife's advanced cancer diagnosis",
        words:
          'For "because the government sold its shares" the source says "following his wife\'s advanced cancer diagnosis".',
      },
      {
        kind: "wording",
        claim: "has already taken over",
        source: "to be replaced by",
        words: 'For "has already taken over" the source says "to be replaced by".',
      },
    ]);
  });

  test("is read through fences, prose and letters with a full stop", async () => {
    const { judgement } = await judged(
      (request) =>
        `Here it is:\n\`\`\`json\n${(honest(request) as string).replace(/"id":"(\w)"/g, '"id":"$1."')}\n\`\`\``,
    );
    expect(passedIn(judgement)).toHaveLength(6);
  });

  test("who finds words in the sentence before the cited one makes the line cite it too", async () => {
    const claim = claimOf("Akerson, whom Barra replaces, plans to stand down on January 15.", [6]);
    const sheet: Judging = withItem(honest, claim.text, (shown, { sentences }) => ({
      id: shown.letter,
      parts: [
        { c: "Akerson", s: "Akerson", n: shown.numbers[0] ?? 0 },
        { c: "whom Barra replaces", s: "She replaces Daniel Akerson", n: numberOf("She replaces", sentences) },
        { c: "plans to stand down on January 15", s: "plans to stand down on January 15", n: shown.numbers[0] ?? 0 },
      ],
      wrong: [],
      verdict: "supported",
    }));
    const { judgement } = await judged(sheet, answersHonestly, [claim, ...truths], spares);
    expect(passedIn(judgement)).toContain(claim.text);
    expect(judgement.rulings[0]?.claim?.citations.map(({ sentence }) => sentence)).toEqual([6, 5]);
  });

  test("who mistakes a sentence's number is read by the words", async () => {
    const { judgement } = await judged(
      eachItem(honest, (item) => ({ ...item, parts: item.parts.map((one) => ({ ...one, n: 99 })) })),
    );
    expect(passedIn(judgement)).toHaveLength(6);
  });

  test("gets the same call for the same lines, and another order for others", async () => {
    const [one, other] = [await judged(honest), await judged(honest)];
    expect(one.model.requests).toEqual(other.model.requests);
    const fewer = await judged(honest, answersHonestly, truths.slice(1));
    const order = ({ model }: Tried): readonly string[] =>
      readSheet(model.requests[0] as ModelRequest).statements.map(({ text }) => text);
    const kept = order(one).filter((text) => order(fewer).includes(text));
    expect(order(fewer).filter((text) => kept.includes(text))).not.toEqual(kept);
  });

  test("is shown nothing that tells a line from a decoy, and each cited sentence with the one before it", async () => {
    const { model } = await judged(honest);
    const { statements, sentences } = readSheet(model.requests[0] as ModelRequest);
    expect(statements).toHaveLength(14);
    expect(model.requests[0]?.prompt).not.toMatch(/decoy|copy of|line \d/);
    expect([...sentences.values()]).toContain(
      "I'm honored to lead the best team in the business and to keep our momentum at full speed.\"",
    );
  });
});

describe("a judge that does not read", () => {
  test("never gets a line through: its call is void by the known lies", async () => {
    for (const judge of [rubberStamp, hurried]) {
      const { judgement } = await judged(judge, answersYes, [...truths, ...lies]);
      expect(judgement.call).toBe("void");
      expect(passedIn(judgement)).toEqual([]);
    }
  });

  test("and refuses everything gets nothing through and is seen to refuse what is true", async () => {
    const { judgement } = await judged(naySayer);
    expect(passedIn(judgement)).toEqual([]);
    expect(judgement.measured.refusedCopies).toBe(2);
  });

  test("and makes up the words of the source gets nothing through", async () => {
    const { judgement } = await judged(lying);
    expect(passedIn(judgement)).toEqual([]);
    expect(judgement.rulings[0]?.reasons[0]?.words).toContain("it is certain that");
  });
});

test("where too few lies can be made no judge is paid, and nothing passes", async () => {
  const short = articleOf("The bridge of Orrin is old. It leans.");
  const claim: Claim = { text: "Orrin's bridge is old.", citations: [{ source: 0, sentence: 0, start: 0, end: 27 }] };
  const { judgement, model } = await judged(honest, answersHonestly, [claim], [], {
    article: short,
    reading: read(short),
  });
  expect([judgement.call, passedIn(judgement), model.requests.length]).toEqual(["unmeasured", [], 0]);
});

test("where a writer keeps nothing in reserve, the sources' own sentences make the lies", async () => {
  const { judgement } = await judged(honest, answersHonestly, truths, []);
  expect([judgement.measured.decoys, passedIn(judgement).length]).toEqual([6, 6]);
});

test("without lines nobody is asked", async () => {
  const { judgement, model } = await judged(honest, answersHonestly, []);
  expect([judgement.rulings, model.requests.length]).toEqual([[], 0]);
});

test("a doubt of code's is put to the judge: the line passes by its answer and not without", async () => {
  const text = `${source.article.text}\nSeveral analysts welcomed the choice on Tuesday.`;
  const longer = articleOf(text, { title: source.article.title });
  const about = { article: longer, reading: read(longer) };
  const sentence = about.reading.sentences.length - 1;
  const end = about.reading.sentences[sentence]?.text.length ?? 0;
  const claim: Claim = {
    text: "Analysts welcomed the choice on Tuesday.",
    citations: [{ source: 0, sentence, start: 0, end }],
  };
  const sheet = withItem(honest, claim.text, ({ letter, numbers: [n = 0] }) => {
    const parts = [{ c: "Analysts welcomed the choice on Tuesday", s: "analysts welcomed the choice on Tuesday", n }];
    return { id: letter, parts, wrong: [], verdict: "supported" };
  });
  const yes = await judged(sheet, answersHonestly, [claim], spares, about);
  expect(yes.model.requests).toHaveLength(2);
  expect(passedIn(yes.judgement)).toEqual([claim.text]);
  const no = await judged(
    sheet,
    answerBy(({ id }) => ({ id, quote: "", answer: "no" })),
    [claim],
    spares,
    about,
  );
  expect(passedIn(no.judgement)).toEqual([]);
});
