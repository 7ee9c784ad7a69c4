// What a sandbox can be asked to do: each task's name with the function that does it, for workers and for inline fakes.
import type { TaskName, Tasks } from "../ports/sandbox.ts";
import { parseFeed } from "./feed.ts";
import { parseOutline } from "./opml.ts";
import { extractPage } from "./page.ts";

export const tasks: { readonly [T in TaskName]: (input: Tasks[T]["in"]) => Tasks[T]["out"] } = {
  page: ({ html, url }) => extractPage(html, url),
  feed: ({ body, url }) => parseFeed(body, url),
  opml: ({ body }) => parseOutline(body),
};
