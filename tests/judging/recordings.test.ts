// The recorded keys are fit to judge by: their words stand in the articles, and what they call false stands nowhere.
import { expect, test } from "vitest";
import { claimOf, type RecordedLine, type Recording, recordings, sentenceAt, stands } from "./recordings.ts";

const everyLine = ({ headline, lines, reserve, repairs, lies }: Recording): readonly RecordedLine[] => [
  headline,
  ...lines,
  ...reserve,
  ...repairs.values(),
  ...lies,
];
const all = recordings.flatMap((recording) => everyLine(recording).map((line) => ({ recording, line })));

test("fifteen stories have a draft of six lines, three in reserve and ten lies each", () => {
  expect(recordings).toHaveLength(15);
  for (const { lines, reserve, lies } of recordings)
    expect([lines.length, reserve.length, lies.length]).toEqual([6, 3, 10]);
});

test("every line cites sentences that there are", () => {
  for (const { recording, line } of all) for (const at of line.cites) expect(sentenceAt(recording, at)).not.toBe("");
});

test("the words shown for a part stand in a cited sentence or the one before it, letter by letter", () => {
  const missing = all.flatMap(({ recording, line }) => {
    const { claim, pairs } = claimOf(recording, line);
    return pairs.filter(({ source, citation }) => {
      const at = claim.citations[citation];
      return at === undefined || !stands(source, sentenceAt(recording, at));
    });
  });
  expect(missing).toEqual([]);
});

test("the parts of a line follow each other and hold all but little words and marks", () => {
  for (const { line } of all) {
    let rest = line.text;
    for (const { c } of line.parts) {
      expect(rest).toContain(c);
      rest = rest.slice(0, rest.indexOf(c)) + rest.slice(rest.indexOf(c) + c.length);
    }
    const left = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(left.filter((word) => !["to", "and", "the"].includes(word))).toEqual([]);
  }
});

test("a lie says which of its words are false and what stands there, and no true line has any", () => {
  for (const recording of recordings) {
    for (const { wrong, text } of recording.lies) {
      expect(wrong, text).not.toEqual([]);
      for (const { c, s } of wrong) expect(c, text).not.toBe(s);
    }
    const truths = everyLine(recording).filter((line) => !recording.lies.some((lie) => lie === line));
    expect(truths.flatMap(({ wrong }) => wrong)).toEqual([]);
  }
});

test("what an honest judge names beside a lie's false words stands in the article", () => {
  for (const recording of recordings) {
    const [{ article, reading }] = recording.sources;
    const sentences = [article.title, ...reading.sentences.map(({ text }) => text)];
    for (const { s } of recording.lies.flatMap(({ wrong }) => wrong))
      expect(
        sentences.some((sentence) => stands(s, sentence)),
        s,
      ).toBe(true);
  }
});
