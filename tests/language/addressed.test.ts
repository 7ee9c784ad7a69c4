// What ends like a domain is repeated only as the name of somebody the sentence tells of.
import { describe, expect, it } from "vitest";
import { addressed } from "../../src/language/addressed.ts";

const told = [
  "Lendly.com and Target followed at 6 percent each.",
  "The internet security firm Secuna.com, has said that the browser has 277 faults.",
  "Lendly.com's sales rose by 4% in May.",
  "Analysts at the bank expect that Lendly.com will cut 300 jobs.",
];
const addresses = [
  "The tickets are sold at Lendly.com until Friday.",
  "More on Lendly.com/offers today.",
  "lendly.com said sales rose.",
  "Lendly.com has a prize for you.",
  "Lendly.com said that evil.xyz is safe.",
  "Lendly.com said readers find it on Boats.com every day.",
  "Lendly.click said sales rose.",
  "The firm Lendly.com wrote to bob@lendly.com on Monday.",
  "Lendly.com said so at www.lendly.com on Monday.",
];

describe("a sentence with something that ends like a domain", () => {
  it.each(told)("tells of who bears the name: %s", (sentence) => {
    expect(addressed(sentence)).toBeUndefined();
  });

  it.each(addresses)("holds an address and is not repeated: %s", (sentence) => {
    expect(addressed(sentence)).toBeDefined();
  });
});
