// The sources of what a page shows: each with its outlet, its title and its day, and how many of them are originals.
import type { Source } from "../../src/news/briefing.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { type Html, html } from "./html.ts";
import { listOf } from "./lines.ts";
import { dotted, outletShown, outward, published } from "./words.ts";

export function sourceList(sources: readonly Source[], zone: string, tongue: Tongue): Html {
  const outlets = new Set(sources.map(({ outlet }) => outlet)).size;
  const reports = sources.filter(({ copyOf }) => copyOf === undefined).length;
  const counted = sources.length > 1 ? tongue.say("sources.counted", { outlets, reports }) : undefined;
  return html`${listOf(
    sources.map((source) => {
      const title =
        source.title === "" ? undefined : html`<cite dir="auto">${outward(source.url, source.title)}</cite>`;
      const outlet = named(source, sources, tongue);
      const shown = title === undefined ? outward(source.url, outlet) : outlet;
      return html`<p>${dotted([shown, title, published(source, zone, tongue)])}</p>`;
    }),
  )}${counted && html`<p class="quiet">${counted}</p>`}`;
}

function named(source: Source, sources: readonly Source[], tongue: Tongue): string {
  const outlet = outletShown(source, tongue);
  if (source.copyOf === undefined) return outlet;
  const original = sources[source.copyOf]?.outlet;
  return original === undefined
    ? tongue.say("sources.copies-another", { outlet })
    : tongue.say("sources.copies", { outlet, original });
}
