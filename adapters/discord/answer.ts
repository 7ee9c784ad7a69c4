// How an answer reads on Discord: the short answer first, the sentence behind it, or the plain word that these sources
// do not say.
import { count } from "../../src/desk/notices.ts";
import type { Answer } from "../../src/news/answer.ts";
import type { Citation } from "../../src/news/claim.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import type { Said } from "../../src/news/talk.ts";
import { claimText, outletOf } from "./briefing.ts";
import { boldMarkdown, hostShown, linkMarkdown, literal } from "./escape.ts";
import { type ButtonComponent, buttonComponent, type Message } from "./message.ts";
import { fillSheets, type Paragraph } from "./parts.ts";
import { accents, instant, numbered } from "./words.ts";

type Answered = Extract<Said, { readonly kind: "answer" }>;

export function answerMessages(said: Answered): readonly Message[] {
  const { answer } = said;
  const question = said.quoteQuestion ? [{ lines: [`-# Asked: ${literal(answer.question)}`] }] : [];
  return fillSheets([...question, ...body(answer), { lines: [footer(said)] }], {
    accent: accents.house,
    last: buttons(answer),
    others: [buttonComponent("Ask another", ask(answer))],
  });
}

function body(answer: Answer): readonly Paragraph[] {
  switch (answer.kind) {
    case "answered": {
      const short = answer.short;
      const index =
        short === undefined ? -1 : answer.claims.findIndex((claim) => claim.citations.some(sameSentence(short)));
      return [
        ...(short === undefined ? [] : [{ lines: [`${boldMarkdown(short.text)}${numbered(Math.max(0, index) + 1)}`] }]),
        { lines: answer.claims.map((claim, at) => `${claimText(claim)}${numbered(at + 1)}`) },
      ];
    }
    case "disputed":
      return [
        { lines: ["**These sources do not agree.**"] },
        ...answer.claims.map((claim, at) => {
          const source = answer.sources[claim.citations[0].source];
          return {
            lines: [`> ${claimText(claim)}${numbered(at + 1)}`, ...(source ? [`-# ${outletOf(source)}`] : [])],
          };
        }),
      ];
    case "abstained":
      return [{ lines: [notSaid(answer)] }, ...nearest(answer)];
    case "declined":
      return [{ lines: [literal(answer.words)] }];
  }
}

const sameSentence =
  (short: { readonly citation: Citation }) =>
  (citation: Citation): boolean =>
    citation.source === short.citation.source && citation.sentence === short.citation.sentence;

function notSaid(answer: Answer): string {
  if (answer.sources.length === 0) return "**Nothing to answer from yet.** No article is stored for this place.";
  const dates = answer.sources.flatMap((source) => source.publishedAt ?? []);
  const newest = dates.length === 0 ? "" : `, the newest ${instant(Math.max(...dates), "relative")}`;
  return `**Not in these sources.** ${count(answer.sources.length, "article")}${newest}.`;
}

function nearest(answer: Answer): readonly Paragraph[] {
  if (answer.nearest.length === 0) return [];
  return [
    { lines: ["Nearest passages:"] },
    ...answer.nearest.map((passage): Paragraph => {
      const source = answer.sources[passage.source];
      const open = source?.url === undefined ? [] : [linkMarkdown("open", linkToSentence(source.url, passage.text))];
      return {
        lines: [`> ${literal(passage.text)}`, `-# ${[source ? outletOf(source) : "Source", ...open].join(" · ")}`],
        keep: true,
      };
    }),
  ];
}

function footer(said: Answered): string {
  const { answer } = said;
  const by = said.askedBy === undefined ? [] : [`asked by ${literal(said.askedBy)}`];
  if (answer.kind === "abstained")
    return `-# ${["Try another wording, or brief a link that says it", ...by].join(" · ")}`;
  if (answer.kind === "declined") return `-# ${["Lede answers from its articles alone", ...by].join(" · ")}`;
  const cited = new Set(answer.claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const from = answer.sources
    .filter((_, index) => cited.has(index))
    .map((source) =>
      [
        source.url === undefined ? outletOf(source) : linkMarkdown(source.outlet || hostShown(source.url), source.url),
        ...(source.publishedAt === undefined ? [] : [instant(source.publishedAt, "date")]),
      ].join(", "),
    );
  return `-# ${[`From ${from.join("; ")}`, ...by].join(" · ")}`;
}

const ask = (answer: Answer) => ({ act: "ask", on: answer.id }) as const;

function buttons(answer: Answer): ButtonComponent[] {
  if (answer.kind === "abstained")
    return [
      buttonComponent("Search the channel", { act: "widen", on: answer.id }),
      buttonComponent("Brief a link", { act: "brief-link", on: "" }),
    ];
  const again = buttonComponent("Ask another", ask(answer));
  if (answer.kind === "declined") return [again];
  return [
    buttonComponent("Evidence", { act: "evidence", on: answer.id }, 1),
    again,
    buttonComponent("Not what I asked", { act: "not-asked", on: answer.id }),
  ];
}
