// When two names are one: longer and shorter forms, initials, and one surname spelled in two ways.
import { wordSet } from "../../language/word-set.ts";
import type { Actor } from "../briefing.ts";

type Named = Pick<Actor, "name" | "kind">;

/** `same` is asked with the longer name first. */
export type SameNameRule = {
  readonly name: string;
  readonly same: (longer: readonly string[], shorter: readonly string[]) => boolean;
  readonly kinds: readonly Actor["kind"][];
  readonly yes: readonly [string, string][];
  readonly no: readonly [string, string][];
};

const all = ["person", "organisation", "place"] as const;
const small = wordSet("of the for and de la du des der und");

/** Those that do not begin as the name does, and a few that do. */
const shortForms: ReadonlyMap<string, string> = new Map(
  [
    ...wordSet(
      `bill/william billy/william bob/robert bobby/robert chuck/charles dick/richard ed/edward jack/john jim/james
    jimmy/james joe/joseph kate/katherine liz/elizabeth mike/michael peggy/margaret rick/richard ted/edward tom/thomas
    tony/anthony`,
    ),
  ].map((pair) => {
    const [short = "", long = ""] = pair.split("/").map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`);
    return [short, long];
  }),
);

export const sameNameRules: readonly SameNameRule[] = [
  {
    name: "the same letters",
    kinds: all,
    same: (longer, shorter) => plain(longer) === plain(shorter),
    yes: [
      ["The U.N.", "UN"],
      ["Al-Shabaab", "al Shabaab"],
    ],
    no: [["Omar", "Oman"]],
  },
  {
    name: "one name stands within the other",
    kinds: ["organisation", "person"],
    same: (longer, shorter) => ` ${longer.join(" ")} `.toLowerCase().includes(` ${shorter.join(" ").toLowerCase()} `),
    yes: [
      ["General Motors Corporation", "General Motors"],
      ["Church of Scientology", "Scientology"],
      ["Recep Tayyip Erdogan", "Erdogan"],
    ],
    no: [["General Motors", "General Electric"]],
  },
  {
    name: "initials",
    kinds: ["organisation"],
    same: (longer, shorter) => longer.length > 1 && shorter.length === 1 && isInitials(longer, shorter[0] ?? ""),
    yes: [
      ["New York City Fire Department", "FDNY"],
      ["General Motors Corporation", "GMC"],
      ["Bureau of Investigation", "BOI"],
    ],
    no: [
      ["General Motors", "FBI"],
      ["General Motors Corporation", "Cargo"],
    ],
  },
  {
    name: "a first name and its short form",
    kinds: ["person"],
    same: (longer, shorter) =>
      longer.length > 1 && longer.at(-1) === shorter.at(-1) && shortForms.get(shorter[0] ?? "") === longer[0],
    yes: [["James Earl Carter", "Jimmy Carter"]],
    no: [
      ["Anna Lind", "Karl Lind"],
      ["James Reed", "Jimmy Carter"],
    ],
  },
  {
    name: "a surname with one letter more, or another last one",
    kinds: ["person"],
    same: (longer, shorter) =>
      oneLetterApart(longer.at(-1) ?? "", shorter.at(-1) ?? "") &&
      (longer.length === 1 || shorter.length === 1 || longer[0] === shorter[0]),
    yes: [
      ["Volodymyr Zelenskyy", "Volodymyr Zelensky"],
      ["Zelenskyy", "Zelensky"],
    ],
    no: [
      ["Anna Petersen", "Karl Peterson"],
      ["Maria Ivanova", "Petr Ivanov"],
      ["Lind", "Linda"],
    ],
  },
];

export function sameName(one: Named, other: Named): boolean {
  if (one.kind !== other.kind) return false;
  const [longer, shorter] = [one.name.split(" "), other.name.split(" ")].sort(
    (a, b) => b.length - a.length || b.join().length - a.join().length,
  ) as [string[], string[]];
  return sameNameRules.some(({ kinds, same }) => kinds.includes(one.kind) && same(longer, shorter));
}

const plain = (words: readonly string[]): string =>
  words
    .join("")
    .toLowerCase()
    .replace(/^the(?=.)/, "")
    .replace(/[^\p{L}\d]/gu, "");

/** All the letters of a short form are first letters of the name, in whatever order: "FDNY". */
function isInitials(words: readonly string[], short: string): boolean {
  const letters = [...short.replaceAll(".", "")];
  if (letters.length < 2 || letters.some((letter) => letter !== letter.toUpperCase())) return false;
  const left = words.map((word) => word[0]?.toUpperCase() ?? "");
  for (const letter of letters) {
    const at = left.indexOf(letter);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length <= words.filter((word) => small.has(word.toLowerCase())).length + 1;
}

/** Short surnames are too many to be told apart by a letter. */
const shortest = 7;

function oneLetterApart(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < shortest || long.length - short.length > 1 || long === short) return false;
  return long.slice(0, -1) === short || (long.length === short.length && long.slice(0, -1) === short.slice(0, -1));
}
