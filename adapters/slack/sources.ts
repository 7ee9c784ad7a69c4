// How sources read in Slack: a number as a link to its sentence, and all outlets with how many reports are their own.
import type { Source } from "../../src/news/briefing.ts";
import type { Citation } from "../../src/news/claim.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { plainLine } from "./escape.ts";
import { boldText, linkText, type RichElement, words } from "./richtext.ts";

/** The number as a link to the very sentence; plain where there is no page. */
export type Mark = (number: number | undefined, citation: Citation) => readonly RichElement[];

export function marks(sources: readonly Source[]): Mark {
  return (number, citation) => {
    const source = sources[citation.source];
    const sentence = citation.sentence < 0 ? source?.title : source?.sentences[citation.sentence];
    const url = source?.url && (sentence ? linkToSentence(source.url, sentence) : source.url);
    return number === undefined ? [] : [words(" "), ...linkText(url, `[${number}]`)];
  };
}

/** "Sources: Wikinews, Reuters · 2 outlets, 1 original report" */
export function sourceNodes(sources: readonly Source[], tongue: Tongue): readonly RichElement[] {
  const copies = sources.filter((source) => source.copyOf !== undefined).length;
  const reports = sources.length - copies;
  const outlets = new Set(sources.map((source) => source.outlet)).size;
  const counts = sources.length > 1 ? ` · ${tongue.say("sources.counted", { outlets, reports })}` : "";
  return [
    boldText(tongue.say("sources.title", { sources: sources.length })),
    ...sources.flatMap((source, index): readonly RichElement[] => [
      words(index === 0 ? "  " : ", "),
      ...linkText(source.url, plainLine(source.outlet) || tongue.say("briefing.pasted")),
    ]),
    words(counts),
  ];
}
