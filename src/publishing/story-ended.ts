// The last message of a followed story: that it is over, what was told of it last, and how to follow it on.
import type { Edition, StoryEnded } from "../news/edition.ts";
import { spoken } from "../news/spoken.ts";
import type { Said } from "../news/talk.ts";
import { tongueFor } from "../words/tongue.ts";
import { followedAtMost } from "./last-told.ts";

/** Whoever reads its end tomorrow can still follow it on. */
const day = 24 * 3_600_000;

/** For everyone in its place: who followed it is who reads there. */
export function endOfStory(
  edition: Extract<Edition, { kind: "quiet-day" }>,
  { headline, last, unfed }: StoryEnded,
): Said {
  const { language, zone, slot, why = "" } = edition;
  const tongue = tongueFor(language);
  const told =
    last && tongue.text("story-followed.last", { time: { instant: last.at, as: "date", zone }, line: last.line });
  const isYoung = last !== undefined && slot - last.at < followedAtMost - day;
  return {
    audience: "everyone",
    ...(language !== undefined && { language }),
    kind: "notice",
    tone: "plain",
    lines: [[{ bold: headline }], spoken(why), ...(told ? [told] : [])],
    ...(last && {
      buttons: [
        ...(isYoung && !unfed
          ? [{ label: tongue.say("button.another-week"), action: { act: "follow-story", on: last.briefing } } as const]
          : []),
        { label: tongue.say("button.evidence"), action: { act: "evidence", on: last.briefing } } as const,
      ],
    }),
  };
}
