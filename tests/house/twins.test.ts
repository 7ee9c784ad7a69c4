// Slack and Discord are twins: the rooms that adapters/README.md names stand in both folders.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const adapters = join(import.meta.dirname, "../../adapters");

test("every room of the table of twins stands in Slack's folder and in Discord's", () => {
  const table = readFileSync(join(adapters, "README.md"), "utf8").split("| room | knows |")[1] ?? "";
  const rooms = table
    .split("\n")
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([a-z]+)`/g)].map((match) => match[1]));
  expect(rooms.length).toBeGreaterThan(20);
  const missing = rooms.flatMap((room) =>
    ["slack", "discord"].map((folder) => `${folder}/${room}.ts`).filter((file) => !existsSync(join(adapters, file))),
  );
  expect(missing).toEqual([]);
});
