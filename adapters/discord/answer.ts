// How an answer reads on Discord: the short answer first, the sentence behind it, or the plain word that these sources
// do not say.
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import { wordsOfAnswer } from "../../src/news/answer-words.ts";
import { answeredInOtherWords } from "../../src/news/in-other-words.ts";
import type { Said } from "../../src/news/talk.ts";
import { claimText, outletOf } from "./briefing.ts";
import { boldMarkdown, hostShown, linkMarkdown, literal } from "./escape.ts";
import { type ButtonComponent, buttonComponent, type Message } from "./message.ts";
import { fillSheets, type Paragraph } from "./parts.ts";
import { accents, numbered, published } from "./words.ts";

type Answered = Extract<Said, { readonly kind: "answer" }>;

export function answerMessages(said: Answered): readonly Message[] {
  const { answer } = said;
  const question = said.quoteQuestion ? [{ lines: [`-# Asked: ${literal(answer.question)}`] }] : [];
  const foot = footer(said);
  return fillSheets([...question, ...body(answer), ...(foot === undefined ? [] : [{ lines: [foot] }])], {
    accent: accents.house,
    last: said.unasked ? unaskedButtons(answer) : buttons(answer),
    others: [buttonComponent("Ask another", ask(answer))],
  });
}

function body(answer: Answer): readonly Paragraph[] {
  const { about, opening, lines, look } = wordsOfAnswer(answer);
  const before = { plain: "", quoted: "> ", listed: "- " }[look];
  const stands = answer.kind === "declined" ? literal : boldMarkdown;
  return [
    ...(about === undefined ? [] : [{ lines: [`-# ${literal(about)}`] }]),
    ...(opening === undefined ? [] : [{ lines: [stands(opening)] }]),
    ...lines.map((line) => {
      const outlet = line.outlet === undefined ? "" : ` · ${literal(line.outlet)}`;
      return { lines: [`${before}${claimText(line)}${numbered(line.number)}${outlet}`] };
    }),
  ];
}

function footer(said: Answered): string | undefined {
  const { answer } = said;
  const by = said.askedBy === undefined ? [] : [`asked by ${literal(said.askedBy)}`];
  const claims = claimsOf(answer);
  if (claims.length === 0) return by.length === 0 ? undefined : `-# ${by.join("")}`;
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const from = answer.sources
    .filter((_, index) => cited.has(index))
    .map((source) =>
      [
        source.url === undefined ? outletOf(source) : linkMarkdown(source.outlet || hostShown(source.url), source.url),
        ...published(source, "date"),
      ].join(", "),
    );
  const words = answeredInOtherWords(claims);
  const vouched = words === undefined ? [] : [literal(words)];
  return `-# ${[`From ${from.join("; ")}`, ...vouched, ...by].join(" · ")}`;
}

const ask = (answer: Answer) => ({ act: "ask", on: answer.id }) as const;

const unaskedButtons = ({ id }: Answer): ButtonComponent[] => [
  buttonComponent("Evidence", { act: "evidence", on: id }, 1),
  buttonComponent("Not a question", { act: "no-question", on: id }),
  buttonComponent("Quiet here", { act: "hush", on: id }),
];

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
