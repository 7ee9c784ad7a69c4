// Places in an order: "25th", "third", "der 25. Jahrestag".
import type { Match, TokenRule } from "../rule.ts";
import { hasDigit } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { digitsValue } from "./digits.ts";

export type Ordinal = { readonly to: number; readonly value: number };

export function ordinalRules(words: Vocabulary): readonly TokenRule<Ordinal>[] {
  const ofDigits = ({ to, slots }: Match): Ordinal | undefined => {
    const value = digitsValue(slots.get("place")?.text ?? "", words.commaDecimal);
    const ending = slots.get("ending")?.norm;
    return value === undefined || (ending !== undefined && ending !== properEnding(value)) ? undefined : { to, value };
  };
  return [
    {
      name: "digits with an ending",
      needs: hasDigit,
      pattern: "> place=# ending=~{ending}",
      make: ofDigits,
      yes: ["It was the {25th} anniversary.", "She is {1,000th}."],
      no: ["The 5 th boys.", "He weighs 14st.", "He ran 42 nd miles."],
    },
    {
      name: "digits with a full stop",
      needs: hasDigit,
      pattern:
        "der|die|das|dem|den|des|am|zum|im|ihr|sein|ihren|seinen|ihrem|seinem|ihre|seine > place=#1-300 ~. &_{word}",
      make: (found) =>
        found.tokens[found.to] && words.months.has(found.tokens[found.to]?.norm ?? "") ? undefined : ofDigits(found),
      yes: ["Er feiert seinen {25.} Geburtstag."],
      no: ["Sie gewann 25. Er nicht."],
    },
    {
      name: "tens with an ordinal",
      pattern: "> tens={numberWord} ~- place=~{ordinal}",
      make: ({ to, slots }) =>
        sum(to, words.tens.get(slots.get("tens")?.norm ?? ""), words.ordinals.get(slots.get("place")?.norm ?? "")),
      yes: ["It is her {twenty-first} win."],
      no: ["Some two-thirds left."],
    },
    {
      name: "word",
      pattern: "> place={ordinal}",
      make: ({ to, slots, tokens, at }) =>
        unitOfTime(tokens, at, words) ? undefined : sum(to, 0, words.ordinals.get(slots.get("place")?.norm ?? "")),
      yes: ["He finished {second} in the race.", "The {third} man."],
      no: ["It took a second.", "It took ten seconds."],
    },
  ];
}

/** "14st" is a weight and "21st" a place. */
const properEnding = (value: number): string =>
  Math.floor(value / 10) % 10 === 1 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");

const sum = (to: number, tens: number | undefined, place: number | undefined): Ordinal | undefined =>
  tens === undefined || place === undefined ? undefined : { to, value: tens + place };

/** "it took a second", "30 second clips": time, and no place in an order. */
const unitOfTime = (tokens: Match["tokens"], at: number, words: Vocabulary): boolean => {
  const before = tokens[at - 1];
  const place = tokens[at];
  if (place === undefined || words.units.get(place.norm)?.kind !== "duration") return false;
  const ends = tokens[at + 1] === undefined || tokens[at + 1]?.kind === "sign";
  return before?.kind === "number" || (ends && (before?.norm === "a" || before?.norm === "per"));
};
