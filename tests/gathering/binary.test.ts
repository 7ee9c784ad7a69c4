// What stands at an address and is no text is no article, whatever its server calls it.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { discover } from "../../src/gathering/discover.ts";
import { fetchArticle } from "../../src/gathering/fetch.ts";
import { FixedClock } from "../fakes/clock.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";

const url = "https://news.example.org/story";
const noise = gzipSync(Buffer.from(Array.from({ length: 900 }, (_, at) => `${at * at}`).join(" "))).toString("latin1");
const signal = new AbortController().signal;

test.each(["text/html", "text/plain", "application/octet-stream", ""])("an archive sent as %s", async (contentType) => {
  const web = new FakeWeb({ [url]: { body: noise, contentType } });
  for (const read of [discover, fetchArticle])
    await expect(
      read(url, { web, sandbox: inlineSandbox, signal, store: openMemory(), clock: new FixedClock() }),
    ).rejects.toMatchObject({
      kind: "unreadable",
      message: expect.stringContaining("is a file, not a page"),
    });
});
