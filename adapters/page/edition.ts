// An edition as a page shows it: its stories with what is new about each, and a way to every one of them.
import type { Briefing } from "../../src/news/briefing.ts";
import { type Edition, type EditionStory, linesBeneath, type StoriesEdition, saysNow } from "../../src/news/edition.ts";
import { titleShown, tongueOf } from "../../src/news/shown.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { briefingArticle } from "./briefing.ts";
import { type Html, html } from "./html.ts";
import type { EarlierTellings } from "./kept.ts";
import { dotted, lang, moment, type Onward } from "./words.ts";

export const tongueOfEdition = ({ language }: Pick<Edition, "language">): Tongue => tongueFor(language);

export function editionTitle(edition: StoriesEdition): string {
  const tongue = tongueOfEdition(edition);
  const day = tongue.date(edition.slot, edition.zone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return tongue.say("edition.title-of-day", { title: edition.title, day });
}

/** For readers of its place: with how each story was told there before. */
type OverTime = { readonly earlier: EarlierTellings; readonly onward: Onward };

export function editionBody(edition: StoriesEdition, overTime?: OverTime): Html {
  const { zone, stories } = edition;
  const tongue = tongueOfEdition(edition);
  const fresh = stories.filter(({ since }) => since.kind === "new").length;
  const counted =
    fresh < stories.length
      ? tongue.say("edition.stories-fresh", { stories: stories.length, fresh })
      : tongue.say("edition.stories", { stories: stories.length });
  return html`<h1>${editionTitle(edition)}</h1>
<p class="quiet">${dotted([moment(edition.slot, zone, tongue), counted, edition.about])}</p>
${stories.length < 2 ? undefined : contents(stories, tongue)}
${stories.map(({ briefing, since }, at) => {
  const own = tongueOf(briefing);
  const earlier = overTime?.earlier.get(briefing.id);
  return briefingArticle(briefing, {
    part: at + 1,
    zone,
    level: 2,
    earlier,
    story: earlier && overTime?.onward("story", briefing.id),
    spoken: lang(own.language, tongue),
    since: sinceNote(since, briefing, own),
  });
})}`;
}

const contents = (stories: readonly EditionStory[], tongue: Tongue): Html =>
  html`<nav aria-label="${tongue.say("page.stories")}"><ol>${stories.map(
    ({ briefing }, at) => html`<li>
<a href="#story-${at + 1}" dir="auto"${lang(briefing.language, tongue)}>${titleShown(briefing)}</a></li>\n`,
  )}</ol></nav>`;

/** A change shows both sides in the sources' words; the newer one not twice, where it is among the lines beneath. */
function sinceNote(since: EditionStory["since"], briefing: Briefing, tongue: Tongue): Html | undefined {
  if (since.kind === "new") return undefined;
  if (since.kind === "developing") return html`<p class="note">${tongue.say("edition.developing-long")}</p>\n`;
  const said = (words: string) => html`<span dir="auto"${lang(briefing.language, tongue)}>${words}</span>`;
  const now = html`
<li>${tongue.say("edition.now")} ${said(since.now.text)}</li>`;
  return html`<div class="note"><p>${tongue.say("edition.changed-since")} ${said(since.words)}</p>
<ul><li>${tongue.say("edition.before")} ${said(since.was.text)}</li>${
    saysNow(since, linesBeneath(briefing)) ? undefined : now
  }</ul></div>
`;
}
