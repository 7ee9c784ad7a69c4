// Answers about the briefing itself: its sources, numbers, actors and figures, what it left out, shorter, longer.
import { checkClaim } from "../../checking/check.ts";
import type { Answer } from "../../news/answer.ts";
import type { Briefing } from "../../news/briefing.ts";
import type { CheckedClaim, Citation } from "../../news/claim.ts";
import { numberedClaims } from "../../news/numbering.ts";
import { shownActors } from "../../news/screen/acting.ts";
import { actorWords, figureWords } from "../../news/shown.ts";
import { isNonEmpty } from "../claims.ts";
import { keptOf } from "../retrieval/kept-sentences.ts";
import { aboutRules, type BriefingPart } from "./about-rules.ts";
import type { Phrasing } from "./message.ts";

type Made = Pick<Answer, "id" | "question" | "at" | "writer">;

/**
 * The first briefing of the thread is the one meant. Undefined when the question is about the news, not about the
 * briefing.
 */
export function aboutBriefing({ tokens }: Phrasing, briefings: readonly Briefing[], made: Made): Answer | undefined {
  const part = aboutRules.first(tokens)?.makes;
  if (part === "translation") return own(made, noTranslation);
  const briefing = briefings[0];
  if (part === undefined || briefing === undefined) return undefined;
  if (part === "proof") {
    const number = tokens.findLast(({ kind }) => kind === "number");
    return proofOf(Number(number?.text), briefing, made);
  }
  return answers[part](briefing, made);
}

const noTranslation =
  "Lede repeats its sources in their own language and does not translate: every word it says stands in an article.";

/** The sentences behind a number, as their article has them. */
function proofOf(number: number, briefing: Briefing, made: Made): Answer {
  const { all } = numberedClaims(briefing);
  const entry = all[number - 1];
  if (entry === undefined) return own(made, `This briefing has the numbers 1 to ${all.length}. Ask for one of them.`);
  return cited(entry.citations, briefing, made) ?? own(made, "The sentence behind that number is no longer kept.");
}

function cited(citations: readonly Citation[], briefing: Briefing, made: Made): Answer | undefined {
  const sources = keptOf(briefing).map((material) => material.reading());
  const claims: CheckedClaim[] = [];
  for (const { source, sentence } of citations) {
    const text = sentence === -1 ? briefing.sources[source]?.title : briefing.sources[source]?.sentences[sentence];
    if (!text || claims.some((claim) => claim.text === text)) continue;
    const checked = checkClaim({ text, citations: [{ source, sentence, start: 0, end: text.length }] }, sources).claim;
    if (checked) claims.push(checked);
  }
  return isNonEmpty(claims) ? { ...made, kind: "answered", claims, sources: briefing.sources, nearest: [] } : undefined;
}

const said = (claims: readonly CheckedClaim[], briefing: Briefing, made: Made): Answer | undefined =>
  isNonEmpty(claims) ? { ...made, kind: "answered", claims, sources: briefing.sources, nearest: [] } : undefined;

const own = (made: Made, words: string): Answer => ({ ...made, kind: "declined", words, sources: [], nearest: [] });

const lists = (parts: readonly string[], none: string): string => (parts.length === 0 ? none : parts.join(" · "));
const mostListed = 12;

type Shown = (briefing: Briefing, made: Made) => Answer | undefined;

const answers: Readonly<Record<Exclude<BriefingPart, "translation" | "proof">, Shown>> = {
  shorter: (briefing, made) => said([briefing.lead], briefing, made),
  longer: (briefing, made) => said(briefing.more.slice(0, 3), briefing, made) ?? own(made, noMore),
  actors: (briefing, made) => own(made, lists(shownActors(briefing).map(actorWords), "The briefing names nobody.")),
  figures: (briefing, made) =>
    own(made, lists(briefing.figures.slice(0, mostListed).map(figureWords), "The briefing has no figures.")),
  quotes: (briefing, made) => own(made, lists(briefing.quotes.map(quoteWords), "Nobody is quoted.")),
  "left out": (briefing, made) =>
    own(made, lists(briefing.leftOut.slice(0, 3).map(leftWords), "Nothing of note was left out.")),
  sources: (briefing, made) => own(made, lists(briefing.sources.map(sourceWords), "")),
  disputes: (briefing, made) =>
    said(briefing.disputes.flatMap((dispute) => dispute.versions).slice(0, 4), briefing, made) ??
    own(made, "Nothing in its sources was found to disagree."),
};

const noMore =
  "The briefing holds all that its articles say in sentences that stand alone. Ask about one of its points.";
const quoteWords = ({ text, speaker }: Briefing["quotes"][number]): string =>
  `"${text}"${speaker ? ` (${speaker})` : ""}`;
const leftWords = ({ text, why }: Briefing["leftOut"][number]): string => `"${text}" (${why})`;

const sourceWords = ({ outlet, title, publishedAt }: Briefing["sources"][number]): string => {
  const day =
    publishedAt === undefined ? "" : `, ${Temporal.Instant.fromEpochMilliseconds(publishedAt).toString().slice(0, 10)}`;
  return `${outlet || "Pasted text"}: ${title || "without a title"}${day}`;
};
