// Two stories followed in one place that turn out to be one: what either told was told there, and one of them tells on.
import type { Article, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Store } from "../ports/store.ts";
import { followedAtMost, type StorySoFar, toldOfStory } from "./last-told.ts";
import type { Newsroom } from "./newsroom.ts";

type Tools = { readonly store: Store; readonly newsroom: Pick<Newsroom, "continued"> };
type At = { readonly slot: Instant; readonly now: Instant };

/** So many of a story's reports say what it is about; each is compared with every new one. */
const reportsCompared = 12;

/** The reports that say what a story is about, those of its newest telling first; what is kept no more is left out. */
export const reportsOf = ({ store }: Pick<Tools, "store">, { articles }: StorySoFar): Promise<readonly Article[]> =>
  store.articles.ofIds(articles.slice(0, reportsCompared));

export type Twins = {
  /** What the place was told by them: newest first. */
  readonly tellings: readonly Briefing[];
  /** One of them is followed still, and was asked for before: it tells what these reports say. */
  readonly isToldByElder: boolean;
};

/** The other stories followed in its place that these reports belong to as well. Throws Trouble `storage-failed`. */
export async function twinsOf(
  tools: Tools,
  subscription: Subscription,
  reports: readonly Article[],
  at: At,
): Promise<Twins> {
  const beside = await followedBeside(tools, subscription, at);
  const belong = await Promise.all(
    beside.map(async ({ told, before }) => {
      const isKnown = reports.some(({ id }) => told.articles.includes(id));
      return isKnown || (await continues(tools, before, reports));
    }),
  );
  const twins = beside.filter((_, index) => belong[index]);
  return {
    tellings: twins.flatMap(({ told }) => told.tellings),
    isToldByElder: twins.some(({ other }) => other.state === "active" && isElder(other, subscription)),
  };
}

/** Whether another story followed in its place was told since then, in reports that belong to this one too. */
export async function isToldOn(
  tools: Tools,
  subscription: Subscription,
  own: StorySoFar,
  since: Instant,
  at: At,
): Promise<boolean> {
  const [before, beside] = await Promise.all([reportsOf(tools, own), followedBeside(tools, subscription, at)]);
  const told = beside.filter(({ other, told }) => other.state === "active" && told.at > since);
  const belong = await Promise.all(told.map((one) => continues(tools, before, one.before)));
  return belong.includes(true);
}

/** Do some of these reports go on with the story that those before tell? */
const continues = async (
  { newsroom }: Tools,
  before: readonly Article[],
  reports: readonly Article[],
): Promise<boolean> => before.length > 0 && (await newsroom.continued(before, reports)) !== undefined;

async function followedBeside(tools: Tools, { id, place }: Subscription, at: At) {
  const tenant = tools.store.of(place.tenant);
  const here = (await tenant.subscriptions.ofPlace(place)).filter((one) => one.story !== undefined && one.id !== id);
  const all = here.map(async (other) => {
    const told = await toldOfStory(tenant, other, at);
    if (told === undefined || at.now - told.at > followedAtMost) return [];
    return [{ other, told, before: await reportsOf(tools, told) }];
  });
  return (await Promise.all(all)).flat();
}

function isElder(one: Subscription, other: Subscription): boolean {
  const [askedAt, than] = [one.story?.askedAt ?? 0, other.story?.askedAt ?? 0];
  return askedAt === than ? one.id < other.id : askedAt < than;
}
