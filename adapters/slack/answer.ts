// How an answer looks in Slack: the short answer first, the sentence it stands on below; or plainly that the sources do
// not say.
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import { wordsOfAnswer } from "../../src/news/answer-words.ts";
import { type Published, writtenDay } from "../../src/news/article.ts";
import { answeredInOtherWords } from "../../src/news/in-other-words.ts";
import { writtenBy } from "../../src/news/shown.ts";
import { actions, feedback, type Quiet } from "./blocks.ts";
import { marks } from "./briefing.ts";
import { plainLine } from "./escape.ts";
import { type Chunk, only, quietly, rich } from "./parts.ts";
import { boldText, type RichGroup, words } from "./richtext.ts";

export type AnswerLook = { readonly askedBy?: string; readonly quoteQuestion?: boolean; readonly unasked?: boolean };

export function answerChunks(answer: Answer, look: AnswerLook): readonly Chunk[] {
  const asked = look.quoteQuestion
    ? [quietly(`${look.askedBy ? `${look.askedBy} asked` : "Asked"}: ${answer.question}`)]
    : [];
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
  const zone = "UTC";
  const pieces = sources.flatMap((source, index): readonly Quiet[] => [
    `${index === 0 ? "From " : "· "}${source.outlet || "Pasted text"}`,
    ...dayOf(source, zone),
  ]);
  const vouched = answeredInOtherWords(claims);
  const made = [writtenBy(answer.writer), ...(vouched === undefined ? [] : [vouched])];
  return [quietly(...pieces, `· ${made.join(" · ")}`)];
}

const dayOf = ({ publishedAt: at, dayOnly }: Published, zone: string): readonly Quiet[] =>
  at === undefined ? [] : [dayOnly ? writtenDay(at) : { at, as: "date", zone }];

function buttonsOf(answer: Answer, unasked: boolean): readonly Chunk[] {
  const on = answer.id;
  if (unasked)
    return [
      only(
        actions([
          { label: "Evidence", action: { act: "evidence", on } },
          { label: "Not a question", action: { act: "no-question", on } },
          { label: "Quiet here", action: { act: "hush", on } },
        ]),
      ),
    ];
  if (answer.kind === "declined") return [];
  if (answer.kind === "abstained")
    return [
      only([
        ...actions([
          { label: "Search the channel", action: { act: "widen", on } },
          { label: "Brief a link", action: { act: "brief-link", on: "" } },
        ]),
        feedback(on),
      ]),
    ];
  return [
    only([
      ...actions([
        { label: "Evidence", action: { act: "evidence", on } },
        { label: "Ask another", action: { act: "ask", on } },
      ]),
      feedback(on),
    ]),
  ];
}
