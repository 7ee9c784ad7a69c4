// Everything Lede says, in English, by key: the words from which every other language is translated.
import { aroundAnswers } from "./answer.ts";
import { aroundBriefings } from "./briefing.ts";
import { onButtons } from "./buttons.ts";
import { aroundEditions } from "./edition.ts";
import { aroundEvidence } from "./evidence.ts";
import { aboutSchedules } from "./schedules.ts";
import { whenItFails } from "./troubles.ts";

export const englishWords = {
  ...aroundAnswers,
  ...aroundBriefings,
  ...onButtons,
  ...aroundEditions,
  ...aroundEvidence,
  ...aboutSchedules,
  ...whenItFails,
} as const;
