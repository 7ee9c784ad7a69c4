// Everything Lede says, in English, by key: the words from which every other language is translated.
import { aroundAnswers } from "./answer.ts";
import { aroundBriefings } from "./briefing.ts";
import { onButtons } from "./buttons.ts";
import { onCommands } from "./commands.ts";
import { aroundEditions } from "./edition.ts";
import { aroundEvidence } from "./evidence.ts";
import { whenFinding } from "./finding.ts";
import { ofFollowed } from "./followed.ts";
import { onForms } from "./forms.ts";
import { ofHandedOver } from "./handed.ts";
import { whatLedeCan } from "./help.ts";
import { atHome } from "./home.ts";
import { whenInstalling } from "./installing.ts";
import { toOwners } from "./owners.ts";
import { onPages } from "./pages.ts";
import { onPlatforms } from "./platforms.ts";
import { aboutReasons } from "./reasons.ts";
import { aboutSchedules } from "./schedules.ts";
import { whileSettingUp } from "./setup.ts";
import { ofSites } from "./sites.ts";
import { aboutSources } from "./sources.ts";
import { atTheDesk } from "./talk.ts";
import { aboutTimes } from "./times.ts";
import { whenItFails } from "./troubles.ts";
import { ofTrust } from "./trust.ts";

export const englishWords = {
  ...aroundAnswers,
  ...aroundBriefings,
  ...onButtons,
  ...onCommands,
  ...aroundEditions,
  ...aroundEvidence,
  ...whenFinding,
  ...ofFollowed,
  ...onForms,
  ...whatLedeCan,
  ...ofHandedOver,
  ...atHome,
  ...whenInstalling,
  ...toOwners,
  ...onPages,
  ...onPlatforms,
  ...aboutReasons,
  ...aboutSchedules,
  ...whileSettingUp,
  ...ofSites,
  ...aboutSources,
  ...atTheDesk,
  ...aboutTimes,
  ...ofTrust,
  ...whenItFails,
} as const;
