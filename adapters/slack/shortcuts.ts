// "Brief this" heard: from anywhere it asks for a link, on a message it briefs what the message links to, in its
// thread.
import type { App } from "@slack/bolt";
import { hearCommand } from "./commands.ts";
import { slackMessageId } from "./place.ts";
import type { SlackSpot } from "./spot.ts";
import { directSpot, type Ear, tell, tenantIn } from "./tell.ts";
import { addressesIn, unwrap } from "./typed.ts";

export const shortcutIds = { anywhere: "brief_anything", message: "brief_this" } as const;

export function hearShortcuts(app: App, ear: Ear): void {
  app.shortcut({ type: "shortcut", callback_id: shortcutIds.anywhere }, async ({ ack, shortcut, context }) => {
    await ack();
    const key = `shortcut/${shortcut.trigger_id}`;
    if (!(await ear.first(key))) return;
    const tenant = tenantIn(context);
    const spot: SlackSpot = { ...(await directSpot(ear, tenant, shortcut.user.id)), triggerId: shortcut.trigger_id };
    await hearCommand(ear, key, spot, { command: "brief", inputs: {}, empty: true });
  });

  app.shortcut({ type: "message_action", callback_id: shortcutIds.message }, async ({ ack, shortcut, context }) => {
    await ack();
    const key = `shortcut/${shortcut.trigger_id}`;
    if (!(await ear.first(key))) return;
    const { channel, message, user, response_url, trigger_id } = shortcut;
    const root = String(message.thread_ts ?? message.ts);
    const said = message.text ?? "";
    const links = addressesIn(said);
    await tell(ear, {
      key,
      spot: {
        tenant: tenantIn(context),
        user: user.id,
        channel: channel.id,
        thread: root,
        under: slackMessageId(channel.id, root),
        responseUrl: { kind: "slash", url: response_url },
        triggerId: trigger_id,
      },
      told: {
        kind: "command",
        command: "brief",
        inputs: { what: links.length > 0 ? links.join(" ") : unwrap(said) },
        under: slackMessageId(channel.id, root),
      },
    });
  });
}
