// In which language the desk speaks: of the client, else of the place, else English; and that all of it does.
import { describe, expect, test } from "vitest";
import { type Command, commands } from "../../src/desk/commands.ts";
import { forms, presses } from "../../src/desk/rules.ts";
import type { ActName } from "../../src/news/action.ts";
import type { CommandName, FormName, Inputs, Said } from "../../src/news/talk.ts";
import { englishWords } from "../../src/words/en/english.ts";
import { catalogues, type Language } from "../../src/words/tongue.ts";
import { aSubscription } from "../contracts/store/samples.ts";
import { aDesk, briefed, words } from "./world.ts";

describe("whoever asks is answered", () => {
  const noted = (locale: string, place?: string) => async (): Promise<string> => {
    const desk = aDesk();
    if (place !== undefined) await desk.type("settings", { language: place });
    return words(await desk.type("privacy", {}, { locale }));
  };
  test.each([
    ["in the client's language", "de", undefined, "Datenschutz"],
    ["in it whatever the place wants", "pt-BR", "de", "Privacidade"],
    ["in English where the client is English", "en-GB", "de", "Privacy"],
    ["in the place's where the client does not say", "", "fr", "Confidentialité"],
    ["in the place's where nobody speaks the client's", "it", "ja", "プライバシー"],
    ["in English where nothing is known", "", undefined, "Privacy"],
  ])("%s", async (_, locale, place, title) => expect(await noted(locale, place)()).toMatch(new RegExp(`^${title}\n`)));
});

test("what is said carries its language for whoever renders it, and English carries none", async () => {
  const said = async (locale: string) => (await aDesk().type("help", {}, { locale })).map(({ language }) => language);
  expect([await said("es-419"), await said("en")]).toEqual([["es"], [undefined]]);
});

test("a trouble, a form, a schedule and a button are in it", async () => {
  const desk = aDesk();
  await desk.store.of("acme").subscriptions.save(aSubscription());
  const who = { locale: "de" };
  expect(words(await desk.type("schedule", { verb: "edit", which: "7" }, who))).toBe(
    "\nSag mit der Nummer, 1 bis 1, welchen Zeitplan du meinst; /schedule list zeigt sie.",
  );
  const [form] = await desk.press({ act: "edit", on: "" }, who);
  expect(form?.kind === "form" && [form.form.title, form.form.submit, form.form.fields[0]?.label]).toEqual([
    "Zeitplan hinzufügen",
    "Speichern",
    "Wann",
  ]);
  const [list] = await desk.type("schedule", { verb: "list" }, who);
  expect(words(list ? [list] : [])).toContain("Werktags um 08:00 Europe/Zurich");
  expect(list?.kind === "notice" && list.rows?.[0]?.buttons.map(({ label }) => label)).toEqual([
    "Ändern",
    "Darstellung",
    "Vorschau",
    "Pausieren",
    "Entfernen",
  ]);
});

/** Everything that can be typed, pressed and sent, well and badly, with and without something there. */
async function everythingIn(locale: Language): Promise<readonly Said[]> {
  const said: Said[] = [];
  // Editions and briefings speak their own language.
  for (const state of ["new", "full"]) {
    const fresh = async () => {
      const desk = aDesk();
      if (state === "full") {
        await briefed(desk);
        await desk.store.of("acme").subscriptions.save(aSubscription());
      }
      return desk;
    };
    for (const mayManage of [true, false]) {
      const who = { locale, mayManage };
      for (const [name, { verbs = [{ name: "" }] }] of Object.entries(commands as Readonly<Record<string, Command>>))
        for (const { name: verb } of verbs)
          for (const word of ["", "1", "nothing of that name", "https://a.example", "https://x.example/article"]) {
            const inputs: Inputs = { verb, what: word, question: word, words: word, story: word, which: word };
            said.push(...(await (await fresh()).type(name as CommandName, inputs, who)));
          }
      for (const act of Object.keys(presses) as ActName[])
        for (const on of ["", "s1", "b00000000001", "all"])
          said.push(...(await (await fresh()).press({ act, on }, who)));
      for (const form of Object.keys(forms) as FormName[])
        said.push(...(await (await fresh()).submit(form, "", {}, who)));
      for (const kind of ["home", "joined"] as const) said.push(...(await (await fresh()).tell({ kind }, who)));
    }
  }
  return said.filter(({ kind }) => kind !== "edition" && kind !== "briefing");
}

const strings = (node: unknown): readonly string[] => {
  if (typeof node === "string") return [node];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(strings) : [];
};

/** Sentences and labels of ours that have no names in them. Commands stand in them as pieces: what is before counts. */
const ours = Object.values(englishWords)
  .filter((text) => !/\{(?!\/)/.test(text))
  .map((text) => text.split("{/")[0] ?? "")
  .filter((text) => /^\p{Lu}.* /u.test(text) && text.length > 8);

test.each(["de", "fr", "es", "pt", "ja"] as const)(
  "nothing that the desk says is left in English in %s",
  async (language) => {
    const said = new Set((await everythingIn(language)).flatMap(strings));
    const own = new Set<string>(Object.values(catalogues[language].words));
    expect(said.size).toBeGreaterThan(150);
    expect(ours.filter((text) => said.has(text) && !own.has(text))).toEqual([]);
  },
);

test("and in English it is said", async () => {
  const said = new Set((await everythingIn("en")).flatMap(strings));
  expect(ours.filter((text) => said.has(text)).length).toBeGreaterThan(60);
});
