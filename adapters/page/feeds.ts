// A place's public editions as feeds: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import type { Instant } from "../../src/news/article.ts";
import { correctionTold } from "../../src/news/corrected.ts";
import type { StoriesEdition } from "../../src/news/edition.ts";
import { titleShown } from "../../src/news/shown.ts";
import { editionTitle, tongueOfEdition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import type { PublicPlace } from "./public.ts";

export const feedKinds = {
  atom: { path: "atom.xml", type: "application/atom+xml", name: "Atom" },
  json: { path: "feed.json", type: "application/feed+json", name: "JSON" },
} as const;

/** `at`: the address of the place's list, under which everything else stands. */
export type FeedOf = Pick<PublicPlace, "tongue" | "zone"> & {
  readonly editions: readonly StoriesEdition[];
  readonly at: string;
  readonly title: string;
};

export const editionPath = ({ id }: StoriesEdition): string => `e/${encodeURIComponent(id)}`;

const addressOf = ({ at }: FeedOf, edition: StoriesEdition): string => `${at}/${editionPath(edition)}`;

const postedAt = ({ postsAt, slot }: StoriesEdition): Instant => postsAt ?? slot;

/** A line that its outlet took back is struck on the page: whoever follows the feed hears of it. */
function changedAt(edition: StoriesEdition): Instant {
  const corrections = edition.stories.flatMap(({ briefing }) => briefing.corrections ?? []);
  return Math.max(postedAt(edition), ...corrections.map(({ seenAt }) => seenAt));
}

const written = (at: Instant): string => new Date(at).toISOString();

/** Headlines and leads: the lines with their evidence stand on the page. */
const contentOf = ({ stories, zone }: StoriesEdition): Html =>
  html`${stories.map(({ briefing }) => {
    const { lead } = briefing;
    const changed = correctionTold(briefing, lead, zone);
    const told = changed === undefined ? lead.text : html`<s>${lead.text}</s> ${changed}`;
    return html`<h2>${titleShown(briefing)}</h2><p>${told}</p>`;
  })}`;

export function atomFeed(feed: FeedOf): string {
  const { editions, at, title, tongue } = feed;
  // One that has nothing yet has not changed since the beginning of time.
  const updated = written(Math.max(0, ...editions.map(changedAt)));
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tongue.language}">
<id>${at}</id>
<title>${title}</title>
<updated>${updated}</updated>
<author><name>Lede</name></author>
<link rel="self" type="${feedKinds.atom.type}" href="${at}/${feedKinds.atom.path}"/>
<link rel="alternate" type="text/html" href="${at}"/>
${editions.map(
  (edition) => html`<entry xml:lang="${tongueOfEdition(edition).language}">
<id>${addressOf(feed, edition)}</id>
<title>${editionTitle(edition)}</title>
<published>${written(postedAt(edition))}</published>
<updated>${written(changedAt(edition))}</updated>
<link rel="alternate" type="text/html" href="${addressOf(feed, edition)}"/>
<content type="html">${contentOf(edition).text}</content>
</entry>
`,
)}</feed>
`.text;
}

export const jsonFeed = (feed: FeedOf): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.at,
    feed_url: `${feed.at}/${feedKinds.json.path}`,
    language: feed.tongue.language,
    authors: [{ name: "Lede" }],
    items: feed.editions.map((edition) => ({
      id: addressOf(feed, edition),
      url: addressOf(feed, edition),
      title: editionTitle(edition),
      content_html: contentOf(edition).text,
      date_published: written(postedAt(edition)),
      date_modified: written(changedAt(edition)),
      language: tongueOfEdition(edition).language,
    })),
  });
