// Lists of feeds as other programs write them, and what is said of the lines that name none.
import { describe, expect, it } from "vitest";
import { exportOutline, parseOutline } from "../../src/gathering/opml.ts";

const read = (body: string) => parseOutline(body).feeds.map(({ url, folder }) => [url, folder ?? ""].join(" ").trim());
const inBody = (outlines: string) => `<opml version="2.0"><body>${outlines}</body></opml>`;

describe("OPML", () => {
  it("comes back as it went out, folders and odd names included", () => {
    const feeds = [
      { url: "https://example.org/a?x=1&y=2", title: 'A "quoted" <name>', folder: "World & more" },
      { url: "https://example.org/b", title: "B" },
    ];
    const back = parseOutline(exportOutline("Mine", feeds)).feeds;
    expect([...back].sort((one, other) => one.url.localeCompare(other.url))).toEqual(feeds);
  });

  const one = "https://harbour.example/a.xml";
  const dialects: readonly [string, string, readonly string[]][] = [
    [
      "nested, with a bare ampersand",
      inBody('<outline text="Tech"><outline xmlUrl="https://h.example/x?a=1&b=2"/></outline>'),
      ["https://h.example/x?a=1&b=2 Tech"],
    ],
    ["feed://", inBody('<outline xmlUrl="feed://harbour.example/a.xml"/>'), [one]],
    ["feed:https://", inBody('<outline xmlUrl="feed:https://harbour.example/a.xml"/>'), [one]],
    ["podcast://", inBody('<outline xmlUrl="podcast://harbour.example/a.xml"/>'), [one]],
    ["no scheme", inBody('<outline xmlUrl="harbour.example/a.xml"/>'), [one]],
    [
      "a port without a scheme",
      inBody('<outline xmlUrl="harbour.example:8443/a.xml"/>'),
      ["https://harbour.example:8443/a.xml"],
    ],
    ["another case", inBody('<OUTLINE XMLURL="https://harbour.example/a.xml"/>'), [one]],
    ["single quotes", inBody("<outline text='a' xmlUrl='https://harbour.example/a.xml'/>"), [one]],
    [
      "blanks around it and within",
      inBody('<outline xmlUrl="  https://harbour.example/sp ace.xml "/>'),
      ["https://harbour.example/sp%20ace.xml"],
    ],
    ["url, of its type", inBody('<outline type="rss" url="https://harbour.example/a.xml"/>'), [one]],
    ["no body", '<opml><outline xmlUrl="https://harbour.example/a.xml"/></opml>', [one]],
    ["no root", '<outline xmlUrl="https://harbour.example/a.xml"/>', [one]],
    [
      "cut off",
      '<opml><body><outline text="Tech"><outline xmlUrl="https://harbour.example/a.xml"/><outl',
      [`${one} Tech`],
    ],
    [
      "commas between",
      inBody('<outline xmlUrl="https://harbour.example/a.xml"/>,<outline xmlUrl="https://h.example/b"/>,'),
      [one, "https://h.example/b"],
    ],
    [
      "ends of their own",
      inBody(
        '<outline text="T"><outline xmlUrl="https://h.example/b"></outline></outline><outline xmlUrl="https://harbour.example/a.xml"></outline>',
      ),
      ["https://h.example/b T", one],
    ],
    [
      "ends forgotten",
      inBody(
        '<outline text="T"><outline xmlUrl="https://h.example/b"></outline><outline xmlUrl="https://harbour.example/a.xml">',
      ),
      ["https://h.example/b T", `${one} T`],
    ],
    [
      "a feed's end forgotten",
      inBody(
        '<outline text="T"><outline xmlUrl="https://h.example/b"><outline xmlUrl="https://h.example/c"></outline></outline><outline xmlUrl="https://harbour.example/a.xml"/>',
      ),
      ["https://h.example/b T", "https://h.example/c T", one],
    ],
    [
      "folders without a name",
      inBody('<outline><outline><outline xmlUrl="https://harbour.example/a.xml"/></outline></outline>'),
      [one],
    ],
    [
      "a folder typed as a feed",
      inBody('<outline type="rss" title="T"><outline xmlUrl="https://harbour.example/a.xml"/></outline>'),
      [`${one} T`],
    ],
    [
      "categories",
      inBody('<outline category="/News/World,/Sport" xmlUrl="https://harbour.example/a.xml"/>'),
      [`${one} World`],
    ],
    [
      "the same twice, with a stroke, by http",
      inBody(
        '<outline xmlUrl="https://harbour.example/a.xml"/><outline xmlUrl="https://harbour.example/a.xml/"/><outline xmlUrl="http://harbour.example/a.xml"/>',
      ),
      [one],
    ],
    [
      "left out by a comment",
      inBody('<!-- <outline xmlUrl="https://h.example/old"/> --><outline xmlUrl="https://harbour.example/a.xml"/>'),
      [one],
    ],
    ["a sign in a name", inBody('<outline text="a > b" xmlUrl="https://harbour.example/a.xml"/>'), [one]],
  ];
  for (const [how, body, feeds] of dialects) it(`is read: ${how}`, () => expect(read(body)).toEqual(feeds));

  it("names are read though escaped twice", () =>
    expect(parseOutline(inBody('<outline text="Port &amp;amp; Sea" xmlUrl="h.example/a"/>')).feeds[0]?.title).toBe(
      "Port & Sea",
    ));

  it("lines that name no feed are told by their number", () => {
    const body = [
      "<opml><body>",
      '<outline text="only a site" htmlUrl="https://harbour.example/"/>',
      '<outline type="link" text="a link" url="https://harbour.example/x"/>',
      '<outline text="a letter" xmlUrl="mailto:a@harbour.example"/>',
      '<outline text="broken" xmlUrl="https://harbour.example/b',
      '<outline text="empty folder"/>',
      '<outline xmlUrl="https://harbour.example/a.xml"/>',
      "</body></opml>",
    ].join("\n");
    expect(parseOutline(body)).toEqual({
      feeds: [{ url: one, title: "" }],
      unread: [
        { line: 2, name: "only a site", why: "no-feed" },
        { line: 3, name: "a link", why: "no-feed" },
        { line: 4, name: "a letter", why: "no-feed" },
        { line: 5, name: "", why: "broken" },
      ],
    });
  });

  it("a file without outlines is refused, with what to look for", () =>
    expect(() => parseOutline("<opml><body/></opml>")).toThrow(/lists feeds as outlines/));

  it("takes time by the length of the file", () => {
    const began = performance.now();
    for (const body of [
      '<outline text="'.repeat(40_000),
      `<outline ${"a='b' ".repeat(90_000)}`,
      "<!-- ".repeat(40_000),
    ])
      try {
        parseOutline(body);
      } catch {}
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
