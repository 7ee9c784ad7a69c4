// What Slack refuses in blocks and views: a table of our own with Slack's page beside each number, and a check that reads it.

/** Pages are under https://docs.slack.dev/reference/. Numbers are typed here again on purpose: this judges the adapter's own table. */
const most: Readonly<Record<string, readonly [number, string]>> = {
  "message.blocks": [50, "block-kit/blocks"],
  "view.blocks": [100, "views/modal-views"],
  "section.text": [3_000, "block-kit/blocks/section-block"],
  "header.text": [150, "block-kit/blocks/header-block"],
  "context.elements": [10, "block-kit/blocks/context-block"],
  "actions.elements": [25, "block-kit/blocks/actions-block"],
  "context_actions.elements": [5, "block-kit/blocks/context-actions-block"],
  "text.object": [3_000, "block-kit/composition-objects/text-object"],
  "button.text": [75, "block-kit/block-elements/button-element"],
  "button.value": [2_000, "block-kit/block-elements/button-element"],
  "button.accessibility_label": [75, "block-kit/block-elements/button-element"],
  "element.action_id": [255, "block-kit/block-elements"],
  "block.block_id": [255, "block-kit/blocks"],
  "overflow.options": [5, "block-kit/block-elements/overflow-menu-element"],
  "radio_buttons.options": [10, "block-kit/block-elements/radio-button-group-element"],
  "checkboxes.options": [10, "block-kit/block-elements/checkboxes-element"],
  "static_select.options": [100, "block-kit/block-elements/select-menu-element"],
  "multi_static_select.options": [100, "block-kit/block-elements/multi-select-menu-element"],
  "option.text": [75, "block-kit/composition-objects/option-object"],
  "option.value": [75, "block-kit/composition-objects/option-object"],
  "confirm.title": [100, "block-kit/composition-objects/confirmation-dialog-object"],
  "confirm.text": [300, "block-kit/composition-objects/confirmation-dialog-object"],
  "image.alt_text": [2_000, "block-kit/blocks/image-block"],
  "input.label": [2_000, "block-kit/blocks/input-block"],
  "input.hint": [2_000, "block-kit/blocks/input-block"],
  "plain_text_input.initial_value": [3_000, "block-kit/block-elements/plain-text-input-element"],
  "view.title": [24, "views/modal-views"],
  "view.private_metadata": [3_000, "views/modal-views"],
  "view.bytes": [250_000, "methods/views.open"],
  url: [3_000, "block-kit/block-elements/button-element"],
  "message.text": [40_000, "methods/chat.postMessage"],
  /** No page: seen to be refused from 11,341 on (github.com/slackapi/bolt-js/issues/2867). */
  "message.sum": [11_000, "-"],
};

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const length = (value: unknown): number => {
  const text = isJson(value) ? value.text : value;
  return typeof text === "string" ? Math.max(text.length, [...text].length) : 0;
};

type Complain = (rule: string, actual: number, where: string) => void;

/** Words for everything that Slack would refuse; empty when it would not. */
export function wrongInMessage(message: Json): readonly string[] {
  const { complaints, complain } = complaining();
  const blocks = list(message.blocks);
  complain("message.blocks", blocks.length, "blocks");
  complain("message.text", length(message.text), "text");
  complain("message.sum", textIn(blocks), "blocks");
  if (blocks.length === 0 && length(message.text) === 0) complaints.push("no_text");
  inBlocks(blocks, "message", complaints, complain);
  return complaints;
}

/** Slack's word for it: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export function refusalOfMessage(complaints: readonly string[]): string {
  if (complaints.includes("no_text")) return "no_text";
  if (complaints.some((complaint) => complaint.includes("message.text"))) return "msg_too_long";
  return complaints.some((complaint) => complaint.includes("message.sum")) ? "msg_blocks_too_long" : "invalid_blocks";
}

export function wrongInView(view: Json): readonly string[] {
  const { complaints, complain } = complaining();
  const blocks = list(view.blocks);
  complain("view.blocks", blocks.length, "blocks");
  complain("view.title", length(view.title), "title");
  complain("view.title", length(view.submit), "submit");
  complain("view.title", length(view.close), "close");
  complain("view.private_metadata", length(view.private_metadata), "private_metadata");
  complain("view.bytes", Buffer.byteLength(JSON.stringify(view)), "view");
  if (view.type === "modal" && !isJson(view.title)) complaints.push("title is missing");
  if (blocks.some((block) => isJson(block) && block.type === "input") && view.type === "modal" && !isJson(view.submit))
    complaints.push("submit is missing");
  inBlocks(blocks, String(view.type), complaints, complain);
  return complaints;
}

function complaining(): { readonly complaints: string[]; readonly complain: Complain } {
  const complaints: string[] = [];
  return {
    complaints,
    complain: (rule, actual, where) => {
      const [limit, page] = most[rule] ?? [0, "unknown rule"];
      if (actual > limit) complaints.push(`${where}: ${rule} is ${actual}, at most ${limit} (${page})`);
    },
  };
}

const surfaces: Readonly<Record<string, readonly string[]>> = {
  message: ["section", "header", "context", "divider", "actions", "rich_text", "context_actions", "image"],
  modal: ["section", "header", "context", "divider", "actions", "rich_text", "input"],
  home: ["section", "header", "context", "divider", "actions", "rich_text", "input"],
};

function inBlocks(blocks: readonly unknown[], surface: string, complaints: string[], complain: Complain): void {
  const ids = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const where = `${surface}.blocks[${index}]`;
    if (!isJson(block)) {
      complaints.push(`${where} is no block`);
      continue;
    }
    const type = String(block.type);
    if (!surfaces[surface]?.includes(type)) complaints.push(`${where}: ${type} does not go into a ${surface}`);
    if (typeof block.block_id === "string") {
      complain("block.block_id", block.block_id.length, where);
      if (ids.has(block.block_id)) complaints.push(`${where}: block_id ${block.block_id} twice`);
      ids.add(block.block_id);
    }
    if (type === "section" || type === "header") {
      complain(`${type}.text`, length(block.text), where);
      if (length(block.text) === 0) complaints.push(`${where}: empty text`);
    }
    if (type === "context" || type === "actions" || type === "context_actions") {
      complain(`${type}.elements`, list(block.elements).length, where);
      if (list(block.elements).length === 0) complaints.push(`${where}: no elements`);
    }
    if (type === "rich_text") inRichText(block, where, complaints);
    if (type === "image") {
      complain("image.alt_text", length(block.alt_text), where);
      inImage(block, where, complaints);
    }
    if (type === "input") {
      complain("input.label", length(block.label), where);
      complain("input.hint", length(block.hint), where);
      inElement(block.element, where, complaints, complain);
    }
    const actionIds = new Set<string>();
    for (const element of list(block.elements))
      if (isJson(element) && type !== "rich_text") {
        if (typeof element.action_id === "string" && actionIds.has(element.action_id))
          complaints.push(`${where}: action_id ${element.action_id} twice`);
        actionIds.add(String(element.action_id ?? actionIds.size));
        inElement(element, where, complaints, complain);
      }
  }
}

/** https://docs.slack.dev/reference/block-kit/blocks/image-block and composition-objects/slack-file-object */
function inImage({ alt_text, image_url, slack_file }: Json, where: string, complaints: string[]): void {
  if (length(alt_text) === 0) complaints.push(`${where}: an image without alt_text`);
  if ((image_url === undefined) === (slack_file === undefined)) complaints.push(`${where}: one source, and one alone`);
  if (!isJson(slack_file)) return;
  if ((slack_file.id === undefined) === (slack_file.url === undefined)) complaints.push(`${where}: id or url`);
  if (slack_file.id !== undefined && !/^F[A-Z0-9]{8,}$/.test(String(slack_file.id)))
    complaints.push(`${where}: input must match regex pattern: ^[F][A-Z0-9]{8,}$`);
}

function inElement(element: unknown, where: string, complaints: string[], complain: Complain): void {
  if (!isJson(element)) return;
  const type = String(element.type);
  if (type === "plain_text" || type === "mrkdwn") {
    complain("text.object", length(element.text), where);
    if (length(element.text) === 0) complaints.push(`${where}: empty ${type}`);
  }
  if (type === "button") {
    complain("button.text", length(element.text), where);
    complain("button.value", length(element.value), where);
    complain("button.accessibility_label", length(element.accessibility_label), where);
    if (length(element.text) === 0) complaints.push(`${where}: button without words`);
  }
  complain("element.action_id", length(element.action_id), where);
  if (typeof element.url === "string") complain("url", element.url.length, where);
  if (isJson(element.confirm)) {
    complain("confirm.title", length(element.confirm.title), where);
    complain("confirm.text", length(element.confirm.text), where);
  }
  const options = list(element.options);
  if (`${type}.options` in most) {
    complain(`${type}.options`, options.length, where);
    if (options.length === 0) complaints.push(`${where}: ${type} without options`);
  }
  for (const option of options)
    if (isJson(option)) {
      complain("option.text", length(option.text), where);
      complain("option.value", length(option.value), where);
      if (length(option.value) === 0) complaints.push(`${where}: option without a value`);
    }
  if (type === "plain_text_input") complain("plain_text_input.initial_value", length(element.initial_value), where);
}

const inline = new Set(["text", "link", "date", "emoji", "user", "channel", "usergroup", "broadcast", "team", "color"]);

function inRichText(block: Json, where: string, complaints: string[]): void {
  const groups = list(block.elements);
  if (groups.length === 0) complaints.push(`${where}: empty rich_text`);
  const nodes = groups.flatMap((group) =>
    !isJson(group)
      ? []
      : group.type === "rich_text_list"
        ? list(group.elements).flatMap((item) => (isJson(item) ? list(item.elements) : []))
        : list(group.elements),
  );
  for (const node of nodes) {
    if (!isJson(node) || !inline.has(String(node.type))) complaints.push(`${where}: unknown rich text element`);
    else if (node.type === "text" && length(node.text) === 0) complaints.push(`${where}: empty text element`);
    else if (node.type === "link" && (typeof node.url !== "string" || !URL.canParse(node.url)))
      complaints.push(`${where}: link without an address`);
  }
}

function textIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + textIn(child), 0);
  if (!isJson(node)) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum + (typeof value === "string" ? (key === "text" || key === "url" ? value.length : 0) : textIn(value)),
    0,
  );
}
