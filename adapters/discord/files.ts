// How a file a person attached is read: from Discord's own hosts, as text, and only so much of it.
import type { APIInteractionDataResolved } from "discord.js";
import { request } from "undici";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { clip } from "./message.ts";

/** An uploaded file whose text is still to be fetched into `file` and `fileName`. */
export type Upload = { readonly url: string; readonly name: string; readonly size: number };

/** The attachment with this id, where the interaction tells of it. */
export function attachmentOf(id: string, resolved: APIInteractionDataResolved | undefined): Upload | undefined {
  const found = resolved?.attachments?.[id];
  return found === undefined ? undefined : { url: found.url, name: found.filename, size: found.size };
}

const most = 5 * 1024 * 1024;
const hosts = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

/**
 * Throws Trouble bad-input, too-big, unavailable. `api` names the one other host that may serve files: a proxy's or a
 * test's.
 */
export async function readUpload(
  upload: Upload,
  api: string,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly fileName: string }> {
  const { host, protocol } = new URL(upload.url);
  if (!(protocol === "https:" && hosts.has(host)) && host !== new URL(api).host)
    throw new Trouble("bad-input", worded("file.not-on-discord"));
  if (upload.size > most) throw tooBig();
  const { statusCode, body } = await request(upload.url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(20_000)]),
  }).catch((thrown) => {
    throw new Trouble("unavailable", worded("file.unfetched"), { cause: thrown });
  });
  if (statusCode !== 200) throw new Trouble("unavailable", worded("file.unfetched"));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > most) throw tooBig();
    chunks.push(chunk as Buffer);
  }
  const file = new TextDecoder().decode(Buffer.concat(chunks));
  if (file.includes("\u0000")) throw new Trouble("bad-input", worded("file.no-text"));
  return { file, fileName: clip(upload.name, 100) };
}

const tooBig = (): Trouble => new Trouble("too-big", worded("file.too-big"));
