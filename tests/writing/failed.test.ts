// A story that a model failed at is not paid for again within the hour, by nobody and not after a restart either.
import { afterEach, describe, expect, it } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import type { Article } from "../../src/news/article.ts";
import { write } from "../../src/writing/write.ts";
import { type Answer, completion, failure } from "../fakes/openai.ts";
import { closeServers, modelOn, type Opened } from "../fakes/openai-opened.ts";
import { Memory, openMemory } from "../fakes/store.ts";
import { storyOf, wikinews } from "./articles.ts";

afterEach(closeServers);

const prompts = loadPrompts();
const [article, other] = wikinews as [Article, Article];
const wish = { length: "standard", language: "source" } as const;

/** One database that several processes open after one another. */
function newsroomOn(memory: Memory) {
  return (opened: Opened, story = article, patience: "briefing" | "edition" = "briefing") => {
    const failed = openMemory(memory).of(" house").settings;
    const { model, clock, log } = opened;
    const signal = new AbortController().signal;
    return write(storyOf(story), { ...wish, patience }, { model, prompts, clock, log, failed, signal });
  };
}

describe("a story that a model failed at", () => {
  const faults: readonly (readonly [string, Answer, string])[] = [
    ["by prose", completion("Here is your briefing!"), "The model's reply could not be read."],
    [
      "by a reply cut off",
      completion("", { finish: "length", usage: { output: 9_000, hidden: 9_000 } }),
      "The model's reply could not be read.",
    ],
    ["as too long", failure(400, "context_length_exceeded", "no"), "The model's server did not accept the text."],
  ];

  it.each(faults)(
    "%s is not asked for within the hour, after a restart either, and says why",
    async (_, fault, why) => {
      const brief = newsroomOn(new Memory());
      const first = await modelOn(() => fault);
      expect((await brief(first)).writer.fellBack).toBe(why);
      expect(first.server.asked.length).toBeGreaterThan(0);
      const restarted = await modelOn(() => fault);
      await restarted.clock.advance(59 * 60_000);
      expect((await brief(restarted)).writer).toEqual({ name: "embedded", fellBack: why });
      expect(restarted.server.asked).toHaveLength(0);
      await restarted.clock.advance(2 * 60_000);
      await brief(restarted);
      expect(restarted.server.asked.length).toBeGreaterThan(0);
    },
  );

  it("keeps no other story from being asked for", async () => {
    const brief = newsroomOn(new Memory());
    const opened = await modelOn(() => completion("no"));
    await brief(opened);
    await brief(opened, other);
    expect(opened.server.asked).toHaveLength(2);
    expect(opened.log.names).not.toContain("failure-unread");
  });

  it("by being slow for someone in a chat may still be written for an edition, which waits longer", async () => {
    const brief = newsroomOn(new Memory());
    const opened = await modelOn(() => ({ hang: "headers" }));
    const slow = async (patience: "briefing" | "edition", asked: number) => {
      const writing = brief(opened, article, patience);
      await opened.server.arrived(asked);
      await opened.clock.advance(patience === "edition" ? 301_000 : 61_000);
      return (await writing).writer.fellBack;
    };
    expect(await slow("briefing", 1)).toBe("The model was too slow.");
    expect((await brief(opened)).writer.fellBack).toBe("The model was too slow.");
    expect(opened.server.asked).toHaveLength(1);
    expect(await slow("edition", 2)).toBe("The model was too slow.");
    expect((await brief(opened, article, "edition")).writer.fellBack).toBe("The model was too slow.");
    expect(opened.server.asked).toHaveLength(2);
  });

  it.each([
    ["a busy server", failure(429, null, "busy", { "retry-after": "600" })],
    ["a refused key", failure(401, "invalid_api_key", "no")],
    ["an account without credit", failure(429, "insufficient_quota", "pay")],
  ] as const)("because of %s costs nothing, and is asked for again once that is over", async (_, fault) => {
    const brief = newsroomOn(new Memory());
    await brief(await modelOn(() => fault));
    const mended = await modelOn(() => completion("no"));
    await brief(mended);
    expect(mended.server.asked).toHaveLength(1);
  });

  it("is asked for again when the store cannot say", async () => {
    const memory = new Memory();
    const brief = newsroomOn(memory);
    const opened = await modelOn(() => completion("no"));
    memory.broken = true;
    expect((await brief(opened)).writer.fellBack).toBe("The model's reply could not be read.");
    expect(opened.server.asked).toHaveLength(1);
    expect(opened.log.names).toEqual(expect.arrayContaining(["failure-unread", "failure-unkept"]));
  });
});
