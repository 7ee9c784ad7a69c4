// What stands around a briefing, an edition, an answer and its evidence, in six languages on every platform.
import { describe, expect, test } from "vitest";
import { plainWords } from "../../adapters/discord/escape.ts";
import { evidencePages } from "../../adapters/discord/evidence.ts";
import { render as renderDiscord, shownText } from "../../adapters/discord/render.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as renderTerminal } from "../../adapters/terminal/render.ts";
import { proofsOf } from "../../src/desk/evidence.ts";
import type { Edition, EditionStory } from "../../src/news/edition.ts";
import type { Said } from "../../src/news/talk.ts";
import { englishWords } from "../../src/words/en/english.ts";
import { catalogues, type Language } from "../../src/words/tongue.ts";
import { abstention, answer, briefing, edition, story, unsure } from "./discord/briefings.ts";

const languages = Object.keys(catalogues) as Language[];

/** All that can be said around what was written, in a place that asked for this language. */
function sayings(language: Language): readonly Said[] {
  const written = briefing({ askedFor: language });
  const was = written.lead;
  const changed: EditionStory["since"] = { kind: "changed", was, now: was, words: "138 / 120" };
  const stories = [{ kind: "new" } as const, changed, { kind: "developing" } as const].map((since) =>
    story({ briefing: written, since }),
  );
  const [first, ...others] = stories as [EditionStory, ...EditionStory[]];
  const posted: Edition = { ...edition({ stories: [first, ...others] }), language, title: "T", about: "W", late: true };
  const { id, subscription, place, slot, zone, layout } = posted;
  const none = { id, subscription, place, slot, zone, layout, language, title: "T", about: "W", late: false };
  const said = { kind: "answer", audience: "everyone", askedBy: "Ana", quoteQuestion: true } as const;
  return [
    { kind: "briefing", audience: "everyone", briefing: written, first: true },
    { kind: "briefing", audience: "asker", briefing: written, beyond: true },
    { kind: "edition", audience: "everyone", edition: posted },
    { kind: "edition", audience: "asker", edition: { ...posted, layout: "thread" }, preview: true },
    {
      kind: "edition",
      audience: "everyone",
      edition: { ...none, nextSlot: slot + 3_600_000, kind: "quiet-day", checkedFeeds: 3 },
    },
    { kind: "edition", audience: "everyone", edition: { ...none, kind: "not-made", why: "X.", remedy: "Y." } },
    { ...said, answer: answer({ language, decided: "partly" }) },
    { ...said, answer: { ...abstention, language } },
    { ...said, answer: { ...unsure, language, about: "W" } },
    {
      kind: "evidence",
      audience: "asker",
      language,
      headline: "H",
      on: written.id,
      proofs: proofsOf(written),
      page: 1,
      mayRetract: true,
    },
  ];
}

const slack = renderer(typedWith(true));
const strings = (node: unknown): string => {
  if (typeof node === "string") return node;
  return typeof node === "object" && node !== null ? Object.values(node).map(strings).join("\n") : "";
};
const platforms = {
  Slack: (said: Said): string => strings(slack(said).map(({ payload }) => payload)),
  Discord: (said: Said): string =>
    said.kind === "evidence"
      ? strings(evidencePages(said)) +
        evidencePages(said)
          .map((page) => plainWords(shownText(page)))
          .join("\n")
      : strings(renderDiscord(said, new Map()).map(({ payload }) => payload)),
  terminal: (said: Said): string =>
    renderTerminal(said, makeInk(false, 400, "UTC"))
      .map(({ plainText }) => plainText)
      .join("\n"),
} as const;

/** Our labels of more than one word or of six letters and more: shorter ones are part of other words. */
const english = Object.values(englishWords).filter((text) => !text.includes("{") && /^(?=.{6})\p{L}/u.test(text));
/** Spelled the same elsewhere, and what the sample article says itself. */
const same = new Set(["Interview", "Evidence", "stopped"]);
const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}])${words.replace(/[.?[\]()]/g, "\\$&")}(?![\\p{L}])`, "u").test(text);

describe.each(Object.entries(platforms))("on %s", (_, shown) => {
  test.each(languages.filter((language) => language !== "en"))(
    "nothing of ours is left in English in %s",
    (language) => {
      const own = new Set<string>(Object.values(catalogues[language].words));
      const text = sayings(language).map(shown).join("\n");
      const left = english.filter((words) => !own.has(words) && !same.has(words) && holds(text, words));
      expect(left).toEqual([]);
    },
  );

  test("and in English all of it is", () => {
    const text = sayings("en").map(shown).join("\n");
    expect(english.filter((words) => text.includes(words)).length).toBeGreaterThan(10);
  });
});

test.each([
  ["de", ["Auch darin", "Zahlen", "Quellen: ", "2 Medien, 1 eigener Bericht", "ohne Sprachmodell geschrieben"]],
  ["es", ["También aparecen", "Cifras", "Fuentes: ", "2 medios, 1 información original", "escrito sin modelo"]],
  ["fr", ["Également cités", "Chiffres", "Sources: ", "2 médias, 1 article original", "rédigé sans modèle"]],
  ["pt", ["Também citados", "Números", "Fontes: ", "2 veículos, 1 reportagem original", "escrito sem modelo"]],
  ["ja", ["ほかの登場人物", "数字", "情報源: ", "2 媒体、独自記事 1 件", "AI モデルを使わずに作成"]],
] as const)("a briefing's labels in %s", (language, labels) => {
  const text = sayings(language).slice(0, 2).map(platforms.Discord).join("\n");
  expect(labels.filter((label) => !text.includes(label))).toEqual([]);
});

test.each([
  ["de", "T · ", "Ein ruhiger Tag: nichts Neues in 3 Feeds. Nächste Ausgabe: "],
  ["es", "T · ", "Un día tranquilo: nada nuevo en 3 feeds. Próxima edición: "],
] as const)("a quiet day in %s", (language, title, line) => {
  const [, , , , quiet] = sayings(language) as readonly [Said, Said, Said, Said, Said, ...Said[]];
  const text = platforms.Discord(quiet);
  expect([text.includes(title), text.includes(line)]).toEqual([true, true]);
});

test("a briefing in a language that the catalogue lacks has English around it, and one that asks for none its own", () => {
  const around = (own: string, askedFor?: string): string =>
    platforms.terminal({
      kind: "briefing",
      audience: "everyone",
      briefing: briefing({ language: own, ...(askedFor === undefined ? {} : { askedFor }) }),
    });
  expect(around("it")).toContain("written without a model");
  expect(around("de")).toContain("ohne Sprachmodell geschrieben");
  expect(around("de", "en")).toContain("written without a model");
});
