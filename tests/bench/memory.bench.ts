// Benchmark: where memory goes: the service with both platforms at rest and after briefings, and a long batch of them.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../../build/bundle.ts";
import type { Row } from "../evals/harness.ts";
import { type FakeDiscord, startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { token } from "../fakes/discord/town.ts";
import { startSlack } from "../fakes/slack/server.ts";
import type { Benchmark } from "./harness.ts";
import { rowsOf, startSide } from "./memory/side.ts";

const root = join(import.meta.dirname, "../..");
const briefed = 200;
const batch = 700;
const words = 360;
/** From the last word of a start: what was only needed for it is collected. */
const settledMs = 5_000;
/** As `npm start`, the image and the unit have them. */
const atLaunch = ["--min-semi-space-size=4", "--max-semi-space-size=4"];

const wikinews = readFileSync(join(root, "tests/fixtures/wikinews/articles.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { readonly title: string; readonly text: string });

/** Sentences of two real articles from another place on each time: new names and words come as they do in a day. */
function articleAt(n: number): { readonly title: string; readonly text: string } {
  const round = Math.floor(n / wikinews.length);
  const [one, two] = [wikinews[n % wikinews.length], wikinews[(7 * n + round + 1) % wikinews.length]];
  const sentences = `${one?.text} ${two?.text}`.match(/[^.!?]+[.!?]["”]?\s*/g) ?? [];
  let text = "";
  for (const sentence of sentences.slice(round % Math.max(1, sentences.length - 12)))
    if (text.split(" ").length < words) text += sentence;
  return { title: one?.title ?? "", text: `${text}\n\nThe count stood at ${n + 1} on Monday.` };
}

async function service(
  name: string,
  entry: string,

  asks: "nothing" | "rest" | "briefings",
): Promise<Row[]> {
  const [discord, slack] = [await startDiscord(), await startSlack()];
  const env = {
    ...{ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api },
    // As the image and the unit have them.
    ...{ MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" },
    ...{ SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test", SLACK_API_URL: slack.apiUrl },
  };
  const side = startSide(entry, [], env, atLaunch);
  try {
    await side.until((said) => said.includes("commands-registered") && said.includes("slack-socket-opened"));
    if (asks === "nothing") return [];
    await pause(settledMs);
    const rows = [...(await rowsOf(`${name}, idle with both platforms`, side, { own: 85, all: 200 }))];
    if (asks === "rest") return rows;
    for (let n = 0; n < briefed; n++) await brief(discord, n);
    return [...rows, ...(await rowsOf(`${name}, after ${briefed} briefings`, side, { all: 200 }))];
  } finally {
    await side.end();
    await Promise.all([discord.close(), slack.close()]);
  }
}

/** Pasted by somebody else each time: one person may not ask so often. */
async function brief(discord: FakeDiscord, n: number): Promise<void> {
  const by = { id: `88${String(n).padStart(16, "0")}`, username: `person${n}`, global_name: `Person ${n}` };
  const { title, text } = articleAt(n);
  const { id } = people(discord).command("/brief", { what: `${title}\n\n${text}`.slice(0, 5_900) }, { by });
  const { answers } = discord.routes.interactions;
  await discord.until(
    "a briefing",
    () =>
      JSON.stringify(answers.get(id)?.message ?? {}).includes("The count stood") || answers.get(id)?.followUps.length,
    60_000,
  );
}

async function rowsOfBatch(name: string, entry: string): Promise<readonly Row[]> {
  const side = startSide(entry, ["brief", "--jsonl"]);
  try {
    for (let n = 0; n < batch; n++) side.write(JSON.stringify({ id: String(n), articles: [articleAt(n)] }));
    await side.until((said) => said.split("\n").length > batch);
    return await rowsOf(`${name}, \`brief --jsonl\` after ${batch} articles`, side, { own: 60 });
  } finally {
    await side.end();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const benchmark: Benchmark = {
  says: "MB of memory, of pages written to by this process alone and of all that are resident; notes: V8's heaps",
  /** `source` or `bundle` measures one of the two. */
  async run([only]) {
    const folder = mkdtempSync(join(tmpdir(), "lede-built-"));
    try {
      await bundle(folder);
      const bundled = join(folder, "lede.js");
      const rows: Row[] = [];
      if (only !== "source") {
        // Code is compiled as it has been since the second start of any version.
        await service("bundle", bundled, "nothing");
        rows.push(...(await service("bundle", bundled, "briefings")), ...(await rowsOfBatch("bundle", bundled)));
      }
      if (only !== "bundle") rows.push(...(await service("source", join(root, "bin/lede.js"), "rest")));
      return rows;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
