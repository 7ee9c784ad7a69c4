// npm run train:names [-- FOLDER] [--out FOLDER] [--verify]: makes the name tagger's lexicon and weights, to the byte.
import { join } from "node:path";
import { mixHash } from "../src/reading/names/hashing.ts";
import { inDrawer } from "../tests/evals/drawer.ts";
import { openTrainer } from "./command.ts";
import { lexiconTable } from "./names-lexicon.ts";

const { folder, isSample, learnedFrom, keep } = openTrainer("names", [
  "ner/train.conll",
  "ner/gazetteer.json",
  "ner/clusters.json",
]);

/** One learner's luck with its order of documents is worth half a point; the average of five has less of it. */
const seeds = isSample ? [1] : [1, 2, 3, 4, 5];
const rounds = isSample ? 1 : 3;
const scale = 32;
const least = 0.8;

const lexicon = lexiconTable(join(folder, "ner"), mixHash);
keep("src/reading/names/lexicon.table.json", `${JSON.stringify({ ...lexicon, learnedFrom }, null, 1)}\n`);

// Only now: these open the lexicon just written.
const { documentId, mixture, readCorpus } = await import("./names-corpus.ts");
const { learn, packWeights, prepare } = await import("./names-perceptron.ts");

const taught = readCorpus(join(folder, "ner/train.conll")).filter((document) => !inDrawer(documentId(document)));
const documents = mixture(taught);
console.error(`${documents.length} documents`);
const lessons = prepare(documents);
const learned = seeds.map((seed) => learn(lessons, rounds, seed, (line) => console.error(`seed ${seed}, ${line}`)));
const weights = Float64Array.from(
  learned[0] ?? [],
  (_, i) => learned.reduce((sum, one) => sum + (one[i] ?? 0), 0) / seeds.length,
);
const { packed, kept } = packWeights(weights, scale, least);
keep("src/reading/names/names.weights.json", `${JSON.stringify({ weights: packed, learnedFrom })}\n`);
console.error(`${kept} weights, ${Math.round(packed.length / 1024)} KB`);
