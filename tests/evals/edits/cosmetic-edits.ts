// Edits of publishers that change nothing that was told: spelling, layout, notation, order, additions, advertisements.
import { type Edited, type Original, type PublisherEdit, sentenceIn, swapped, whole, withSentence } from "./edited.ts";
import table from "./edits.table.json" with { type: "json" };

export const cosmeticEdits: readonly PublisherEdit[] = [
  { name: "a misprint mended", make: misprint },
  { name: "a misprint made", make: (original) => turnedRound(misprint(original), original) },
  { name: "another spelling", make: (original) => swapped(original, bothWays(table.spellings)) },
  { name: "another verb of saying", make: (original) => swapped(original, table.sayings) },
  { name: "another word for the same", make: (original) => swapped(original, table.synonyms) },
  { name: "a short form", make: (original) => swapped(original, table.contractions) },
  { name: "another form of a name", make: (original) => swapped(original, table.aliases) },
  { name: "a number written otherwise", make: notation },
  { name: "the day as seen from today", make: relative },
  { name: "other quotation marks", make: quotes },
  { name: "all in one paragraph", make: ({ text }) => ({ text: text.replaceAll(/\s*\n+\s*/g, " ") }) },
  { name: "a paragraph a sentence", make: eachItsOwn },
  { name: "advertisements between", make: advertisements },
  { name: "sentences added", make: additions },
  { name: "entries of a live blog above", make: ({ text }) => ({ text: `${table.entries.join("\n\n")}\n\n${text}` }) },
  { name: "paragraphs in another order", make: reordered },
  { name: "one sentence made two", make: parted },
  { name: "two sentences made one", make: joined },
  { name: "words in brackets left out", make: unbracketed },
  { name: "who said it put first", make: saidFirst },
  { name: "a clause left out", make: withoutClause },
  { name: "a name in full, or its last part", make: fuller },
  { name: "another word for the hedge", make: (original) => swapped(original, table.hedges) },
  { name: "quotation marks, advertisements and additions at once", make: atOnce },
  { name: "a new report under the old address", make: anew },
  { name: "an excerpt before a wall", make: ({ text }) => ({ text: text.slice(0, text.length / 5), excerpt: true }) },
];

const bothWays = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.flatMap(([from = "", to = ""]) => [
    [from, to],
    [to, from],
  ]);

/** Two letters inside a small word change places in the old text. */
function misprint(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const words = [...sentence.matchAll(/(?<![\w'’-])[a-z]{6,}(?![\w'’-])/g)].filter(([word]) => word[2] !== word[3]);
  const found = words[original.turn % Math.max(1, words.length)];
  if (found === undefined) return undefined;
  const [word] = found;
  const wrong = word.slice(0, 2) + word[3] + word[2] + word.slice(4);
  const before = sentence.slice(0, found.index) + wrong + sentence.slice(found.index + word.length);
  return { text: original.text, before: withSentence(original, before).text };
}

const turnedRound = (edited: Edited | undefined, { text }: Original): Edited | undefined =>
  edited?.before === undefined ? undefined : { text: edited.before, before: text };

function notation(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const grouped = /(?<![\d,])(\d{1,3}),(\d{3})(?![\d,])/.exec(sentence);
  if (grouped) return withSentence(original, sentence.replace(grouped[0], `${grouped[1]}${grouped[2]}`));
  const share = /(\d)(?: percent|%)/.exec(sentence);
  if (share) {
    const other = share[0].endsWith("%") ? `${share[1]} percent` : `${share[1]}%`;
    return withSentence(original, sentence.replace(share[0], other));
  }
  return swapped(
    original,
    table.notation.filter(([, to]) => to !== "%"),
  );
}

function relative(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const day = table.weekdays.find((name) => new RegExp(`\\bon ${name}\\b`).test(sentence));
  if (day === undefined)
    return swapped(original, [
      ["today", "on Tuesday"],
      ["yesterday", "on Monday"],
    ]);
  return withSentence(original, sentence.replace(`on ${day}`, original.turn % 2 === 0 ? "yesterday" : "today"));
}

function quotes(original: Original): Edited | undefined {
  const { text } = original;
  if (!/["“]/.test(text)) return undefined;
  return /"/.test(text)
    ? { text: text.replaceAll(/"([^"\n]*)"/g, "“$1”").replaceAll("'", "’") }
    : { text: text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'") };
}

function eachItsOwn({ text, sentences }: Original): Edited {
  const marks = sentences.map(({ start }) => start).slice(1);
  let out = "";
  let from = 0;
  for (const mark of marks) {
    out += `${text.slice(from, mark).trimEnd()}\n\n`;
    from = mark;
  }
  return { text: out + text.slice(from) };
}

function advertisements({ text, turn }: Original): Edited {
  const paragraphs = text.split(/\n+/);
  const lines = paragraphs.flatMap((paragraph, at) =>
    at % 3 === 1 ? [paragraph, table.advertisements[(turn + at) % table.advertisements.length] as string] : [paragraph],
  );
  return { text: lines.join("\n\n") };
}

function additions({ text, turn }: Original): Edited {
  const lines = [0, 1].map((step) => table.additions[(turn + step) % table.additions.length]);
  const paragraphs = text.split(/\n+/);
  return { text: [...paragraphs.slice(0, 2), lines[0], ...paragraphs.slice(2), lines[1]].join("\n\n") };
}

function reordered({ text }: Original): Edited | undefined {
  const paragraphs = text.split(/\n+/);
  if (paragraphs.length < 5) return undefined;
  const [first = "", second = "", ...rest] = paragraphs;
  return { text: [first, ...rest, second].join("\n\n") };
}

function parted(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const found = /, (?:and|but) (he|she|they|it|the|officials|police) /.exec(sentence);
  if (found === null || found.index < 30) return undefined;
  const rest = sentence.slice(found.index + found[0].length - (found[1]?.length ?? 0) - 1);
  return withSentence(original, `${sentence.slice(0, found.index)}. ${rest[0]?.toUpperCase()}${rest.slice(1)}`);
}

function joined(original: Original): Edited | undefined {
  const { text, sentences, at } = original;
  const [one, next] = [sentences[at], sentences[at + 1]];
  if (one === undefined || next === undefined || one.paragraph !== next.paragraph) return undefined;
  const sentence = text.slice(one.start, one.end);
  if (!/[a-z]\.$/.test(sentence) || !/^The |^It |^They |^He |^She /.test(text.slice(next.start))) return undefined;
  const small = `${text[next.start]?.toLowerCase()}${text.slice(next.start + 1)}`;
  return { text: `${text.slice(0, one.end - 1)}; ${small}` };
}

function unbracketed(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const found = / \([^()\d]{2,40}\)(?=[ ,.;])/.exec(sentence);
  return found && !whole("not").test(found[0]) ? withSentence(original, sentence.replace(found[0], "")) : undefined;
}

function saidFirst(original: Original): Edited | undefined {
  const found = /^([A-Z][^"“”]{30,}), ((?:[A-Z]|the |a |an |his |her )[^,"]{3,60} said(?: \w+day)?)\.$/.exec(
    sentenceIn(original),
  );
  const [, what = "", who = ""] = found ?? [];
  return found ? withSentence(original, `${who[0]?.toUpperCase()}${who.slice(1)} that ${what}.`) : undefined;
}

function withoutClause(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const found = /, (?:which|who|whose|where) [^,"“”]{10,80},(?= [a-z])/.exec(sentence);
  return found ? withSentence(original, sentence.replace(found[0], "")) : undefined;
}

function fuller(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  for (const [name, , last = ""] of original.text.matchAll(
    /(?<=[a-z,] )([A-Z][a-z]+) ([A-Z][a-z]{3,})(?= said| told|,)/g,
  )) {
    if (sentence.includes(name)) return withSentence(original, sentence.replace(name, last));
    if (whole(last).test(sentence)) return withSentence(original, sentence.replace(whole(last), name));
  }
  return undefined;
}

function atOnce(original: Original): Edited {
  const other = quotes(original) ?? { text: original.text };
  return advertisements({ ...original, text: additions({ ...original, text: other.text }).text });
}

/** Two sentences of the old stand in it still. */
function anew({ text, sentences }: Original): Edited | undefined {
  const kept = sentences.slice(0, 2).map(({ start, end }) => text.slice(start, end));
  return sentences.length < 8 ? undefined : { text: [...table.additions, ...kept, ...table.entries].join("\n\n") };
}
