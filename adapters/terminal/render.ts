// Everything Lede can say, as lines for a terminal. Pure; a terminal has no length limit, so one saying is one part.

import { stopButton } from "../../src/desk/followstory.ts";
import { claimsOf } from "../../src/news/answer.ts";
import type { Edition } from "../../src/news/edition.ts";
import { tongueOf } from "../../src/news/shown.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Button, Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { showAnswer } from "./answer.ts";
import { showBriefing } from "./briefing.ts";
import { showDrawing } from "./drawing.ts";
import { printable } from "./escape.ts";
import { showProofs } from "./evidence.ts";
import { type Ink, showInstant, showText, withoutColour } from "./ink.ts";
import { letterOf } from "./letters.ts";
import { showNotice } from "./notice.ts";
import { wrap, wrapWhole } from "./wrap.ts";

/**
 * `payload` is the text as printed, with the ink's colours; `plainText` the same without. `letters` are those of
 * `buttonsOf`, in its order.
 */
export function render(
  said: Said,
  ink: Ink,
  letters: readonly string[] = buttonsOf(said).map((_, at) => letterOf(at)),
): readonly Part[] {
  const payload = lines(said, ink, letters).join("\n");
  return [{ payload, plainText: lines(said, withoutColour(ink), letters).join("\n") }];
}

/** The buttons a saying offers, in the order they are shown. */
export function buttonsOf(said: Said): readonly Button[] {
  if (said.kind === "briefing" && !said.beyond) {
    const tongue = tongueOf(said.briefing);
    return [
      { label: tongue.say("button.evidence"), action: { act: "evidence", on: said.briefing.id, n: 0 } },
      { label: tongue.say("button.more"), action: { act: "more", on: said.briefing.id } },
      ...(said.before
        ? [{ label: tongue.say("button.before"), action: { act: "before", on: said.briefing.id } } as const]
        : []),
      { label: tongue.say("button.less"), action: { act: "less", on: said.briefing.id } },
      ...(said.unfed
        ? []
        : [
            {
              label: tongue.say("button.follow-story"),
              action: { act: "follow-story", on: said.briefing.id },
            } as const,
          ]),
    ];
  }
  if (said.kind === "answer" && claimsOf(said.answer).length > 0)
    return [
      {
        label: tongueFor(said.answer.language).say("button.not-asked"),
        action: { act: "not-asked", on: said.answer.id },
      },
    ];
  if (said.kind === "edition" && said.edition.kind === "stories")
    return [
      ...said.edition.stories.map((story, at) => ({
        label: tongueFor(said.edition.language).say("button.story", { number: at + 1 }),
        action: { act: "open" as const, on: said.edition.id, n: at + 1 },
        title: story.briefing.headline.text,
      })),
      ...(said.edition.followed ? [stopButton(said.edition.subscription, tongueFor(said.edition.language))] : []),
    ];
  if (said.kind !== "notice") return [];
  return [...(said.rows ?? []).flatMap((row) => row.buttons), ...(said.buttons ?? [])];
}

function lines(said: Said, ink: Ink, letters: readonly string[]): string[] {
  switch (said.kind) {
    case "briefing":
      return [...showBriefing(said.briefing, ink, said.beyond), "", offered(said, ink, letters)];
    case "edition":
      return [...showEdition(said.edition, ink), "", offered(said, ink, letters)].filter(
        (line, at, all) => line !== "" || at < all.length - 1,
      );
    case "evidence":
      return showProofs(said.headline, said.proofs, ink, tongueFor(said.language));
    case "answer":
      return [...showAnswer(said.answer, ink), offered(said, ink, letters)].filter((line) => line !== "");
    case "choices":
      return said.choices.map((choice) => `  ${printable(choice.label)}`);
    case "progress":
      return [ink.quiet(`${printable(said.doing)} ...`)];
    case "welcome":
      return [];
    case "form":
      return [ink.bold(printable(said.form.title))];
    case "notice":
      return showNotice(said, ink, letters);
  }
}

function offered(said: Said, ink: Ink, letters: readonly string[]): string {
  const shown = buttonsOf(said).map((button, at) => ink.quiet(`(${letters[at]}) ${printable(button.label)}`));
  return wrapWhole(shown, ink.width).join("\n");
}

function showEdition(edition: Edition, ink: Ink): string[] {
  const tongue = tongueFor(edition.language);
  const late = edition.late ? ` · ${tongue.say("edition.late")}` : "";
  const said = edition.followed?.why ?? edition.about;
  const about = said ? ` · ${printable(said)}` : "";
  const opening = [
    ink.bold(printable(edition.title)),
    ink.quiet(`${showInstant(edition.slot, "date-time", edition.zone, tongue)}${late}${about}`),
  ];
  const next =
    edition.nextSlot === undefined || edition.followed
      ? []
      : [
          ink.quiet(
            tongue.say("edition.next-at", { time: showInstant(edition.nextSlot, "date-time", edition.zone, tongue) }),
          ),
        ];
  if (edition.kind === "quiet-day")
    return [
      ...opening,
      ...wrap(printable(edition.why ?? tongue.say("edition.quiet-read", { feeds: edition.checkedFeeds })), ink.width),
      ...next,
    ];
  if (edition.kind === "not-made")
    return [
      ...opening,
      ...wrap(
        tongue.say("edition.not-made-because", {
          why: printable(edition.why),
          remedy: showText(spoken(edition.remedy), ink),
        }),
        ink.width,
      ),
      ...next,
    ];
  const overview = edition.stories.flatMap((story, at) =>
    wrap(printable(story.briefing.headline.text), ink.width, `${String(at + 1).padStart(2)}. `, "    "),
  );
  const full = edition.stories.flatMap((story) => [
    "",
    ink.quiet("─".repeat(Math.min(ink.width, 40))),
    ...(story.since.kind === "changed" ? wrap(ink.bold(printable(story.since.words)), ink.width) : []),
    ...showBriefing(story.briefing, ink),
    ...(story.drawing ? ["", ...showDrawing(story.drawing, ink)] : []),
  ]);
  return [...opening, "", ...overview, ...full, "", ...next];
}
