// Files people hand us in Slack: fetched with the workspace's token from Slack alone, small, and only as text.
import type { Inputs } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { limits } from "./limits.ts";
import type { Ear } from "./tell.ts";
import { isSlacks } from "./wire.ts";

export type SharedFile = { readonly name?: string | null; readonly url?: string };

const fetchMs = 10_000;
const unread = "Slack did not hand over that file. Try again in a minute, or paste its text.";

/** The first file's text under "file", its name under "fileName". Throws Trouble too-big, refused, unavailable. */
export async function addFiles(
  ear: Ear,
  tenant: string,
  inputs: Inputs,
  files: readonly SharedFile[],
): Promise<Inputs> {
  const [file] = files;
  if (file?.url === undefined || file.url === "") return inputs;
  const { token } = await ear.workspaces.of(tenant);
  return { ...inputs, file: await download(file.url, token, ear.apiUrl), fileName: file.name ?? "file.txt" };
}

async function download(url: string, token: string, apiUrl: string | undefined): Promise<string> {
  if (!isSlacks(url, apiUrl)) throw new Trouble("refused", worded("file.not-slacks"));
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "error",
    signal: AbortSignal.timeout(fetchMs),
  }).catch((cause: unknown) => {
    throw new Trouble("unavailable", unread, { cause });
  });
  if (!answer.ok || answer.body === null) throw new Trouble("unavailable", unread);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body) {
    size += piece.length;
    if (size > limits.requestBytes) throw new Trouble("too-big", worded("file.over-a-megabyte"));
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}
