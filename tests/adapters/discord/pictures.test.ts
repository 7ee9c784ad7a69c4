// Facts about pictures on Discord: beside the story that is read in full, with their words, and nowhere else.
import { expect, test } from "vitest";
import type { Message } from "../../../adapters/discord/message.ts";
import { render } from "../../../adapters/discord/render.ts";
import type { Said } from "../../../src/news/talk.ts";
import { objections } from "../../fakes/discord/validate.ts";
import { briefing, edition, story } from "./briefings.ts";
import { liveMentions, messagesOf } from "./harmless.ts";

const picture = { url: "https://cdn.example.org/ferry.jpg", alt: "The ferry", credit: "Jo Roe" };
const shown = (said: Said): readonly Message[] => messagesOf(render(said, new Map()));
const thumbnails = (messages: readonly Message[]): readonly string[] =>
  [...JSON.stringify(messages).matchAll(/"media":\{"url":"([^"]*)"/g)].map(([, url = ""]) => url);

test("an opened story has its picture beside its headline, with its words and whose it is", () => {
  const messages = shown({ kind: "briefing", audience: "asker", briefing: briefing(), picture });
  expect(thumbnails(messages)).toEqual([picture.url]);
  const text = JSON.stringify(messages);
  expect(text).toContain('"description":"The ferry"');
  expect(text).toContain("-# Picture: Jo Roe");
  for (const message of messages) expect(objections("POST", "/channels/1/messages", message)).toEqual([]);
});

test.each([
  ["thread", 2],
  ["buttons", 0],
  ["headlines", 0],
  ["posts", 0],
] as const)("an edition laid out as %s shows %i pictures, and names the makers of no others", (layout, number) => {
  const stories = [story({ picture }), story({ story: "two", picture: { url: "https://cdn.example.org/two.jpg" } })];
  const messages = shown({
    kind: "edition",
    audience: "everyone",
    edition: edition({ layout, stories: stories as never }),
  });
  expect(thumbnails(messages)).toHaveLength(number);
  expect(JSON.stringify(messages).includes("Picture: Jo Roe")).toBe(number > 0);
  for (const message of messages) expect(objections("POST", "/channels/1/messages", message)).toEqual([]);
});

test("whatever an outlet says of its picture stays words, and long words are cut to Discord's limit", () => {
  const said = {
    ...picture,
    alt: `@everyone ${"long ".repeat(400)}`,
    credit: "<@&5> @everyone [x](https://evil.example)",
  };
  const messages = shown({ kind: "briefing", audience: "asker", briefing: briefing(), picture: said });
  expect(liveMentions(messages)).toEqual([]);
  for (const message of messages) expect(objections("POST", "/channels/1/messages", message)).toEqual([]);
});
