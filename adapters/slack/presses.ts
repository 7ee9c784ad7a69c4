// Buttons, menus and feedback heard; and the options of a form's search fields.
import type { App, BlockAction } from "@slack/bolt";
import { presses } from "../../src/desk/rules.ts";
import { type Action, decodeAction } from "../../src/news/action.ts";
import type { CommandName, Field, Said } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { commandOfView } from "./asking.ts";
import { withModal } from "./loading.ts";
import type { ChoicesPayload } from "./parts.ts";
import { slackMessageId, slackPlace } from "./place.ts";
import { type SlackSpot, unpackSpot } from "./spot.ts";
import { directSpot, type Ear, tell, tenantIn } from "./tell.ts";

export function hearPresses(app: App, ear: Ear): void {
  app.action({ type: "block_actions" }, async ({ ack, body, context }) => {
    await ack();
    const [pressed] = body.actions;
    const value = pressed === undefined ? undefined : meantBy(pressed);
    if (pressed === undefined || value === undefined) return;
    const key = `press/${body.user.id}/${pressed.action_ts}/${pressed.action_id}`;
    if (!(await ear.first(key))) return;
    const tenant = tenantIn(context);
    const spot = await spotOf(ear, tenant, body);
    const action = decodeAction(value);
    if (action === undefined) return await tell(ear, { key, spot, told: tooOld });
    if (action.act === "retract" && spot.thread && spot.under)
      ear.post.aim(slackMessageId(spot.channel, spot.thread), spot.under);
    const onHome = body.view?.type === "home";
    // Another page of the Home tab is published there; anything else pressed on it has a window of its own.
    const turns = onHome && action.act === "turn";
    const home = { ...spot, home: true, homeHash: body.view?.hash };
    const ready = turns ? home : await withItsModal(ear, spot, action, body.view?.type);
    await tell(ear, {
      key,
      spot: ready,
      told: { kind: "press", action, ...(spot.under === undefined ? {} : { under: spot.under }) },
    });
    if (onHome && !turns) await refreshHome(ear, spot, key);
  });

  app.options(/^suggest:/, async ({ ack, options, body, context }) => {
    const field = options.action_id.slice("suggest:".length) as Field;
    const command = commandOf(body.view?.callback_id ?? "");
    const { spot } = unpackSpot(body.view?.private_metadata);
    const tenant = tenantIn(context);
    const channel = spot.channel ?? body.user.id;
    const workspace = await ear.workspaces.of(tenant);
    const { person, locale } = await ear.people.of(workspace, { tenant, user: body.user.id, channel });
    const found: { said?: Said } = {};
    await ear.hear(
      {
        key: `suggest/${ear.ids.next()}`,
        by: person,
        in: slackPlace(tenant, channel),
        locale,
        kind: "suggest",
        command,
        field,
        typed: options.value ?? "",
      },
      async (said) => {
        found.said ??= said;
        return {};
      },
    );
    const [part] = found.said?.kind === "choices" ? ear.render(found.said) : [];
    const shown = part === undefined ? [] : (part.payload as ChoicesPayload).options;
    await ack({ options: [...shown] });
  });
}

const commandOf = (callback: string): CommandName => {
  const asked = commandOfView(callback);
  if (asked) return asked.command;
  if (callback === "form:settings") return "settings";
  return callback === "form:source" ? "follow" : "schedule";
};

/** With a modal begun where the act has one, as long as its trigger still opens it. */
async function withItsModal(ear: Ear, spot: SlackSpot, { act }: Action, view: string | undefined): Promise<SlackSpot> {
  const { first, modal } = presses[act];
  const inModal = view === "modal";
  // A form on top of a modal is a second view, so that Close leads back.
  const pushes = inModal && first === "form";
  if (!pushes && (inModal || !(first === "form" || modal || view === "home"))) return spot;
  const tongue = ear.people.tongueOf(spot);
  return withModal(await ear.workspaces.of(spot.tenant), spot, ear.log, { onModal: pushes, tongue });
}

/** What a button means; a menu's stands in the chosen option. Undefined for a link, which means nothing to us. */
function meantBy(pressed: BlockAction["actions"][number]): string | undefined {
  if (pressed.type === "overflow") return pressed.selected_option.value;
  return "value" in pressed && typeof pressed.value === "string" ? pressed.value : undefined;
}

/** A button of another version of Lede: in silence nobody knows that it was heard. */
const tooOld = async (): Promise<never> => {
  throw new Trouble("not-found", worded("desk.too-old"));
};

async function spotOf(ear: Ear, tenant: string, body: BlockAction): Promise<SlackSpot> {
  const user = body.user.id;
  const triggerId = body.trigger_id;
  if (body.view?.type === "home") return { ...(await directSpot(ear, tenant, user)), triggerId };
  if (body.view) {
    const { spot } = unpackSpot(body.view.private_metadata);
    const { id, hash } = body.view;
    return { channel: user, ...spot, tenant, user, triggerId, modal: { id, hash } };
  }
  const { channel_id, message_ts, thread_ts, is_ephemeral } = body.container;
  const channel = String(body.channel?.id ?? channel_id ?? user);
  const ts = String(message_ts ?? body.message?.ts ?? "");
  const root = String(thread_ts ?? body.message?.thread_ts ?? ts);
  return {
    tenant,
    user,
    channel,
    triggerId,
    responseUrl: { kind: is_ephemeral ? "private-press" : "public-press", url: body.response_url },
    ...(is_ephemeral ? {} : { thread: root, under: slackMessageId(channel, ts) }),
    ...(is_ephemeral && thread_ts ? { thread: String(thread_ts) } : {}),
  };
}

/** What was pressed on the Home tab may have changed it. */
async function refreshHome(ear: Ear, spot: SlackSpot, key: string): Promise<void> {
  await tell(ear, { key: `${key}/home`, spot: { ...spot, home: true }, told: { kind: "home" } });
}
