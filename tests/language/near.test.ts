// A slip of the keys is told from another word.
import { expect, test } from "vitest";
import { nearest, slipsBetween } from "../../src/language/near.ts";

test.each([
  ["brief", "brief", 0],
  ["bref", "brief", 1],
  ["breif", "brief", 1],
  ["TOEKN", "TOKEN", 1],
  ["", "abc", 3],
  ["kitten", "sitting", 3],
])("%s to %s takes %i", (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips);
  expect(slipsBetween(other, one)).toBe(slips);
});

test.each([
  ["DISCORD_TOEKN", "DISCORD_TOKEN"],
  ["discord_token", "DISCORD_TOKEN"],
  ["PATH", undefined],
  ["SLACK_TOKEN", undefined],
])("%s is meant as %s", (typed, meant) =>
  expect(nearest(typed, ["DISCORD_TOKEN", "SLACK_APP_TOKEN", "LOG_LEVEL"])).toBe(meant),
);
