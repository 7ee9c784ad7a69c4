// How an answer looks in Slack: the short answer first, the sentence it stands on below; or plainly that the sources do
// not say.
import type { Answer } from "../../src/news/answer.ts";
import { writtenBy } from "../../src/news/shown.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import { actions, feedback, type Quiet } from "./blocks.ts";
import { marks } from "./briefing.ts";
import { plainLine } from "./escape.ts";
import { type Chunk, only, quietly, rich } from "./parts.ts";
import { boldText, linkText, type RichGroup, words } from "./richtext.ts";

export type AnswerLook = { readonly askedBy?: string; readonly quoteQuestion?: boolean };

export function answerChunks(answer: Answer, look: AnswerLook): readonly Chunk[] {
  const asked = look.quoteQuestion
    ? [quietly(`${look.askedBy ? `${look.askedBy} asked` : "Asked"}: ${answer.question}`)]
    : [];
  return [...asked, ...bodyOf(answer), ...sourcesLine(answer), ...buttonsOf(answer)];
}

/** For the notification: the first thing it says. */
export function answerSummary(answer: Answer): string {
  if (answer.kind === "declined") return answer.words;
  if (answer.kind === "abstained") return "Not in these sources.";
  if (answer.kind === "disputed")
    return `The sources disagree. ${answer.claims.map((claim) => claim.text).join(" · ")}`;
  return `${answer.short ? `${answer.short.text}. ` : ""}${answer.claims.map((claim) => claim.text).join(" ")}`;
}

function bodyOf(answer: Answer): readonly Chunk[] {
  const mark = marks(answer.sources);
  if (answer.kind === "declined") return [rich({ kind: "words", nodes: [words(answer.words)] })];
  if (answer.kind === "abstained") return [abstention(answer), ...nearest(answer)];
  if (answer.kind === "disputed")
    return [
      rich(
        { kind: "words", nodes: [boldText("The sources disagree.")] },
        ...answer.claims.map(
          (claim, index): RichGroup => ({
            kind: "quote",
            nodes: [words(claim.text), ...mark(index + 1, claim.citations[0])],
          }),
        ),
      ),
    ];
  const short: readonly RichGroup[] = answer.short ? [{ kind: "words", nodes: [boldText(answer.short.text)] }] : [];
  return [
    rich(
      ...short,
      ...answer.claims.map(
        (claim, index): RichGroup => ({
          kind: answer.short ? "quote" : "words",
          nodes: [words(claim.text), ...mark(index + 1, claim.citations[0])],
        }),
      ),
    ),
  ];
}

function abstention(answer: Answer): Chunk {
  const count = answer.sources.length;
  const read = count === 0 ? "" : `  ${count} ${count === 1 ? "article" : "articles"} read.`;
  return rich({ kind: "words", nodes: [boldText("Not in these sources."), words(read)] });
}

function nearest(answer: Answer): readonly Chunk[] {
  if (answer.nearest.length === 0) return [];
  return [
    quietly("Nearest passages"),
    rich(
      ...answer.nearest.map((passage): RichGroup => {
        const source = answer.sources[passage.source];
        const url = source?.url && linkToSentence(source.url, passage.text);
        return {
          kind: "quote",
          nodes: [words(`${passage.text}  `), ...linkText(url, plainLine(source?.outlet ?? "") || "Pasted text")],
        };
      }),
    ),
  ];
}

function sourcesLine(answer: Answer): readonly Chunk[] {
  if (answer.kind === "declined") return [];
  if (answer.kind === "abstained")
    return [quietly("Try a link with /lede brief, or search what this channel read in the last days.")];
  const cited = new Set(answer.claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const sources = answer.sources.filter((_, index) => cited.has(index));
  const zone = "UTC";
  const pieces = sources.flatMap((source, index): readonly Quiet[] => [
    `${index === 0 ? "From " : "· "}${source.outlet || "Pasted text"}`,
    ...(source.publishedAt === undefined ? [] : [{ at: source.publishedAt, as: "date", zone } as const]),
  ]);
  return [quietly(...pieces, `· ${writtenBy(answer.writer)}`)];
}

function buttonsOf(answer: Answer): readonly Chunk[] {
  const on = answer.id;
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
