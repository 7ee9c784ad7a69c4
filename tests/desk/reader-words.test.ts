// What goes wrong is told to readers without settings, keys or hosts of the operator's.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settings } from "../../src/config.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";
import { aDesk, words } from "./world.ts";

const named = new RegExp(`\\b(?:${Object.keys(settings).join("|")})\\b`);
const root = join(import.meta.dirname, "../..");

/** Kinds whose message is told to nobody but the operator. */
const forOperators = ["bad-credentials", "bug", "not-configured", "storage-failed"] as const;
/** What only doctor, the start and the command line say. */
const consoles =
  /^adapters\/(?:terminal\/scripts|[a-z]+\/doctor|discord\/gateway|node\/health|plugs)|^src\/(?:config|main)\.ts/;

/** Every `new Trouble(kind, "words")` that is written anywhere. */
function troublesWritten(): readonly { readonly kind: string; readonly words: string; readonly where: string }[] {
  return ["src", "adapters"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !consoles.test(`${room}/${name}`))
      .flatMap((name) => {
        const text = readFileSync(join(root, room, name), "utf8");
        return text
          .split("new Trouble(")
          .slice(1)
          .map((made) => ({
            kind: /^\s*"([a-z-]+)"/.exec(made)?.[1] ?? "",
            words: made.slice(0, made.search(/\);/)),
            where: `${room}/${name}`,
          }));
      }),
  );
}

test("no trouble that readers are told names a setting", () => {
  const told = troublesWritten().filter(({ kind }) => !(forOperators as readonly string[]).includes(kind));
  expect(told.length).toBeGreaterThan(80);
  expect(told.filter((one) => named.test(one.words)).map(({ where, words }) => `${where}: ${words}`)).toEqual([]);
});

describe.each(forOperators)("%s", (kind) => {
  test("is told to readers in its own words, whatever it says to the operator", async () => {
    const thrown = new Trouble(kind, "Set OPENAI_API_KEY on db.internal.");
    const desk = aDesk({ answer: () => Promise.reject(thrown) }, { discover: () => Promise.reject(thrown) });
    const said = words(await desk.type("brief", { what: "https://a.example" }));
    expect(said).not.toMatch(/OPENAI_API_KEY|internal/);
    expect(said.trim()).toBe(new Trouble(kind).message);
  });
});

test.each(["bad-input", "not-found", "refused", "unavailable", "out-of-budget"] satisfies TroubleKind[])(
  "the usual words of %s name no setting",
  (kind) => expect(new Trouble(kind).message).not.toMatch(named),
);

test("a port that may not be read is told without the setting, which stands in the log", async () => {
  const thrown = new Trouble("refused");
  const desk = aDesk({}, { discover: () => Promise.reject(thrown) });
  expect(words(await desk.type("brief", { what: "https://a.example:9" }))).not.toMatch(named);
  expect(JSON.stringify(desk.log.events)).toContain("ALLOW_PRIVATE_HOSTS");
});
