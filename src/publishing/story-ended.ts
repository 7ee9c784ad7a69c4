// The last message of a followed story: that it is over, what was told of it last, and how to follow it on.
import type { Edition, StoryEnded } from "../news/edition.ts";
import type { Said } from "../news/talk.ts";
import { tongueFor } from "../words/tongue.ts";

/** For everyone in its place: who followed it is who reads there. */
export function endOfStory(edition: Extract<Edition, { kind: "quiet-day" }>, ended: StoryEnded): Said {
  const { language, zone, why = "" } = edition;
  const tongue = tongueFor(language);
  const { headline, last: line, at, briefing: on } = ended;
  return {
    audience: "everyone",
    ...(language !== undefined && { language }),
    kind: "notice",
    tone: "plain",
    lines: [
      [{ bold: headline }],
      [why],
      tongue.text("story-followed.last", { time: { instant: at, as: "date", zone }, line }),
    ],
    buttons: [
      { label: tongue.say("button.another-week"), action: { act: "follow-story", on } },
      { label: tongue.say("button.evidence"), action: { act: "evidence", on } },
    ],
  };
}
