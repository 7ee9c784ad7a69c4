// The readers' pages as a plug: where they are for those who post, and what serves them.
import type { Place } from "../../src/news/place.ts";
import type { Pages } from "../../src/ports/pages.ts";
import { type PageTools, pagesApp } from "./app.ts";
import { pageKey, sealed } from "./token.ts";

export type OpenedPages = Pages & {
  /** Answers what a browser asks; never rejects. */
  readonly fetch: (request: Request) => Promise<Response> | Response;
};

const day = 86_400_000;

/** May throw Trouble `storage-failed`: the key is the store's. */
export async function openPages({
  retentionDays,
  ...tools
}: Omit<PageTools, "key"> & { readonly retentionDays: number }): Promise<OpenedPages> {
  const key = await pageKey(tools.store.secrets);
  const base = new URL(tools.address).origin;
  return {
    addressOf: ({ at, ...readable }) => {
      const until = at + retentionDays * day;
      return `${base}/b/${sealed({ ...readable, until }, key)}`;
    },
    publicAddressOf: (place: Place) => `${base}/p/${sealed({ kind: "public", place }, key)}`,
    fetch: pagesApp({ ...tools, address: base, key }).fetch,
  };
}
