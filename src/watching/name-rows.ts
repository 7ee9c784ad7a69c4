// What makes an exchange of words another actor: a name, an office, or who did it to whom.
import type { Word } from "../checking/line.ts";
import { calendarName } from "../language/calendar-names.ts";
import { placeNamed } from "../language/country-names.ts";
import { functionWords } from "../language/en/function-words.ts";
import { turnsRound } from "../language/en/opposites.ts";
import { titles } from "../language/en/titles.ts";
import { slipsBetween } from "../language/near.ts";
import { stem } from "../language/stem.ts";
import { symmetric } from "../language/syntax/exchanged-roles.ts";
import { wordSet } from "../language/word-set.ts";
import { type Both, type ChangeRow, isMeant, isShort, oftener } from "./change-row.ts";

export const otherNames: readonly ChangeRow[] = [
  {
    name: "another name",
    kind: "name",
    holds: (exchange, both) => {
      const [was, now] = [
        oftener(exchange.was, both.was, both.now, both.isNamed),
        oftener(exchange.now, both.now, both.was, both.isNamed),
      ];
      return was.length > 0 && now.length > 0 && isShort(exchange) && !isOneName(was, now, both);
    },
    yes: [
      "The ship left for Iran with grain. -> The ship left for Iraq with grain.",
      "The fire, said Anna Berg, was set. -> The fire, said Anna Lindqvist, was set.",
    ],
    no: [
      "The fire, said Anna Bergmann, was set. -> The fire, said Anna Bergman, was set.",
      "There the President met Ms Berg. -> There the Chancellor met Ms Berg.",
      "He left the European Space Agency in May. -> He left ESA in May.",
      "Then the US carmaker closed its plant. -> Then the American carmaker closed its plant.",
      "They flew from Tuesday to Friday. -> They flew from today to Friday.",
    ],
  },
  {
    name: "two that changed places",
    kind: "name",
    isWhole: true,
    holds: ({ was, now }, both) =>
      isBefore(was, now, both) &&
      [was, now].every((words) => words.length > 0 && words.length < mostNames && words.every(both.isNamed)) &&
      changedPlaces(spelt(was), spelt(now), both),
    yes: [
      "Airo sold the ferry line to Berg in May. -> Berg sold the ferry line to Airo in May.",
      "Then Reiss backed the treaty, while Vance opposed it. -> Then Vance backed the treaty, while Reiss opposed it.",
    ],
    no: [
      "They went to Iran, Iraq and Yemen. -> They went to Yemen, Iraq and Iran.",
      "In Vienna, Reiss met Vance. -> In Vienna, Vance met Reiss.",
    ],
  },
  {
    name: "what was done by one, done to the same one",
    kind: "name",
    isWhole: true,
    holds: ({ was, now, isInside }, both) => {
      const from = now[0] === undefined ? -1 : both.now.indexOf(now[0]);
      const [auxiliary, done, by, next] = from < 0 ? [] : both.now.slice(from, from + 4);
      const deed = was[0] ?? both.was.find(({ norm }) => norm === done?.norm);
      if (!isInside || was.length > 1 || next === undefined || done === undefined || deed === undefined) return false;
      return (
        auxiliaries.has(auxiliary?.norm ?? "") &&
        by?.norm === "by" &&
        both.isNamed(next) &&
        both.was[both.was.indexOf(deed) + 1]?.norm === next.norm &&
        [deed, done].every((word) => isMeant(word) && !word.capital && !keepsSides(word.norm)) &&
        !turnsRound(deed.norm, done.norm)
      );
    },
    yes: [
      "In the final Vance defeated Reiss by a mile. -> In the final Vance was beaten by Reiss by a mile.",
      "On Monday Airo sued Berg over the deal. -> On Monday Airo was sued by Berg over the deal.",
    ],
    no: [
      "On Monday Airo sued Berg over the deal. -> On Monday Berg was sued by Airo over the deal.",
      "On Monday Airo led Berg in the race. -> On Monday Airo was followed by Berg in the race.",
    ],
  },
  {
    name: "another office before a name",
    kind: "name",
    holds: ({ was, now }, both) => {
      const [[one, ...more], [other, ...others]] = [was, now];
      if (one === undefined || other === undefined || more.length + others.length > 0) return false;
      const [office, holder] = both.was.slice(both.was.indexOf(one) + 1);
      return (
        titles.has(office?.norm ?? "") &&
        holder?.capital === true &&
        [one, other].every((word) => word.capital && isMeant(word)) &&
        slipsBetween(one.norm, other.norm) > 2
      );
    },
    yes: ["Prime Minister Olga Reiss left at noon. -> Foreign Minister Olga Reiss left at noon."],
    no: [
      "Defence Minister Olga Reiss left at noon. -> Defense Minister Olga Reiss left at noon.",
      "The Minister Olga Reiss left at noon. -> Minister Olga Reiss left at noon.",
    ],
  },
];

const mostNames = 4;

const spelt = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(" ");

const auxiliaries = wordSet("is are was were been being be gets got");

/** Who met whom says the same the other way round, and who is followed had led. */
const keepsSides = (norm: string): boolean =>
  [...symmetric].some((word) => stem(word) === stem(norm)) || followers.has(norm);

const followers = wordSet("accompanied followed joined preceded replaced succeeded trailed");

/** Told once: where the one that stood first has given way. */
const isBefore = (one: readonly Word[], other: readonly Word[], { was }: Both): boolean => {
  const [mine, theirs] = [one, other].map((words) => was.findIndex(({ norm }) => norm === words[0]?.norm));
  return (mine ?? -1) < (theirs ?? -1);
};

/** All else stays in its place, and between the two stands more than a list has. */
function changedPlaces(one: string, other: string, { was, now, isNamed }: Both): boolean {
  const [before, after] = [was, now].map((words) => ` ${spelt(words.filter(({ kind }) => kind !== "sign"))} `);
  const turned = before
    ?.replaceAll(` ${one} `, "  \u0000  ")
    .replaceAll(` ${other} `, ` ${one} `)
    .replaceAll("  \u0000  ", ` ${other} `);
  if (before === after || turned !== after) return false;
  const places = was.flatMap(({ norm }, at) => (one.startsWith(norm) || other.startsWith(norm) ? [at] : []));
  const between = was.slice((places[0] ?? 0) + 1, places.at(-1));
  const telling = between.filter((word) => word.kind !== "sign" && !functionWords.has(word.norm) && !isNamed(word));
  return telling.length > 0 && !telling.some(({ norm }) => keepsSides(norm));
}

/** What a firm may be called with or without. */
const forms = wordSet("inc incorporated corp corporation ltd limited co company plc llc gmbh ag");

function isOneName(was: readonly Word[], now: readonly Word[], { areOneName, language }: Both): boolean {
  const [one, other] = [was, now].map((words) => words.filter(({ norm }) => !titles.has(norm) && !forms.has(norm)));
  if (!one?.length || !other?.length) return true;
  if ([...one, ...other].some(({ norm }) => calendarName(norm, language) !== undefined)) return true;
  if (areOneName(one.map(({ norm }) => norm).join(" "), other.map(({ norm }) => norm).join(" "))) return true;
  if (areInitials(one, other) || areInitials(other, one) || areOnePlace(one, other, language)) return true;
  const [mine, theirs] = [one.at(-1)?.lower ?? "", other.at(-1)?.lower ?? ""];
  // Long names differ by a letter where one is misspelt; "Iran" and "Iraq" are two.
  return mine.length > 5 && mine[0] === theirs[0] && slipsBetween(mine, theirs) <= 1;
}

/** "ESA" for the European Space Agency. */
const areInitials = (words: readonly Word[], [short, ...more]: readonly Word[]): boolean =>
  words.length > 1 && more.length === 0 && words.map(({ norm }) => norm[0]).join("") === short?.norm;

/** "US" and "American". */
function areOnePlace(one: readonly Word[], other: readonly Word[], language: string): boolean {
  const places = new Set([...one, ...other].map(({ text }) => placeNamed(text, language)));
  return places.size === 1 && !places.has(undefined);
}
