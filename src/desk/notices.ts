// How the desk puts things: notices in plain words, next slots, and lists that say how to fill them.
import type { Instant } from "../news/article.ts";
import { spoken } from "../news/spoken.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, CommandName, Piece, Said, Text } from "../news/talk.ts";
import { nextPosting, slotAfter } from "../publishing/agenda.ts";

type Notice = Extract<Said, { kind: "notice" }>;
type Lines = readonly (Text | string)[];

export function notice(
  tone: Notice["tone"],
  lines: Lines,
  more: Partial<Pick<Notice, "title" | "rows" | "buttons" | "file" | "fieldProblems">> = {},
): Notice {
  return {
    audience: "asker",
    kind: "notice",
    tone,
    lines: lines.map((line) =>
      typeof line === "string"
        ? spoken(line)
        : line.flatMap((piece) => (typeof piece === "string" ? spoken(piece) : [piece])),
    ),
    ...more,
  };
}

export const command = (name: CommandName, verb?: string): Piece =>
  verb ? { command: name, verb } : { command: name };

export const at = (instant: Instant, zone: string): Piece => ({ instant, as: "date-time", zone });

/** What happens next, in words with the instant. */
export function nextLine(subscription: Subscription, now: Instant): Text {
  if (subscription.state === "paused") return ["Paused. Nothing is posted until it is resumed."];
  if (subscription.state === "disabled") return [`Stopped. ${subscription.disabledBecause ?? ""}`.trim()];
  const next = nextPosting(subscription, now);
  return next === undefined
    ? ["Its time or time zone cannot be read any more. Change it to go on."]
    : [
        "Next: ",
        at(next, subscription.schedule.zone),
        " (",
        { instant: next, as: "relative", zone: subscription.schedule.zone },
        slotAfter(subscription, next - 1) === next ? ")." : "), when the quiet hours end.",
      ];
}

export const undoButton = (token: string): Button => ({ label: "Undo", action: { act: "undo", on: token } });
export const previewButton = (id: string): Button => ({ label: "Preview", action: { act: "preview", on: id } });
export const changeButton = (id: string): Button => ({ label: "Change", action: { act: "edit", on: id } });

export const firstSteps: readonly Button[] = [
  { label: "Try a briefing now", action: { act: "sample", on: "" }, tone: "main" },
  { label: "Add a source", action: { act: "add-source", on: "" } },
  { label: "Set a schedule", action: { act: "edit", on: "" } },
];

/** "3 feeds", "1 feed". */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

/** Words of others, cut where a list would not be readable any more. */
export const brief = (text: string, most = 80): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
