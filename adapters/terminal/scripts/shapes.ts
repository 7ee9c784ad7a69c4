// The contract's JSON: how a briefing, a reading and an answer are written for other programs. Extended, never broken.
import type { Answer } from "../../../src/news/answer.ts";
import type { Instant } from "../../../src/news/article.ts";
import type { Briefing, Source } from "../../../src/news/briefing.ts";
import type { Claim } from "../../../src/news/claim.ts";
import type { Reading, Span } from "../../../src/news/reading.ts";

export const briefingShape = (briefing: Briefing) => ({
  version: briefing.version,
  id: briefing.id,
  writer: briefing.writer.name,
  ...(briefing.writer.fellBack === undefined ? {} : { fellBack: briefing.writer.fellBack }),
  language: briefing.language,
  length: briefing.length,
  headline: briefing.headline,
  lead: briefing.lead,
  points: briefing.points,
  more: briefing.more,
  actors: briefing.actors,
  figures: briefing.figures,
  quotes: briefing.quotes,
  disputes: briefing.disputes,
  sources: briefing.sources.map(sourceShape),
  leftOut: briefing.leftOut,
  readMinutes: briefing.readMinutes,
});

const sourceShape = ({ url, publishedAt, ...source }: Source) => ({
  ...source,
  url: url ?? null,
  publishedAt: isoOrNull(publishedAt),
});

export const isoOrNull = (at: Instant | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();

/** Offsets count into the text as given. */
export function readingShape(reading: Reading, text: string) {
  const at = placer(reading, text);
  return {
    language: reading.language,
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    names: reading.names.map((name) => ({ text: name.text, kind: name.kind, ...at(name.at) })),
    actors: reading.actors.map((actor) => ({
      name: actor.name,
      kind: actor.kind,
      ...(actor.role ? { role: actor.role.text } : {}),
      aliases: actor.aliases,
      mentions: actor.mentions.map(at),
    })),
    figures: reading.figures.map(({ at: span, ...figure }) => ({ ...figure, ...at(span) })),
    quotes: reading.quotes.map(({ at: span, speakerAt: _, lastSentence: __, ...quote }) => ({ ...quote, ...at(span) })),
    disputes: reading.disputes.map((dispute) => ({
      about: dispute.about,
      kind: dispute.kind,
      at: dispute.at.filter((span) => span.sentence >= 0).map(at),
    })),
    dropped: reading.dropped.map((line) => line.text),
    whyDropped: reading.dropped.map((line) => line.why),
  };
}

/**
 * A sentence as read has invisible characters removed and white space folded; this finds where one of its characters
 * stood.
 * Each sentence's map is made once, in one walk over both texts.
 */
function placer(reading: Reading, text: string): (span: Span) => { start: number; end: number } {
  const maps = new Map<number, readonly number[]>();
  return (span) => {
    const sentence = reading.sentences[span.sentence];
    if (sentence === undefined) return { start: 0, end: 0 };
    let map = maps.get(span.sentence);
    if (map === undefined) {
      map = walk(text.slice(sentence.start, sentence.end), sentence.text);
      maps.set(span.sentence, map);
    }
    const last = map[span.end - 1];
    return {
      start: sentence.start + (map[span.start] ?? 0),
      end: last === undefined ? sentence.end : sentence.start + last + 1,
    };
  };
}

function walk(raw: string, seen: string): number[] {
  const map: number[] = [];
  let at = 0;
  for (let index = 0; index < seen.length; index++) {
    const wanted = seen.charAt(index);
    let ahead = at;
    while (ahead < raw.length && raw.charAt(ahead) !== wanted && !(wanted === " " && /\s/.test(raw.charAt(ahead))))
      ahead += 1;
    if (ahead < raw.length) at = ahead;
    map.push(at);
    at += 1;
  }
  return map;
}

export const answerShape = (answer: Answer) => ({
  abstained: answer.kind !== "answered" && answer.kind !== "disputed",
  kind: answer.kind,
  ...(answer.about === undefined ? {} : { about: answer.about }),
  ...(answer.kind === "answered" && answer.decided ? { decided: answer.decided } : {}),
  ...(answer.kind === "answered" && answer.short ? { short: answer.short.text } : {}),
  ...(answer.kind === "answered" && answer.items ? { items: answer.items.map((item) => item.text) } : {}),
  ...(answer.kind === "declined" ? { words: answer.words } : {}),
  answer:
    answer.kind === "answered" || answer.kind === "disputed"
      ? answer.claims.map((claim) => withWords(claim, answer))
      : [],
  nearest: answer.kind === "unsure" ? answer.claims.map(passageOf) : [],
  sources: answer.sources.map((source) => ({
    outlet: source.outlet,
    title: source.title,
    ...(source.url ? { url: source.url } : {}),
  })),
});

const passageOf = ({ text, citations: [{ source, sentence }] }: Claim) => ({ article: source, sentence, text });

/** An answer's sources travel without their sentences, so each claim brings the sentences it stands on. */
const withWords = (claim: Claim, answer: Answer) => ({
  ...claim,
  evidence: claim.citations.map((citation) => answer.sources[citation.source]?.sentences[citation.sentence] ?? ""),
});
