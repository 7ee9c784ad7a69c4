// Feeds as they come: every format, and the ways they are broken.
import { describe, expect, it } from "vitest";
import { parseFeed } from "../../src/gathering/feed.ts";
import { fc } from "./check.ts";

const url = "https://example.org/blog/feed.xml";
const first = (body: string) => parseFeed(body, url).entries[0];
const rss = (item: string, channel = "") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://example.org/</link>${channel}<item>${item}</item></channel></rss>`;

describe("Every format gives the same entry", () => {
  const wanted = {
    url: "https://example.org/one",
    title: "One & only",
    publishedAt: Date.parse("2026-03-02T07:00:00Z"),
    author: "Ada",
    summary: "What happened.",
  };
  const documents: Readonly<Record<string, string>> = {
    "RSS 2.0": rss(
      "<title>One &amp; only</title><link>/one</link><guid isPermaLink='false'>1</guid><pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate><dc:creator>Ada</dc:creator><description>&lt;p&gt;What happened.&lt;/p&gt;</description>",
    ),
    "RSS 1.0 (RDF)": `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://example.org/</link></channel><item rdf:about="https://example.org/one"><title>One &amp; only</title><link>https://example.org/one</link><dc:creator>Ada</dc:creator><dc:date>2026-03-02T07:00:00Z</dc:date><description>What happened.</description></item></rdf:RDF>`,
    Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>tag:1</id><title type="html">One &amp;amp; only</title><link rel="edit" href="/edit"/><link rel="alternate" href="/one"/><published>2026-03-02T08:00:00+01:00</published><author><name>Ada</name></author><summary>What happened.</summary></entry></feed>`,
    "JSON Feed": JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "News",
      items: [
        {
          id: "1",
          url: "https://example.org/one",
          title: "One & only",
          date_published: "2026-03-02T07:00:00Z",
          authors: [{ name: "Ada" }],
          summary: "What happened.",
        },
      ],
    }),
  };
  for (const [format, body] of Object.entries(documents)) it(format, () => expect(first(body)).toMatchObject(wanted));
});

describe("Entries", () => {
  it("titles that are escaped once too often are read", () =>
    expect(first(rss("<title>Fish &amp;amp;amp; chips &amp;#8211; now</title><link>/a</link>"))?.title).toBe(
      "Fish & chips – now",
    ));
  it("markup leaves titles, and text that only looks like it stays", () => {
    expect(first(rss("<title><![CDATA[<b>Bold</b> news]]></title><link>/a</link>"))?.title).toBe("Bold news");
    expect(
      first('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>5 &lt; 6</title></entry></feed>')?.title,
    ).toBe("5 < 6");
  });
  it("the full content is kept beside the summary, as paragraphs", () => {
    const entry = first(
      rss(
        "<title>A</title><link>/a</link><description>Short.</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p><script>x()</script>]]></content:encoded>",
      ),
    );
    expect([entry?.summary, entry?.content]).toEqual(["Short.", "One.\nTwo."]);
  });
  it("a link may stand only in the guid", () =>
    expect(first(rss("<title>A</title><guid>https://example.org/g</guid>"))?.url).toBe("https://example.org/g"));
  it("a guid that is no permalink is no link", () =>
    expect(first(rss("<title>A</title><guid isPermaLink='false'>https://example.org/g</guid>"))?.url).toBeUndefined());
  it("xml:base decides what relative links mean", () =>
    expect(
      first(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example.org/x/"><entry><id>a</id><title>A</title><link href="b"/></entry></feed>',
      )?.url,
    ).toBe("https://other.example.org/x/b"));
  it("a script is no link", () =>
    expect(first(rss("<title>A</title><link>javascript:alert(1)</link>"))?.url).toBeUndefined());
  it("an entry without a title is named by its first words", () =>
    expect(first(rss("<link>/a</link><description>Just a note on the lake.</description>"))?.title).toBe(
      "Just a note on the lake.",
    ));
  it("a podcast's episode without words does no harm", () =>
    expect(
      parseFeed(
        rss(
          '<title>Episode 1</title><enclosure url="https://example.org/1.mp3" length="1" type="audio/mpeg"/><guid isPermaLink="false">e1</guid>',
        ),
        url,
      ).entries,
    ).toHaveLength(1));
  it("the same entry twice is one entry", () =>
    expect(
      parseFeed(rss("<title>A</title><link>/a</link></item><item><title>A</title><link>/a</link>"), url).entries,
    ).toHaveLength(1));
  it("a date in the future or in no format is left to whoever knows the time", () =>
    expect(first(rss("<title>A</title><link>/a</link><pubDate>sometime</pubDate>"))?.publishedAt).toBeUndefined());
});

describe("Broken feeds", () => {
  const broken: readonly [string, string][] = [
    ["a bare ampersand", rss("<title>Fish & chips</title><link>/a?b=1&c=2</link>")],
    ["no end", rss("<title>Cut off here</title><link>/a</link>").replace(/<\/item>.*$/s, "")],
    [
      "an end in the middle of a tag",
      rss("<title>Cut off here</title><link>/a</link><descr").replace(/<descr.*$/s, "<descr"),
    ],
    ["control characters", rss("<title>A\u0008B</title><link>/a</link>")],
    ["space before the declaration", `\n\n  ${rss("<title>A</title><link>/a</link>")}`],
    [
      "a doctype",
      `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss.dtd">${rss("<title>A</title><link>/a</link>")}`,
    ],
    ["elements that cross", rss("<title><b>A</title></b><link>/a</link>")],
    [
      "a warning of the program that made them",
      `<br />\n<b>Warning</b>: Undefined variable in /var/www/f.php on line 3<br />\n${rss("<title>A</title><link>/a</link>")}`,
    ],
    ["a notice in plain words", `Notice: x in y.php\n${rss("<title>A</title><link>/a</link>")}`],
    ["a cache's remark", `<!-- cached -->\n${rss("<title>A</title><link>/a</link>")}`],
    ["a script behind the end", `${rss("<title>A</title><link>/a</link>")}\n<script>x()</script>`],
    ["entities of HTML", rss("<title>Caf&eacute; &nbsp; &hellip;</title><link>/a</link>")],
  ];
  for (const [how, body] of broken)
    it(`are read in spite of ${how}`, () => {
      const { entries } = parseFeed(body, url);
      expect(entries[0]?.title.length).toBeGreaterThan(0);
    });
  it("a page is no feed", () =>
    expect(() => parseFeed("<!doctype html><html><body><p>rss</p></body></html>", url)).toThrow(
      expect.objectContaining({ kind: "unreadable" }),
    ));
  it("a page that shows a feed's source is no feed", () =>
    expect(() =>
      parseFeed("<html><body><pre><rss><channel><item></item></channel></rss></pre></body></html>", url),
    ).toThrow(expect.objectContaining({ kind: "unreadable" })));
  it("a document of nothing is no feed", () =>
    expect(() => parseFeed("", url)).toThrow(expect.objectContaining({ kind: "unreadable" })));
  it("no text whatever makes it crash", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<link>",
        "&",
        "&#x;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<",
        ">",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "<?xml",
        "?>",
        "a",
        '"',
        "{",
        "\u0000",
        "\ud800",
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        try {
          parseFeed(parts.join(""), url);
          return true;
        } catch (thrown) {
          return thrown instanceof Error && thrown.name === "Trouble";
        }
      }),
      { numRuns: 300 },
    );
  });
});
