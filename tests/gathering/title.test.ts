// Headlines without what a page or a feed hangs on them: the outlet, its section, a mark that ends nothing.
import { expect, it, test } from "vitest";
import { extractPage } from "../../src/gathering/page.ts";
import { bareTitle } from "../../src/gathering/title.ts";

test.each([
  ["Lake rises | Coast Politics", "Coast", undefined, "Lake rises"],
  ["Lake rises - Coast News", "Coast News - World", undefined, "Lake rises"],
  ["Lake rises | Coast Post", undefined, "https://www.coastpost.com/a", "Lake rises"],
  ["Lake rises;", "Coast", undefined, "Lake rises"],
  ["Lake rises - again", "Coast", "https://www.again.com/a", "Lake rises - again"],
  ["Lake rises - Ann Lind", "Coast", "https://www.coast.com/a", "Lake rises - Ann Lind"],
])("%s", (title, outlet, url, bare) => expect(bareTitle(title, outlet, url)).toBe(bare));

it("a shortened title is the heading that goes on", () => {
  const whole = "Lake rises over the old town after a week of rain";
  const page = `<html><head><meta property="og:title" content="Lake rises over the old town ..."></head>
    <body><article><h1>${whole}</h1>${"<p>The lake rose on Monday, the council said, and it went on.</p>".repeat(3)}</article>
    </body></html>`;
  expect(extractPage(page, "https://news.example.org/a").title).toBe(whole);
});
