// How everything else looks in Slack: notices with rows and buttons, forms as modals, lists of choices, the App Home.
import type { types } from "@slack/bolt";
import type { Place } from "../../src/news/place.ts";
import type { CommandName, FormField, Piece, Said, Text } from "../../src/news/talk.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { actions, type Block, divider, forView, header, label, plainElement, type Quiet } from "./blocks.ts";
import { plainLine } from "./escape.ts";
import { limits } from "./limits.ts";
import type { ChannelNames } from "./names.ts";
import { type Chunk, only, pages, quietly, rich, together } from "./parts.ts";
import { isDirect } from "./place.ts";
import { boldText, date, linkText, type RichElement, readNodes, words } from "./richtext.ts";

export type Notice = Extract<Said, { kind: "notice" }>;
export type SaidForm = Extract<Said, { kind: "form" }>["form"];

/** Commands that also stand alone, without /lede before them. */
export const shortNames: readonly CommandName[] = ["brief", "ask", "follow", "sources", "schedule"];

type CommandPiece = Extract<Piece, { readonly command: CommandName }>;
type PlacePiece = Extract<Piece, { readonly place: Place }>;

/** What is words only here: what a person types for a command, and a channel's name where it is known. */
export type CommandWords = { (piece: CommandPiece): string; (piece: PlacePiece): string | undefined };

/** The operator may have left only /lede. */
export function typedWith(shortCommands: boolean, names?: ChannelNames): CommandWords {
  const short = new Set(shortNames);
  function wordsOf(piece: CommandPiece): string;
  function wordsOf(piece: PlacePiece): string | undefined;
  function wordsOf(piece: CommandPiece | PlacePiece): string | undefined {
    if ("place" in piece) return names?.of(piece.place);
    const { command, verb, words: after } = piece;
    const typed = shortCommands && short.has(command) ? `/${command}` : `/lede ${command}`;
    return [typed, verb, after].filter(Boolean).join(" ");
  }
  return wordsOf;
}

export function noticeChunks(notice: Notice, typed: CommandWords): readonly Chunk[] {
  const tongue = tongueFor(notice.language);
  const title = notice.title ? [rich({ kind: "words", nodes: [boldText(notice.title)] })] : [];
  const lines = notice.lines.map((line) => lineChunk(line, typed, tongue));
  const opening = together([...title, ...lines]);
  const rows = (notice.rows ?? []).map((row) => {
    const lines = row.lines.map((line) => lineChunk(line, typed, tongue));
    return together([...lines, only(actions(row.buttons, [], lines[0]?.plain, tongue)), only([divider])]);
  });
  return [
    ...(opening.blocks.length > 0 ? [rows.length > 0 ? together([opening, only([divider])]) : opening] : []),
    ...rows,
    ...(notice.buttons && notice.buttons.length > 0 ? [only(actions(notice.buttons, [], undefined, tongue))] : []),
  ];
}

/** The words that stand alone in a notification. */
export const noticeSummary = (notice: Notice, typed: CommandWords): string =>
  [notice.title ?? "", ...notice.lines.map((line) => lineChunk(once(line), typed, tongueFor(notice.language)).plain)]
    .filter((line) => line !== "")
    .join("\n");

/** A notification knows no "in 3 hours": the date that stands for it was said already. */
function once(line: Text): Text {
  const later = line.findIndex((piece) => typeof piece === "object" && "instant" in piece && piece.as === "relative");
  const [before, after] = [line[later - 1], line[later + 1]];
  if (typeof before !== "string" || typeof after !== "string" || !/ ?[(（]$/.test(before) || !/^[)）]/.test(after))
    return line;
  return [...line.slice(0, later - 1), before.replace(/ ?[(（]$/, ""), after.slice(1), ...line.slice(later + 2)];
}

function lineChunk(line: Text, typed: CommandWords, tongue: Tongue): Chunk {
  if (line.length > 0 && line.every(isQuiet)) return quietly(...line.map((piece) => quietPiece(piece, tongue)));
  const { blocks } = rich({ kind: "words", nodes: line.flatMap((piece) => nodesOf(piece, typed, tongue)) });
  return { blocks, plain: line.map((piece) => inWords(piece, typed, tongue)).join("") };
}

/** A notification shows no mention as a name: <#C1> would be read out as it stands. */
function inWords(piece: Piece, typed: CommandWords, tongue: Tongue): string {
  if (typeof piece === "string" || !("place" in piece) || isDirect(piece.place.address))
    return readNodes(nodesOf(piece, typed, tongue));
  return typed(piece) ?? tongue.say("reach.that-channel");
}

const isQuiet = (piece: Piece): boolean => typeof piece !== "string" && ("quiet" in piece || "instant" in piece);

function quietPiece(piece: Piece, tongue: Tongue): Quiet {
  if (typeof piece !== "string" && "instant" in piece)
    return { at: piece.instant, as: piece.as, zone: piece.zone, tongue };
  return typeof piece !== "string" && "quiet" in piece ? piece.quiet : "";
}

export function nodesOf(piece: Piece, typed: CommandWords, tongue: Tongue): readonly RichElement[] {
  if (typeof piece === "string") return [words(piece)];
  if ("bold" in piece) return [boldText(piece.bold)];
  if ("quiet" in piece) return [words(piece.quiet)];
  if ("link" in piece) return linkText(piece.link, plainLine(piece.words));
  if ("course" in piece) return [];
  if ("instant" in piece) return [date(piece.instant, piece.as, piece.zone, tongue)];
  if ("place" in piece) return [placeElement(piece.place, tongue)];
  return [words(typed(piece), { code: true })];
}

/** Slack shows a channel by its name to who may see it, and opens it. */
const placeElement = ({ address }: Place, tongue: Tongue): RichElement =>
  isDirect(address) ? words(tongue.say("place.direct")) : { type: "channel", channel_id: address };

/** A modal, and what found no room in it, which its last block announces: that is said beside it. */
export type FilledView = { readonly view: types.ModalView; readonly rest: readonly Chunk[] };

/** A view for what a form, an Evidence or a press in a modal led to. */
export function noticeView(chunks: readonly Chunk[], title: string, tongue: Tongue): FilledView {
  const [shown = [], ...more] = pages(chunks, 2);
  const rest = more.flat();
  const view: types.ModalView = {
    type: "modal",
    callback_id: "notice",
    title: label(title, limits.viewTitle),
    close: plainElement(tongue.say("button.close")),
    blocks: [...shown, ...(rest.length > 0 ? [quietly(tongue.say("slack.goes-on"))] : [])]
      .flatMap((chunk) => chunk.blocks)
      .map(forView),
  };
  return { view, rest };
}

/** App Home: the same notice with room for a hundred blocks. `from` counts chunks already seen. */
export function homeView(chunks: readonly Chunk[], title: string, tongue: Tongue): types.HomeView {
  const [shown = [], ...rest] = pages(chunks, 3);
  const beyond = rest.flat();
  const blocks: readonly Block[] = [
    header(title),
    ...shown.flatMap((chunk) => [...chunk.blocks]),
    ...(beyond.length > 0
      ? [divider, ...quietly(tongue.say("slack.and-more-here", { more: beyond.length })).blocks]
      : []),
  ];
  return { type: "home", callback_id: "home", blocks: blocks.map(forView) };
}

export function formView(form: SaidForm, tongue: Tongue): types.ModalView {
  return {
    type: "modal",
    callback_id: `form:${form.name}`,
    title: label(form.title, limits.viewTitle),
    submit: label(form.submit, limits.viewTitle),
    close: plainElement(tongue.say("button.cancel")),
    blocks: form.fields.flatMap((field) => (field.kind === "role" ? [] : [inputBlock(field)])),
  };
}

/** Slack has no roles: nothing asks for one there. */
type Shown = Exclude<FormField, { readonly kind: "role" }>;

function inputBlock(field: Shown): Block {
  return {
    type: "input",
    block_id: field.name.slice(0, limits.id),
    label: label(field.label, limits.inputLabel),
    optional: !field.required,
    ...(field.hint ? { hint: label(field.hint, limits.inputHint) } : {}),
    element: elementOf(field),
  };
}

const optionOf = (value: string, words = value): types.PlainTextOption => ({
  text: label(words, limits.optionText),
  value: value.slice(0, limits.optionValue),
});

function elementOf(field: Shown): types.InputBlock["element"] {
  const action_id = "value";
  if (field.kind === "line" || field.kind === "paragraph")
    return {
      type: "plain_text_input",
      action_id,
      multiline: field.kind === "paragraph",
      max_length: Math.max(1, Math.min(field.max, limits.inputText)),
      ...(field.value ? { initial_value: field.value.slice(0, limits.inputText) } : {}),
    };
  if (field.kind === "place")
    return {
      type: "conversations_select",
      action_id,
      filter: { include: ["public", "private", "im"], exclude_bot_users: true },
      ...(field.value ? { initial_conversation: field.value } : { default_to_current_conversation: true }),
    };
  if (field.kind === "file") return { type: "file_input", action_id, max_files: 1 };
  if (field.kind === "suggested") {
    // Addresses outgrow a Slack option: those are typed.
    if (field.field === "feed" || field.field === "pack")
      return { type: "plain_text_input", action_id, ...(field.value ? { initial_value: field.value } : {}) };
    return {
      type: "external_select",
      action_id: `suggest:${field.field}`,
      min_query_length: 0,
      ...(field.value ? { initial_option: optionOf(field.value) } : {}),
    };
  }
  return choiceElement(field, action_id);
}

function choiceElement(
  field: Extract<FormField, { kind: "one-of" | "some-of" }>,
  action_id: string,
): types.InputBlock["element"] {
  const options = field.options.map((option) => optionOf(option.value, option.label)).slice(0, limits.selectOptions);
  const chosen = new Set(
    field.kind === "some-of" ? (field.value ?? "").split(",").map((value) => value.trim()) : [field.value ?? ""],
  );
  const initial = options.filter((option) => chosen.has(option.value ?? ""));
  const few = options.length <= limits.radioOptions;
  if (field.kind === "one-of") {
    const [first] = initial;
    const start = first ? { initial_option: first } : {};
    return few
      ? { type: "radio_buttons", action_id, options, ...start }
      : { type: "static_select", action_id, options, ...start };
  }
  const start = initial.length > 0 ? { initial_options: initial } : {};
  return few
    ? { type: "checkboxes", action_id, options, ...start }
    : { type: "multi_static_select", action_id, options, ...start };
}
