// Questions about the briefing itself, understood without a model: its sources, its numbers, its actors and figures, what it left out, shorter, longer.
import { checkClaim } from "../../checking/check.ts";
import type { Answer } from "../../news/answer.ts";
import type { Briefing } from "../../news/briefing.ts";
import type { CheckedClaim, Citation } from "../../news/claim.ts";
import { numberedClaims } from "../../news/numbering.ts";
import { actorWords, figureWords, shownActors } from "../../news/shown.ts";
import { isNonEmpty } from "../claims.ts";
import { keptOf } from "../retrieval/kept-sentences.ts";

type Made = Pick<Answer, "id" | "question" | "at" | "writer">;

/** The first briefing of the thread is the one meant. Undefined when the question is about the news, not about the briefing. */
export function aboutBriefing(question: string, briefings: readonly Briefing[], made: Made): Answer | undefined {
  const text = question
    .trim()
    .replace(/[’]/g, "'")
    .replace(/[\s?!.]+$/, "")
    .toLowerCase();
  const spoken = translation(text);
  if (spoken !== undefined) return own(made, spoken);
  const briefing = briefings[0];
  if (briefing === undefined) return undefined;
  const number = numberAsked(text);
  if (number !== undefined) return proofOf(number, briefing, made);
  const row = rows.find(({ asks }) => asks.test(text));
  return row?.answers(briefing, made);
}

const numbered =
  /^(?:and |but )?(?:what(?:'s| is| was)? (?:your |the )?(?:source|evidence|proof|basis) (?:for|of|behind)|(?:show (?:me )?)?(?:the )?(?:source|evidence|proof) (?:for|of|behind)|where (?:did you get|does|do you get|is)|prove|who says|why do you say|how do you know)\b.{0,24}?(?:\[|#|no\.? |number |point |claim |line |figure )?(\d{1,2})\]?(?: from| come from| true)?$/;

function numberAsked(text: string): number | undefined {
  const found = numbered.exec(text)?.[1] ?? /^(?:\[|#)?(\d{1,2})\]?$/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

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

const rows: readonly { readonly asks: RegExp; answers(briefing: Briefing, made: Made): Answer | undefined }[] = [
  {
    asks: /^(?:please )?(?:(?:make it |a bit |much )?(?:shorter|briefer)|tl;?dr|in (?:one|a) (?:sentence|line)|(?:the )?short version|sum it up|in short)(?: please)?$/,
    answers: (briefing, made) => said([briefing.lead], briefing, made),
  },
  {
    asks: /^(?:please )?(?:(?:make it |a bit )?longer|more|more (?:detail|details|please)|tell me more|what else(?: is there)?|anything else|go on|continue)(?: please)?$/,
    answers: (briefing, made) =>
      said(briefing.more.slice(0, 3), briefing, made) ??
      own(
        made,
        "The briefing holds all that its articles say in sentences that stand alone. Ask about one of its points.",
      ),
  },
  {
    asks: /^(?:who (?:are|were) (?:the |its )?(?:key |main )?(?:actors|players|people|persons|characters)|who is (?:involved|in it)|who(?:'s| is| are) (?:mentioned|named)|list (?:the )?(?:key |main )?(?:actors|people|names|persons|players)|(?:key|main) (?:actors|people|players))(?: involved| here| in (?:this|it|the (?:story|article|briefing)))?$/,
    answers: (briefing, made) => own(made, lists(shownActors(briefing).map(actorWords), "The briefing names nobody.")),
  },
  {
    asks: /^(?:(?:please )?(?:list|show|give)(?: me| us)? (?:all )?(?:the |its )?(?:key |main )?(?:figures|numbers|statistics|stats)|(?:what are )?(?:all )?(?:the )?(?:key |main )?(?:figures|numbers|statistics|stats))(?: again| here| in (?:this|it|the (?:story|article|briefing)))?$/,
    answers: (briefing, made) =>
      own(made, lists(briefing.figures.slice(0, mostListed).map(figureWords), "The briefing has no figures.")),
  },
  {
    asks: /^(?:(?:please )?(?:list|show|give)(?: me| us)? (?:all )?(?:the )?quotes|what are the quotes|who is quoted|the quotes|quotes)$/,
    answers: (briefing, made) =>
      own(
        made,
        lists(
          briefing.quotes.map((one) => `"${one.text}"${one.speaker ? ` (${one.speaker})` : ""}`),
          "Nobody is quoted.",
        ),
      ),
  },
  {
    asks: /^(?:what (?:did you|was|have you|is) (?:leave|left|leaving|dropped?|omit|omitted|skipped?) ?(?:out)?|what(?:'s| is) (?:missing|not in (?:it|the briefing))|why did you leave (?:it|that|this) out|what did you (?:not say|cut))$/,
    answers: (briefing, made) =>
      own(
        made,
        lists(
          briefing.leftOut.slice(0, 3).map((one) => `"${one.text}" (${one.why})`),
          "Nothing of note was left out.",
        ),
      ),
  },
  {
    asks: /^(?:(?:what|which|who) (?:are|were|is) (?:your|the|its) (?:sources?|articles?|outlets?)|(?:list|show)(?: me)? (?:the |your )?sources|sources|where (?:does|did) (?:this|it) come from|where is (?:this|it) from|how many (?:sources|articles|outlets)(?: (?:are there|do you have|did you (?:use|read)))?|when was (?:this|it|the article) (?:published|written))$/,
    answers: (briefing, made) => own(made, lists(briefing.sources.map(sourceWords), "")),
  },
  {
    asks: /^(?:(?:what|where) (?:do the sources|do they) (?:disagree|contradict)|(?:what is|is anything|what's) (?:disputed|unclear|contradictory|contested)|do (?:the sources|they) (?:agree|disagree))$/,
    answers: (briefing, made) =>
      said(briefing.disputes.flatMap((dispute) => dispute.versions).slice(0, 4), briefing, made) ??
      own(made, "Nothing in its sources was found to disagree."),
  },
];

const sourceWords = ({ outlet, title, publishedAt }: Briefing["sources"][number]): string => {
  const day =
    publishedAt === undefined ? "" : `, ${Temporal.Instant.fromEpochMilliseconds(publishedAt).toString().slice(0, 10)}`;
  return `${outlet || "Pasted text"}: ${title || "without a title"}${day}`;
};

const languages =
  "spanish|german|french|italian|portuguese|polish|dutch|russian|chinese|japanese|arabic|turkish|hindi|korean|ukrainian|swedish|greek|english|español|deutsch|français";

function translation(text: string): string | undefined {
  if (
    !new RegExp(
      `^(?:and |now |please |say (?:it|that|this) |the same )*(?:in|auf|en|to) (?:${languages})(?: please)?$|^(?:can you |please )?translate\\b`,
    ).test(text)
  )
    return undefined;
  return "Lede repeats its sources in their own language and does not translate: every word it says stands in an article.";
}
