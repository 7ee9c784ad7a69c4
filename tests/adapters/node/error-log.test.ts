// A command's log costs nothing until something fails, and then loses no line.
import { expect, test } from "vitest";
import { openErrorLog } from "../../../adapters/node/error-log.ts";
import { openLog } from "../../../adapters/node/log.ts";

function listening() {
  const lines: string[] = [];
  let opened = 0;
  const log = openErrorLog(async () => {
    opened++;
    return openLog("error", { write: (line) => void lines.push(line) });
  });
  return { log, lines: () => lines.map((line) => JSON.parse(line)), opened: () => opened };
}

test("what is no error opens nothing", async () => {
  const { log, lines, opened } = listening();
  log.info("page-fetched");
  log.with({ feed: "a" }).warn("feed-slow");
  await log.close();
  expect([opened(), lines()]).toEqual([0, []]);
});

test("errors are written in their order by one log, each with its fields, before it is closed", async () => {
  const { log, lines, opened } = listening();
  log.error("page-failed", new Error("one"), { url: "u" });
  log.with({ feed: "a" }).error("feed-failed", new Error("two"), { try: 2 });
  await log.close();
  expect(opened()).toBe(1);
  expect(lines()).toMatchObject([
    { level: "error", event: "page-failed", url: "u", trouble: { message: "one" } },
    { level: "error", event: "feed-failed", feed: "a", try: 2, trouble: { message: "two" } },
  ]);
});

test("a log that does not open stops nothing", async () => {
  const log = openErrorLog(() => Promise.reject(new Error("no disk")));
  log.error("page-failed", new Error("one"));
  await expect(log.close()).resolves.toBeUndefined();
});
