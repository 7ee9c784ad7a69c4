// npm run record:changes -- write FOLDER [TABLE ...] | read FOLDER: prompts of changes that have no recorded reply yet, and replies.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelRequest } from "../../src/ports/model.ts";
import { folderFor } from "./folder.ts";
import { documentsIn, filledIn, tellingsOf } from "./unfolding/days.ts";
import { judged } from "./unfolding/judged.ts";
import { keepRecorded, nameOf, record, recordedChanges } from "./unfolding/recorded.ts";
import { madeRewrites } from "./unfolding/rewrites.ts";
import { unfoldingsOf } from "./unfolding/unfolding.ts";
import { changedBy, recordedMark } from "./unfolding/with-model.ts";

/** Seen and drawer alike: whoever replies sees no gold, and which story a prompt is of is nowhere said. */
const tables =
  "invented wikinews ecb second-hand third-hand fresh counted wikinews-fresh same-state cosmetic rewrites blind-a blind-b";

const [, , act, folder, ...named] = process.argv;
const files = named.length > 0 ? named : tables.split(" ");
if ((act !== "write" && act !== "read") || folder === undefined) {
  console.error("npm run record:changes -- write FOLDER [TABLE ...], then -- read FOLDER");
  process.exit(2);
}
const recorded = recordedChanges();
await (act === "write" ? write(folder) : read(folder));

/**
 * A file a prompt, named by what it asks about: NAME.prompt.txt, to be answered in NAME.reply.json. What is to be judged
 * is known when proposals are recorded: it is written, answered and read until nothing is left.
 */
async function write(to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const names = new Set<string>();
  const unknown = (request: ModelRequest): void => {
    const name = nameOf(request);
    names.add(name);
    writeFileSync(join(to, `${name}.prompt.txt`), `${request.system}\n\n${request.prompt}\n`);
  };
  const documents = documentsIn(folderFor(["stories/ecb_plus.jsonl"], false).folder);
  const stories = files.flatMap((name) => (name === "rewrites" ? madeRewrites() : unfoldingsOf(name)));
  for (const story of stories) {
    const filled = filledIn(story, documents);
    if (filled) await judged(filled, tellingsOf(filled), changedBy({ recorded, unknown }));
  }
  await recordedMark({ recorded, unknown });
  console.log(`${names.size} prompts without a recorded reply in ${to}`);
}

async function read(from: string): Promise<void> {
  let [kept, unread] = [0, 0];
  for (const name of readdirSync(from).filter((one) => one.endsWith(".prompt.txt"))) {
    const reply = join(from, name.replace(".prompt.txt", ".reply.json"));
    if (!existsSync(reply)) continue;
    const prompt = readFileSync(join(from, name), "utf8");
    if (record({ prompt }, readFileSync(reply, "utf8"), recorded)) kept++;
    else {
      unread++;
      console.log(`${reply} cannot be read`);
    }
  }
  keepRecorded(recorded);
  console.log(
    `${kept} replies read, ${unread} could not be; ${recorded.found.size} tellings and ${recorded.judged.size} pairs are recorded`,
  );
}
