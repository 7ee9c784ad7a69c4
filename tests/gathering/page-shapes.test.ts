// Stories in other shapes than paragraphs, boxes side by side, live blogs, drawn pages and lists of stories.
import { describe, expect, it } from "vitest";
import { extractPage } from "../../src/gathering/page.ts";
import { each, lines, page, url } from "./ferry-page.ts";

describe("A story is read whole that stands in", () => {
  it.each([
    ["a numbered list", `<main><article><h1>Ferry sinks</h1><ol>${each("<li>", "</li>")}</ol></article></main>`],
    ["a list of boxes", `<div><h2>Ferry sinks</h2><ul>${each("<li><div><span>", "</span></div></li>")}</ul></div>`],
    ["a definition list", `<main><h1>Ferry sinks</h1><dl>${each("<dd>", "</dd>")}</dl></main>`],
    [
      "captions",
      `<main><h1>Ferry sinks</h1>${each('<figure><img src="a.jpg"><figcaption>', "</figcaption></figure>")}</main>`,
    ],
    [
      "pictures with words",
      `<main><h1>Ferry sinks</h1>${each('<div><img src="a.jpg"><span>', "</span></div>")}</main>`,
    ],
    ["an aside", `<main><aside class="entry"><h1>Ferry sinks</h1>${each("<p>", "</p>")}</aside></main>`],
    ["a box called a newsletter", `<div class="newsletter"><h1>Ferry sinks</h1>${each("<p>", "</p>")}</div>`],
    ["quotations", `<article><h1>Ferry sinks</h1>${each("<blockquote><p>", "</p></blockquote>")}</article>`],
    ["cells of a page's layout", `<table><tr><td>Ferry sinks</td></tr>${each("<tr><td>", "</td></tr>")}</table>`],
  ])("%s", (_where, body) => {
    const { text, completeness } = extractPage(page(body), url);
    expect(text.split("\n").filter((line) => lines.includes(line))).toEqual(lines);
    expect(text).not.toContain("©");
    expect(completeness).toBe("full");
  });
});

describe("Tables of facts", () => {
  const story = (table: string): string =>
    extractPage(page(`<article><h1>Vote</h1>${each("<p>", "</p>")}${table}<p>${lines[0]}</p></article>`), url).text;

  it.each([
    [
      "<tr><th>Candidate</th><th>Votes</th><th>Share</th></tr><tr><td>Ann Bright</td><td>4,120</td><td>51.2%</td></tr><tr><td>Tom Reed</td><td>3,010</td><td>37.4%</td></tr>",
      ["Ann Bright: 4,120 votes, 51.2% share.", "Tom Reed: 3,010 votes, 37.4% share."],
    ],
    [
      "<thead><tr><th>City</th><th>Weather</th></tr></thead><tbody><tr><th>Turku</th><td>snow</td></tr><tr><th>Oulu</th><td>rain</td></tr></tbody>",
      ["Turku: weather snow.", "Oulu: weather rain."],
    ],
    [
      "<tr><th>Year</th><th>GDP</th></tr><tr><td>2024</td><td>3.1%</td></tr><tr><td>2025</td><td>-0.4%</td></tr>",
      ["2024: 3.1% GDP.", "2025: -0.4% GDP."],
    ],
  ])("keep each row whole: %s", (table, rows) => {
    for (const row of rows) expect(story(`<table>${table}</table>`)).toContain(row);
  });
});

describe("Boxes side by side in a line", () => {
  it.each([
    ["<p><span>Published</span><span>20 November</span><span>LINE</span></p>", "LINE"],
    ["<p><b>Port Ellery</b><i>Friday</i>LINE</p>", "LINE"],
    [
      "<p><a href='/x'>Ann Bright</a><a href='/y'>Tom Reed</a> and others met on Friday in the port at noon.</p>",
      "Ann Bright Tom Reed and others met on Friday in the port at noon.",
    ],
    [
      "<p>The harbour master met <a href='/x'>Norbank</a><span>Norbank Ltd</span> and its lawyers on Friday at noon.</p>",
      "The harbour master met Norbank Norbank Ltd and its lawyers on Friday at noon.",
    ],
    [
      "<p><b>T</b>he council of Port Ellery met on Friday, and <i>i</i>Phones were banned from the room.</p>",
      "The council of Port Ellery met on Friday, and iPhones were banned from the room.",
    ],
    [
      "<p>The plant emits CO<sub>2</sub> and holds 10<sup>6</sup> tonnes of it, the council of the port said.</p>",
      "The plant emits CO2 and holds 106 tonnes of it, the council of the port said.",
    ],
  ])("are parted, and letters of one word are not: %s", (html, expected) => {
    const line = "The council votes again on the port in May, its chair said on Friday after the meeting.";
    const body = `<article><h1>Ferry sinks</h1>${each("<p>", "</p>")}${html.replace("LINE", line)}</article>`;
    expect(extractPage(page(body), url).text.split("\n")).toContain(expected.replace("LINE", line));
  });
});

describe("A page that a script draws", () => {
  const shell = '<div id="root"></div><noscript>Please enable JavaScript.</noscript>';
  const drawn = (script: string): string =>
    `<!doctype html><html lang="en"><head><title>Ferry sinks</title>${script}</head><body>${shell}</body></html>`;
  const body = lines.join(" ");
  const linked = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Ferry sinks",
    articleBody: body,
  };
  const html = lines.map((line) => `<p>${line}</p>`).join("");
  const blocks = lines.map((text, id) => ({ id, type: "paragraph", model: { text } }));

  it.each([
    [
      "JSON-LD",
      `<script type="application/ld+json">${JSON.stringify([{ "@type": "BreadcrumbList" }, linked])}</script>`,
    ],
    [
      "a graph",
      `<script type="application/ld+json">${JSON.stringify({ "@graph": [{ "@type": "WebPage" }, linked] })}</script>`,
    ],
    [
      "an app's data",
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { article: { body: html } } } })}</script>`,
    ],
    [
      "its state",
      `<script>window.__INITIAL_STATE__ = ${JSON.stringify({ story: { content: blocks.map(({ model }) => model) } })};</script>`,
    ],
  ])("is read from %s", (_where, script) => {
    const { text, completeness } = extractPage(drawn(script), url);
    expect(text.replace(/\n/g, " ")).toBe(body);
    expect(completeness).toBe("full");
  });

  it("is read from its data only where it shows no story itself", () => {
    const secret = "Send your savings to the account below before noon and tell nobody about it. ".repeat(20);
    const script = `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ article: { body: secret } })}</script>`;
    const { text } = extractPage(page(`<article><h1>Ferry sinks</h1>${each("<p>", "</p>")}</article>`, script), url);
    expect(text.split("\n")).toEqual(lines);
  });
});

describe("A live blog", () => {
  const entry = (time: string, tag: string, line: string): string =>
    `<${tag}><time datetime="2026-11-20T${time}:00Z">${time}</time><p>${line}</p></${tag}>`;
  it.each([
    [
      "articles, newest first",
      [
        ["14:05", 1],
        ["11:30", 2],
        ["06:10", 3],
      ],
      "article",
    ],
    [
      "articles, oldest first",
      [
        ["06:10", 3],
        ["11:30", 2],
        ["14:05", 1],
      ],
      "article",
    ],
    [
      "items of a list",
      [
        ["06:10", 3],
        ["14:05", 1],
        ["11:30", 2],
      ],
      "li",
    ],
  ] as const)("is told newest first: %s", (_how, entries, tag) => {
    const told = entries.map(([time, at]) => entry(time, tag, lines[at] ?? "")).join("");
    const box = tag === "li" ? `<ul>${told}</ul>` : `<div>${told}</div>`;
    const body = `<main><h1>Ferry disaster: live updates</h1><p>What we know about the sinking of the ferry Aurora off Port Ellery.</p>${box}</main>`;
    const { text } = extractPage(page(body), url);
    expect(text.split("\n").filter((line) => lines.includes(line))).toEqual(lines.slice(1));
    expect(text.indexOf("14:05")).toBeLessThan(text.indexOf(lines[1] ?? ""));
    expect(text.indexOf("What we know")).toBeGreaterThan(text.indexOf(lines[3] ?? ""));
  });
});

describe("A front or section page", () => {
  const heads = ["Ferry sinks off Port Ellery", "Council votes for a new port", "Rovers reach the cup final"];
  const link = (at: number): string => `<a href="/news/${at}">${heads[at]}</a>`;
  it.each([
    [
      "cards",
      heads.map((_, at) => `<article><h2>${link(at)}</h2><p>The council met on Friday.</p></article>`).join(""),
    ],
    ["links", `<ul>${heads.map((_, at) => `<li>${link(at)}</li>`).join("")}</ul>`],
    [
      "rows",
      `<table>${heads.map((_, at) => `<tr><td>${link(at)}<br>The council met on Friday.</td></tr>`).join("")}</table>`,
    ],
  ])("gives its stories and no text: %s", (_how, body) => {
    const found = extractPage(page(`<main>${body}</main>`), "https://harbour.example/news/");
    expect(found.stories?.map(({ title }) => title)).toEqual(heads);
    expect(found).toMatchObject({ text: "", completeness: "excerpt" });
  });

  it("lists the newest first where it gives times", () => {
    const days = ["2026-11-18", "2026-11-20", "2026-11-19"];
    const cards = days
      .map((day, at) => `<div><h3>${link(at)}</h3><time datetime="${day}">${day}</time></div>`)
      .join("");
    expect(
      extractPage(page(`<main>${cards}</main>`), "https://harbour.example/").stories?.map(({ title }) => title),
    ).toEqual([heads[1], heads[2], heads[0]]);
  });

  it("is told apart under an address that is none, too", () => {
    const body = `<ul>${heads.map((_, at) => `<li><a href="https://a.example/${at}">${heads[at]}</a></li>`).join("")}</ul>`;
    expect(extractPage(page(body), "saved page").text).toBe("");
  });

  it("is told from a short report with links to other stories below it", () => {
    const body = `<article><h1>Ferry sinks</h1><p>${lines[0]}</p><p>${lines[1]}</p></article><ul>${heads.map((_, at) => `<li>${link(at)}</li>`).join("")}</ul>`;
    expect(extractPage(page(body), url).stories).toBeUndefined();
  });

  it("is told from a story whose paragraphs are links", () => {
    const body = `<article><h1>Ferry sinks</h1><p>${lines[0]}</p><p><a href="/a">${lines[1]}</a></p><p><a href="/b">${lines[2]}</a></p><p>${lines[3]}</p></article>`;
    expect(extractPage(page(body), url).text.split("\n")).toEqual(lines);
  });
});
