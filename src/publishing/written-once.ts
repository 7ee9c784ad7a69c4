// The door before the writer: the same story in the same length and language is written once, whoever subscribes.
import type { Briefing } from "../news/briefing.ts";
import { idOf } from "../news/content-id.ts";
import type { Story } from "../news/story.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Model } from "../ports/model.ts";
import type { Store } from "../ports/store.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { asTrouble } from "../trouble.ts";
import { atMost } from "./at-most.ts";
import { Shared } from "./done-once.ts";
import type { Newsroom } from "./newsroom.ts";

type Write = Newsroom["write"];

export type WritingTools = {
  /** Where both are absent the embedded writer writes. */
  readonly model?: Pick<Model, "name"> | undefined;
  readonly prompts?: Pick<Prompts, "version"> | undefined;
  /**
   * What tells this program's writing from another version's, so that an upgrade shows nothing old. Absent where
   * nothing is kept beyond the process.
   */
  readonly version?: (() => string) | undefined;
  /** A stored briefing checked again; rejects with Trouble `stale` where it no longer holds. */
  readonly reopen: (stored: unknown) => Promise<Briefing>;
  readonly store: Pick<Store, "written">;
  readonly clock: Clock;
  readonly log: Log;
};

/** In characters: some three hundred briefings with the sentences they cite. */
const room = 8_000_000;
const minute = 60_000;
/** For editions: a model's server refuses more, and people who wait for a story of their own come between. */
const writtenAtOnce = 24;

/**
 * Nothing of a tenant goes into a briefing but what its key holds: articles are public, and what a place follows or
 * wants less of is part of the wish. In memory a model's are kept for the minute, as its failures pass; in the store
 * none is kept that the embedded writer wrote in its stead.
 */
export function writesOnce(write: Write, tools: WritingTools): Write {
  const { model, prompts, version, reopen, store, clock, log } = tools;
  const shared = new Shared<Briefing>(room, sizeOf);
  const inTurn = atMost(writtenAtOnce);
  const stored = async (key: string, make: () => Promise<Briefing>): Promise<Briefing> => {
    const known = await store.written
      .get(key)
      .then((found) => found && reopen(found))
      .catch((thrown: unknown) => void log.warn("written-unread", { kind: asTrouble(thrown).kind }));
    if (known) return known;
    const made = await make();
    if (made.writer.fellBack !== undefined) return made;
    await store.written
      .put(key, made, clock.now())
      .catch((thrown) => log.warn("written-unkept", { kind: asTrouble(thrown).kind }));
    return made;
  };
  return (story, wish, place, signal) => {
    const { language, length, less = [], follows = [], told = [], patience } = wish;
    const now = () => write(story, wish, place, signal);
    const make = () => (patience === "edition" ? inTurn(now) : now());
    const content = contentOf(story);
    if (model && prompts) {
      const key = idOf([content, prompts.version, model.name, language, length, less, follows, told], 24);
      const asked = `${key} ${patience} ${Math.floor(clock.now() / minute)}`;
      return shared.of(asked, () => stored(key, make), signal);
    }
    // The embedded writer asks for nothing else.
    const key = idOf([content, "embedded", version?.(), language, length, less], 24);
    return shared.of(key, version ? () => stored(key, make) : make, signal);
  };
}

const contents = new WeakMap<Story, string>();

/** What can be written of a story, and which report copies which. Remembered, as one story is asked for by many. */
function contentOf(story: Story): string {
  const known = contents.get(story);
  if (known !== undefined) return known;
  const articles = story.articles.map(({ picture: _, awaySince: __, ...article }) => article);
  const made = idOf([articles, [...story.copies]], 24);
  contents.set(story, made);
  return made;
}

const sizeOf = ({ sources }: Briefing): number =>
  sources.reduce((sum, { sentences }) => sum + sentences.reduce((all, { length }) => all + length, 0), 10_000);
