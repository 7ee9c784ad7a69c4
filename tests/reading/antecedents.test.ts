// For whom an opening "He" or "Her" may be written out: one certain person, or nobody.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { antecedentOf } from "../../src/reading/standalone/coreference.ts";

/** Whom the opening pronoun of the text's last sentence stands for. */
function meantIn(text: string): string | undefined {
  const reading = read({ title: "", text, language: "en" });
  const found = antecedentOf(reading, reading.sentences.length - 1);
  return found && reading.actors[found.actor]?.name;
}

describe("one person is meant", () => {
  test.each([
    ["Angela Merkel", "Angela Merkel left Berlin on Monday. She will meet the council."],
    ["Daniel Harker", "Daniel Harker, 41, is a congressman who served three tours in Iraq. His family left."],
    ["Anna Hill", "Former mayor Anna Hill left the town for years. She sold the farm in May."],
    ["Tom Reed", "Tom Reed said the mayor had left the town. He added that nobody knew why."],
    ["Tom Reed", "Tom Reed, a friend of the mayor, said the town was safe. He also said it would stay so."],
  ])("%s: %s", (name, text) => expect(meantIn(text)).toBe(name));
});

describe("nobody is surely meant", () => {
  test.each([
    ["a first name of the other gender", "Dan Mackey left Berlin on Monday. She will meet the council."],
    ["a title of the other gender", "Mrs Reed left Berlin on Monday. He will meet the council."],
    ["a wife and her husband", "Mary Harker, 43, worked as his manager in San Diego. His family left."],
    ["an institute", "The Alfred Taubman Medical Research Institute opened in May. He gave much of his money."],
    ["another person in the sentence before", "Tom Reed met Paul Hill on Monday. He left early."],
    ["another person two sentences before", "Paul Hill wept. Tom Reed left Berlin on Monday. He was ill."],
    ["another person in the sentence itself", "Tom Reed left Berlin on Monday. He and Paul Hill were ill."],
    ["somebody told of by what he is", "Tom Reed met the minister on Monday. He left early."],
    ["a son", "Tom Reed waited for the son on Monday. He left early."],
    ["a woman beside him", "Tom Reed left as she came in. He was ill."],
    ["one of a family", "Joe Hill rowed. The town wept.\n\nMark Hill slept.\n\nHill was found in May. He was well."],
    ["the younger one", "The younger Reed took his boat out to find some fish. He broke a leg."],
    ["the object", "The court freed Tom Reed on Monday. He left at once."],
    ["whom others own", "Tom Reed's brother left Berlin on Monday. He was ill."],
    ["two together", "Tom Reed and Paul Hill left Berlin on Monday. He was ill."],
    ["another paragraph", "Tom Reed left Berlin on Monday.\n\nHe was ill."],
    ["words of a quotation", "Tom Reed said: 'Hill built a stadium for us. He did a lot of good.'"],
    ["half a name", "Ann Chambers-Smith says the money is there. She says it will be enough."],
  ])("%s: %s", (what, text) => {
    const found = meantIn(text);
    if (what === "half a name") expect(["Ann Chambers-Smith", undefined]).toContain(found);
    else expect(found).toBeUndefined();
  });
});
