// The whole page of what was posted: a briefing or an edition, and at its foot until when its address holds.
import type { Instant } from "../../src/news/article.ts";
import { titleShown, tongueOf } from "../../src/news/shown.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { briefingArticle } from "./briefing.ts";
import { editionBody, editionTitle, tongueOfEdition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import type { Kept } from "./kept.ts";
import { pageText } from "./shell.ts";
import { day } from "./words.ts";

export function keptPage(kept: Kept, until: Instant): string {
  if (kept.kind === "edition") {
    const { edition } = kept;
    const tongue = tongueOfEdition(edition);
    const foot = footOf(until, edition.zone, tongue);
    return pageText({ tongue, title: editionTitle(edition), body: editionBody(edition), foot });
  }
  const { briefing, zone } = kept;
  const tongue = tongueOf(briefing);
  const body = briefingArticle(briefing, { part: 1, zone, level: 1 });
  return pageText({ tongue, title: titleShown(briefing), body, foot: footOf(until, zone, tongue) });
}

const footOf = (until: Instant, zone: string, tongue: Tongue): readonly (Html | string)[] => [
  tongue.say("edition.checked"),
  html`${tongue.text("page.until", { day: day(until, zone, tongue) })}`,
];
