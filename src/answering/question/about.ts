// Answers about the briefing itself: its sources, numbers, actors and figures, what it left out, shorter, longer.
import { checkClaim } from "../../checking/check.ts";
import type { Answer, ShortAnswer } from "../../news/answer.ts";
import type { NonEmpty } from "../../news/article.ts";
import type { Briefing, Dispute, Source } from "../../news/briefing.ts";
import { type CheckedClaim, type Citation, wholeSentence } from "../../news/claim.ts";
import { leftOutWords } from "../../news/left-out.ts";
import { numberedClaims } from "../../news/numbering.ts";
import { shownActors } from "../../news/screen/acting.ts";
import { actorWords, figureWords, quotationWords } from "../../news/shown.ts";
import { type Tongue, tongueFor, type WholeKey } from "../../words/tongue.ts";
import { isNonEmpty } from "../claims.ts";
import { keptOf } from "../retrieval/kept-sentences.ts";
import { aboutRules, type BriefingPart } from "./about-rules.ts";
import type { Phrasing } from "./message.ts";

type Made = Pick<Answer, "id" | "question" | "at" | "writer" | "language">;
type Words = Phrasing["tokens"];

/**
 * The first briefing of the thread is the one meant. Undefined when the question is about the news, not about the
 * briefing.
 */
export function aboutBriefing({ tokens }: Phrasing, briefings: readonly Briefing[], made: Made): Answer | undefined {
  const part = aboutRules.first(tokens)?.makes;
  if (part === "translation") return own(made, "told.translation");
  const briefing = briefings[0];
  return part === undefined || briefing === undefined ? undefined : answers[part](briefing, made, tokens);
}

type Shown = (briefing: Briefing, made: Made, words: Words) => Answer | undefined;

const answers: Readonly<Record<Exclude<BriefingPart, "translation">, Shown>> = {
  proof: (briefing, made, words) =>
    numbered(numberIn(words), briefing, made, (citations) => cited(citations, briefing, made)),
  point: (briefing, made, words) =>
    numbered(pointIn(words, briefing), briefing, made, (citations) => followed(citations, briefing, made)),
  shorter: (briefing, made) => said([briefing.lead], briefing, made),
  longer: (briefing, made) => said(briefing.more.slice(0, 3), briefing, made) ?? own(made, "told.all"),
  actors: (briefing, made) =>
    listed(
      shownActors(briefing).map((actor) => ({ text: actorWords(actor), citation: actor.citations[0] })),
      briefing,
      made,
    ) ?? own(made, "told.nobody"),
  figures: (briefing, made) =>
    listed(
      briefing.figures.map((figure) => ({ text: figureWords(figure), citation: figure.citation })),
      briefing,
      made,
    ) ?? own(made, "told.no-figures"),
  quotes: (briefing, made) =>
    listed(
      briefing.quotes.map((quote) => ({
        text: quotationWords(quote.text, quote.speaker, tongueFor(made.language)),
        citation: quote.citation,
      })),
      briefing,
      made,
    ) ?? own(made, "told.nobody-quoted"),
  "left out": (briefing, made) =>
    briefing.leftOut.length === 0
      ? own(made, "told.nothing-left-out")
      : ours(made, (tongue) => briefing.leftOut.slice(0, 3).map((one) => leftWords(one, tongue))),
  sources: ({ sources }, made) => ours(made, (tongue) => sources.map((source) => sourceWords(source, tongue))),
  outlets: ({ sources }, made) => ours(made, (tongue) => [outletWords(sources, tongue)]),
  published: ({ sources }, made) => ours(made, (tongue) => publishedWords(sources, tongue)),
  changed: (briefing, made) =>
    said(wholeSentences(openingsOfNewest(briefing), briefing).slice(0, 3), briefing, made) ??
    ours(made, (tongue) => [nothingNewer(briefing.sources, tongue)]),
  disputes: (briefing, made) =>
    said(
      unsettled(briefing)
        .flatMap((dispute) => dispute.versions)
        .slice(0, 4),
      briefing,
      made,
    ) ?? own(made, "told.agrees"),
};

/** A count that grew is settled: the later report knows more. */
const unsettled = ({ disputes }: Briefing): readonly Dispute[] => disputes.filter(({ kind }) => kind !== "overtaken");

/** Our own words, run on with dots between them. */
const ours = (made: Made, words: (tongue: Tongue) => readonly string[]): Answer => ({
  ...made,
  kind: "declined",
  words: words(tongueFor(made.language)).join(" · "),
  sources: [],
});

const own = (made: Made, key: WholeKey): Answer => ours(made, (tongue) => [tongue.say(key)]);

const said = (claims: readonly CheckedClaim[], briefing: Briefing, made: Made): Answer | undefined =>
  isNonEmpty(claims) ? { ...made, kind: "answered", claims, sources: briefing.sources } : undefined;

/** More than these is a list nobody reads. */
const mostListed = 12;

/** Items on the sentences they stand in; what no longer has its sentence is left out. */
function listed(all: readonly ShortAnswer[], briefing: Briefing, made: Made): Answer | undefined {
  const claims = wholeSentences(
    all.slice(0, mostListed).map(({ citation }) => citation),
    briefing,
  );
  const stands = ({ citation }: ShortAnswer): boolean =>
    claims.some(({ citations: [one] }) => one.source === citation.source && one.sentence === citation.sentence);
  const items = all.slice(0, mostListed).filter(stands);
  return isNonEmpty(items) && isNonEmpty(claims)
    ? { ...made, kind: "answered", items, claims, sources: briefing.sources }
    : undefined;
}

/** The sentences cited, as their article has them, each once and through the gate. */
function wholeSentences(citations: readonly Citation[], briefing: Briefing): readonly CheckedClaim[] {
  const sources = keptOf(briefing).map((material) => material.reading());
  const claims: CheckedClaim[] = [];
  for (const { source, sentence } of citations) {
    const text = sentence === -1 ? briefing.sources[source]?.title : briefing.sources[source]?.sentences[sentence];
    if (!text || claims.some((claim) => claim.text === text)) continue;
    const checked = checkClaim({ text, citations: [wholeSentence(source, sentence, text)] }, sources).claim;
    if (checked) claims.push(checked);
  }
  return claims;
}

function numbered(
  number: number | undefined,
  briefing: Briefing,
  made: Made,
  show: (citations: NonEmpty<Citation>) => Answer,
): Answer {
  const { all } = numberedClaims(briefing);
  const entry = number === undefined ? undefined : all[number - 1];
  return entry ? show(entry.citations) : ours(made, (tongue) => [tongue.say("told.numbers", { last: all.length })]);
}

const numberIn = (words: Words): number | undefined => {
  const number = words.findLast(({ kind }) => kind === "number");
  return number && Number(number.text);
};

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** "The second point" counts the points; "point 2" is the number that stands behind it. */
function pointIn(words: Words, briefing: Briefing): number | undefined {
  const { points, lead } = numberedClaims(briefing);
  const norms = new Set(words.map(({ norm }) => norm));
  if (norms.has("last")) return points.at(-1) ?? lead;
  const at = ordinals.findIndex((ordinal) => norms.has(ordinal));
  return at < 0 ? numberIn(words) : points[at];
}

const cited = (citations: NonEmpty<Citation>, briefing: Briefing, made: Made): Answer =>
  said(wholeSentences(citations, briefing), briefing, made) ?? own(made, "told.sentence-gone");

/** What its article goes on to say. */
function followed(citations: NonEmpty<Citation>, briefing: Briefing, made: Made): Answer {
  const { source, sentence } = citations.at(-1) ?? citations[0];
  const after = [1, 2].map((step) => ({ source, sentence: sentence + step, start: 0, end: 0 }));
  return said(wholeSentences(after, briefing), briefing, made) ?? own(made, "told.no-more");
}

const leftWords = ({ text, why }: Briefing["leftOut"][number], tongue: Tongue): string =>
  `"${text}" (${leftOutWords(why, tongue)})`;

const dayOf = (at: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC").toPlainDate();
const dayIn = (at: number, tongue: Tongue): string =>
  tongue.date(at, "UTC", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const outletOf = ({ outlet }: Source, tongue: Tongue): string => outlet || tongue.say("briefing.pasted");

function sourceWords(source: Source, tongue: Tongue): string {
  const told = { outlet: outletOf(source, tongue), title: source.title || tongue.say("told.untitled") };
  return source.publishedAt === undefined
    ? tongue.say("told.article-of", told)
    : tongue.say("told.article-of-day", { ...told, day: dayIn(source.publishedAt, tongue) });
}

function outletWords(sources: readonly Source[], tongue: Tongue): string {
  const outlets = [...new Set(sources.map((source) => outletOf(source, tongue)))].join(" · ");
  const copies = sources.filter((source) => source.copyOf !== undefined).length;
  return copies === 0 ? outlets : tongue.say("told.originals", { outlets, reports: sources.length - copies });
}

function publishedWords(sources: readonly Source[], tongue: Tongue): readonly string[] {
  const dated = sources.flatMap((source) =>
    source.publishedAt === undefined
      ? []
      : [tongue.say("told.came-out", { outlet: outletOf(source, tongue), day: dayIn(source.publishedAt, tongue) })],
  );
  return dated.length === 0 ? [tongue.say("told.undated")] : [...new Set(dated)];
}

const newestOf = (sources: readonly Source[]): number =>
  Math.max(...sources.map((source) => source.publishedAt ?? Number.NEGATIVE_INFINITY));

/** Of several days, what the articles of the newest open with. */
function openingsOfNewest({ sources }: Briefing): readonly Citation[] {
  const days = sources.map(({ publishedAt }) => (publishedAt === undefined ? "" : dayOf(publishedAt).toString()));
  const last = days.toSorted().at(-1);
  if (new Set(days).size < 2) return [];
  return days.flatMap((day, source) => (day === last ? [{ source, sentence: 0, start: 0, end: 0 }] : []));
}

function nothingNewer(sources: readonly Source[], tongue: Tongue): string {
  const at = newestOf(sources);
  return Number.isFinite(at)
    ? tongue.say("told.nothing-newer-than", { day: dayIn(at, tongue) })
    : tongue.say("told.nothing-newer");
}
