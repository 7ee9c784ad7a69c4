// In which order stories are told, and why: fresh, told by many on their own, and asked for.
import type { Article, ArticleId, Instant } from "../news/article.ts";
import { outletOfLess } from "../news/less-of.ts";
import type { Ranked, Story } from "../news/story.ts";
import { readTopics, type Topic, topicText } from "./topics.ts";
import { siteOf } from "./url.ts";

export type Wish = {
  /** Plain words or boolean phrases; a leading "-" excludes. Empty means everything. */
  readonly topics: readonly string[];
  /** Topics asked for less: their stories come later, never not at all. */
  readonly less: readonly string[];
  readonly now: Instant;
  /** Articles this reader has had already. */
  readonly seen?: ReadonlySet<ArticleId>;
};

const hour = 3_600_000;

/** What each thing is worth. Freshness halves in `halfLife`; a second outlet says more than a tenth. */
const weights = {
  fresh: 3,
  halfLife: 12 * hour,
  outlets: 2,
  topicInTitle: 3,
  topicInText: 1.5,
  /** An excerpt tells little. */
  excerptOnly: -1,
  /** More than all the rest together: last, but not left out. */
  less: -20,
} as const;

/** Stories about a topic, or all without topics; never one about an excluded topic or seen whole. Best first. */
export function rankStories(stories: readonly Story[], wish: Wish): readonly Ranked[] {
  const topics = readTopics(wish.topics);
  const wanted = topics.filter((topic) => !topic.excludes);
  const excluded = topics.filter((topic) => topic.excludes);
  const less: Less = {
    topics: readTopics(
      wish.less.filter((text) => outletOfLess(text) === undefined).map((text) => text.replace(/^-/, "")),
    ),
    outlets: wish.less.flatMap((text) => outletOfLess(text) ?? []),
  };
  return stories
    .flatMap((story) => judge(story, { wanted, excluded, less }, wish) ?? [])
    .sort((one, other) => other.score - one.score || (one.story.id < other.story.id ? -1 : 1));
}

type Topics = {
  readonly wanted: readonly Topic[];
  readonly excluded: readonly Topic[];
  readonly less: Less;
};

type TopicTexts = { readonly titles: string; readonly texts: string };

/** A story is ranked for many readers, and its words stay the same. */
const texts = new WeakMap<Story, TopicTexts>();

function topicTexts(story: Story): TopicTexts {
  const known = texts.get(story);
  if (known) return known;
  const made = {
    titles: topicText(story.articles.map(({ title }) => title).join(" . ")),
    texts: topicText(story.articles.map(({ title, text }) => `${title} . ${text.slice(0, 1500)}`).join(" . ")),
  };
  texts.set(story, made);
  return made;
}

/** An outlet is less wanted where it is the only one that reports. */
type Less = { readonly topics: readonly Topic[]; readonly outlets: readonly string[] };

function unwantedIn(story: Story, titles: ReturnType<typeof topicText>, { topics, outlets }: Less): string | undefined {
  const topic = topics.find((one) => one.matches(titles));
  const outlet = outlets.find((one) => story.articles.every((article) => outletOf(article) === one.toLowerCase()));
  return topic?.words ?? outlet;
}

function judge(story: Story, topics: Topics, wish: Wish): Ranked | undefined {
  if (wish.seen !== undefined && story.articles.every((article) => wish.seen?.has(article.id))) return undefined;
  const { titles, texts } = topicTexts(story);
  if (topics.excluded.some((topic) => topic.matches(titles) || mostAbout(story, topic))) return undefined;
  const inTitle = topics.wanted.filter((topic) => topic.matches(titles));
  const inText = topics.wanted.filter((topic) => !inTitle.includes(topic) && topic.matches(texts));
  if (topics.wanted.length > 0 && inTitle.length + inText.length === 0) return undefined;

  const newest = Math.max(...story.articles.map((article) => article.publishedAt ?? Number.NEGATIVE_INFINITY));
  const age = Number.isFinite(newest) ? Math.max(0, wish.now - newest) : undefined;
  const outlets = new Set(story.articles.map(outletOf)).size;
  const originals = new Set(story.articles.filter((article) => !story.copies.has(article.id)).map(outletOf)).size;
  const unwanted = unwantedIn(story, titles, topics.less);
  const score =
    weights.fresh * 2 ** -((age ?? weights.halfLife) / weights.halfLife) +
    weights.outlets * Math.log2(originals) +
    (inTitle.length > 0 ? weights.topicInTitle : inText.length > 0 ? weights.topicInText : 0) +
    (story.articles.every((article) => article.completeness === "excerpt") ? weights.excerptOnly : 0);
  return {
    story,
    score: unwanted === undefined ? score : score + weights.less,
    reasons: [
      ...inTitle.map((topic) => `matches ${topic.words}`),
      ...inText.map((topic) => `mentions ${topic.words}`),
      ...(outlets > 1
        ? [
            outlets === originals
              ? `${outlets} outlets`
              : `${outlets} outlets, ${originals} original ${originals === 1 ? "report" : "reports"}`,
          ]
        : []),
      ...(age === undefined ? [] : [ageWords(age)]),
      ...(unwanted === undefined ? [] : [`comes later: less of ${unwanted} was asked for`]),
    ],
  };
}

/** Named in passing is not about: an excluded topic must open most of the reports. */
function mostAbout(story: Story, topic: Topic): boolean {
  const about = story.articles.filter((article) =>
    topic.matches(topicText(`${article.title} . ${article.text.slice(0, 400)}`)),
  );
  return about.length * 2 > story.articles.length;
}

const outletOf = (article: Article): string =>
  (article.outlet || (article.url === undefined ? article.id : siteOf(article.url))).toLowerCase();

function ageWords(age: number): string {
  if (age < hour) return "new in the last hour";
  if (age < 48 * hour) return `${Math.floor(age / hour)} ${age < 2 * hour ? "hour" : "hours"} old`;
  return `${Math.floor(age / (24 * hour))} days old`;
}
