// A part of so many is not so many: what is left out before "of" and a number changes the number that is claimed.
import { expect, test } from "vitest";
import { checkText } from "../../src/checking/check-text.ts";

test.each([
  ["Five suspects were charged on Monday.", "Three of the five suspects were charged on Monday."],
  ["The five suspects were charged on Monday.", "Three of the five suspects were charged on Monday."],
  ["The party won 151 seats in the election.", "The party won 77 of the 151 seats in the election."],
  ["5,000 homes lost power in the storm.", "Two thirds of 5,000 homes lost power in the storm."],
  ["The poll has a margin of minus 3 points.", "The poll has a margin of plus or minus 3 points."],
])("%s Not so: %s", (claim, source) => expect(checkText(source, claim).state).not.toBe("outright"));

test.each([
  ["Three of the five suspects were charged on Monday.", "However, 3 of the 5 suspects were charged on Monday."],
  ["The party won 77 of the 151 seats on Sunday.", "The party (founded in May) won 77 of the 151 seats on Sunday."],
])("%s Still so: %s", (claim, source) => expect(checkText(source, claim).state).toBe("outright"));
