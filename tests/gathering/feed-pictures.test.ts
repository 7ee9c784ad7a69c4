// Facts about the pictures that feeds give their entries.
import { expect, test } from "vitest";
import { articlesOf } from "../../src/gathering/entries.ts";
import { parseFeed } from "../../src/gathering/feed.ts";

const url = "https://news.example.org/feed";
const at = (name: string): string => `https://cdn.example.org/${name}.jpg`;
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title>${items
    .map((inner, n) => `<item><title>Story ${n}</title><link>https://news.example.org/${n}</link>${inner}</item>`)
    .join("")}</channel></rss>`;
const picturesOf = (body: string) =>
  articlesOf(parseFeed(body, url), { url, title: "" }, 0).map(({ picture }) => picture);
const pictureIn = (inner: string) => picturesOf(rss(inner))[0];

test("Media RSS gives a picture, what it shows and who made it", () => {
  const content = `<media:content url="${at("ferry")}" medium="image" width="1200" height="630"><media:description>The ferry &amp;amp; two tugs</media:description><media:credit role="photographer">Jo Roe</media:credit></media:content>`;
  expect(pictureIn(content)).toEqual({ url: at("ferry"), alt: "The ferry & two tugs", credit: "Jo Roe" });
  expect(pictureIn(`<media:group>${content}</media:group>`)).toMatchObject({ url: at("ferry"), credit: "Jo Roe" });
});

test.each([
  ["a content by its kind", `<media:content url="${at("a")}" type="image/jpeg"/>`, at("a")],
  ["a content by its name alone", `<media:content url="${at("a")}"/>`, at("a")],
  ["an enclosure", `<enclosure url="${at("a")}" type="image/jpeg" length="9"/>`, at("a")],
  ["a thumbnail large enough", `<media:thumbnail url="${at("a")}" width="640" height="360"/>`, at("a")],
  [
    "the whole before its thumbnail",
    `<media:thumbnail url="${at("small")}" width="320" height="320"/><media:content url="${at("a")}" medium="image"/>`,
    at("a"),
  ],
  ["no film", `<media:content url="https://cdn.example.org/a.mp4" medium="video"/>`, undefined],
  ["no recording", `<enclosure url="https://cdn.example.org/a.mp3" type="audio/mpeg" length="9"/>`, undefined],
  ["no small thumbnail", `<media:thumbnail url="${at("a")}" width="75" height="75"/>`, undefined],
  ["no logo", `<media:content url="https://cdn.example.org/logo.png" medium="image"/>`, undefined],
])("an entry has %s", (_, inner, expected) => expect(pictureIn(inner)?.url).toBe(expected));

test("Atom and JSON Feed give theirs", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>N</title><entry><id>1</id><title>Ferry runs aground</title><link href="https://news.example.org/1"/><media:content url="${at("ferry")}" medium="image"/></entry></feed>`;
  expect(picturesOf(atom)).toEqual([{ url: at("ferry") }]);
  const items = [{ id: "1", url: "https://news.example.org/1", title: "Ferry runs aground", image: at("ferry") }];
  const json = { version: "https://jsonfeed.org/version/1.1", title: "N", items };
  expect(picturesOf(JSON.stringify(json))).toEqual([{ url: at("ferry") }]);
});

test("what several entries carry is the feed's sign", () => {
  const picture = (name: string): string => `<media:content url="${at(name)}" medium="image"/>`;
  expect(picturesOf(rss(picture("usual"), picture("ferry"), picture("usual"))).map((one) => one?.url)).toEqual([
    undefined,
    at("ferry"),
    undefined,
  ]);
});
