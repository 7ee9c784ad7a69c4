// Block Kit pieces as we use them: buttons that carry an Action, quiet lines that cannot be read as markup, and their
// sizes.
import type { types } from "@slack/bolt";
import { type Action, encodeAction } from "../../src/news/action.ts";
import type { Instant } from "../../src/news/article.ts";
import type { Button } from "../../src/news/talk.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { escapeMrkdwn, plainLine } from "./escape.ts";
import { limits } from "./limits.ts";
import { type DateAs, dateFormat, slices, writtenDate } from "./richtext.ts";

export type Block = types.KnownBlock;

export const plainElement = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });

/** For our own short words only: a label is never cut in the middle of anything that matters. */
export const label = (text: string, most: number): types.PlainTextElement => {
  const line = plainLine(text) || "…";
  return plainElement(
    line.length <= most
      ? line
      : `${line
          .slice(0, most - 1)
          .toWellFormed()
          .replace(/\ufffd$/, "")}…`,
  );
};

export const header = (text: string): Block => ({ type: "header", text: label(text, limits.headerText) });
export const divider: Block = { type: "divider" };

/** A piece of a quiet line: words from anywhere, or a moment in the reader's zone. */
export type Quiet =
  | string
  | { readonly at: Instant; readonly as: DateAs; readonly zone: string; readonly tongue?: Tongue };

/** Small grey lines. Words are plain_text; only dates are mrkdwn, and those are ours. */
export function quiet(pieces: readonly Quiet[]): readonly Block[] {
  const elements = pieces.flatMap((piece): (types.PlainTextElement | types.MrkdwnElement)[] => {
    if (typeof piece !== "string") return [{ type: "mrkdwn", text: dateMarkup(piece), verbatim: true }];
    const line = plainLine(piece);
    return line === "" ? [] : slices(line, limits.textObject).map(plainElement);
  });
  const blocks: Block[] = [];
  for (let from = 0; from < elements.length; from += limits.contextElements)
    blocks.push({ type: "context", elements: elements.slice(from, from + limits.contextElements) });
  return blocks;
}

export const quietLine = (pieces: readonly Quiet[]): string =>
  pieces
    .map((piece) =>
      typeof piece === "string"
        ? plainLine(piece)
        : writtenDate(piece.at, piece.as, piece.zone, piece.tongue ?? tongueFor("en")),
    )
    .join(" ");

const dateMarkup = ({ at, as, zone, tongue = tongueFor("en") }: Exclude<Quiet, string>): string =>
  `<!date^${Math.floor(at / 1_000)}^${dateFormat(as)}|${escapeMrkdwn(writtenDate(at, as, zone, tongue))}>`;

const confirmRemoval = (tongue: Tongue): types.ConfirmationDialog => ({
  title: plainElement(tongue.say("slack.sure")),
  text: plainElement(tongue.say("slack.no-undo")),
  confirm: plainElement(tongue.say("button.yes")),
  deny: plainElement(tongue.say("button.keep")),
  style: "danger",
});
/** Acts that take something away without a step of their own in between. */
const askedTwice = new Set(["retract", "unfollow"]);

/** `about` tells buttons with the same words apart for those who hear them read out. */
function buttonElement({ label: words, action, tone }: Button, tongue: Tongue, about?: string): types.Button {
  const value = encodeAction(action);
  return {
    type: "button",
    text: label(words, limits.buttonText),
    ...(about === undefined ? {} : { accessibility_label: label(`${words}: ${about}`, limits.buttonText).text }),
    action_id: value,
    value,
    ...(tone === "main" ? { style: "primary" } : tone === "danger" ? { style: "danger" } : {}),
    ...(askedTwice.has(action.act) ? { confirm: confirmRemoval(tongue) } : {}),
  };
}

/** What fits no row of buttons: a menu of at most five; ids too long for one become buttons. `about` names the row. */
export function actions(
  buttons: readonly Button[],
  menu: readonly { readonly label: string; readonly action: Action }[] = [],
  about?: string,
  tongue = tongueFor("en"),
): readonly Block[] {
  const options = menu.filter(({ action }) => encodeAction(action).length <= limits.optionValue);
  const elements: types.ActionsBlockElement[] = [...buttons, ...menu.filter((entry) => !options.includes(entry))].map(
    (button) => buttonElement(button, tongue, about),
  );
  for (let from = 0; from < options.length; from += limits.overflowOptions)
    elements.push({
      type: "overflow",
      action_id: `menu-${from}`,
      options: options.slice(from, from + limits.overflowOptions).map((entry) => ({
        text: label(entry.label, limits.optionText),
        value: encodeAction(entry.action),
      })),
    });
  const blocks: Block[] = [];
  for (let from = 0; from < elements.length; from += limits.actionsElements)
    blocks.push({ type: "actions", elements: unique(elements.slice(from, from + limits.actionsElements)) });
  return blocks;
}

/** Slack refuses a block in which two elements share an id. What a press means is read from its value. */
function unique(elements: readonly types.ActionsBlockElement[]): types.ActionsBlockElement[] {
  const seen = new Map<string, number>();
  return elements.map((element) => {
    const id = element.action_id ?? "";
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? element : { ...element, action_id: `${id}~${times}` };
  });
}

export const feedback = (on: string, tongue: Tongue): Block => ({
  type: "context_actions",
  elements: [
    {
      type: "feedback_buttons",
      action_id: `feedback:${on}`,
      positive_button: { text: plainElement(tongue.say("button.right")), value: encodeAction({ act: "right", on }) },
      negative_button: {
        text: plainElement(tongue.say("button.not-asked")),
        value: encodeAction({ act: "not-asked", on }),
      },
    },
  ],
});

/** Views have no feedback row: there the same two answers are ordinary buttons. */
export function forView(block: Block): Block {
  if (block.type !== "context_actions") return block;
  const elements = block.elements.flatMap((element): types.Button[] => {
    if (element.type !== "feedback_buttons") return [];
    return [element.positive_button, element.negative_button].map(({ text, value }) => ({
      type: "button",
      text,
      value,
      action_id: value,
    }));
  });
  return { type: "actions", elements };
}

const counted = new Set(["text", "url", "fallback", "format", "value"]);

/** Characters of text and addresses in a block: what `msg_blocks_too_long` seems to count. */
export function sizeOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + sizeOf(child), 0);
  if (typeof node !== "object" || node === null) return 0;
  let sum = 0;
  for (const [key, value] of Object.entries(node))
    sum += typeof value === "string" ? (counted.has(key) ? value.length : 0) : sizeOf(value);
  return sum;
}
