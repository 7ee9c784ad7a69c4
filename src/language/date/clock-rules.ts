// Which numbers are times of day.
import type { Match, TokenRule } from "../rule.ts";
import { hasDigit } from "../token.ts";

export type TimeOfDay = { readonly to: number; readonly name: string };

const two = (value: number): string => String(value).padStart(2, "0");

/** "nine o'clock": which hour it is, the words say; the letters tell two of them apart. */
const named = ({ to, slots }: Match): TimeOfDay | undefined => {
  const word = slots.get("word");
  return word && { to, name: `T${word.norm}` };
};

/** Twenty-four hours: "8.45pm" and "20:45" have one name. */
function clock({ to, slots }: Match): TimeOfDay | undefined {
  const [whole = "", minute] = (slots.get("hour")?.text ?? "").split(/[.:]/);
  const minutes = Number(slots.get("minute")?.text ?? minute ?? 0);
  const half = slots.get("half")?.norm;
  let hour = Number(whole);
  if (whole.length === 4) return { to, name: `T${whole.slice(0, 2)}:${whole.slice(2)}` };
  if ((half === "am" || half === "pm") && (hour < 1 || hour > 12)) return undefined;
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  if (hour > 24 || minutes > 59) return undefined;
  const second = slots.get("second")?.text;
  return { to, name: `T${two(hour)}:${two(minutes)}${second === undefined ? "" : `:${second}`}` };
}

export const clockRules: readonly TokenRule<TimeOfDay>[] = [
  {
    name: "hour and minute with a colon",
    needs: hasDigit,
    pattern: [
      "> hour=#0-24 ~: minute=~{minute} ~: second=~{minute}",
      "> hour=#0-24 ~: minute=~{minute} half=am|pm|uhr?",
    ],
    make: clock,
    yes: [
      "The film opens at {20:45} in Berlin.",
      "It closed at {8:45 pm} on Friday.",
      "She ran it in {2:03:45} on Sunday.",
    ],
    no: ["They won 3:1 in Rome.", "A ratio of 5:2 was agreed."],
  },
  {
    name: "from hour to hour",
    pattern: [
      "> {hour} bis|und|to|and|-|— {hour} ~:? {minute}? am|pm|uhr|o'clock",
      "> {hour} am|pm to|and|-|— {hour} ~:? {minute}? am|pm",
      "work|works|worked|working|open|opened|opens from > {hour} to {hour} $",
      "work|works|worked|working|open|opened|opens from > {hour} to {hour} &.|,|on",
    ],
    make: ({ to, tokens, at }) => ({
      to,
      name: `T${tokens
        .slice(at, to)
        .map(({ norm }) => norm)
        .join(" ")}`,
    }),
    yes: [
      "It is open {9 to 5 pm} daily.",
      "Zwischen {8 und 10 Uhr} brannte es.",
      "From {8am to 10:30pm} it ran.",
      "She works from {9 to 5}, they say.",
    ],
    no: ["From 9 to 5 people came.", "He worked from 9 to 5 jobs a year.", "It fell from nine to five."],
  },
  {
    name: "hour with am or pm",
    needs: hasDigit,
    pattern: "> hour={hour} half=am|pm",
    make: clock,
    yes: ["It opens at {8.45pm} on Friday.", "The bomb went off at {9 a.m.} local time."],
    no: ["I am 9 years old.", "The pm met 9 ministers."],
  },
  {
    name: "o'clock",
    pattern: ["> hour={hour} o'clock|uhr", "> word={smallNumber} o'clock|uhr"],
    make: (found) => named(found) ?? clock(found),
    yes: ["They met at {11 o'clock} in town.", "Es beginnt um {20.15 Uhr} in Berlin."],
    no: ["The 11 clocks stopped."],
  },
  {
    name: "four digits before a time zone",
    needs: hasDigit,
    pattern: "> hour={fourDigits} &gmt|utc|bst|est|edt|cet|cest|pst|pdt|ist|hrs",
    make: ({ to, slots, tokens }) =>
      Number((slots.get("hour")?.text ?? "").slice(0, 2)) < 25 && Number((slots.get("hour")?.text ?? "").slice(2)) < 60
        ? clock({ to, slots, tokens, from: to, at: to })
        : undefined,
    yes: ["The quake struck at {0315} GMT on Friday.", "Polls close at {1800} hrs."],
    no: ["The ship has 1975 tonnes of oil.", "He paid 0315 visits."],
  },
];
