// The modal that opens at once, while Slack's three seconds last, and is filled when there is something to show.
import type { types } from "@slack/bolt";
import type { Log } from "../../src/ports/log.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { plainElement } from "./blocks.ts";
import { calling } from "./client.ts";
import { viewIn } from "./modal.ts";
import { packSpot, type SlackSpot } from "./spot.ts";
import type { Workspace } from "./workspaces.ts";

export const waitingView = (words: string, tongue: Tongue, metadata = ""): types.ModalView => ({
  type: "modal",
  callback_id: "waiting",
  title: plainElement("Lede"),
  close: plainElement(tongue.say("button.close")),
  private_metadata: metadata,
  blocks: [{ type: "context", elements: [plainElement(words)] }],
});

type Opening = {
  /** Instead of words that ask for a moment. */
  readonly view?: types.ModalView | undefined;
  /** As far as it is known while nobody has looked the person up: there are three seconds. */
  readonly tongue: Tongue;
  /** On top of the modal that is open. */
  readonly onModal?: boolean;
};

/** The spot with its modal; as it was where Slack would not open one, so that the answer finds another way. */
export async function withModal(
  workspace: Workspace,
  spot: SlackSpot,
  log: Log,
  { onModal = false, tongue, view }: Opening,
): Promise<SlackSpot> {
  const trigger_id = spot.triggerId ?? "";
  const shown = view ?? waitingView(tongue.say("slack.one-moment"), tongue, packSpot(spot));
  try {
    const { client } = workspace;
    const opened = await calling(() =>
      onModal ? client.views.push({ trigger_id, view: shown }) : client.views.open({ trigger_id, view: shown }),
    );
    const modal = viewIn(opened);
    return modal === undefined ? spot : { ...spot, modal };
  } catch (thrown) {
    log.warn("slack-modal-refused", { why: String(thrown) });
    return spot;
  }
}
