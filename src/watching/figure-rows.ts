// What makes an exchange of words another figure: a number, a day, a place in an order.
import type { Word } from "../checking/line.ts";
import { calendarName } from "../language/calendar-names.ts";
import type { Quantity } from "../language/number/quantity.ts";
import { wordSet } from "../language/word-set.ts";
import { type Both, type ChangeRow, isShort, oftener } from "./change-row.ts";
import type { Exchange } from "./exchanges.ts";

export const otherFigures: readonly ChangeRow[] = [
  {
    name: "another number",
    kind: "figure",
    holds: (exchange, both) => {
      const [was, now] = [
        oftener(exchange.was, both.was, both.now, isFigure),
        oftener(exchange.now, both.now, both.was, isFigure),
      ];
      const [one, other] = [was[0], now[0]];
      return (
        one !== undefined &&
        other !== undefined &&
        isShort(exchange) &&
        !within(one, other) &&
        !agoAfter(exchange, both)
      );
    },
    yes: [
      "The fire killed 18 people. -> The fire killed 13 people.",
      "It cost $5 million to build. -> It cost $6 million to build.",
      "They left with seven boats. -> They left with nine boats.",
      "Prices rose 4 percent in May. -> Prices rose 5 percent in May.",
    ],
    no: [
      "The fire killed seven people. -> The fire killed 7 people.",
      "Some 1,200 came to the port. -> Some 1200 came to the port.",
      "About 500 came to the port. -> A total of 512 came to the port.",
      "It was seen two hours ago. -> It was seen three hours ago.",
    ],
  },
  {
    name: "another day or month",
    kind: "figure",
    holds: ({ was, now }, { language }) => {
      const [one, other] = [was, now].map((words) =>
        words.map(({ norm }) => calendarName(norm, language)).find(Boolean),
      );
      return one !== undefined && other !== undefined && one !== other && one.split(" ")[0] === other.split(" ")[0];
    },
    yes: ["The court met on Tuesday. -> The court met on Thursday."],
    no: ["The court met on Tuesday. -> The court met yesterday.", "It may rain on Monday. -> It might rain on Monday."],
  },
  {
    name: "another count of times",
    kind: "figure",
    holds: ({ was: [one, ...more], now: [other, ...others] }) =>
      more.length + others.length === 0 &&
      counts.has(one?.norm ?? "") &&
      counts.has(other?.norm ?? "") &&
      one?.norm !== other?.norm,
    yes: ["He scored twice in the final. -> He scored once in the final."],
    no: ["He scored twice in the final. -> He scored two goals in the final."],
  },
  {
    name: "another place in an order",
    kind: "figure",
    holds: ({ was, now }) => {
      const [[one, ...more], [other, ...others]] = [was, now];
      if (one?.quantity?.kind !== "ordinal" || other?.quantity?.kind !== "ordinal" || more.length + others.length > 0)
        return false;
      return one.quantity.value !== other.quantity.value;
    },
    yes: [
      "It is their seventh cup in ten years. -> It is their sixth cup in ten years.",
      "He left in the 63rd minute. -> He left in the 36th minute.",
    ],
    no: ["It is their seventh cup in ten years. -> It is their 7th cup in ten years."],
  },
];

const counts = wordSet("once twice thrice");

/** What a reader may have been told: no label, no clock. */
const isFigure = ({ quantity }: Word): boolean =>
  quantity !== undefined && !["label", "vague", "time", "ordinal"].includes(quantity.kind);

/** The old one already said the new one: "about 500" and 512. Two of different sorts are not compared. */
function within({ quantity: was }: Word, { quantity: now }: Word): boolean {
  if (was === undefined || now === undefined) return true;
  if (was.date !== undefined || now.date !== undefined) return (was.date === undefined) !== (now.date === undefined);
  if (was.value === undefined || now.value === undefined) return false;
  return isSameNumber(was, now) || hedgeHolds(was, now, now.value / was.value);
}

/** A misprint in the unit is no other unit, and an end of a range is its number. */
function isSameNumber(was: Quantity, now: Quantity): boolean {
  const isRange = was.high !== undefined && now.high !== undefined && was.high !== now.high;
  return was.value === now.value && !isRange && (was.unit === now.unit || was.unit === "" || now.unit === "");
}

/** Hedged alike, two numbers are two. `share` is the new one's of the old one. */
function hedgeHolds(was: Quantity, now: Quantity, share: number): boolean {
  const [before, after] = [was.hedge?.is, now.hedge?.is];
  if (before === after) return false;
  if (before === "about" || after === "about") return share > 0.9 && share < 1.1;
  return (before === "over" || before === "atLeast") && share >= 1 && share < 1.1;
}

/** "two hours ago" counts from the day of writing. */
function agoAfter({ now }: Exchange, both: Both): boolean {
  const last = now.at(-1);
  const at = last === undefined ? -1 : both.now.indexOf(last);
  return both.now[at + 1]?.norm === "ago";
}
