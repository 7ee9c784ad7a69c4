import { describe, expect, test } from "vitest";
import { type Due, publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { aWorld, briefingOf, feedUrl, hour, minute, slot, type World } from "./world.ts";

const due: Due = { tenant: "acme", subscription: "s1", slot };

/** Made ready ten minutes before, posted at the slot. */
async function edition(world: World, at = due): Promise<string> {
  if (world.clock.now() < at.slot) {
    expect(await world.through(publish(world.tools, at, world.signal))).toBe("waiting");
    await world.clock.moveTo(at.slot);
  }
  return world.through(publish(world.tools, at, world.signal));
}

describe("since the last edition", () => {
  const tomorrow = { ...due, slot: slot + 24 * hour };
  const next = async (world: World) => {
    await world.clock.moveTo(tomorrow.slot);
    world.platform.posted.splice(0);
    await edition(world, tomorrow);
    return world.platform.wordsIn("#news");
  };

  test("a story told already is not told again", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await edition(world);
    await world.clock.moveTo(slot + 2 * hour);
    await world.brings("vote/1 The vote is on Sunday.");
    expect(await next(world)).toEqual(["Morning edition: 1 stories", "vote [new]"]);
  });

  test("what came in the minutes before an edition and was told in it is not even written again", async () => {
    const written: string[] = [];
    const world = await aWorld({
      newsroom: {
        write: async (story) => {
          written.push(story.id);
          return briefingOf(story);
        },
      },
    });
    await world.subscribes();
    await world.clock.moveTo(slot - 5 * minute);
    await world.brings("flood/1 The river rose.");
    await edition(world);
    expect(await next(world)).toEqual(["Morning edition: nothing new in 1 feeds."]);
    expect(written).toEqual(["flood"]);
  });

  test("a number that did not move is not called a change", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 At least 120 people were killed.");
    await edition(world);
    await world.clock.moveTo(slot + 2 * hour);
    await world.brings("flood/2 The mayor spoke of 120 people killed.");
    expect(await next(world)).toEqual(["Morning edition: 1 stories", "flood [developing]"]);
  });

  test("a developing story says what changed, with both numbers", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 At least 120 people were killed.");
    await edition(world);
    await world.clock.moveTo(slot + 2 * hour);
    await world.brings("flood/2 Now 138 people were killed.");
    expect(await next(world)).toEqual(["Morning edition: 1 stories", "flood [138 dead, was at least 120 (2 March)]"]);
  });

  test("a new report that says nothing new is folded away", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await edition(world);
    await world.clock.moveTo(slot + 2 * hour);
    await world.brings("flood/2 The river rose.");
    expect(await next(world)).toEqual(["Morning edition: nothing new in 1 feeds."]);
  });

  test("nothing new is one short message, or silence where that was asked for", async () => {
    for (const [quietDay, words] of [
      ["say-so", ["Morning edition: nothing new in 1 feeds."]],
      ["silence", []],
    ] as const) {
      const world = await aWorld();
      await world.subscribes({ quietDay });
      expect(await edition(world)).toBe(quietDay === "silence" ? "silent" : "posted");
      expect(world.platform.wordsIn("#news")).toEqual(words);
    }
  });

  test("an edition that could not be made says why and what fixes it, once", async () => {
    const world = await aWorld();
    await world.subscribes();
    const failing = aFeed(feedUrl, { failures: 3, checkedAt: slot, failure: "The site answered 404." });
    await world.tools.store.feeds.save(failing);
    await edition(world);
    expect(world.platform.wordsIn("#news")).toEqual([
      "Morning edition could not be made. Its one feed could not be read: The site answered 404. Type {/sources list} to see each feed; Lede keeps trying them.",
    ]);
    expect(await next(world)).toEqual([]);
  });

  test("a story that cannot be written is left out, and the rest goes out", async () => {
    const world = await aWorld({
      newsroom: {
        write: async (story) => {
          if (story.id === "flood") throw new Trouble("unreadable");
          return briefingOf(story);
        },
      },
    });
    await world.subscribes();
    await world.brings("flood/1 The river rose.", "vote/1 The vote is on Sunday.");
    await edition(world);
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "vote [new]"]);
    expect(world.log.count("story-left-out")).toBe(1);
  });
});
