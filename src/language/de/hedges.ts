// German words that say how sure a number is, each with its class: what is said keeps the class of the source.

/** "evidential": somebody reckons or reports so, the number itself is not bounded. */
export type GermanHedgeClass = "about" | "at least" | "at most" | "evidential" | "over" | "under";

/**
 * A mark inside a phrase stands apart, as the tokenizer cuts it. Not here: "um 3 Prozent" is by how much,
 * "gegen 20 Uhr" when, and "wohl" is said of the clause.
 */
export const germanHedges: Readonly<Record<string, GermanHedgeClass>> = {
  "an die": "about",
  angeblich: "evidential",
  annähernd: "under",
  beinahe: "under",
  "bis zu": "at most",
  ca: "about",
  circa: "about",
  etwa: "about",
  "etwas mehr als": "over",
  "etwas unter": "under",
  "etwas weniger als": "under",
  "etwas über": "over",
  fast: "under",
  geschätzt: "evidential",
  geschätzte: "evidential",
  geschätzten: "evidential",
  gut: "over",
  höchstens: "at most",
  "höchstens aber": "at most",
  "jünger als": "under",
  "kaum mehr als": "about",
  knapp: "under",
  maximal: "at most",
  "mehr als": "over",
  mindestens: "at least",
  "mindestens aber": "at least",
  mutmaßlich: "evidential",
  "nach schätzungen": "evidential",
  nahezu: "under",
  "nicht einmal": "under",
  "nicht ganz": "under",
  "nicht mehr als": "at most",
  "nicht unter": "at least",
  "nicht weniger als": "at least",
  offenbar: "evidential",
  "plus / minus": "about",
  rund: "about",
  schätzungsweise: "evidential",
  "so um die": "about",
  "um die": "about",
  ungefähr: "about",
  unter: "under",
  vermutlich: "evidential",
  voraussichtlich: "evidential",
  "weit mehr als": "over",
  "weit über": "over",
  "weniger als": "under",
  wenigstens: "at least",
  zirka: "about",
  zumindest: "at least",
  "älter als": "over",
  über: "over",
};

/** After the number ("500 Euro oder mehr", "12 Jahre und älter"). */
export const germanHedgesAfter: Readonly<Record<string, GermanHedgeClass>> = {
  "oder mehr": "at least",
  "oder weniger": "at most",
  "und darunter": "at most",
  "und mehr": "at least",
  "und älter": "at least",
};
