// How well names are found: exact span and kind, held out by document, on news of 1996 and on Wikinews names by text.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Token } from "../../src/language/token.ts";
import type { NameMention } from "../../src/news/reading.ts";
import type { FoundName } from "../../src/reading/names/found-names.ts";
import { foundIn } from "../../src/reading/names/majority.ts";
import { namesInTokens, tagNames } from "../../src/reading/names/names.ts";
import { documentId, type LabelledDocument, readCorpus } from "../../training/names-corpus.ts";
import type { Part } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

/** How the headline of a report on sport begins, in that year. */
const sports: readonly string[] = `
  SOCCER CRICKET TENNIS GOLF BASKETBALL BASEBALL RUGBY CYCLING ATHLETICS SKIING ALPINE NORDIC NHL NBA NFL ICE
  BOBSLEIGH FREESTYLE SPEED BIATHLON BADMINTON SQUASH SWIMMING BOXING MOTOR RALLYING OLYMPICS FIGURE SNOOKER
  HOCKEY LUGE GYMNASTICS HORSE RACING CHESS YACHTING SNOWBOARDING CROSS VOLLEYBALL WRESTLING JUDO ROWING
  WEIGHTLIFTING`
  .trim()
  .split(/\s+/);

const isSport = (document: LabelledDocument): boolean => {
  const opening = document.sentences.slice(0, 3).map((sentence) => sentence.words.join(" "));
  return (
    sports.some((name) => opening[0]?.startsWith(name)) ||
    /\b(SOCCER|CRICKET|TENNIS|NBA|NHL|NFL|league|striker|Cup)\b/.test(opening.join(" "))
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

/** "@BBCNews", "#Brexit": one corpus calls them persons and bodies; here they are nobody's names, and not judged. */
const isScreenName = (tokens: readonly Token[], t: number): boolean => /^[@#]$/.test(tokens[t - 1]?.text ?? "");

function compare(documents: readonly LabelledDocument[]): Map<string, Tally> {
  const tallies = new Map(kinds.map((kind) => [kind as string, empty()]));
  const key = (found: FoundName): string => `${found.from}-${found.to}-${found.kind}`;
  for (const document of documents) {
    const names = namesInTokens(document.sentences.map(({ tokens }) => tokens));
    document.sentences.forEach((sentence, s) => {
      const tags = sentence.tags.map((tag, t) => (isScreenName(sentence.tokens, t) ? -1 : tag));
      const trusted = Uint8Array.from(tags, (tag) => Math.max(0, tag));
      const gold = foundIn(trusted).filter(({ kind }) => kind !== "other");
      const keys = new Set(gold.map(key));
      for (const { kind } of gold) (tallies.get(kind) ?? empty()).there++;
      for (const found of names[s] ?? []) {
        const tally = tallies.get(found.kind);
        if (tally === undefined || tags.subarray(found.from, found.to).includes(-1)) continue;
        tally.said++;
        if (keys.has(key(found))) tally.right++;
      }
    });
  }
  return tallies;
}

/** The training texts that the trainer leaves out, each corpus and all but the one whose labels a machine made. */
function heldOut(documents: readonly LabelledDocument[]): Row[] {
  const byHand = documents.filter(({ corpus }) => corpus !== "gmb");
  return [
    rowsFor("held out, all", compare(documents), "84%"),
    rowsFor("held out, labelled by hand", compare(byHand)),
    ...[...new Set(documents.map(({ corpus }) => corpus))].map((corpus) =>
      rowsFor(`held out, ${corpus}`, compare(documents.filter((document) => document.corpus === corpus))),
    ),
  ];
}

type Edited = {
  readonly id: string;
  readonly text: string;
  readonly persons: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly organisations: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly places: readonly string[];
};

/**
 * Each spelling that an editor lists for an article, once. Only the GUM articles: the others' first sentences are in
 * the training texts. Precision is a lower bound, because editors list the names that matter, not all.
 */
function compareEdited(path: string, part: Part): Map<string, Tally> {
  const tallies = new Map(kinds.map((kind) => [kind as string, empty()]));
  for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
    const article = JSON.parse(line) as Edited;
    if (!article.id.startsWith("GUM") || !part.has(article.id)) continue;
    const spellings = (list: Edited["persons"], kind: string): string[] =>
      list.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((one) => `${one.replace(/^(?:the|Mr\.?) /i, "")} ${kind}`),
      );
    const gold = new Set([
      ...spellings(article.persons, "person"),
      ...spellings(article.organisations, "organisation"),
      ...article.places.map((place) => `${place} place`),
    ]);
    const lines = article.text.split(/\n|(?<=[a-z)"][.?!]"? )(?=[A-Z"])/).map((text) => text.trim());
    const found = tagNames(lines.map((text) => ({ text, start: 0, end: text.length, paragraph: 0 })));
    const said = new Set(found.map((name: NameMention) => `${name.text} ${name.kind}`));
    for (const one of gold) {
      const name = one.slice(0, one.lastIndexOf(" "));
      if (article.text.includes(name)) (tallies.get(one.slice(one.lastIndexOf(" ") + 1)) ?? empty()).there++;
    }
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
  needs: ["ner/train.conll", "ner/dev-news-1996.conll", "wikinews/editor.jsonl"],
  run(folder, args, part) {
    const judged = (path: string): readonly LabelledDocument[] =>
      readCorpus(path).filter((document) => part.has(documentId(document)));
    if (args[0] !== undefined) return [rowsFor(args[0], compare(judged(args[0])))];
    const news = judged(join(folder, "ner/dev-news-1996.conll"));
    return [
      ...(part.name === "drawer" ? heldOut(judged(join(folder, "ner/train.conll"))) : []),
      rowsFor("news of 1996 without sport", compare(news.filter((document) => !isSport(document))), "79%"),
      rowsFor("news of 1996 with sport", compare(news), "74%"),
      rowsFor("Wikinews, spellings an editor lists", compareEdited(join(folder, "wikinews/editor.jsonl"), part)),
    ];
  },
};
