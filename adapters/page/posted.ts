// The whole pages: of a briefing or an edition that was posted, and of the editions that a place made public.
import type { Instant } from "../../src/news/article.ts";
import type { StoriesEdition } from "../../src/news/edition.ts";
import { titleShown, tongueOf } from "../../src/news/shown.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { briefingArticle } from "./briefing.ts";
import { editionBody, editionTitle, tongueOfEdition } from "./edition.ts";
import { editionPath, type FeedOf, feedKinds } from "./feeds.ts";
import { type Html, html } from "./html.ts";
import type { Kept } from "./kept.ts";
import { pageText } from "./shell.ts";
import { storyArticle } from "./story.ts";
import { day, lang, type Onward } from "./words.ts";

export function keptPage(kept: Kept, until: Instant, onward: Onward): string {
  if (kept.kind === "edition") {
    const { edition, earlier } = kept;
    const tongue = tongueOfEdition(edition);
    const foot = footOf(until, edition.zone, tongue);
    return pageText({ tongue, title: editionTitle(edition), body: editionBody(edition, { earlier, onward }), foot });
  }
  if (kept.kind === "story") {
    const { briefing } = kept.tellings.at(-1) ?? kept.tellings[0];
    const tongue = tongueOf(briefing);
    const foot = footOf(until, kept.zone, tongue);
    return pageText({ tongue, title: titleShown(briefing), body: storyArticle(kept, onward), foot });
  }
  const { briefing, zone, isOld } = kept;
  const story = isOld ? onward("story", briefing.id) : undefined;
  const tongue = tongueOf(briefing);
  const body = briefingArticle(briefing, { part: 1, zone, level: 1, story });
  return pageText({ tongue, title: titleShown(briefing), body, foot: footOf(until, zone, tongue) });
}

const footOf = (until: Instant, zone: string, tongue: Tongue): readonly (Html | string)[] => [
  tongue.say("edition.checked"),
  html`${tongue.text("page.until", { day: day(until, zone, tongue) })}`,
];

const linksTo = (at: string) => Object.values(feedKinds).map(({ path, type }) => ({ type, path: `${at}/${path}` }));

/** One of those that everybody may read: its address holds for as long as the place wants that. */
export function publicEditionPage(edition: StoriesEdition, at: string): string {
  const tongue = tongueOfEdition(edition);
  const foot = [tongue.say("edition.checked"), html`<a href="${at}">${tongue.say("page.all")}</a>`];
  return pageText({ tongue, title: editionTitle(edition), body: editionBody(edition), foot, feeds: linksTo(at) });
}

export function publicListPage({ tongue, zone, editions, at, title }: FeedOf): string {
  const body = html`<h1>${title}</h1>
${
  editions.length === 0
    ? html`<p>${tongue.say("page.none-yet")}</p>`
    : html`<ul>${editions.map((edition) => listed(edition, at, zone))}</ul>`
}`;
  const links = Object.values(feedKinds).map(({ path, name }) => html`<a href="${at}/${path}">${name}</a>`);
  const feeds = links.map((link, index) => html`${index === 0 ? "" : ", "}${link}`);
  const foot = [tongue.say("edition.checked"), html`${tongue.text("page.feeds", { feeds })}`];
  return pageText({ tongue, title, body, foot, feeds: linksTo(at) });
}

const listed = (edition: StoriesEdition, at: string, zone: string): Html => {
  const tongue = tongueOfEdition(edition);
  return html`<li lang="${tongue.language}"><a href="${at}/${editionPath(edition)}">${edition.title}, ${day(
    edition.slot,
    zone,
    tongue,
  )}</a>
<ul>${edition.stories.map(
    ({ briefing }) => html`<li dir="auto"${lang(briefing.language, tongue)}>${titleShown(briefing)}</li>`,
  )}</ul></li>
`;
};
