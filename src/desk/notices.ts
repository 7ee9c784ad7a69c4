// How the desk puts things: notices in plain words, next slots, and lists that say how to fill them.
import type { Instant } from "../news/article.ts";
import { spoken } from "../news/spoken.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, CommandName, Piece, Said, Text } from "../news/talk.ts";
import { nextPosting, slotAfter } from "../publishing/agenda.ts";
import type { Tongue } from "../words/tongue.ts";

type Notice = Extract<Said, { kind: "notice" }>;
type Lines = readonly (Text | string)[];

export function notice(
  tone: Notice["tone"],
  lines: Lines,
  more: Partial<Pick<Notice, "title" | "rows" | "buttons" | "drawing" | "file" | "fieldProblems">> = {},
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
export function nextLine(subscription: Subscription, now: Instant, tongue: Tongue): Text {
  if (subscription.state === "paused") return [tongue.say("next.paused")];
  const { disabledBecause } = subscription;
  if (subscription.state === "disabled")
    return [
      disabledBecause
        ? tongue.say("next.stopped-because", { why: tongue.again(disabledBecause) })
        : tongue.say("next.stopped"),
    ];
  const next = nextPosting(subscription, now);
  if (next === undefined) return [tongue.say("next.unreadable")];
  const { zone } = subscription.schedule;
  return tongue.text(slotAfter(subscription, next - 1) === next ? "next.at" : "next.after-quiet", {
    time: at(next, zone),
    distance: { instant: next, as: "relative", zone },
  });
}

/** The two times after the next one; nothing where there are none. */
export function thenLine(subscription: Subscription, now: Instant, tongue: Tongue): Text | undefined {
  const next = nextPosting(subscription, now);
  const second = next === undefined ? undefined : nextPosting(subscription, next);
  const third = second === undefined ? undefined : nextPosting(subscription, second);
  if (second === undefined || third === undefined) return undefined;
  const { zone } = subscription.schedule;
  return tongue.text("next.then", { second: at(second, zone), third: at(third, zone) });
}

export const undoButton = (token: string, tongue: Tongue): Button => ({
  label: tongue.say("button.undo"),
  action: { act: "undo", on: token },
});
export const previewButton = (id: string, tongue: Tongue): Button => ({
  label: tongue.say("button.preview"),
  action: { act: "preview", on: id },
});
export const changeButton = (id: string, tongue: Tongue): Button => ({
  label: tongue.say("button.change"),
  action: { act: "edit", on: id },
});

export const firstSteps = (tongue: Tongue): readonly Button[] => [
  { label: tongue.say("button.try-now"), action: { act: "sample", on: "" }, tone: "main" },
  { label: tongue.say("button.set-up"), action: { act: "setup", on: "" } },
  { label: tongue.say("button.add-source"), action: { act: "add-source", on: "" } },
];

/** Words of others, cut where a list would not be readable any more. */
export const clipped = (text: string, most = 80): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
