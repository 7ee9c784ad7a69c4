// How something said reaches the person who asked: a modal, a private note, the channel, its thread, the Home tab, a
// status.
import type { types } from "@slack/bolt";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { isDirect, slackMessageId, slackPlace } from "./address.ts";
import { plainElement } from "./blocks.ts";
import type { Chunk, MessagePayload } from "./chunks.ts";
import { calling, refusal } from "./client.ts";
import { limits } from "./limits.ts";
import type { CommandWords } from "./notice.ts";
import type { Post } from "./post.ts";
import { homeOf, inView, type Render, viewOf } from "./render.ts";
import { packSpot, type SlackSpot } from "./spot.ts";
import { openStatus } from "./status.ts";
import type { Workspace } from "./workspaces.ts";

export type VoiceTools = {
  readonly post: Post;
  readonly render: Render;
  readonly typed: CommandWords;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly respond: Respond;
};

/** Posts to a response_url. */
export type Respond = (url: string, body: Readonly<Record<string, unknown>>) => Promise<void>;

export type SlackVoice = {
  say(said: Said): Promise<SaidAs>;
  /** The modal as it is with this said in it too; for those who show it themselves. */
  view(said: Said): types.ModalView;
  /** Clears what only showed that we were working. */
  done(): Promise<void>;
};

const silence: SaidAs = {};

export function openVoice(tools: VoiceTools, workspace: Workspace, spot: SlackSpot, signal: AbortSignal): SlackVoice {
  const status = openStatus(tools, workspace, spot, signal);
  let modal = spot.modal;
  let noted = 0;
  /** A note that work goes on stands there still. */
  let working = false;
  const inModal: Chunk[] = [];
  let replaceFirst = spot.onPrivate === true;

  const say = async (said: Said): Promise<SaidAs> => {
    if (said.kind === "progress") {
      await progress(said.doing);
      return silence;
    }
    if (said.kind === "choices") return silence;
    if (spot.home) return await publishHome(said);
    if (said.kind === "form" || said.kind === "evidence") return await show(viewWith(said));
    if (modal !== undefined && said.audience === "asker") return await show(viewWith(said));
    const parts = tools.render(said);
    if (said.audience === "everyone" || (spot.talk && isDirect(spot.channel))) return await inPublic(parts, said);
    await inPrivate(parts);
    return silence;
  };

  const progress = async (doing: string) => {
    if (spot.thread !== undefined && spot.talk) return status.show(doing);
    if (modal !== undefined || spot.responseUrl === undefined || noted > 0 || replaceFirst) return;
    noted++;
    working = true;
    await tools.respond(spot.responseUrl, { response_type: "ephemeral", text: `${doing}…`, ...threadOf(spot) });
  };

  const publishHome = async (said: Said): Promise<SaidAs> => {
    if (said.kind === "notice" || said.kind === "briefing" || said.kind === "answer")
      await calling(() => workspace.client.views.publish({ user_id: spot.user, view: homeOf(said, tools.typed) }));
    return silence;
  };

  /** In the modal that is open, or a new one while Slack's three seconds last. */
  const viewWith = (said: Said): types.ModalView => {
    const page = said.kind === "evidence" ? said.page : 1;
    const on = said.kind === "form" ? said.form.on : "";
    const view = viewOf(said, tools.typed, tools.render, page, inModal);
    inModal.push(...inView(said, tools.typed, tools.render));
    return { ...view, private_metadata: packSpot(spot, on) };
  };

  const show = async (view: types.ModalView): Promise<SaidAs> => {
    if (modal !== undefined) {
      await calling(() => workspace.client.views.update({ view_id: modal ?? "", view }));
      return silence;
    }
    if (spot.triggerId === undefined) throw new Trouble("bad-input", "That needs a button: press it again.");
    const opened = await calling(() => workspace.client.views.open({ trigger_id: spot.triggerId ?? "", view }));
    modal = opened.view?.id;
    return silence;
  };

  const inPublic = async (parts: readonly Part[], said: Said): Promise<SaidAs> => {
    const posted: { first?: string; root?: string } = spot.thread === undefined ? {} : { root: spot.thread };
    try {
      for (const part of parts) {
        const root = part.under === undefined ? spot.thread : (posted.first ?? spot.thread);
        const ts = await postPart(part, root);
        posted.first ??= ts;
        posted.root ??= ts;
      }
    } catch (thrown) {
      if (posted.first === undefined && absent.has(refusal(thrown) ?? "") && spot.responseUrl !== undefined) {
        await outside(parts);
        return silence;
      }
      throw thrown;
    }
    await forget();
    if (modal !== undefined) await closeWith(said.kind === "briefing" ? "The briefing is in the channel." : "Posted.");
    return posted.root === undefined ? silence : { message: slackMessageId(spot.channel, posted.root) };
  };

  const postPart = async (part: Part, root: string | undefined): Promise<string> => {
    const options = {
      key: `said-${tools.ids.next()}`,
      signal,
      soon: true,
      ...(root === undefined ? {} : { under: slackMessageId(spot.channel, root) }),
    };
    const to = slackPlace(spot.tenant, spot.channel);
    for (let attempt = 0; ; attempt++) {
      try {
        const id = await tools.post.post(part, to, options);
        return id.slice(id.indexOf("/") + 1);
      } catch (thrown) {
        const wait =
          thrown instanceof Trouble && thrown.kind === "rate-limited" ? (thrown.retryAfterMs ?? 1_000) : undefined;
        if (wait === undefined || wait > 60_000 || attempt > 2) throw thrown;
        await tools.clock.sleep(wait, signal);
      }
    }
  };

  /** Where the app is no member only the response_url reaches: everyone sees it, but it has no thread of ours. */
  const outside = async (parts: readonly Part[]) => {
    const url = spot.responseUrl ?? "";
    for (const part of parts.slice(0, limits.responseUrlUses - 1)) {
      const { text, blocks } = part.payload as MessagePayload;
      await tools.respond(url, { response_type: "in_channel", replace_original: false, text, blocks, ...unfurlsOff });
    }
    const hint =
      "Lede is not in this channel, so replies here do not reach it. Type /invite @Lede to ask beneath briefings.";
    await tools.respond(url, { response_type: "ephemeral", replace_original: false, text: hint });
  };

  const inPrivate = async (parts: readonly Part[]) => {
    for (const part of parts) {
      const { text, blocks, file } = part.payload as MessagePayload;
      if (spot.responseUrl !== undefined && noted < limits.responseUrlUses) {
        noted++;
        const replace = replaceFirst || working;
        replaceFirst = false;
        working = false;
        await tools.respond(spot.responseUrl, {
          response_type: "ephemeral",
          replace_original: replace,
          text,
          blocks,
          ...unfurlsOff,
          ...threadOf(spot),
        });
      } else if (isDirect(spot.channel)) await postPart(part, spot.thread);
      else
        await calling(() =>
          workspace.client.chat.postEphemeral({
            channel: spot.channel,
            user: spot.user,
            text,
            blocks: [...blocks],
            ...(spot.thread === undefined ? {} : { thread_ts: spot.thread }),
          }),
        );
      if (file) await handOver(file);
    }
  };

  /** A file for one person goes into their direct messages: files in channels are for everyone. */
  const handOver = async (file: { readonly name: string; readonly text: string }) => {
    const { channel } = await calling(() => workspace.client.conversations.open({ users: spot.user }));
    await calling(() =>
      workspace.client.filesUploadV2({ channel_id: channel?.id ?? "", filename: file.name, content: file.text }),
    );
  };

  /** The note that we were working has done its part. */
  const forget = async () => {
    status.done();
    if (!working || spot.responseUrl === undefined) return;
    working = false;
    await tools.respond(spot.responseUrl, { delete_original: true }).catch(() => {});
  };

  const closeWith = async (words: string) => {
    const view: types.ModalView = {
      type: "modal",
      title: plainElement("Lede"),
      close: plainElement("Close"),
      blocks: [{ type: "section", text: plainElement(words) }],
    };
    await calling(() => workspace.client.views.update({ view_id: modal ?? "", view })).catch(() => {});
  };

  return { say, view: viewWith, done: () => status.clear() };
}

const absent = new Set(["not_in_channel", "channel_not_found"]);
const unfurlsOff = { unfurl_links: false, unfurl_media: false };
const threadOf = (spot: SlackSpot) => (spot.thread === undefined ? {} : { thread_ts: spot.thread });
