// How an edition is laid out in its place: what stands there at once, and where its stories are read.

/**
 * `buttons`: an overview with a line a story, each opened by whoever wants it. `thread`: the same overview, the stories
 * in its thread. `posts`: no overview, each story by itself. `headlines`: the overview without its lines.
 */
export const layouts = ["buttons", "thread", "posts", "headlines"] as const;

export type Layout = (typeof layouts)[number];
