// How sources read in Slack: a number as a link to its sentence, and all outlets with how many reports are their own.
import type { Source } from "../../src/news/briefing.ts";
import { byOutlet, type OutletSources } from "../../src/news/by-outlet.ts";
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

/** "Sources: Wikinews, Reuters (2 March, 4 March) · 2 outlets, 3 original reports" */
export function sourceNodes(sources: readonly Source[], tongue: Tongue): readonly RichElement[] {
  const copies = sources.filter((source) => source.copyOf !== undefined).length;
  const reports = sources.length - copies;
  const named = byOutlet(sources, tongue);
  const counts = sources.length > 1 ? ` · ${tongue.say("sources.counted", { outlets: named.length, reports })}` : "";
  return [
    boldText(tongue.say("sources.title", { sources: sources.length })),
    ...named.flatMap((one, index): readonly RichElement[] => [
      words(index === 0 ? "  " : ", "),
      ...outletNodes(one, tongue),
    ]),
    words(counts),
  ];
}

/** One report behind the outlet's name, several behind their days. */
function outletNodes({ outlet, reports }: OutletSources<Source>, tongue: Tongue): readonly RichElement[] {
  const name = plainLine(outlet) || tongue.say("briefing.pasted");
  if (reports.length === 1) return linkText(reports[0].source.url, name);
  const links = reports.flatMap(({ source, shown }, index): readonly RichElement[] => [
    words(index === 0 ? " (" : ", "),
    ...linkText(source.url, shown),
  ]);
  return [words(name), ...links, words(")")];
}
