// How well names are found: exact span and kind, on news of 1996 (development only), with and without sport, and on Wikinews names by text.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NameMention } from "../../src/news/reading.ts";
import { namesInWords, tagNames } from "../../src/reading/names.ts";
import { type Found, foundIn } from "../../src/reading/names-document.ts";
import { wordOf } from "../../src/reading/names-words.ts";
import { type LabelledDocument, readCorpus } from "../../training/names-corpus.ts";
import type { Evaluation, Row } from "./harness.ts";

const sport =
  /^(SOCCER|CRICKET|TENNIS|GOLF|BASKETBALL|BASEBALL|RUGBY|CYCLING|ATHLETICS|SKIING|ALPINE|NORDIC|NHL|NBA|NFL|ICE|BOBSLEIGH|FREESTYLE|SPEED|BIATHLON|BADMINTON|SQUASH|SWIMMING|BOXING|MOTOR|RALLYING|OLYMPICS|FIGURE|SNOOKER|HOCKEY|LUGE|GYMNASTICS|HORSE|RACING|CHESS|YACHTING|SNOWBOARDING|CROSS|VOLLEYBALL|WRESTLING|JUDO|ROWING|WEIGHTLIFTING)/;

const isSport = (document: LabelledDocument): boolean => {
  const opening = document.sentences.slice(0, 3).map((sentence) => sentence.words.join(" "));
  return (
    sport.test(opening[0] ?? "") || /\b(SOCCER|CRICKET|TENNIS|NBA|NHL|NFL|league|striker|Cup)\b/.test(opening.join(" "))
  );
};

type Tally = { right: number; said: number; there: number };
const empty = (): Tally => ({ right: 0, said: 0, there: 0 });
const f1 = ({ right, said, there }: Tally): number => (2 * right) / (said + there || 1);
const kinds = ["person", "organisation", "place"] as const;

function rowsFor(what: string, tallies: ReadonlyMap<string, Tally>, bar?: string): Row {
  const all = empty();
  const parts: string[] = [];
  for (const kind of kinds) {
    const tally = tallies.get(kind) ?? empty();
    all.right += tally.right;
    all.said += tally.said;
    all.there += tally.there;
    parts.push(`${kind} ${(f1(tally) * 100).toFixed(1)}`);
  }
  const precision = all.right / (all.said || 1);
  const note = `${parts.join(", ")}; precision ${(precision * 100).toFixed(1)}`;
  return { what, figure: f1(all), unit: "%", note, ...(bar ? { bar } : {}) };
}

function compare(documents: readonly LabelledDocument[]): Map<string, Tally> {
  const tallies = new Map(kinds.map((kind) => [kind as string, empty()]));
  const key = (found: Found): string => `${found.from}-${found.to}-${found.kind}`;
  for (const document of documents) {
    const names = namesInWords(document.sentences.map(({ words }) => words.map(wordOf)));
    document.sentences.forEach((sentence, s) => {
      const gold = foundIn(Uint8Array.from(sentence.tags)).filter(({ kind }) => kind !== "other");
      const keys = new Set(gold.map(key));
      for (const { kind } of gold) (tallies.get(kind) ?? empty()).there++;
      for (const found of names[s] ?? []) {
        const tally = tallies.get(found.kind);
        if (tally === undefined) continue;
        tally.said++;
        if (keys.has(key(found))) tally.right++;
      }
    });
  }
  return tallies;
}

type Gum = {
  readonly sentences: readonly string[];
  readonly mentions: readonly {
    readonly text: string;
    readonly type: string;
    readonly sent: number;
    readonly wiki: string | null;
  }[];
};

const kindOfGum: Readonly<Record<string, string>> = { person: "person", organization: "organisation", place: "place" };

/** GUM marks whole phrases; only those that are names by themselves (every word begins with a capital) can be compared. */
function compareGum(path: string): Map<string, Tally> {
  const tallies = new Map(kinds.map((kind) => [kind as string, empty()]));
  for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
    const article = JSON.parse(line) as Gum;
    const found = tagNames(article.sentences.map((text) => ({ text, start: 0, end: text.length, paragraph: 0 })));
    const gold = new Set<string>();
    for (const { text, type, sent } of article.mentions) {
      const name = text.replace(/^(?:the|The) /, "").replace(/ 's$/, "");
      const kind = kindOfGum[type];
      const isName =
        name.split(" ").every((word) => /^(\p{Lu}|of$|for$|the$|and$|&$|-$|al-)/u.test(word)) && /^\p{Lu}/u.test(name);
      if (kind !== undefined && isName) gold.add(`${sent} ${name} ${kind}`);
    }
    const said = new Set(found.map((name: NameMention) => `${name.at.sentence} ${name.text} ${name.kind}`));
    for (const one of gold) (tallies.get(one.slice(one.lastIndexOf(" ") + 1)) ?? empty()).there++;
    for (const one of said) {
      const tally = tallies.get(one.slice(one.lastIndexOf(" ") + 1)) ?? empty();
      tally.said++;
      if (gold.has(one)) tally.right++;
    }
  }
  return tallies;
}

export const evaluation: Evaluation = {
  says: "persons, organisations and places, exact characters and kind (F1)",
  needs: ["ner/dev-news-1996.conll", "wikinews/gum_news.jsonl"],
  run(folder, args) {
    if (args[0] !== undefined) return [rowsFor(args[0], compare(readCorpus(args[0])))];
    const news = readCorpus(join(folder, "ner/dev-news-1996.conll"));
    return [
      rowsFor("news of 1996 without sport", compare(news.filter((document) => !isSport(document))), "79%"),
      rowsFor("news of 1996 with sport", compare(news), "74%"),
      rowsFor("Wikinews (GUM)", compareGum(join(folder, "wikinews/gum_news.jsonl")), "71%"),
    ];
  },
};
