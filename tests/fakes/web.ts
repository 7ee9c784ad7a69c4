// A web of pages in a table: answers as the real one would, without a network.
import type { Fetched, PictureSeen, Web } from "../../src/ports/web.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";

export type FakePage = {
  readonly body?: string;
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly freshForMs?: number;
  readonly movedTo?: string;
  readonly trouble?: TroubleKind;
  readonly retryAfterMs?: number;
  /** What stands there is a picture of this size. */
  readonly picture?: { readonly width: number; readonly height: number; readonly bytes?: number };
};

export class FakeWeb implements Web {
  readonly pages: Map<string, FakePage>;
  /** Every address asked, with the validators given. */
  readonly asked: {
    readonly url: string;
    readonly as: string;
    readonly etag?: string;
    readonly lastModified?: string;
  }[] = [];

  constructor(pages: Readonly<Record<string, FakePage>> = {}) {
    this.pages = new Map(Object.entries(pages));
  }

  /** Addresses whose site does not let programs read them. */
  readonly closed = new Set<string>();

  async allows(url: string): Promise<boolean> {
    return !this.closed.has(url);
  }

  async picture(url: string): Promise<PictureSeen> {
    const page = this.pages.get(url);
    if (page?.movedTo !== undefined) return this.picture(page.movedTo);
    if (page?.trouble !== undefined) throw new Trouble(page.trouble);
    if (page?.picture === undefined) throw new Trouble(page === undefined ? "not-found" : "unreadable");
    return { url, ...page.picture };
  }

  async get(url: string, options: Parameters<Web["get"]>[1]): Promise<Fetched> {
    const { signal, ...asked } = options;
    if (signal.aborted) throw new Trouble("aborted");
    if (!URL.canParse(url)) throw new Trouble("bad-input");
    const { protocol, hostname } = new URL(url);
    if (!/^https?:$/.test(protocol) || /^(?:127\.|10\.|localhost$|\[::1\]$)/.test(hostname))
      throw new Trouble("refused");
    this.asked.push({ url, ...asked });
    const page = this.pages.get(url);
    if (page === undefined)
      throw new Trouble("not-found", "The site answered 404. There is no such page. Check the address.");
    if (page.trouble !== undefined)
      throw new Trouble(
        page.trouble,
        undefined,
        page.retryAfterMs === undefined ? {} : { retryAfterMs: page.retryAfterMs },
      );
    if (page.movedTo !== undefined) {
      const fetched = await this.get(page.movedTo, options);
      return fetched.kind === "body" ? { ...fetched, movedForGood: true } : fetched;
    }
    const fresh = page.freshForMs === undefined ? {} : { freshForMs: page.freshForMs };
    const known =
      (page.etag !== undefined && options.etag === page.etag) ||
      (page.lastModified !== undefined && options.lastModified === page.lastModified);
    if (known) return { kind: "unchanged", ...fresh };
    return {
      kind: "body",
      url,
      movedForGood: false,
      body: page.body ?? "",
      contentType: page.contentType ?? "text/html; charset=utf-8",
      ...(page.etag === undefined ? {} : { etag: page.etag }),
      ...(page.lastModified === undefined ? {} : { lastModified: page.lastModified }),
      ...fresh,
    };
  }
}
