// What every Sandbox must do: the same results and the same troubles, inline or in a worker.
import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/ports/sandbox.ts";

const never = new AbortController().signal;

export function sandboxContract(name: string, sandbox: () => Sandbox): void {
  describe(`${name} keeps the Sandbox contract`, () => {
    it("reads a page", async () => {
      const html = `<html lang="en"><head><title>Lake level rises</title></head><body><article>${"<p>The lake rose by two metres on Monday, the water authority said in a statement to reporters.</p>".repeat(6)}</article></body></html>`;
      expect(await sandbox().run("page", { html, url: "https://example.org/lake" }, never)).toMatchObject({
        title: "Lake level rises",
        language: "en",
        completeness: "full",
      });
    });

    it("reads a feed", async () => {
      const body =
        "<rss version='2.0'><channel><title>News</title><item><title>One</title><link>/one</link></item></channel></rss>";
      const { title, entries } = await sandbox().run("feed", { body, url: "https://example.org/feed" }, never);
      expect([title, entries[0]?.url]).toEqual(["News", "https://example.org/one"]);
    });

    it("reads a list of feeds", async () => {
      const body =
        '<opml version="2.0"><body><outline text="World"><outline text="A" xmlUrl="https://example.org/a"/></outline></body></opml>';
      expect(await sandbox().run("opml", { body }, never)).toEqual({
        feeds: [{ url: "https://example.org/a", title: "A", folder: "World" }],
        unread: [],
      });
    });

    it("refuses what is no feed", async () => {
      await expect(
        sandbox().run("feed", { body: "<html><body>no</body></html>", url: "" }, never),
      ).rejects.toMatchObject({ kind: "unreadable" });
    });

    it("refuses a tree a hundred thousand levels deep", async () => {
      await expect(sandbox().run("page", { html: "<div>".repeat(100_000) }, never)).rejects.toMatchObject({
        kind: "too-big",
      });
    });

    it("refuses a million elements", async () => {
      await expect(sandbox().run("page", { html: "<p>x".repeat(1_000_000) }, never)).rejects.toMatchObject({
        kind: "too-big",
      });
    });

    it("does not expand what a document declares for itself", async () => {
      const entities = Array.from(
        { length: 9 },
        (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
      ).join("");
      const body = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${entities}]><rss version="2.0"><channel><title>&lol9;</title></channel></rss>`;
      const { title } = await sandbox().run("feed", { body, url: "" }, never);
      expect(title.length).toBeLessThan(100);
    });

    it("stops before it starts when it is told to", async () => {
      await expect(sandbox().run("page", { html: "<p>x" }, AbortSignal.abort())).rejects.toMatchObject({
        kind: "aborted",
      });
    });
  });
}
