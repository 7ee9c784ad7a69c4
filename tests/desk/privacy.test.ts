// What is kept of a place can be had as a file and deleted for good, by those who manage it, and by nobody else.
import { describe, expect, test } from "vitest";
import type { Said } from "../../src/news/talk.ts";
import { here } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const fileIn = (said: readonly Said[]): string => {
  for (const one of said) if (one.kind === "notice" && one.file) return one.file.text;
  return "";
};

/** One place with everything in it, a word of its own in each thing. */
async function lived(): Promise<Desk> {
  const desk = aDesk();
  await desk.type("follow", { what: "https://canary-feed.example" });
  await desk.type("topics", { words: "canarytopic" });
  await desk.type("settings", { quiet: "22:00-07:00" });
  await desk.type("brief", { what: canaryText });
  await desk.type("ask", { question: "How many canaryquestion jobs are there?" });
  return desk;
}
const canaryText = [
  "Council of Canaryville closes its harbour",
  "The council of Canaryville said on Monday that it will close the harbour in May.",
  "Mayor Ann Reed of Canaryville told reporters that 412 jobs depend on the harbour.",
].join("\n\n");
const canaries = ["canary-feed.example", "canarytopic", "22:00", "Canaryville", "canaryquestion"];
const elsewhere = { ...here, address: "#other" };

describe("/privacy", () => {
  test("says what is kept, and offers both to those who manage the place alone", async () => {
    const desk = await lived();
    const [told] = await desk.type("privacy");
    expect(told?.kind === "notice" && told.buttons?.map(({ label }) => label)).toEqual([
      "Take it along",
      "Delete all of it",
    ]);
    const [stranger] = await desk.type("privacy", {}, { mayManage: false });
    expect(stranger?.kind === "notice" && stranger.buttons).toEqual([]);
    for (const what of ["export", "delete"])
      expect(words(await desk.type("privacy", { what }, { mayManage: false }))).toContain("Only those who manage");
    expect(words(await desk.type("privacy", { what: "erase" }))).toContain("neither export nor delete");
  });

  test("gives everything of the place as a file", async () => {
    const desk = await lived();
    const file = fileIn(await desk.type("privacy", { what: "Export" }));
    expect(() => JSON.parse(file)).not.toThrow();
    for (const canary of canaries) expect(file).toContain(canary);
    expect(fileIn(await desk.press({ act: "take-along", on: "" }))).toBe(file);
    expect(words(await desk.type("privacy", { what: "export" }, { at: elsewhere }))).toContain("Nothing is kept");
  });

  test("names a question once, in however many threads it stands", async () => {
    const desk = aDesk();
    const turns = [{ question: "How many?", at: desk.clock.now() }];
    for (const root of ["m1", "m2"])
      await desk.store.of("acme").threads.open({ root, place: here, briefings: [], turns });
    const file = fileIn(await desk.type("privacy", { what: "export" }));
    expect(file.split("How many?")).toHaveLength(2);
  });

  test("deletes it after asking, at once, and leaves nothing", async () => {
    const desk = await lived();
    const asked = await desk.type("privacy", { what: "delete" });
    expect(words(asked)).toContain("at once and for good");
    expect(JSON.stringify(await desk.store.of("acme").allOfPlace(here))).toContain("canarytopic");
    expect(words(await desk.press(button(asked, "Delete all of it")))).toContain("Deleted");
    expect(await desk.store.of("acme").allOfPlace(here)).toEqual({
      subscriptions: [],
      editions: [],
      briefings: [],
      answers: [],
      threads: [],
    });
    expect(words(await desk.type("privacy", { what: "export" }))).toContain("Nothing is kept of this place.");
  });
});
