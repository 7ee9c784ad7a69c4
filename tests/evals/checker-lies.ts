// Twelve ways to make a true sentence of an article false, written without looking at how the checker works.

import type { ReadArticle } from "../../src/news/reading.ts";
import { hedgeWords, units } from "./checker-material.ts";

export type Chance = () => number;
/** The sentence made false, or undefined where this way does not apply to it. */
export type Lie = (text: string, sentence: number, source: ReadArticle, chance: Chance) => string | undefined;

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];
const swapAt = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);
const matches = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];

const numbers = /(?<![\w.,-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,-])\d+(?:\.\d+)?(?![\w,.]*\d)/g;
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const replaceOne = (
  text: string,
  pattern: RegExp,
  put: (found: string) => string | undefined,
  chance: Chance,
): string | undefined => {
  const found = pick(matches(text, pattern), chance);
  const instead = found && put(found[0]);
  return found && instead !== undefined && instead !== found[0]
    ? swapAt(text, found.index, found.index + found[0].length, instead)
    : undefined;
};

const namesIn = (source: ReadArticle, sentence: number) =>
  source.reading.names.filter((name) => name.at.sentence === sentence);

const otherName = (
  source: ReadArticle,
  text: string,
  name: { text: string; kind: string },
  chance: Chance,
): string | undefined =>
  pick(
    [...new Set(source.reading.names.filter((other) => other.kind === name.kind).map((other) => other.text))].filter(
      (other) =>
        !text.includes(other) &&
        !name.text.includes(other) &&
        !other.includes(name.text) &&
        !sameActor(source, other, name.text),
    ),
    chance,
  );

const sameActor = (source: ReadArticle, one: string, two: string): boolean =>
  one.split(" ").at(-1) === two.split(" ").at(-1) ||
  source.reading.actors.some((actor) => {
    const forms = [actor.name, ...actor.aliases];
    return forms.includes(one) && forms.includes(two);
  });

const aside = /\b(?:in|on|at|near|after|before|during) (?:the )?[A-Z][\w]+(?: [A-Z][\w]+)?\b/g;

export const lies: Readonly<Record<string, Lie>> = {
  figure: (text, _, __, chance) =>
    replaceOne(
      text,
      numbers,
      (found) => {
        const value = Number(found.replaceAll(",", ""));
        if (value >= 1900 && value <= 2100) return undefined;
        const other =
          value < 12
            ? value + 1 + Math.floor(chance() * 3)
            : Math.round(value * (1 + (chance() < 0.5 ? -1 : 1) * (0.12 + 0.5 * chance())));
        return found.includes(",") ? other.toLocaleString("en-US") : String(other);
      },
      chance,
    ),
  unit: (text, _, __, chance) => {
    const fitting = units.filter(
      ([pattern]) => pattern.test(text) && /\d|two|three|four|five|six|seven|eight|nine|ten/.test(text),
    );
    const chosen = pick(fitting, chance);
    return chosen && text.replace(chosen[0], chosen[1]);
  },
  scale: (text, _, __, chance) =>
    replaceOne(
      text,
      /\b(?:million|billion|thousand|hundred|trillion)s?\b|(?<=\d)(?:m|bn|k)\b/g,
      (found) =>
        ({
          million: "billion",
          billion: "million",
          thousand: "million",
          hundred: "thousand",
          trillion: "billion",
          m: "bn",
          bn: "m",
          k: "m",
        })[found.replace(/s$/, "")],
      chance,
    ) ??
    replaceOne(
      text,
      numbers,
      (found) => {
        const value = Number(found.replaceAll(",", ""));
        return (value >= 1900 && value <= 2100) || value < 2 ? undefined : String(value * 10);
      },
      chance,
    ),
  date: (text, _, __, chance) =>
    replaceOne(
      text,
      new RegExp(
        `\\b(?:${[...days, ...months.filter((month) => month !== "May" && month !== "March")].join("|")})\\b|\\b(?:19|20)\\d\\d\\b`,
        "g",
      ),
      (found) =>
        days.includes(found)
          ? pick(
              days.filter((day) => day !== found),
              chance,
            )
          : months.includes(found)
            ? pick(
                months.filter((month) => month !== found),
                chance,
              )
            : String(Number(found) + 1 + Math.floor(chance() * 5)),
      chance,
    ),
  "two figures swapped": (text) => {
    const found = matches(text, numbers);
    const [one, two] = [found[0], found.find((other) => other[0] !== found[0]?.[0])];
    if (!one || !two) return undefined;
    return (
      text.slice(0, one.index) +
      two[0] +
      text.slice(one.index + one[0].length, two.index) +
      one[0] +
      text.slice(two.index + two[0].length)
    );
  },
  name: (text, sentence, source, chance) => {
    const name = pick(namesIn(source, sentence), chance);
    const other = name && otherName(source, text, name, chance);
    return name && other && swapAt(text, name.at.start, name.at.end, other);
  },
  "two names swapped": (text, sentence, source, chance) => {
    const names = namesIn(source, sentence);
    const one = pick(names, chance);
    const two =
      one &&
      names.find(
        (other) =>
          other.kind === one.kind &&
          other.at.start > one.at.end &&
          other.text !== one.text &&
          !sameActor(source, one.text, other.text),
      );
    if (!one || !two || /^ (?:and|or) $|^, $/.test(text.slice(one.at.end, two.at.start))) return undefined;
    return (
      text.slice(0, one.at.start) + two.text + text.slice(one.at.end, two.at.start) + one.text + text.slice(two.at.end)
    );
  },
  speaker: (text, sentence, source, chance) => {
    const names = namesIn(source, sentence).filter(
      (name) =>
        name.kind === "person" &&
        /\b(?:said|says|told|added|warned|claimed|insisted|argued)\b/.test(
          text.slice(Math.max(0, name.at.start - 20), name.at.end + 40),
        ),
    );
    const name = pick(names, chance);
    const other = name && otherName(source, text, name, chance);
    return name && other && swapAt(text, name.at.start, name.at.end, other);
  },
  quote: (text, sentence, source, chance) => {
    const inside = pick(matches(text, /["“][^"”]{12,}["”]/g), chance);
    if (!inside) return undefined;
    const word = pick(matches(inside[0], /\b[a-z]{4,}\b/g), chance);
    const other = pick(
      matches(source.reading.sentences[(sentence + 1) % source.reading.sentences.length]?.text ?? "", /\b[a-z]{4,}\b/g),
      chance,
    );
    return word && other && word[0] !== other[0]
      ? swapAt(text, inside.index + word.index, inside.index + word.index + word[0].length, other[0])
      : undefined;
  },
  negation: (text, _, __, chance) => {
    if (/\b(?:not|never)\b/.test(text)) return text.replace(/\b(?:not|never) /, "");
    if (/n['’]t\b/.test(text))
      return text
        .replace(/(?<=[a-z])n['’]t\b/, "")
        .replace(/\bca\b/, "can")
        .replace(/\bwo\b/, "will");
    return replaceOne(
      text,
      /\b(?:is|are|was|were|will|would|can|could|has|have|had|should|may)\b/g,
      (found) => `${found} not`,
      chance,
    );
  },
  hedge: (text, _, __, chance) => {
    const chosen = pick(
      hedgeWords.filter(([pattern]) => pattern.test(text)),
      chance,
    );
    return chosen && text.replace(chosen[0], chosen[1]);
  },
  "inserted fact": (text, sentence, source, chance) => {
    const others = source.reading.sentences
      .filter((_, index) => index !== sentence)
      .flatMap((other) => matches(other.text, aside).map((found) => found[0]));
    const put = pick(
      others.filter((phrase) => !text.includes(phrase)),
      chance,
    );
    const at = pick(
      matches(text, /(?<=[a-z]) (?=(?:and|with|by|for|that|to|who|which)\b)|(?<=[a-z])(?=[.,])/g),
      chance,
    );
    return put && at && `${text.slice(0, at.index)} ${put}${text.slice(at.index)}`;
  },
};
