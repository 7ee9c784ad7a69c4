// The modal that opens at once, while Slack's three seconds last, and is filled when there is something to show.
import type { types } from "@slack/bolt";
import type { Log } from "../../src/ports/log.ts";
import { plainElement } from "./blocks.ts";
import { calling } from "./client.ts";
import { viewIn } from "./modal.ts";
import { packSpot, type SlackSpot } from "./spot.ts";
import type { Workspace } from "./workspaces.ts";

export const waitingView = (words: string, metadata = ""): types.ModalView => ({
  type: "modal",
  callback_id: "waiting",
  title: plainElement("Lede"),
  close: plainElement("Close"),
  private_metadata: metadata,
  blocks: [{ type: "context", elements: [plainElement(words)] }],
});

/** The spot with its modal; as it was where Slack would not open one, so that the answer finds another way. */
export async function withModal(
  workspace: Workspace,
  spot: SlackSpot,
  log: Log,
  onModal: boolean,
  view: types.ModalView = waitingView("One moment", packSpot(spot)),
): Promise<SlackSpot> {
  const trigger_id = spot.triggerId ?? "";
  try {
    const { client } = workspace;
    const opened = await calling(() =>
      onModal ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view }),
    );
    const modal = viewIn(opened);
    return modal === undefined ? spot : { ...spot, modal };
  } catch (thrown) {
    log.warn("slack-modal-refused", { why: String(thrown) });
    return spot;
  }
}
