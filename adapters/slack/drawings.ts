// A drawing in a Slack message: a file of ours that is shared nowhere, named by an image block beside its story.
import type { types } from "@slack/bolt";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Draw } from "../../src/ports/platform.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import type { Block } from "./blocks.ts";
import { calling, refusal } from "./client.ts";
import { plainLine } from "./escape.ts";
import type { MessagePayload } from "./parts.ts";
import { isSlacks } from "./wire.ts";
import type { Workspaces } from "./workspaces.ts";

/** Words are never late for a picture, and never lost for one. */
export type Drawings = {
  /** A message's blocks with its picture among them; as they are where there is none, or it could not be had. */
  blocksOf(payload: MessagePayload, tenant: Tenant, signal: AbortSignal): Promise<readonly Block[]>;
  /** Sent once more without its picture where it was refused for that: such a one stands nowhere. Throws Trouble. */
  send<T>(payload: MessagePayload, blocks: readonly Block[], send: (shown: MessagePayload) => Promise<T>): Promise<T>;
};

/** From the first call until the file may be named: what takes longer is posted without. */
const uploadMs = 6_000;
/** A file has its type once Slack has processed it: https://github.com/slackapi/python-slack-sdk/issues/1521 */
const looksAfterMs = [200, 400, 800, 1_200, 1_600];

type Tools = {
  readonly draw: Draw | undefined;
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly log: Log;
  readonly apiUrl: string | undefined;
};

export function openDrawings(tools: Tools): Drawings {
  const { draw, clock, log } = tools;
  const leftOut = (thrown: unknown) => log.warn("drawing-left-out", { why: asTrouble(thrown).kind });
  return {
    blocksOf: async ({ drawn, blocks }, tenant, signal) => {
      const bytes = drawn && (await draw?.(drawn.drawing, signal));
      if (drawn === undefined || bytes === undefined || bytes.length === 0) return blocks;
      const over = new AbortController();
      const late = clock.sleep(uploadMs, AbortSignal.any([signal, over.signal])).then(() => undefined);
      try {
        const { title } = drawn.drawing;
        const id = await Promise.race([upload(tools, tenant, { bytes, title, alt: drawn.alt }, over.signal), late]);
        if (id === undefined) throw new Trouble("timed-out");
        return [...blocks.slice(0, drawn.at), imageOf(id, drawn.alt), ...blocks.slice(drawn.at)];
      } catch (thrown) {
        leftOut(thrown);
        return blocks;
      } finally {
        over.abort();
        late.catch(() => {});
      }
    },
    send: async (payload, blocks, send) => {
      try {
        return await calling(() => send({ ...payload, blocks }));
      } catch (thrown) {
        if (blocks === payload.blocks || refusal(thrown) !== "invalid_blocks") throw thrown;
        leftOut(thrown);
        return await calling(() => send(payload));
      }
    },
  };
}

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
const imageOf = (id: string, alt: string): types.ImageBlock => ({
  type: "image",
  alt_text: alt,
  slack_file: { id },
});

type Sent = { readonly bytes: Uint8Array; readonly title: string; readonly alt: string };

/**
 * https://docs.slack.dev/messaging/working-with-files: without a channel nobody but us has it, and whoever may read the
 * message sees it in its block. Throws Trouble.
 */
async function upload(
  { workspaces, clock, apiUrl }: Tools,
  tenant: Tenant,
  { bytes, title, alt }: Sent,
  signal: AbortSignal,
) {
  const { client } = await workspaces.of(tenant);
  const ask = (method: string, given: Readonly<Record<string, unknown>>) =>
    calling(() => client.apiCall(`files.${method}`, given)) as Promise<Answered>;
  const announced = { filename: "drawing.png", length: bytes.length, alt_txt: alt };
  const { upload_url: address = "", file_id: id = "" } = await ask("getUploadURLExternal", announced);
  if (!isSlacks(address, apiUrl)) throw new Trouble("refused");
  const { ok } = await fetch(address, { method: "POST", body: new Uint8Array(bytes), redirect: "error", signal });
  if (!ok) throw new Trouble("unavailable");
  await ask("completeUploadExternal", { files: [{ id, title: plainLine(title) }] });
  for (const wait of looksAfterMs) {
    const { file } = await ask("info", { file: id });
    if (file?.mimetype) return id;
    await clock.sleep(wait, signal);
  }
  return undefined;
}

type Answered = {
  readonly upload_url?: string;
  readonly file_id?: string;
  readonly file?: { readonly mimetype?: string };
};
