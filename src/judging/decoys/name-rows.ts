// Decoys that give one thing to another name: somebody else of the same story put in, or two names exchanged.
import { isCountry } from "../../language/en/regions.ts";
import { quotedTokens } from "../../language/quotation.ts";
import { contentStems } from "../../language/stop-words.ts";
import { exchangedRoles } from "../../language/syntax/exchanged-roles.ts";
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameKind } from "../../news/reading.ts";
import { type Alteration, changed, type DecoyRow, type TrueLine } from "./decoy.ts";

type Actor = { readonly kind: NameKind; readonly forms: readonly string[] };

/** A name where it stands in the line. */
type Named = { readonly actor: Actor; readonly text: string; readonly start: number; readonly end: number };

const actorsOf = ({ sources }: TrueLine): readonly Actor[] =>
  sources.flatMap(({ reading }) =>
    reading.actors.map(({ kind, name, aliases }) => ({ kind, forms: [...new Set([name, ...aliases])] })),
  );

function namesIn(line: TrueLine, actors: readonly Actor[]): readonly Named[] {
  const { text, tokens } = line.cut;
  const quoted = quotedTokens(tokens);
  const found: Named[] = [];
  const forms = actors.flatMap((actor) => actor.forms.map((form) => ({ actor, form })));
  for (const { actor, form } of forms.toSorted((one, other) => other.form.length - one.form.length))
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      const first = tokens.findIndex(({ start }) => start === at);
      const whole = first >= 0 && !quoted[first] && tokens.some((token) => token.end === end);
      if (!whole || found.some((one) => one.start < end && at < one.end) || isInLongerName(tokens, at, end)) continue;
      found.push({ actor, text: form, start: at, end });
    }
  return found.toSorted((one, other) => one.start - other.start);
}

/** "New York" in "New York Times": a capital beside it may belong to it. */
function isInLongerName(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= end);
  const hyphened = before?.text === "-" || after?.text === "-";
  const opens = before !== undefined && tokens[0] === before;
  return hyphened || (before?.capital === true && !opens) || after?.capital === true;
}

const words = (name: string): readonly string[] => name.split(" ");

/** Told by one word in common, or by the first letters: "UN" and "United Nations" are one. */
function mayBeOne(one: Actor, other: Actor): boolean {
  const initials = (name: string): string =>
    words(name)
      .map((word) => word.charAt(0))
      .join("");
  return one.forms.some((mine) =>
    other.forms.some(
      (theirs) =>
        words(mine).some((word) => words(theirs).some((each) => each.slice(0, 4) === word.slice(0, 4))) ||
        initials(mine) === theirs.replaceAll(".", "") ||
        initials(theirs) === mine.replaceAll(".", ""),
    ),
  );
}

/** Of places only countries: what happened in a town happened in its country too. */
const isOfOneSort = (one: Actor, other: Actor): boolean =>
  one.kind === other.kind && (one.kind !== "place" || [one, other].every(({ forms: [name = ""] }) => isCountry(name)));

/** "Congress" may hold of whatever "the GOP" did there. */
const wholes = wordSet("congress parliament senate house government cabinet state states union nations court council");
/** A short form wants its article ("the U.S."), and what ends in a point ends the sentence. */
const isPlain = (form: string): boolean =>
  form.length > 3 && !form.endsWith(".") && !words(form).some((word) => wholes.has(word.toLowerCase()));

const joiners: ReadonlySet<string> = new Set(["and", "or", "&", "/", "with", "between", "both"]);

/** One of several, of whom something holds together. */
function isJoined({ cut: { tokens } }: TrueLine, { start, end }: Named): boolean {
  const before = tokens.findLast((token) => token.end <= start)?.norm ?? "";
  const after = tokens.find((token) => token.start >= end && token.norm !== "'s")?.norm ?? "";
  return joiners.has(before) || joiners.has(after);
}

/** "Orrin plants": what the name says of the noun behind it may hold of another name too. */
function describes({ cut: whole, language }: TrueLine, named: Named): boolean {
  const tree = sentenceTree(whole, language);
  const last = tree?.within(named).at(-1);
  return (
    tree === undefined ||
    last === undefined ||
    (/^(?:compound|amod|flat)$/.test(tree.label(last)) && tree.head(last) > last)
  );
}

/** The story may say the same of the other one somewhere: a sentence that names it and shares two words of the line. */
function mayBeTrueOf(line: TrueLine, other: Actor): boolean {
  const ours = new Set(contentStems(line.cut.text, line.language));
  const holds = (text: string): boolean => other.forms.some((form) => text.includes(form));
  const texts = line.sources.flatMap(({ article, reading }) => [
    article.title,
    ...reading.sentences.map(({ text }) => text),
  ]);
  return [...line.cited, ...texts].some((text) => {
    if (!holds(text)) return false;
    if (line.cited.includes(text)) return true;
    return new Set(contentStems(text, line.language).filter((stem) => ours.has(stem))).size > 1;
  });
}

function anotherName(line: TrueLine): readonly (readonly Alteration[])[] {
  const actors = actorsOf(line);
  const inLine = namesIn(line, actors);
  return inLine.flatMap((named) => {
    if (!isPlain(named.text) || isJoined(line, named) || describes(line, named)) return [];
    const other = actors.find(
      (actor) =>
        actor !== named.actor &&
        isOfOneSort(actor, named.actor) &&
        !mayBeOne(actor, named.actor) &&
        !inLine.some((one) => one.actor === actor || mayBeOne(one.actor, actor)) &&
        !mayBeTrueOf(line, actor),
    );
    const put = other?.forms.find((form) => isPlain(form) && words(form).length === words(named.text).length);
    return put === undefined ? [] : [[{ start: named.start, end: named.end, put }]];
  });
}

function exchangedNames(line: TrueLine): readonly (readonly Alteration[])[] {
  const names = namesIn(line, actorsOf(line));
  return names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((other) => {
      if (other.actor === one.actor || !isOfOneSort(one.actor, other.actor)) return [];
      const changes = [
        { start: one.start, end: one.end, put: other.text },
        { start: other.start, end: other.end, put: one.text },
      ];
      // Only where both trees are sure who did it to whom: "A met B" is as true as "B met A".
      const turned = exchangedRoles(cut(changed(line.cut.text, changes)), line.cut, line.language);
      return turned === undefined || turned === "alike" ? [] : [changes];
    }),
  );
}

export const nameDecoys: readonly DecoyRow[] = [
  {
    name: "somebody else",
    kind: "name",
    language: "en",
    changes: anotherName,
    yes: [
      [
        "John Kerry signed the treaty on Tuesday.",
        "Sergei Lavrov signed the treaty on Tuesday.",
        "John Kerry signed the treaty on Tuesday. Sergei Lavrov, the Russian minister, called it a mistake.",
      ],
    ],
    no: [
      ["John Kerry and Ann Reed signed the treaty.", "John Kerry and Ann Reed signed the treaty. Sergei Lavrov left."],
      [
        "John Kerry signed the treaty on Tuesday.",
        "John Kerry signed the treaty on Tuesday. Sergei Lavrov signed the treaty on Tuesday, too.",
      ],
      ["Norwind vehicles cost less.", "Norwind vehicles cost less. Norwind has bought Soutter, which makes ships."],
    ],
  },
  {
    name: "two names exchanged",
    kind: "exchange",
    language: "en",
    changes: exchangedNames,
    yes: [["Microsoft sued Google in May.", "Google sued Microsoft in May."]],
    no: ["John Kerry met Sergei Lavrov in May.", "Ann Reed and Tom Brown left."],
  },
];
