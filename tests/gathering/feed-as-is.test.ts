// Feeds as they are and not as they should be: nothing in them is lost, and nothing shows that does not belong there.
import { describe, expect, it } from "vitest";
import { articlesOf } from "../../src/gathering/entries.ts";
import { parseFeed } from "../../src/gathering/feed.ts";

const url = "https://example.org/blog/feed.xml";
const first = (body: string) => parseFeed(body, url).entries[0];
const rss = (item: string, channel = "") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://example.org/</link>${channel}<item>${item}</item></channel></rss>`;

const items = (...all: readonly string[]) =>
  parseFeed(rss(all.join("</item><item>")), "https://harbour.example/feed.xml").entries;

describe("No entry is lost", () => {
  it("without title and link: its text names it", () =>
    expect(
      items("<description>Ferry stuck since noon.</description>", "<description>Pilot boat sent.</description>").map(
        ({ title }) => title,
      ),
    ).toEqual(["Ferry stuck since noon.", "Pilot boat sent."]));
  it("with its text in the content alone", () =>
    expect(items("<content:encoded><![CDATA[<p>Ferry stuck.</p>]]></content:encoded>")[0]?.title).toBe("Ferry stuck."));
  it("though another one has its guid", () =>
    expect(
      items(
        "<title>A</title><link>/a</link><guid isPermaLink='false'>1</guid>",
        "<title>B</title><link>/b</link><guid isPermaLink='false'>1</guid>",
      ).map(({ title }) => title),
    ).toEqual(["A", "B"]));
  it("though another one has its link", () =>
    expect(items("<title>A</title><link>/a</link>", "<title>B</title><link>/a</link>")).toHaveLength(2));
  it("and the older update keeps its name when a newer one comes under the same link", () => {
    const [, old] = items("<title>Dam holds</title><link>/live</link>", "<title>Dam leaks</title><link>/live</link>");
    expect(old?.id).toBe(items("<title>Dam leaks</title><link>/live</link>")[0]?.id);
  });
  it("and no update is brought twice while the feed moves on under one link", () => {
    const ids = (...titles: readonly string[]) => {
      const updates = titles.map((title) => `<title>${title}</title><link>/live</link><guid>${title}</guid>`);
      return articlesOf({ title: "N", entries: items(...updates) }, { url, title: "N" }, 0).map(({ id }) => id);
    };
    const [first] = ids("Dam holds");
    const both = ids("Dam leaks", "Dam holds");
    expect(both).toContain(first);
    expect(new Set(both).size).toBe(2);
    expect([first, ...both]).toEqual(expect.arrayContaining(ids("Dam leaks")));
  });
  it("when all of its feed stand under the site's front page", () => {
    const article = (title: string, guid: string) =>
      articlesOf(
        { title: "N", entries: items(`<title>${title}</title><link>/</link><guid isPermaLink='false'>${guid}</guid>`) },
        { url, title: "N" },
        0,
      )[0]?.id;
    expect(article("A", "1")).not.toBe(article("B", "2"));
  });
});

describe("Feeds as they are, not as they should be", () => {
  it("a podcast's episode opens its recording where it has no page, and is named by more than its number", () =>
    expect(
      items(
        '<title>Ep. 12</title><itunes:title xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">The strait</itunes:title><enclosure url="https://cdn.example/12.mp3" length="0" type="audio/mpeg"/><guid isPermaLink="false">abc-12</guid>',
      )[0],
    ).toMatchObject({ title: "The strait", url: "https://cdn.example/12.mp3" }));
  it("Feedburner's address is not the article's", () =>
    expect(
      items(
        '<title>A</title><link>http://feedproxy.google.com/~r/x/~3/1/</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://harbour.example/a</feedburner:origLink>',
      )[0]?.url,
    ).toBe("https://harbour.example/a"));
  for (const element of ["pubDate", "date", "issued", "created"])
    it(`an entry of Atom with its date in <${element}>`, () =>
      expect(
        first(
          `<feed xmlns="http://www.w3.org/2005/Atom"><title>M</title><entry><title>Mayor signs</title><id>u1</id><${element}>2024-11-15T21:05:00Z</${element}></entry></feed>`,
        )?.publishedAt,
      ).toBe(Date.parse("2024-11-15T21:05:00Z")));
  it("the feed's language reads its dates", () =>
    expect(
      parseFeed(
        rss("<title>A</title><link>/a</link><pubDate>05/11/2024 21:05</pubDate>", "<language>fr</language>"),
        url,
      ).entries[0]?.publishedAt,
    ).toBe(Date.parse("2024-11-05T21:05:00Z")));
  const titles: readonly [string, string][] = [
    ["if a<b then c", "if a<b then c"],
    ["Use <title> well", "Use <title> well"],
    ["I <3 ferries", "I <3 ferries"],
    ["Why List<String> matters", "Why List<String> matters"],
    ["<em>New</em> ferry", "New ferry"],
    ["The <b>last ferry", "The last ferry"],
    ["a < b and b > c", "a < b and b > c"],
    ["Ferry \u0000\u0008back", "Ferry back"],
    ["It&#146;s back &#150; at last", "It’s back – at last"],
    ["Half a \ud83d character", "Half a \ufffd character"],
  ];
  for (const [written, shown] of titles)
    it(`the title ${JSON.stringify(written)} is shown as ${JSON.stringify(shown)}`, () =>
      expect(items(`<title>${written}</title><link>/a</link>`)[0]?.title).toBe(shown));
  it("controls by their number leave no trace", () =>
    expect(items("<title>Ferry&#0; b&#x1F;ack</title><link>/a</link>")[0]?.title).toBe("Ferry back"));
  it("a feed of JSON behind a warning is read", () =>
    expect(
      first('Warning: x in y.php\n{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A"}]}')
        ?.title,
    ).toBe("A"));
  it("the title of a picture is not the entry's", () =>
    expect(
      items(
        '<image><title>Logo</title></image><media:title xmlns:media="http://search.yahoo.com/mrss/">At dawn</media:title><title>Ferry back</title><link>/a</link>',
      )[0]?.title,
    ).toBe("Ferry back"));
  it("an entry taken from another feed is that feed's, and dated by itself", () =>
    expect(
      first(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><source><title>Bay Blog</title><link href="https://bay.example/"/><updated>2020-01-01T00:00:00Z</updated></source><title>Dredging</title><id>1</id><updated>2024-11-15T21:05:00Z</updated></entry></feed>',
      ),
    ).toMatchObject({ title: "Dredging", outlet: "Bay Blog", publishedAt: Date.parse("2024-11-15T21:05:00Z") }));
  it("NUL leaves a feed of JSON too, wherever it stands", () => {
    const body = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "N\u0000",
      items: [
        { id: "1\u0000", title: "Ferry \u0000 back", content_text: "It\u0000 is.", authors: [{ name: "A\u0000" }] },
      ],
    });
    expect(JSON.stringify(parseFeed(body, url))).not.toContain("\\u0000");
  });
});

describe("The language of an item", () => {
  const languages = (channel: string, ...titles: readonly string[]) => {
    const body = rss(
      titles.map((title, n) => `<title>${title}</title><link>/${n}</link>`).join("</item><item>"),
      channel,
    );
    return articlesOf(parseFeed(body, url), { url, title: "N" }, 0).map(({ language }) => language);
  };
  it("is the feed's where the item does not say", () =>
    expect(languages("<language>nl-BE</language>", "Virgil van Dijk")).toEqual(["nl"]));
  it("is its own where it does", () =>
    expect(languages("<language>de</language>", "The mayor said that she was not there")).toEqual(["en"]));
  it("is what the feed's items speak, though its program says English", () =>
    expect(
      languages("<language>en-us</language>", "Mietpreisbremse", "Der Bürgermeister und die Stadt sind nicht einig"),
    ).toEqual(["de", "de"]));
  it("stays unknown where nobody says", () => expect(languages("", "Virgil van Dijk")).toEqual(["und"]));
});
