// How the newest count of a story overtakes the older ones: shown with both, cited and dated, and only where one count grew.
import { describe, expect, it, test } from "vitest";
import { disputeWords } from "../../src/news/shown.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const hour = 3_600_000;
const monday = Date.parse("2026-03-02T08:00:00Z");

type Told = readonly (readonly [hours: number | undefined, text: string])[];

const brief = (...told: Told) => {
  const [first, ...rest] = told.map(([hours, text], at) =>
    articleOf(`${text} The cause of the collapse in Mersa was not known.`, {
      id: `outlet ${at}`,
      outlet: `Outlet ${at}`,
      title: "Hotel collapses in Mersa",
      ...(hours !== undefined && { publishedAt: monday + hours * hour }),
    }),
  );
  return writeEmbedded([first as NonNullable<typeof first>, ...rest], { length: "standard", now: monday + 48 * hour });
};
const updates = (...told: Told): readonly string[] => {
  const briefing = brief(...told);
  return briefing.disputes.flatMap((one) => (one.kind === "overtaken" ? [disputeWords(one, briefing)] : []));
};

describe("A count", () => {
  const seven = "Seven people died when the Palm hotel collapsed in Mersa, the governor said.";
  const nine = "At least nine people were killed in the collapse of the Palm hotel in Mersa, officials said.";
  const thirteen =
    "The number of people who died in the collapse of the Palm hotel has climbed to 13, the governor said.";

  it.each<[string, Told, readonly string[]]>([
    [
      "that grew is told with the one before and its day",
      [
        [0, seven],
        [25, thirteen],
      ],
      ["13 dead, was 7 (2 March)"],
    ],
    [
      "that grew twice is told with the last before",
      [
        [0, seven],
        [25, thirteen],
        [9, nine],
      ],
      ["13 dead, was 9 (2 March)"],
    ],
    [
      "of reports of one hour is none",
      [
        [0, seven],
        [0.5, thirteen],
      ],
      [],
    ],
    [
      "of reports without a time is none",
      [
        [undefined, seven],
        [undefined, thirteen],
      ],
      [],
    ],
    [
      "that is the same is none",
      [
        [0, seven],
        [25, seven],
      ],
      [],
    ],
    [
      "of the dead that is smaller is of others",
      [
        [0, thirteen],
        [25, "A guest died of her wounds, one person was killed."],
      ],
      [],
    ],
    [
      "over years is another",
      [
        [0, seven],
        [25, "Collapses have killed 40 people in Mersa in ten years."],
      ],
      [],
    ],
    [
      "of the missing may fall, and of each fate is told",
      [
        [0, `${seven} Some 30 guests are missing.`],
        [25, `${thirteen} Six guests are still missing.`],
      ],
      ["13 dead, was 7 (2 March)", "6 missing, was 30 (2 March)"],
    ],
    [
      "of those rescued by now is told, and of another group none",
      [
        [0, "Eleven guests have been rescued from the Palm hotel in Mersa."],
        [25, "Twelve guests have been rescued from the Palm hotel in Mersa."],
      ],
      ["12 rescued, was 11 (2 March)"],
    ],
    [
      "of a second group is none",
      [
        [0, "Eleven guests were rescued from the Palm hotel in Mersa."],
        [25, "Twelve guests were rescued from the Palm hotel in Mersa."],
      ],
      [],
    ],
    [
      "of a week is older than the report that tells it",
      [
        [0, "Cholera has killed 31 people in Mersa, the ministry said."],
        [25, "Cholera killed 34 people in Mersa in the week to Sunday, its weekly bulletin says."],
      ],
      [],
    ],
    [
      "that was corrected is less, and says so",
      [
        [0, seven],
        [9, nine],
        [
          25,
          "Seven people died in the collapse of the Palm hotel in Mersa, not nine, correcting an earlier statement.",
        ],
      ],
      ["7 dead, was 9 (2 March)"],
    ],
    [
      "that was corrected before does not come back",
      [
        [0, nine],
        [25, "The toll of the collapse of the Palm hotel in Mersa was corrected: seven people died, not nine."],
        [40, seven],
      ],
      [],
    ],
    [
      "that was told earlier is of the same day",
      [
        [0, seven],
        [9, "Nine people were killed when the Palm hotel collapsed, up from seven reported earlier."],
      ],
      ["9 dead, was 7 (2 March)"],
    ],
    [
      "of an earlier collapse is another",
      [
        [0, seven],
        [9, "An earlier collapse of a hotel in Mersa killed 40 people."],
      ],
      [],
    ],
    [
      "that grew is not told where the newest report counts in another way",
      [
        [0, seven],
        [9, nine],
        [25, "Seven people in total died when the Palm hotel collapsed in Mersa, the governor said."],
      ],
      [],
    ],
  ])("%s", (_, told, expected) => expect(updates(...told)).toEqual(expected));

  test("that was corrected overtakes the one that it corrects, whatever is told after", () => {
    const { leftOut, lead, points } = brief(
      [0, nine],
      [25, "The toll of the collapse of the Palm hotel in Mersa was corrected: seven people died, not nine."],
      [40, seven],
    );
    expect([lead, ...points].map(({ text }) => text).join(" ")).not.toContain("nine people were killed");
    expect(leftOut.some(({ text, why }) => text === nine && why.startsWith("A later report says"))).toBe(true);
  });

  test("of a week's bulletin does not overtake the report of a day", () => {
    const day = "Cholera has infected 310 people in the port of Mersa, the ministry said.";
    const week = "Cholera infected 260 people in the port of Mersa, the ministry's weekly bulletin said.";
    const { leftOut } = brief([0, day], [25, week]);
    expect(leftOut.map(({ why }) => why).filter((why) => why.startsWith("A later report"))).toEqual([]);
  });

  test("that was overtaken is no line and no figure, and the newest leads", () => {
    const briefing = brief([0, seven], [25, thirteen]);
    expect(briefing.lead.text).toContain("climbed to 13");
    const shown = [...briefing.points.map(({ text }) => text), ...briefing.figures.map(({ text }) => text)].join("\n");
    expect(shown).not.toMatch(/seven/i);
    const [update] = briefing.disputes;
    expect(update?.versions.map(({ citations: [{ source }] }) => briefing.sources[source]?.outlet)).toEqual([
      "Outlet 1",
      "Outlet 0",
    ]);
  });
});
