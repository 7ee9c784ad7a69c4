// Facts about actors: one for each person, organisation and place, under the fullest name the text gives.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActorFound, NameKind, NameMention, Sentence } from "../../src/news/reading.ts";
import { findActors } from "../../src/reading/actors/actors.ts";
import { tagNames } from "../../src/reading/names/names.ts";

const sentences = (texts: readonly string[]): Sentence[] =>
  texts.map((text, paragraph) => ({ text, start: 0, end: text.length, paragraph }));

/** Names are given, so that these facts do not hang on what the tagger learned. */
function actors(
  texts: readonly string[],
  names: Readonly<Record<string, NameKind>>,
  title?: string,
): readonly ActorFound[] {
  const all: NameMention[] = [];
  texts.forEach((text, sentence) => {
    const here: NameMention[] = [];
    for (const [name, kind] of Object.entries(names).sort(([one], [other]) => other.length - one.length)) {
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
        const end = start + name.length;
        if (!here.some(({ at }) => at.start < end && start < at.end))
          here.push({ text: name, kind, at: { sentence, start, end } });
      }
    }
    all.push(...here.sort((one, other) => one.at.start - other.at.start));
  });
  return findActors(sentences(texts), all, title);
}

const summary = (found: readonly ActorFound[]): Record<string, readonly string[]> =>
  Object.fromEntries(found.map(({ name, aliases }) => [name, aliases]));

describe("one actor under one name", () => {
  test("Assad and Bashar al-Assad are one", () => {
    const found = actors(["Assad must go.", "It props up President Bashar al-Assad."], {
      "Bashar al-Assad": "person",
      Assad: "person",
    });
    expect(summary(found)).toEqual({ "Bashar al-Assad": ["Assad"] });
    expect(found[0]?.mentions).toHaveLength(2);
  });

  test("a first name alone, a short form and initials are the full name again", () => {
    const texts = ["Timothy D. Cook spoke.", "Tim Cook left.", "Cook slept.", "T. Cook woke."];
    const found = actors(texts, {
      "Timothy D. Cook": "person",
      "Tim Cook": "person",
      "T. Cook": "person",
      Cook: "person",
    });
    expect(Object.keys(summary(found))).toEqual(["Timothy D. Cook"]);
  });

  test("two people of one surname stay two, and each surname alone is the one named last", () => {
    const texts = ["Bill Clinton spoke.", "Clinton smiled.", "Hillary Clinton spoke.", "Clinton laughed."];
    const found = actors(texts, { "Bill Clinton": "person", "Hillary Clinton": "person", Clinton: "person" });
    expect(
      Object.fromEntries(found.map(({ name, mentions }) => [name, mentions.map(({ sentence }) => sentence)])),
    ).toEqual({
      "Bill Clinton": [0, 1],
      "Hillary Clinton": [2, 3],
    });
  });

  test("an acronym is merged only where the text introduces it", () => {
    const names = { "Free Syrian Army": "organisation", FSA: "organisation" } as const;
    expect(summary(actors(["The Free Syrian Army (FSA) fought.", "The FSA won."], names))).toEqual({
      "Free Syrian Army": ["FSA"],
    });
    expect(Object.keys(summary(actors(["The Free Syrian Army fought.", "The FSA won."], names)))).toHaveLength(2);
  });

  test("ISIS and ISIL are one only if the text says so", () => {
    const names = { ISIS: "organisation", ISIL: "organisation" } as const;
    expect(actors(["ISIS fought.", "ISIL won."], names)).toHaveLength(2);
    expect(actors(["ISIS, also known as ISIL, fought."], names)).toHaveLength(1);
  });

  test("US, U.S. and United States are one; America, and Americans, are not merged into it", () => {
    const names = { "United States": "place", "U.S.": "place", US: "place", America: "place" } as const;
    const found = actors(["The United States left.", "The U.S. said.", "US troops.", "America slept."], names);
    expect(summary(found)).toEqual({ "United States": ["U.S.", "US"], America: [] });
  });

  test("a company and its legal form are one; two companies of one first word are not", () => {
    const names = { "Apple Inc.": "organisation", Apple: "organisation", "Apple Records": "organisation" } as const;
    const found = actors(["Apple Inc. sued.", "Apple won.", "Apple Records lost."], names);
    expect(summary(found)).toEqual({ "Apple Inc.": ["Apple"], "Apple Records": [] });
  });

  test("the fullest name may come from the title, but who is only in the title is not listed", () => {
    const found = actors(["Merkel spoke."], { Merkel: "person" }, "Angela Merkel meets Barack Obama");
    expect(summary(found)).toEqual({ "Angela Merkel": ["Merkel"] });
    expect(found[0]?.mentions.map(({ sentence }) => sentence)).toEqual([0, -1]);
  });

  test("who the article is about comes first", () => {
    const found = actors(["Kim Novak spoke to Lee Marvin.", "Novak left.", "Novak returned."], {
      "Kim Novak": "person",
      "Lee Marvin": "person",
      Novak: "person",
    });
    expect(found.map(({ name }) => name)).toEqual(["Kim Novak", "Lee Marvin"]);
  });
});

describe("any text", () => {
  test("every mention and every role is the text between its offsets", () => {
    const piece = fc.constantFrom(
      "Barack Obama",
      "Obama",
      "President",
      "the",
      "chief of",
      ",",
      "(",
      ")",
      "[US]",
      "Kerry",
      "said",
      "IBM",
      "Ltd",
      "’s",
      "“",
      "and",
      "who is",
      "spokesman for",
      "Paris",
      "\ud800",
      ".",
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 25 }), { maxLength: 5 }), fc.string(), (lines, title) => {
        const read = sentences(lines.map((line) => line.join(" ")));
        for (const actor of findActors(read, tagNames(read), title)) {
          const texts = actor.mentions.map(({ sentence, start, end }) =>
            (sentence < 0 ? title : read[sentence]?.text)?.slice(start, end),
          );
          for (const text of texts) expect([actor.name, ...actor.aliases]).toContain(text);
          expect(texts).toContain(actor.name);
          const role = actor.role;
          if (role !== undefined)
            expect(read[role.at.sentence]?.text.slice(role.at.start, role.at.end)).toBe(role.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("eight thousand different names take linear time", () => {
    const took = (count: number): number => {
      const texts = Array.from(
        { length: count },
        (_, i) => `Ann Lee${String.fromCharCode(97 + (i % 26))}x${i} met Lee.`,
      );
      const from = process.threadCpuUsage();
      actorsOfMany(texts);
      return process.threadCpuUsage(from).user / 1000;
    };
    took(500);
    const small = Math.max(8, Math.min(took(1_000), took(1_000)));
    expect(took(8_000)).toBeLessThan(small * 8 * 3);
  });
});

function actorsOfMany(texts: readonly string[]): void {
  const names = texts.flatMap((text, sentence): NameMention[] => {
    const end = text.indexOf(" met");
    return [
      { text: text.slice(0, end), kind: "person", at: { sentence, start: 0, end } },
      { text: "Lee", kind: "person", at: { sentence, start: end + 5, end: end + 8 } },
    ];
  });
  findActors(sentences(texts), names);
}

describe("two spellings of one name", () => {
  test.each<[string, string, NameKind]>([
    ["Volodymyr Zelensky", "Zelenskyy", "person"],
    ["Zara Phillips", "Zara Philipps", "person"],
    ["United Nations", "Untied Nations", "organisation"],
    ["FDNY", "New York City Fire Department", "organisation"],
    ["NYPD", "New York Police Department", "organisation"],
    ["the Church", "Church of Scientology", "organisation"],
  ])("%s and %s are one", (one, other, kind) => {
    expect(actors([`${one} left.`, `${other} came.`], { [one]: kind, [other]: kind })).toHaveLength(1);
  });

  test.each<[string, string, NameKind]>([
    ["Tom Johnson", "Johnston", "person"],
    ["Clara Lee", "Carla Lee", "person"],
    ["North Korea", "South Korea", "place"],
    ["Bank of England", "Bank of Ireland", "organisation"],
    ["Austria", "Australia", "place"],
  ])("%s and %s are two", (one, other, kind) => {
    expect(actors([`${one} left.`, `${other} came.`], { [one]: kind, [other]: kind })).toHaveLength(2);
  });
});

test("nobody is what belongs to him", () => {
  const found = actors(["Ferguson (Ferguson's police chief) left."], { Ferguson: "person" });
  expect(found.map(({ role }) => role)).toEqual([undefined]);
});

test("who called somebody something is not the one he called", () => {
  const names = { "Andrew Webb": "person", Cho: "person" } as const;
  expect(actors(["Kim's lawyer, Andrew Webb, called Cho a liar.", "Andrew Webb called Cho."], names)).toHaveLength(2);
});

test("a company's initials leave out its legal form", () => {
  const names = { "General Motors Corporation": "organisation", GM: "organisation" } as const;
  expect(actors(["General Motors Corporation (GM) fell.", "GM rose."], names)).toHaveLength(1);
});

test("of two bodies' common word nobody can tell which is meant", () => {
  const names = { "Supreme Court": "organisation", "High Court": "organisation", Court: "organisation" } as const;
  expect(actors(["The Supreme Court sat.", "The High Court sat.", "The Court rose."], names)).toHaveLength(3);
});

test("what ran into a name once is no part of it", () => {
  const names = { "Ann Lee Obsessed": "person", "Ann Lee": "person" } as const;
  expect(actors(["Ann Lee left.", "Ann Lee Obsessed.", "Ann Lee won."], names)[0]?.name).toBe("Ann Lee");
});

test("what is said of a surname that two people bear is neither's role", () => {
  const texts = ["Tom Reed and Ann Reed were charged.", "Reed, a teacher from Leeds, denied it."];
  const found = actors(texts, { "Tom Reed": "person", "Ann Reed": "person", Reed: "person" });
  expect(found.map(({ role }) => role)).toEqual([undefined, undefined]);
});
