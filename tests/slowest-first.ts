// The order in which test files run where no earlier run has told how long each takes: what takes longest begins first.
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A quarter of a minute and more, the longest first: begun last, one of them would run alone at the end. */
const slowest = [
  "house/sample",
  "crash/closed",
  "process/shards",
  "crash/outages",
  "process/health",
  "process/start",
  "adapters/jobs/postgres",
  "adapters/discord/layouts",
  "process/fallen",
  "process/hostile",
  "process/scripts",
  "adapters/discord/posting",
  "process/proxy",
  "adapters/slack/life",
  "adapters/slack/answering",
  "process/setup",
  "judging/trust",
];

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slowest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at === -1 ? slowest.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
