// French words that deny what they stand over; the other senses have no list yet (claim-senses.ts).
import type { SenseWords } from "../claim-sense.ts";

export const frenchSenses: Pick<SenseWords, "denied"> = {
  denied: "pas jamais aucun aucune ni rien nul nulle",
};
