// What aggregators wrap around other people's articles in their feeds, and how to get at the article: rows.
import type { RoughEntry } from "./feedshapes.ts";
import { plainSnippet } from "./plain.ts";
import { siteOf, unwrappedLink } from "./url.ts";

export type Aggregator = {
  readonly name: string;
  readonly is: (entry: RoughEntry) => boolean;
  readonly unwrap: (entry: RoughEntry) => RoughEntry;
  /** An entry of its kind, and what of it changes. */
  readonly yes: readonly (readonly [Partial<RoughEntry>, Partial<RoughEntry>])[];
  readonly no: readonly Partial<RoughEntry>[];
};

const linkNamed = (markup: string, name: string): string | undefined => {
  for (const [, href, text] of markup.matchAll(/<a\b[^<>]*?\bhref\s*=\s*"([^"]{1,2000})"[^<>]*>([^<]{0,60})<\/a>/gi))
    if (text?.trim() === name) return href?.replace(/&amp;/g, "&");
  return undefined;
};

const submitted = /submitted by(?:\s|&#32;|&nbsp;|<[^<>]*>){0,8}\/?u\//i;

export const aggregators: readonly Aggregator[] = [
  {
    // Its text is its own headline again, or those of other outlets' articles.
    name: "Google News",
    is: ({ link }) => siteOf(link ?? "") === "news.google.com",
    unwrap: (entry) => ({ ...entry, title: withoutSource(entry), summary: "", content: "" }),
    yes: [
      [
        {
          link: "https://news.google.com/rss/articles/CBMiAbc?oc=5",
          title: "Ferry runs aground - The Harbour Times",
          source: { title: "The Harbour Times" },
          summary: '<a href="https://news.google.com/x">Ferry runs aground</a>&nbsp;<font>The Harbour Times</font>',
        },
        { title: "Ferry runs aground", summary: "" },
      ],
    ],
    no: [{ link: "https://harbour.example/a", title: "Ferry runs aground - The Harbour Times", summary: "x" }],
  },
  {
    // It links through a door of its own, and names nobody.
    name: "Google Alerts",
    is: ({ link }) => siteOf(link ?? "") === "google.com" && unwrappedLink(link ?? "") !== link,
    unwrap: (entry) => {
      const link = unwrappedLink(entry.link ?? "");
      return { ...entry, link, source: { title: siteOf(link), url: link } };
    },
    yes: [
      [
        { link: "https://www.google.com/url?sa=t&url=https://harbourtimes.example/vote&ct=ga" },
        {
          link: "https://harbourtimes.example/vote",
          source: { title: "harbourtimes.example" },
        },
      ],
    ],
    no: [{ link: "https://blog.google.com/a" }, { link: "https://www.google.com/about" }],
  },
  {
    // A post that only links is what it links to; one with words of its own keeps them.
    name: "Reddit",
    is: ({ summary, content }) => submitted.test(content || summary),
    unwrap: (entry) => {
      const link = linkNamed(entry.content || entry.summary, "[link]");
      return link === undefined || isPicture(link) || ofReddit.test(siteOf(link)) ? entry : { ...entry, link };
    },
    yes: [
      [
        {
          link: "https://www.reddit.com/r/ships/comments/1/ferry/",
          content:
            'submitted by <a href="https://www.reddit.com/user/x"> /u/x </a> ' +
            '<span><a href="https://harbour.example/a?b=1&amp;c=2">[link]</a></span>',
        },
        { link: "https://harbour.example/a?b=1&c=2" },
      ],
      [
        {
          link: "https://www.reddit.com/r/ships/comments/2/ask/",
          content: 'submitted by <a> /u/x </a> <a href="https://www.reddit.com/r/ships/comments/2/ask/">[link]</a>',
        },
        { link: "https://www.reddit.com/r/ships/comments/2/ask/" },
      ],
    ],
    no: [{ link: "https://harbour.example/a", summary: 'Plans submitted by the port: <a href="/x">[link]</a>' }],
  },
];

/** Pictures and films. */
const picture = /\.(?:jpe?g|png|gifv?|webp|mp4)(?:\?|$)/i;
const pictureHost = /(?:^|\.)(?:imgur\.com|youtu\.be|youtube\.com)$/;
const isPicture = (link: string): boolean => picture.test(link) || pictureHost.test(siteOf(link));
const ofReddit = /(?:^|\.)(?:reddit\.com|redd\.it)$/;

/** "Ferry runs aground - The Harbour Times", whose source is The Harbour Times. */
function withoutSource({ title, source }: RoughEntry): string {
  const end = ` - ${plainSnippet(source?.title ?? "")}`;
  const plain = plainSnippet(title);
  return end.length > 3 && plain.length > end.length && plain.endsWith(end) ? plain.slice(0, -end.length) : title;
}

export const unwrappedEntry = (entry: RoughEntry): RoughEntry =>
  aggregators.find(({ is }) => is(entry))?.unwrap(entry) ?? entry;
