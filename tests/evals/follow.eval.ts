// Evaluation: a followed story, report by report: which join it, and which of those are posted as something that matters.
import { continued } from "../../src/gathering/continued.ts";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { whatMatters } from "../../src/unfolding/matters.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { articlesOf, briefingOf, documentsIn, filledIn } from "./unfolding/days.ts";
import { madeRewrites } from "./unfolding/rewrites.ts";
import { type Unfolding, unfoldingsOf } from "./unfolding/unfolding.ts";

/** One report after those of the first day: is there a change in it by the table, did it join, what was posted? */
type Look = { readonly gold: "change" | "perhaps" | "none"; readonly joined: boolean; readonly posted?: string };

export const evaluation: Evaluation = {
  says: "followed stories, report by report; --show prints what was missed and what was posted for nothing",
  needs: ["stories/ecb_plus.jsonl"],
  run(folder, args, part) {
    const documents = documentsIn(folder);
    const looks = (stories: readonly Unfolding[]): readonly Look[] =>
      stories
        .filter(({ drawnBy }) => part.has(drawnBy))
        .flatMap((story) => filledIn(story, documents) ?? [])
        .flatMap((story) => looksAt(story, isShown(args, part)));
    const days = looks(["invented", "wikinews", "ecb"].flatMap(unfoldingsOf));
    const changed = days.filter(({ gold }) => gold === "change");
    const posted = days.filter((look) => look.posted !== undefined);
    const rewrites = looks([...unfoldingsOf("cosmetic"), ...madeRewrites()]);
    return [
      { what: "reports after the first day", figure: days.length },
      share("of the story: joined", days, ({ joined }) => joined),
      share("with a change: posted", changed, (look) => look.posted !== undefined),
      share("posted without a change", posted, ({ gold }) => gold === "none", "<= 3%"),
      { what: "rewrites that change nothing: posted", figure: rewrites.filter((look) => look.posted).length, bar: "0" },
    ];
  },
};

/** Followed on its first day; each report is looked at alone, as it came. */
function looksAt(story: Unfolding, show: boolean): readonly Look[] {
  const articles = articlesOf(story);
  const dayOf = ({ publishedAt = 0 }: Article): number => Math.floor(publishedAt / 86_400_000);
  const first = articles.filter((article) => articles[0] && dayOf(article) === dayOf(articles[0]));
  const [head, ...rest] = first.length < articles.length ? first : articles.slice(0, 1);
  if (head === undefined) return [];
  const known: Article[] = [head, ...rest].toReversed();
  const told: Briefing[] = [briefingOf([head, ...rest], head.publishedAt ?? 0)];
  const looks: Look[] = [];
  for (const [index, article] of articles.entries()) {
    if (known.includes(article)) continue;
    const joined = continued(known, [article]) !== undefined;
    const now = briefingOf([article], article.publishedAt ?? 0);
    const matter = joined ? whatMatters(told, now) : undefined;
    const posted = matter && (matter.kind === "change" ? matter.change.words : `new: ${matter.name}`);
    const here = story.gold.filter((gold) => gold.now.some(({ report }) => report === index));
    const gold = here.some(({ optional }) => !optional) ? "change" : here.length > 0 ? "perhaps" : "none";
    looks.push({ gold, joined, ...(posted !== undefined && { posted }) });
    if (show && (!joined || (posted === undefined) === (gold === "change")))
      console.log(`${story.id} ${index + 1}: ${gold}, ${joined ? (posted ?? "nothing") : "apart"}: ${article.title}`);
    if (posted !== undefined) told.unshift(now);
    // What was not posted is not told: it is held against the same reports as before.
    if (posted !== undefined) known.unshift(article);
  }
  return looks;
}

function share(what: string, all: readonly Look[], is: (look: Look) => boolean, bar?: string): Row {
  const some = all.filter(is).length;
  return { what, figure: some / all.length, unit: "%", note: `${some} of ${all.length}`, ...(bar && { bar }) };
}
