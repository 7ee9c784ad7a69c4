// What can be done about a briefing in Slack: its buttons, and the menu beside them.
import type { Briefing } from "../../src/news/briefing.ts";
import { hasMore } from "../../src/news/screen/first.ts";
import { tongueOf } from "../../src/news/shown.ts";
import { actions } from "./blocks.ts";
import { type Chunk, only } from "./parts.ts";

export type ButtonsLook = {
  /** What stands behind More, in place of the first screen. */
  readonly beyond?: boolean;
  /** Scheduled posts say why they came and where to change it. */
  readonly subscription?: string;
  /** Its story was told here before, otherwise. */
  readonly before?: boolean;
  /** Of a story that is followed: what stops it takes the place of what would follow it. */
  readonly followed?: boolean;
};

export function briefingActions(briefing: Briefing, look: ButtonsLook): Chunk {
  const on = briefing.id;
  const tongue = tongueOf(briefing);
  return only(
    actions(
      [
        { label: tongue.say("button.evidence"), action: { act: "evidence", on } },
        { label: tongue.say("button.ask-follow-up"), action: { act: "ask", on } },
        ...(hasMore(briefing) && !look.beyond
          ? [{ label: tongue.say("button.more"), action: { act: "more", on } as const }]
          : []),
        ...(look.followed && look.subscription
          ? [
              {
                label: tongue.say("button.stop-following"),
                action: { act: "stop-story", on: look.subscription } as const,
              },
            ]
          : []),
      ],
      [
        ...(look.before ? [{ label: tongue.say("button.before"), action: { act: "before", on } as const }] : []),
        ...(look.followed
          ? []
          : [{ label: tongue.say("button.follow-story"), action: { act: "follow-story", on } as const }]),
        { label: tongue.say("button.less"), action: { act: "less", on } },
        { label: tongue.say("button.why-story"), action: { act: "why", on } },
        ...(look.subscription === undefined || look.followed
          ? []
          : [{ label: tongue.say("button.manage"), action: { act: "manage", on: look.subscription } as const }]),
      ],
    ),
  );
}
