// Which day of a stretch answers when it begins and when it ends, and which date is another event's.
import { expect, test } from "vitest";
import { article, converse, shortOf } from "./articles.ts";

const show = article(
  `The show of old maps in Lerwick is to run from 4 May through 9 June.
The show was planned before the flood of 2019.
The harbour board agreed a day before the sale that the quay would stay open.
The board announced the sale on 3 March.`,
  { id: "show", title: "Old maps on show in Lerwick" },
);

test.each([
  ["Until when does the show run?", "9 June"],
  ["Since when does the show run?", "4 May"],
  ["When was the sale announced?", "3 March"],
])("%s %s", (question, day) => {
  expect(shortOf(converse([show], question))).toContain(day);
});

test("a year that dates another event is not the answer", () => {
  expect(shortOf(converse([show], "When was the show planned?"))).not.toBe("2019");
});
