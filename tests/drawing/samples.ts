// Drawings to lay out and paint: two by hand, and any that a story could make.
import fc from "fast-check";
import type { Drawing, FigureStep, TimelineStep } from "../../src/news/drawing.ts";

type Of<K extends Drawing["kind"]> = Extract<Drawing, { readonly kind: K }>;

export const onDay = (day: number, hour = 9): number => Date.UTC(2026, 2, day, hour);

export const aFigure = (over: Partial<Of<"figure">> = {}): Of<"figure"> => ({
  kind: "figure",
  title: "People killed",
  language: "en",
  zone: "UTC",
  steps: [
    { at: onDay(1), value: 7, amount: "7", outlet: "Valley Post" },
    { at: onDay(2), value: 18, amount: "18", outlet: "The Daily Example", corrected: true },
    { at: onDay(6), value: 13, amount: "13", outlet: "Valley Post" },
  ],
  ...over,
});

export const aTimeline = (over: Partial<Of<"timeline">> = {}): Of<"timeline"> => ({
  kind: "timeline",
  title: "Strike at the harbour",
  language: "en",
  zone: "UTC",
  steps: [
    { at: onDay(1), words: "120 ships waiting, was 80 (1 March)", outlet: "Valley Post" },
    { at: onDay(2), words: "140 ships waiting, was 120 (1 March)", outlet: "The Daily Example", corrected: true },
    { at: onDay(6), words: "90 ships waiting, was 140 (2 March)", outlet: "Valley Post" },
  ],
  ...over,
});

const words = (most: number) =>
  fc.string({ unit: fc.constantFrom(..."abcdeé ЖΩWi0 9"), minLength: 1, maxLength: most });
const outlet = fc.constantFrom("Valley Post", "AP", "The Northern Evening Chronicle and Advertiser", "Écho", "Ж");
/** Some reports are of one moment. */
const when = fc.oneof(
  fc.constantFrom(onDay(1, 0), onDay(2)),
  fc.integer({ min: 0, max: 400 * 24 }).map((hours) => onDay(1, 0) + hours * 3_600_000),
);
const corrected = fc.option(fc.constant(true as const), { nil: undefined });

const stepped = <S extends { readonly at: number; readonly corrected?: true | undefined }>(
  step: fc.Arbitrary<S>,
): fc.Arbitrary<readonly S[]> =>
  fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => steps.toSorted((one, other) => one.at - other.at));

const about = {
  title: words(160),
  language: fc.constantFrom("en", "de", "fr", "es", "pt"),
  zone: fc.constantFrom("UTC", "America/New_York"),
  left: fc.constantFrom(0, 1, 4),
};

const amounts = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.constantFrom(1_000_000, 1_000_001, 1e15),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 10) / 10),
);

export const anyDrawing: fc.Arbitrary<Drawing> = fc.oneof(
  fc.record({
    kind: fc.constant("figure" as const),
    ...about,
    steps: stepped(
      fc
        .record({ at: when, value: amounts, outlet, corrected })
        .map((step) => ({ ...step, amount: step.value.toLocaleString("en") })),
    ) as fc.Arbitrary<readonly unknown[]> as fc.Arbitrary<readonly [FigureStep, ...FigureStep[]]>,
  }),
  fc.record({
    kind: fc.constant("timeline" as const),
    ...about,
    steps: stepped(fc.record({ at: when, words: words(200), outlet, corrected })) as fc.Arbitrary<
      readonly unknown[]
    > as fc.Arbitrary<readonly [TimelineStep, ...TimelineStep[]]>,
  }),
);
