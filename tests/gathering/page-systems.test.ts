// Pages as common systems make them: what stands above, among and below the story is none of it.
import { describe, expect, it } from "vitest";
import { extractPage } from "../../src/gathering/page.ts";
import { each, lines, page, url } from "./ferry-page.ts";

describe("A page of a common system", () => {
  const paragraphs = each("<p>", "</p>");
  it.each([
    [
      "names, a place and a time above the story",
      `<div><h1>Ferry sinks</h1><div>Coast</div><div>Ann Bright</div><p>PORT ELLERY, 2 March 2026, 08:04</p>${paragraphs}</div>`,
    ],
    ["how many comments it has, above its last paragraphs", paragraphs.replace("</p><p>", "</p><p>12 comments</p><p>")],
    [
      "words of it set large",
      `<article>${paragraphs}<blockquote><p>Divers recovered 14 bodies by dawn</p></blockquote></article>`,
    ],
    [
      "another site's film, held back",
      `<main>${paragraphs}<div><h4>Externer Inhalt</h4><p>Mit einem Klick sehen Sie den Film des Hafens.</p></div></main>`,
    ],
    ["whom to call", `<main>${paragraphs}<p><b>Contact:</b><br>Ann Bright<br>press@harbour.example</p></main>`],
    [
      "a call that brackets end",
      `<main>${paragraphs}<p>[Every morning in your post. <a href="/n">Sign up here</a>]</p></main>`,
    ],
  ])("is told without %s", (_what, body) => {
    const { text } = extractPage(page(`<h1>Ferry sinks</h1>${body}`), url);
    expect(text.split("\n")).toEqual(lines);
  });

  it("keeps the opening that stands in the header of its article", () => {
    const [lead = "", ...more] = lines;
    const body = `<div class="story">${more.map((line) => `<p>${line}</p>`).join("")}</div>`;
    const header = `<header><span>Coast</span><h1>Ferry sinks</h1><p class="deck">${lead}</p></header>`;
    const { text } = extractPage(page(`<main><article>${header}${body}</article></main>`), url);
    expect(text.split("\n")).toEqual(lines);
  });

  it("is told without its title where that runs into the first sentence", () => {
    const loose = `<table><tr><td><b>Ferry sinks</b> ${lines.join("<br><br>")}</td></tr></table>`;
    expect(extractPage(page(loose), url).text.split("\n")).toEqual(lines);
  });
});
