// The button that leads to the page of what was posted: no press of ours, only an address.
import type { types } from "@slack/bolt";
import type { Tongue } from "../../src/words/tongue.ts";
import { type Block, label } from "./blocks.ts";
import { limits } from "./limits.ts";
import type { Chunk } from "./parts.ts";

type Actions = types.ActionsBlock;

/**
 * Among the last chunk's buttons, before its menu. Its press reaches us too, without a value, and means nothing:
 * https://docs.slack.dev/reference/block-kit/block-elements/button-element
 */
export function withRead(chunks: readonly Chunk[], address: string | undefined, tongue: Tongue): readonly Chunk[] {
  const at = chunks.findLastIndex(({ blocks }) => blocks.some(isActions));
  const chunk = chunks[at];
  if (address === undefined || chunk === undefined || address.length > limits.url) return chunks;
  const text = label(tongue.say("button.read"), limits.buttonText);
  const button: types.Button = { type: "button", text, url: address, action_id: "read" };
  const last = chunk.blocks.findLastIndex(isActions);
  const blocks = chunk.blocks.map((block, index) =>
    index === last && isActions(block) ? added(block, button) : block,
  );
  return chunks.with(at, { ...chunk, blocks });
}

const isActions = (block: Block): block is Actions => block.type === "actions";

function added(block: Actions, button: types.Button): Actions {
  const menu = block.elements.findIndex(({ type }) => type === "overflow");
  const at = menu < 0 ? block.elements.length : menu;
  return { ...block, elements: block.elements.toSpliced(at, 0, button) };
}
