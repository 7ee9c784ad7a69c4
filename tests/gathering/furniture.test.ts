// Rows of furniture are proved on their own examples, each put among the paragraphs of a story.
import { describe, expect, it } from "vitest";
import { openPage } from "../../src/gathering/dom.ts";
import { furnitureRows, removeFurniture } from "../../src/gathering/pages/furniture.ts";
import { plainText } from "../../src/gathering/plain.ts";

const sentences = [
  "The lake above the town of Arvenhof rose by two metres on Monday, the water authority said.",
  "About 300 people were asked to leave their houses before the evening, and most of them did.",
  "“We have never seen it this high,” said Maria Keller, who has run the harbour for thirty years.",
  "The authority opened both gates of the dam at noon and expects the level to fall by Wednesday.",
  "Two roads stay closed until engineers have looked at the bridges, the canton said in a statement.",
  "No one was hurt. A shelter in the school has beds for 120 people and is half full.",
];

/** What is left of the piece when it stands between the third and the fourth paragraph. */
function leftOf(piece: string): string {
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`);
  const story = [...paragraphs.slice(0, 3), `<section>${piece}</section>`, ...paragraphs.slice(3)].join("");
  const page = openPage(`<html><body><main><h1>Lake rises</h1>${story}</main></body></html>`);
  removeFurniture(page, "Ada Muster");
  const lines = page.body === null ? [] : plainText(page.body).split("\n");
  expect(lines.filter((line) => sentences.includes(line))).toEqual(sentences);
  return lines.filter((line) => line !== "Lake rises" && !sentences.includes(line)).join("\n");
}

const wordsOf = (html: string): string => plainText(openPage(`<html><body>${html}</body></html>`).body as never);

describe("A row of furniture", () => {
  for (const { name, yes, no } of furnitureRows) {
    it(`takes its examples and leaves the others: ${name}`, () => {
      expect(yes.map(leftOf)).toEqual(yes.map(() => ""));
      expect(no.map(leftOf)).toEqual(no.map(wordsOf));
    });
  }

  it("leaves what holds most of the story, whatever it is called", () => {
    const captions = sentences.map((each) => `<figure><img><figcaption>${each}</figcaption></figure>`).join("");
    const named = `<aside class="newsletter">${sentences.map((each) => `<p>${each}</p>`).join("")}</aside>`;
    for (const body of [captions, named]) {
      const page = openPage(`<html><body><main>${body}</main></body></html>`);
      removeFurniture(page);
      expect(plainText(page.body as never).split("\n")).toEqual(sentences);
    }
  });
});
