// How long a day's articles take to become stories, and how that grows with their number.
import { cluster } from "../../src/gathering/cluster.ts";
import frequency from "../../src/language/frequency.table.json" with { type: "json" };
import type { Article } from "../../src/news/article.ts";
import { type Benchmark, quantile, timeRuns } from "./harness.ts";

export const benchmark: Benchmark = {
  says: "articles of 2,500 characters, three reports an event, words as frequent as in news",
  async run() {
    const sizes = [500, 1000, 2000, 4000, 8000];
    const times: number[] = [];
    for (const size of sizes) {
      const articles = day(size);
      times.push(quantile(await timeRuns(3, 1, () => cluster(articles)), 0.5));
    }
    const at = (size: number) => times[sizes.indexOf(size)] ?? Number.NaN;
    const stories = cluster(day(2000)).length;
    return [
      ...sizes.map((size, index) => ({
        what: `${size} articles`,
        figure: times[index] ?? Number.NaN,
        unit: "ms",
        ...(size === 2000 ? { bar: "a second or so", note: `${stories} stories` } : {}),
      })),
      {
        what: "growth from 2,000 to 8,000 as a power",
        figure: Math.log(at(8000) / at(2000)) / Math.log(4),
        bar: "< 2 (quadratic)",
      },
    ];
  },
};

/** Deterministic: the same day for every run. */
function day(size: number): readonly Article[] {
  let seed = 42;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  // Commonest first.
  const words = frequency.steps.flatMap((step) => step.split(" "));
  const word = () => words[Math.floor(words.length * chance() ** 3)] ?? "the";
  const name = () =>
    `${String.fromCharCode(65 + Math.floor(chance() * 26))}${Array.from({ length: 5 }, () => String.fromCharCode(97 + Math.floor(chance() * 26))).join("")}`;
  const everywhere = Array.from({ length: 300 }, name);
  const articles: Article[] = [];
  for (let event = 0; articles.length < size; event++) {
    const names = Array.from({ length: 8 }, name);
    for (let report = 0; report < 3 && articles.length < size; report++) {
      const pick = () =>
        (chance() < 0.6
          ? names[Math.floor(chance() * names.length)]
          : everywhere[Math.floor(everywhere.length * chance() ** 2)]) ?? "";
      const sentence = () => `The ${Array.from({ length: 14 }, () => (chance() < 0.12 ? pick() : word())).join(" ")}.`;
      articles.push({
        id: `${event}-${report}`,
        title: `${pick()} ${word()} ${pick()} ${word()}`,
        outlet: `outlet ${report}`,
        language: "en",
        publishedAt: 1_772_434_800_000 + event * 1000,
        completeness: "full",
        text: Array.from({ length: 25 }, sentence).join(" "),
      });
    }
  }
  return articles;
}
