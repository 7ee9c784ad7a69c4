// A modal and the words in it share a title: it is read once, and whole.
import { describe, expect, it } from "vitest";
import { typedWith } from "../../../adapters/slack/notice.ts";
import { renderer, viewOf } from "../../../adapters/slack/render.ts";

describe("a notice in a modal", () => {
  const titled = (title: string) =>
    viewOf(
      { kind: "notice", audience: "asker", tone: "plain", title, lines: [["Length: short."]] },
      typedWith(true),
      renderer(typedWith(true)),
    ).view;

  it("says a title that the modal bears once", () => {
    const { title, blocks } = titled("Settings here");
    expect([title.text, JSON.stringify(blocks).includes("Settings here")]).toEqual(["Settings here", false]);
  });

  it("says a title that is too long for the modal in full beneath", () => {
    const long = "Everything that is set for this channel";
    expect(JSON.stringify(titled(long).blocks)).toContain(long);
  });
});
