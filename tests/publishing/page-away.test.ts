// An article whose page is away: noted once it was so nearly a day, told to nobody, and no line taken back for it.
import { expect, test } from "vitest";
import type { TroubleKind } from "../../src/trouble.ts";
import { Trouble } from "../../src/trouble.ts";
import { ferry, watching } from "./watched.ts";
import { hour } from "./world.ts";

/** Hours after it was posted, and how its page answers then. */
type Looks = readonly (readonly [number, TroubleKind | "unchanged" | "read" | "wall"])[];

async function looked(looks: Looks) {
  const world = await watching();
  const before = world.words();
  let passed = 0;
  for (const [at, answer] of looks) {
    const { page } = world;
    page.full = answer !== "wall";
    page.answer =
      answer === "read" || answer === "wall" ? undefined : answer === "unchanged" ? answer : new Trouble(answer);
    await world.clock.advance((at - passed) * hour);
    passed = at;
    await world.look();
  }
  expect(world.page.asked).toHaveLength(looks.length);
  expect([world.words(), world.platform.amendments]).toEqual([before, 0]);
  const [article] = await world.tools.store.articles.ofIds([ferry.id]);
  const since = article?.awaySince;
  return since === undefined ? undefined : (since - world.posted) / hour;
}

const cases: readonly (readonly [string, Looks, number | undefined])[] = [
  ["at one look", [[1, "not-found"]], undefined],
  [
    "at two looks of one day",
    [
      [1, "not-found"],
      [6, "not-found"],
    ],
    undefined,
  ],
  [
    "at looks a day apart, since the first of them",
    [
      [1, "gone"],
      [6, "not-found"],
      [24, "not-found"],
    ],
    1,
  ],
  [
    "from the third look to the last",
    [
      [1, "read"],
      [6, "unchanged"],
      [24, "gone"],
      [72, "gone"],
    ],
    24,
  ],
  [
    "and back in between",
    [
      [1, "gone"],
      [6, "read"],
      [24, "gone"],
    ],
    undefined,
  ],
  [
    "with a site that did not answer in between",
    [
      [1, "gone"],
      [6, "unavailable"],
      [24, "gone"],
    ],
    1,
  ],
  [
    "and unchanged at the last look",
    [
      [1, "gone"],
      [6, "gone"],
      [24, "gone"],
      [72, "unchanged"],
    ],
    undefined,
  ],
  [
    "and behind a wall at the last look",
    [
      [1, "gone"],
      [6, "gone"],
      [24, "gone"],
      [72, "wall"],
    ],
    undefined,
  ],
  [
    "and closed to us, which is no page that is away",
    [
      [1, "not-allowed"],
      [6, "not-allowed"],
      [24, "not-allowed"],
    ],
    undefined,
  ],
];

test.each(cases)("a page away %s", async (_, looks, since) => expect(await looked(looks)).toBe(since));
