// npm run train:names [-- FOLDER] [--verify]: makes the name tagger's lexicon and weights from the data folder, the same bytes every time.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { mixHash } from "../src/reading/names/hashing.ts";
import { writeLexicon } from "./names-lexicon.ts";

const args = process.argv.slice(2);
const here = import.meta.dirname;
const given = args.find((word) => !word.startsWith("-"));
const folder = resolve(given ?? join(process.env.LEDE_DATA ?? join(here, "../../shared/data"), "ner"));
const reading = join(here, "../src/reading");
const verify = args.includes("--verify");

for (const file of ["train.conll", "gazetteer.json", "clusters.json"]) {
  if (existsSync(join(folder, file))) continue;
  console.error(
    `${join(folder, file)} is not there. Name the folder that holds train.conll, gazetteer.json and clusters.json: npm run train:names -- FOLDER`,
  );
  process.exit(1);
}

/** One learner's luck with its order of documents is worth half a point; the average of three has less of it. */
const seeds = [1, 2, 3];
const rounds = 3;
const scale = 32;
const least = 0.8;

const out = verify ? mkdtempSync(join(tmpdir(), "lede-names-")) : reading;
writeLexicon(folder, join(out, "names-lexicon.table.json"), mixHash);
if (verify && !same("names-lexicon.table.json")) fail("names-lexicon.table.json");

// Only now: these open the lexicon just written.
const { mixture, readCorpus } = await import("./names-corpus.ts");
const { learn, packWeights, prepare } = await import("./names-perceptron.ts");

const documents = mixture(readCorpus(join(folder, "train.conll")));
console.error(`${documents.length} documents`);
const lessons = prepare(documents);
const learned = seeds.map((seed) => learn(lessons, rounds, seed, (line) => console.error(`seed ${seed}, ${line}`)));
const weights = Float64Array.from(
  learned[0] ?? [],
  (_, i) => learned.reduce((sum, one) => sum + (one[i] ?? 0), 0) / seeds.length,
);
const { packed, kept } = packWeights(weights, scale, least);
writeFileSync(join(out, "names.weights.json"), `${JSON.stringify({ weights: packed })}\n`);
console.error(`${kept} weights, ${Math.round(packed.length / 1024)} KB`);
if (verify && !same("names.weights.json")) fail("names.weights.json");
if (verify) console.log("The committed lexicon and weights are what training gives, bit for bit.");

function same(file: string): boolean {
  return readFileSync(join(out, file)).equals(readFileSync(join(reading, file)));
}

function fail(file: string): never {
  console.error(`${file} differs from what training gives; the new one is ${join(out, file)}.`);
  process.exit(1);
}
