// Marks that carry meaning: a point, a sign, a blank in a number, a question mark, quotation marks. Each changed or left out.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import { sourceOf } from "./sources.ts";

/** By a writer's citation and by a script's question. */
function isPosted(says: string, claim: string): boolean {
  const source = sourceOf([says, "The ferry runs again on Friday."]);
  const citations = [{ source: 0, sentence: 0, start: 0, end: says.length }] as const;
  const asked = checkText(`${says} The ferry runs again on Friday.`, claim);
  return checkClaim({ text: claim, citations }, [source]).claim !== undefined || asked.state === "outright";
}

describe("is not posted", () => {
  test.each([
    ["a leading point", "Wages in Halmar rose by .4 per cent in June.", "Wages in Halmar rose by 4 per cent in June."],
    ["a leading point, alone", "Shares of Brandt fell .6% on Friday.", "Shares of Brandt fell 6% on Friday."],
    ["a minus", "It was -7 degrees in Velden at dawn.", "It was 7 degrees in Velden at dawn."],
    ["a minus in words", "It was minus 7 degrees in Velden at dawn.", "It was 7 degrees in Velden at dawn."],
    ["a minus before money", "Cash flow was -$3 million last year.", "Cash flow was $3 million last year."],
    ["a plus turned", "Exports grew +2% in April in Norland.", "Exports grew -2% in April in Norland."],
    ["a dash of a result", "Halmar beat Velden 3-1 on Sunday.", "Halmar beat Velden 31 on Sunday."],
    ["a result turned", "Halmar beat Velden 3-1 on Sunday.", "Halmar beat Velden 1-3 on Sunday."],
    ["a fraction", "The dam costs 3½ million crowns.", "The dam costs 3 million crowns."],
    ["a currency", "The dam costs $30 million, the council said.", "The dam costs €30 million, the council said."],
    ["no currency", "The dam costs £30 million, the council said.", "The dam costs 30 million, the council said."],
    ["m for bn", "The dam costs $30m, the council said.", "The dam costs $30bn, the council said."],
    ["blanks between thousands", "The port moved 25 000 tonnes in May.", "The port moved 25 tonnes in May."],
    ["the second half of thousands", "The port moved 25 000 tonnes in May.", "The port moved 000 tonnes in May."],
    ["a time of day", "The train left Orrin at 6:20 on Monday.", "The train left Orrin at 620 on Monday."],
    ["a square", "They sold a plot of 48m2 in Orrin.", "They sold a plot of 48m in Orrin."],
    ["less than", "The mill uses <9 tonnes of coal a day.", "The mill uses 9 tonnes of coal a day."],
    ["more than", "The mill uses >9 tonnes of coal a day.", "The mill uses 9 tonnes of coal a day."],
    ["about", "The mill employs ~300 people in Vale.", "The mill employs 300 people in Vale."],
    ["and more", "The mill employs 300+ people in Vale.", "The mill employs 300 people in Vale."],
    ["a percent sign", "Turnout in Vale was 40% on Sunday.", "Turnout in Vale was 40 on Sunday."],
    ["a question mark", "The governor took the bribe?", "The governor took the bribe."],
    [
      "a question mark before closing marks",
      'The sign read: "The governor took the bribe?"',
      'The sign read: "The governor took the bribe"',
    ],
    ["a question mark put", "The governor took the bribe.", "The governor took the bribe?"],
    ["a question asked in order", "Who took the bribe in Halmar? The governor did.", "Who took the bribe in Halmar."],
    [
      "a question of a speaker",
      '"The governor took it?" Reed asked in Vale.',
      'Reed asked in Vale, "The governor took it."',
    ],
    [
      "marks of a doubted word",
      "The mayor called the 'miracle' of Orrin a fraud.",
      "The mayor called the miracle of Orrin a fraud.",
    ],
    [
      "marks of a doubted word where somebody speaks",
      'The "experts" were paid, Reed said in Vale.',
      "The experts were paid, Reed said in Vale.",
    ],
    [
      "a mark whose fellow looks like an apostrophe",
      "The mayor said on Monday that the 'likes' of the page were bought for money.",
      "The mayor said on Monday that the likes' of the page were bought for money.",
    ],
    ["one of two marks", 'Reed said the "free" school costs money.', 'Reed said the free" school costs money.'],
    [
      "marks put around a plain word",
      "The experts were paid, Reed said in Vale.",
      'The "experts" were paid, Reed said in Vale.',
    ],
  ])("%s: %s -> %s", (_, says, claim) => expect(isPosted(says, claim)).toBe(false));
});

describe("is posted", () => {
  test.each([
    ["as it stands", "Wages in Halmar rose by .4 per cent in June.", "Wages in Halmar rose by .4 per cent in June."],
    [
      "a nought before a point",
      "Wages in Halmar rose by .4 per cent in June.",
      "Wages in Halmar rose by 0.4% in June.",
    ],
    ["a minus as a word", "It was -7 degrees in Velden at dawn.", "It was minus 7 degrees in Velden at dawn."],
    ["blanks as a comma", "The port moved 25 000 tonnes in May.", "The port moved 25,000 tonnes in May."],
    ["a fraction as decimals", "The dam costs 3½ million crowns.", "The dam costs 3.5 million crowns."],
    ["a question that stays one", "The governor took the bribe?", "The governor took the bribe?"],
    [
      "a whole statement as reported speech",
      '"The plan will cost the town dearly," Reed said.',
      "Reed said the plan would cost the town dearly.",
    ],
  ])("%s: %s -> %s", (_, says, claim) => expect(isPosted(says, claim)).toBe(true));
});
