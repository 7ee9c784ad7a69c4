// Which pictures and recordings a feed gives an entry: Media RSS, enclosures, and JSON Feed's own.
import type { parseFeed } from "feedsmith";
import type { FeedEntry } from "../news/feed.ts";
import type { Announced } from "./pictures.ts";
import { oneLine, plainSnippet } from "./plain.ts";

type Parsed = ReturnType<typeof parseFeed<string>>;
type RssItem = NonNullable<Extract<Parsed, { format: "rss" }>["feed"]["items"]>[number];
type JsonItem = NonNullable<Extract<Parsed, { format: "json" }>["feed"]["items"]>[number];
type Media = RssItem["media"];
/** As of RSS; other formats' are brought into this shape. */
export type Enclosures = readonly { readonly url?: string; readonly type?: string }[];
type Content = NonNullable<NonNullable<Media>["contents"]>[number];

const contentsOf = (media: Media): readonly Content[] => [
  ...(media?.contents ?? []),
  ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
];

/** What an entry without a page opens: a recording before a picture. */
export function recordingOf(media: Media, enclosures: Enclosures = []): string | undefined {
  const attached = [...enclosures, ...contentsOf(media)].filter(({ url }) => url);
  return (attached.find((one) => !isPicture(one)) ?? attached[0])?.url;
}

/** Whole pictures before thumbnails. https://www.rssboard.org/media-rss */
export function mediaPictures(media: Media, enclosures: Enclosures = []): readonly Announced[] {
  const contents = contentsOf(media);
  const attached = enclosures.filter(({ type }) => /^image\//i.test(type ?? ""));
  const thumbnails = [...(media?.thumbnails ?? []), ...contents.flatMap((content) => content.thumbnails ?? [])];
  return [
    ...contents.filter(isPicture).map((content) => contentOf(content, media)),
    ...attached.map(({ url }) => ({ url })),
    ...thumbnails.map(({ url, width, height }) => ({ url, width, height })),
  ];
}

/** https://www.jsonfeed.org/version/1.1/#items */
export const jsonPictures = ({ image, banner_image: banner }: JsonItem): readonly Announced[] => [
  { url: image },
  { url: banner },
];

const isPicture = ({ medium, type, url = "" }: Pick<Content, "medium" | "type" | "url">): boolean =>
  medium === "image" || /^image\//i.test(type ?? "") || (!medium && !type && /\.(?:jpe?g|png|webp|gif)\b/i.test(url));

const contentOf = ({ url, width, height, description, credits }: Content, media: Media): Announced => ({
  url,
  width,
  height,
  alt: wordsOf(description?.value ?? media?.description?.value),
  credit: wordsOf((credits ?? media?.credits)?.[0]?.value),
});

function wordsOf(text: string | undefined): string | undefined {
  const words = oneLine(plainSnippet(text ?? ""));
  return words === "" ? undefined : words;
}

/** A picture that several entries carry is the feed's sign. */
export function withOwnPictures(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const carriers = new Map<string, number>();
  for (const { picture } of entries)
    if (picture !== undefined) carriers.set(picture.url, (carriers.get(picture.url) ?? 0) + 1);
  return entries.map((entry) => {
    const { picture, ...bare } = entry;
    return picture !== undefined && (carriers.get(picture.url) ?? 0) > 1 ? bare : entry;
  });
}
