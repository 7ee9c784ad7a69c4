// How an answer looks in Slack: the short answer first, the sentence it stands on below; or plainly that the sources do
// not say.
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import { wordsOfAnswer } from "../../src/news/answer-words.ts";
import type { PublicationDate } from "../../src/news/article.ts";
import { answeredInOtherWords } from "../../src/news/in-other-words.ts";
import { writtenBy, writtenDay } from "../../src/news/shown.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { actions, feedback, type Quiet } from "./blocks.ts";
import { plainLine } from "./escape.ts";
import { type Chunk, only, quietly, rich } from "./parts.ts";
import { boldText, type RichGroup, words } from "./richtext.ts";
import { marks } from "./sources.ts";

export type AnswerLook = { readonly askedBy?: string; readonly quoteQuestion?: boolean; readonly unasked?: boolean };

export function answerChunks(answer: Answer, look: AnswerLook): readonly Chunk[] {
  const { question } = answer;
  const tongue = tongueFor(answer.language);
  const line = look.askedBy
    ? tongue.say("answer.person-asked", { person: look.askedBy, question })
    : tongue.say("answer.asked", { question });
  const asked = look.quoteQuestion ? [quietly(line)] : [];
  return [...asked, ...bodyOf(answer), ...sourcesLine(answer), ...buttonsOf(answer, look.unasked === true)];
}

function bodyOf(answer: Answer): readonly Chunk[] {
  const { about, opening, lines, look } = wordsOfAnswer(answer);
  const mark = marks(answer.sources);
  const nodes = lines.map((line) => [
    words(line.text),
    ...mark(line.number, line.citation),
    ...(line.outlet === undefined ? [] : [words(` · ${plainLine(line.outlet)}`)]),
  ]);
  const stands = answer.kind === "declined" ? words : boldText;
  return [
    ...(about === undefined ? [] : [quietly(about)]),
    rich(
      ...(opening === undefined ? [] : [{ kind: "words", nodes: [stands(opening)] } as const]),
      ...(look === "listed"
        ? [{ kind: "bullets", items: nodes } as const]
        : nodes.map((line): RichGroup => ({ kind: look === "quoted" ? "quote" : "words", nodes: line }))),
    ),
  ];
}

function sourcesLine(answer: Answer): readonly Chunk[] {
  const claims = claimsOf(answer);
  if (claims.length === 0) return [];
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const sources = answer.sources.filter((_, index) => cited.has(index));
  const tongue = tongueFor(answer.language);
  const zone = "UTC";
  const named = ({ outlet }: (typeof sources)[number]) => outlet || tongue.say("briefing.pasted");
  const pieces = sources.flatMap((source, index): readonly Quiet[] => [
    index === 0 ? tongue.say("answer.from", { sources: named(source) }) : `· ${named(source)}`,
    ...dayOf(source, zone, tongue),
  ]);
  const vouched = answeredInOtherWords(claims, tongue);
  const made = [writtenBy(answer.writer, tongue), ...(vouched === undefined ? [] : [vouched])];
  return [quietly(...pieces, `· ${made.join(" · ")}`)];
}

const dayOf = ({ publishedAt: at, dayOnly }: PublicationDate, zone: string, tongue: Tongue): readonly Quiet[] =>
  at === undefined ? [] : [dayOnly ? writtenDay(at, tongue) : { at, as: "date", zone, tongue }];

function buttonsOf(answer: Answer, unasked: boolean): readonly Chunk[] {
  const on = answer.id;
  const tongue = tongueFor(answer.language);
  if (unasked)
    return [
      only(
        actions([
          { label: tongue.say("button.evidence"), action: { act: "evidence", on } },
          { label: tongue.say("button.no-question"), action: { act: "no-question", on } },
          { label: tongue.say("button.hush"), action: { act: "hush", on } },
        ]),
      ),
    ];
  if (answer.kind === "declined") return [];
  if (answer.kind === "abstained")
    return [
      only([
        ...actions([
          { label: tongue.say("button.search"), action: { act: "widen", on } },
          { label: tongue.say("button.brief-link"), action: { act: "brief-link", on: "" } },
        ]),
        feedback(on, tongue),
      ]),
    ];
  return [
    only([
      ...actions([
        { label: tongue.say("button.evidence"), action: { act: "evidence", on } },
        { label: tongue.say("button.ask-another"), action: { act: "ask", on } },
      ]),
      feedback(on, tongue),
    ]),
  ];
}
