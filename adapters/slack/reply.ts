// How something said reaches who asked: a modal, a private note, the channel, its thread, the Home tab, a status.
import type { MessageId } from "../../src/news/place.ts";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import type { Respond } from "./callback.ts";
import { calling, refusal } from "./client.ts";
import type { Drawings } from "./drawings.ts";
import { type Filled, OpenModal } from "./modal.ts";
import { Notes } from "./notes.ts";
import type { CommandWords } from "./notice.ts";
import { isDrawingNote, type MessagePayload } from "./parts.ts";
import { patiently } from "./patience.ts";
import { isDirect, slackMessageId, slackPlace, timestampOf } from "./place.ts";
import type { Post } from "./post.ts";
import { homeOf, type Render } from "./render.ts";
import type { SlackSpot } from "./spot.ts";
import { openStatus, type Status } from "./status.ts";
import { postSurely } from "./surely.ts";
import type { Workspace } from "./workspaces.ts";

export type ReplyTools = {
  readonly post: Post;
  readonly render: Render;
  readonly drawings: Drawings;
  readonly typed: CommandWords;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly respond: Respond;
};

export type SlackReply = {
  say(said: Said): Promise<SaidAs>;
  /** The modal as it is with this said in it too, for those who show it themselves; then they have the rest said. */
  view(said: Said): Filled;
  sayRest(parts: readonly Part[]): Promise<void>;
  /** Clears what only showed that we were working. */
  done(): Promise<void>;
};

export const openReply = (tools: ReplyTools, workspace: Workspace, spot: SlackSpot, signal: AbortSignal): SlackReply =>
  new SpotReply(tools, workspace, spot, signal);

/** What changes while words are said is kept by the three things they go into: the status, the notes, the modal. */
class SpotReply implements SlackReply {
  readonly #tools: ReplyTools;
  readonly #workspace: Workspace;
  readonly #spot: SlackSpot;
  readonly #signal: AbortSignal;
  readonly #status: Status;
  readonly #notes: Notes;
  readonly #modal: OpenModal;

  constructor(tools: ReplyTools, workspace: Workspace, spot: SlackSpot, signal: AbortSignal) {
    [this.#tools, this.#workspace, this.#spot, this.#signal] = [tools, workspace, spot, signal];
    this.#status = openStatus(tools, workspace, spot, signal);
    this.#notes = new Notes(tools, spot);
    this.#modal = new OpenModal(tools, workspace, spot);
  }

  async say(said: Said): Promise<SaidAs> {
    if (said.kind === "progress") return this.#progress(said.doing);
    if (said.kind === "choices") return {};
    if (said.kind === "welcome") return await this.#welcome();
    if (this.#spot.home) return await this.#publishHome(said);
    const needsModal = said.kind === "form" || said.kind === "evidence";
    if (needsModal || (this.#modal.isOpen && said.audience === "asker")) {
      // Closed, or turned to another page meanwhile: what only a modal can show is not wanted any more.
      const rest = await this.#inModal(said, needsModal);
      if (rest !== undefined) await this.sayRest(rest);
      if (rest !== undefined || needsModal) return {};
    }
    const parts = this.#tools.render(said);
    const nobodyElse = this.#spot.talk && isDirect(this.#spot.channel);
    return said.audience === "everyone" || nobodyElse
      ? await this.#inPublic(parts, said)
      : await this.#inPrivate(parts);
  }

  view(said: Said): Filled {
    return this.#modal.viewWith(said);
  }

  async sayRest(parts: readonly Part[]): Promise<void> {
    await this.#inPrivate(parts);
  }

  done(): Promise<void> {
    return this.#status.clear();
  }

  /** A courtesy, shown only where Slack takes it away again: a note would stay beside what it announced. */
  #progress(doing: string): SaidAs {
    if (this.#spot.thread !== undefined && this.#spot.talk) this.#status.show(doing);
    return {};
  }

  /** What can be said elsewhere is, rather than lost with a window that Slack does not fill. */
  async #inModal(said: Said, needsModal: boolean): Promise<readonly Part[] | undefined> {
    try {
      return await this.#modal.show(said);
    } catch (thrown) {
      if (needsModal) throw thrown;
      this.#tools.log.warn("slack-modal-unfilled", { why: String(thrown) });
      return undefined;
    }
  }

  /** Best effort: an installation older than this may not allow it. */
  async #welcome(): Promise<SaidAs> {
    const { channel, message } = this.#spot;
    if (message !== undefined)
      await this.#workspace.client.reactions
        .add({ channel, timestamp: message, name: "heart" })
        .catch((thrown: unknown) => this.#tools.log.info("reaction-refused", { why: refusal(thrown) ?? "" }));
    return {};
  }

  async #publishHome(said: Said): Promise<SaidAs> {
    if (said.kind === "notice" || said.kind === "briefing" || said.kind === "answer") {
      const { user, homeHash: hash } = this.#spot;
      const wish = { user_id: user, view: homeOf(said, this.#tools.typed), ...(hash === undefined ? {} : { hash }) };
      await calling(() => this.#workspace.client.views.publish(wish)).catch((thrown: unknown) => {
        if (refusal(thrown) !== "hash_conflict") throw thrown;
      });
    }
    return {};
  }

  async #inPublic(parts: readonly Part[], said: Said): Promise<SaidAs> {
    const { thread, channel, responseUrl } = this.#spot;
    let first: string | undefined;
    const posted: MessageId[] = [];
    try {
      for (const part of parts) {
        const root = part.under === undefined ? thread : (first ?? thread);
        const ts = await this.#postPart(part, root);
        first ??= ts;
        posted.push(slackMessageId(channel, ts));
      }
    } catch (thrown) {
      if (first !== undefined || !absent.has(refusal(thrown) ?? "") || responseUrl === undefined) throw thrown;
      const rest = await this.#notes.sayOpenly(parts, tongueFor(said.language));
      for (const part of rest) await this.#sayAlone(part, part.payload as MessagePayload);
      return {};
    }
    this.#status.done();
    const tongue = tongueFor(said.language);
    await this.#modal.end(tongue.say(said.kind === "briefing" ? "slack.briefing-posted" : "slack.posted"), tongue);
    const root = thread ?? first;
    return root === undefined ? {} : { message: slackMessageId(channel, root), posted };
  }

  async #postPart(part: Part, root: string | undefined, channel = this.#spot.channel): Promise<string> {
    const under = root === undefined ? {} : { under: slackMessageId(channel, root) };
    const wish = { key: `said-${this.#tools.ids.next()}`, signal: this.#signal, ...under };
    return timestampOf(await postSurely(this.#tools, part, slackPlace(this.#spot.tenant, channel), wish));
  }

  async #inPrivate(parts: readonly Part[]): Promise<SaidAs> {
    for (const part of parts) {
      const payload = part.payload as MessagePayload;
      if (isDrawingNote(payload)) {
        await this.#showDrawing(payload);
        continue;
      }
      if (!(await this.#notes.say(payload))) await this.#sayAlone(part, payload);
      if (payload.file) await this.#handOver(payload.file);
    }
    return {};
  }

  /** What it shows was said: where it cannot be had, or Slack takes none, nothing is missing. */
  async #showDrawing(payload: MessagePayload): Promise<void> {
    const blocks = await this.#tools.drawings.blocksOf(payload, this.#spot.tenant, this.#signal);
    if (blocks.length > 0) await this.#notes.say({ ...payload, blocks });
  }

  async #sayAlone(part: Part, { text, blocks }: MessagePayload): Promise<void> {
    const { channel, user, thread } = this.#spot;
    if (isDirect(channel)) return void (await this.#postPart(part, thread));
    const words = { channel, user, text, blocks: [...blocks], ...(thread === undefined ? {} : { thread_ts: thread }) };
    try {
      await patiently(this.#tools.clock, () => calling(() => this.#workspace.client.chat.postEphemeral(words)));
    } catch (thrown) {
      if (!closed.has(refusal(thrown) ?? "")) throw thrown;
      await this.#postPart(part, undefined, await this.#direct());
    }
  }

  async #direct(): Promise<string> {
    const { client } = this.#workspace;
    const { channel } = await calling(() => client.conversations.open({ users: this.#spot.user }));
    return channel?.id ?? this.#spot.user;
  }

  /** A file for one person goes into their direct messages: files in channels are for everyone. */
  async #handOver({ name, text }: { readonly name: string; readonly text: string }): Promise<void> {
    const { client } = this.#workspace;
    const channel_id = await this.#direct();
    await calling(() => client.filesUploadV2({ channel_id, filename: name, content: text }));
  }
}

const absent = new Set(["not_in_channel", "channel_not_found"]);
/** Channels that take no note of ours: the person's own messages do. */
const closed = new Set([...absent, "user_not_in_channel", "is_archived", "restricted_action"]);
