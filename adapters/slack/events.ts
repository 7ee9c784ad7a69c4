// What happens around us, heard: the Home and Messages tabs opened, Stop pressed, and Lede removed from a workspace.
import type { App } from "@slack/bolt";
import { calling } from "./client.ts";
import { suggestedPrompts } from "./manifest.ts";
import type { SlackSpot } from "./spot.ts";
import { directSpot, type Ear, tell, tenantIn } from "./tell.ts";
import type { Farewell } from "./workspaces.ts";

export function hearEvents(app: App, ear: Ear): void {
  app.event("app_home_opened", async ({ event, context, body }) => {
    const key = `home/${body.event_id}`;
    if (!(await ear.first(key))) return;
    const tenant = tenantIn(context);
    if (event.tab === "messages") return await offerPrompts(ear, tenant, event.channel);
    const spot = await directSpot(ear, tenant, event.user);
    await tell(ear, { key, spot: { ...spot, home: true }, told: { kind: "home" } });
  });

  app.event("agent_session_stopped", async ({ event, context }) => {
    const tenant = tenantIn(context);
    if (!ear.stops.stop(tenant, event.channel, event.thread_ts)) return;
    const { client } = await ear.workspaces.of(tenant);
    await calling(() =>
      client.chat.postMessage({
        channel: event.channel,
        thread_ts: event.thread_ts,
        text: ear.people.tongueOf({ tenant, user: event.user }).say("slack.stopped"),
      }),
    );
  });

  // Invited to a channel: one note, and only whoever invited us sees it.
  app.event("member_joined_channel", async ({ event, context, body }) => {
    if (event.user !== context.botUserId || event.inviter === undefined) return;
    const key = `invited/${body.event_id}`;
    if (!(await ear.first(key))) return;
    const spot: SlackSpot = { tenant: tenantIn(context), user: event.inviter, channel: event.channel };
    await tell(ear, { key, spot, told: { kind: "command", command: "help", inputs: {} } });
  });

  app.event("app_uninstalled", async ({ context, body }) => {
    await left(ear, tenantIn(context), body.event_id, { at: body.event_time * 1_000 });
  });
  app.event("tokens_revoked", async ({ event, context, body }) => {
    const bots = event.tokens.bot ?? [];
    if (bots.length > 0) await left(ear, tenantIn(context), body.event_id, { at: body.event_time * 1_000, bots });
  });

  // A channel that is shared with another workspace, or made private, may get another id.
  app.event("channel_id_changed", async ({ event, context, body }) => {
    if (!(await ear.first(`moved/${body.event_id}`))) return;
    await ear.moved(tenantIn(context), event.old_channel_id, event.new_channel_id);
    ear.log.info("slack-channel-moved", { tenant: tenantIn(context) });
  });
}

/** The agent view shows these when it opens; a thread_ts would make Slack ignore them. */
async function offerPrompts(ear: Ear, tenant: string, channel: string): Promise<void> {
  const { client } = await ear.workspaces.of(tenant);
  await calling(() =>
    client.apiCall("assistant.threads.setSuggestedPrompts", { channel_id: channel, prompts: [...suggestedPrompts] }),
  ).catch((thrown: unknown) => ear.log.warn("slack-prompts-refused", { kind: String(thrown) }));
}

/** The token is worthless from here on; the desk removes what else we kept. */
async function left(ear: Ear, tenant: string, event: string, farewell: Farewell): Promise<void> {
  if (!(await ear.first(`left/${event}`))) return;
  if (!(await ear.workspaces.leave(tenant, farewell))) return ear.log.info("slack-late-goodbye", { tenant });
  await ear.hear(
    {
      key: `left/${event}`,
      by: { id: "", name: "", mayManage: false },
      in: { platform: "slack", tenant, address: "" },
      locale: "",
      kind: "left",
    },
    async () => ({}),
  );
}
