// How an answer reads on Discord: the short answer first, the sentence behind it, or the plain word that these sources
// do not say.
import { ButtonStyle } from "discord.js";
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import { wordsOfAnswer } from "../../src/news/answer-words.ts";
import { answeredInOtherWords } from "../../src/news/in-other-words.ts";
import type { Said } from "../../src/news/talk.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { claimText, outletOf } from "./briefing.ts";
import { boldMarkdown, hostShown, linkMarkdown, literal } from "./escape.ts";
import { type ButtonComponent, buttonComponent, type Message } from "./message.ts";
import { fillSheets, type Paragraph } from "./parts.ts";
import { accents, dayOrTime, numbered } from "./words.ts";

type Answered = Extract<Said, { readonly kind: "answer" }>;

export function answerMessages(said: Answered): readonly Message[] {
  const { answer } = said;
  const tongue = tongueFor(answer.language);
  const asked = tongue.say("answer.asked", { question: literal(answer.question) });
  const question = said.quoteQuestion ? [{ lines: [`-# ${asked}`] }] : [];
  const foot = footer(said);
  return fillSheets([...question, ...body(answer), ...(foot === undefined ? [] : [{ lines: [foot] }])], {
    accent: accents.house,
    last: said.unasked ? unaskedButtons(answer) : buttons(answer),
    others: [buttonComponent(tongue.say("button.ask-another"), ask(answer))],
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
  const tongue = tongueFor(answer.language);
  const by = said.askedBy === undefined ? [] : [tongue.say("answer.asked-by", { person: literal(said.askedBy) })];
  const claims = claimsOf(answer);
  if (claims.length === 0) return by.length === 0 ? undefined : `-# ${by.join("")}`;
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  const sources = answer.sources
    .filter((_, index) => cited.has(index))
    .map((source) =>
      [
        source.url === undefined
          ? outletOf(source, tongue)
          : linkMarkdown(source.outlet || hostShown(source.url), source.url),
        ...dayOrTime(source, "date", tongue),
      ].join(", "),
    );
  const words = answeredInOtherWords(claims, tongue);
  const vouched = words === undefined ? [] : [literal(words)];
  return `-# ${[tongue.say("answer.from", { sources: sources.join("; ") }), ...vouched, ...by].join(" · ")}`;
}

const ask = (answer: Answer) => ({ act: "ask", on: answer.id }) as const;

const unaskedButtons = ({ id, language }: Answer): ButtonComponent[] => [
  buttonComponent(tongueFor(language).say("button.evidence"), { act: "evidence", on: id }, ButtonStyle.Primary),
  buttonComponent(tongueFor(language).say("button.no-question"), { act: "no-question", on: id }),
  buttonComponent(tongueFor(language).say("button.hush"), { act: "hush", on: id }),
];

function buttons(answer: Answer): ButtonComponent[] {
  const tongue = tongueFor(answer.language);
  if (answer.kind === "abstained")
    return [
      buttonComponent(tongue.say("button.search"), { act: "widen", on: answer.id }),
      buttonComponent(tongue.say("button.brief-link"), { act: "brief-link", on: "" }),
    ];
  const again = buttonComponent(tongue.say("button.ask-another"), ask(answer));
  if (answer.kind === "declined") return [again];
  return [
    buttonComponent(tongue.say("button.evidence"), { act: "evidence", on: answer.id }, ButtonStyle.Primary),
    again,
    buttonComponent(tongue.say("button.not-asked"), { act: "not-asked", on: answer.id }),
  ];
}
