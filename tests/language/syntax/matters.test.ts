// What sentences hold open and settle: each matter with its concept, how sure it is, and what is told of it.
import { describe, expect, it, test } from "vitest";
import { mattersOf } from "../../../src/language/syntax/matters.ts";

/** "concept certainty effect", and "aside" of what is not told in its own right. */
const told: readonly (readonly [sentence: string, matter: string])[] = [
  ["The European Commission is examining the merger of Petra and Skylane.", "merge open is"],
  ["The European Commission cleared the merger of Petra and Skylane on Thursday.", "merge done is"],
  ["Pilots of Skylane threaten to strike over Easter.", "strike open is"],
  ["The strike of Skylane's pilots has been averted by a new pay deal.", "strike done ended"],
  ["The dockers of Tarn may end their strike.", "strike open ended"],
  ["The strike in Tarn is over.", "strike done ended"],
  ["The hospital of Elm faces closure in June.", "close open is"],
  ["The hospital of Elm will stay open.", "close ahead not"],
  ["The bridge was closed on Monday.", "close done is"],
  ["The bridge reopened on Monday.", "close done not"],
  ["The curfew in the capital was lifted on Thursday.", "curfew done ended"],
  ["The council refused to lift the curfew.", "curfew done kept"],
  ["The Greens ruled out a coalition with the Blues.", "coalition done refused"],
  ["Osten has given up its bid for the winter games.", "bid done ended"],
  ["Orsa has dropped its plan to bid for Lumen.", "bid done ended"],
  ["The company denied that it planned to sell the port.", "sell done denied"],
  ["A court in Hafen will decide whether Rhodan copied a pump of Glyx.", "copy open is"],
  ["Rhodan copied a pump of Glyx, a court in Hafen found on Thursday.", "copy done is"],
  ["The former premier may run for president of Sund.", "run:president open is"],
  ["The chief of Airo resigned on Monday.", "leave done is"],
  ["The minister called for the resignation of the chief.", "leave open is"],
  ["A plane with 19 people aboard is missing over the hills.", "find open is"],
  ["The launch of the probe was postponed until May.", "launch done delayed"],
  ["The bishop will not apologise for his words.", "apologize ahead not"],
  ["No charges were filed against the boy.", "charge done not"],
  ["The two sides are in talks about a truce.", "talk done is"],
  ["Radiation leaked from the reactor, its operator admitted on Wednesday.", "leak done is"],
  ["The mayor, who was convicted of fraud, spoke of a mistake.", "convict done is aside"],
  ["The club said it would sell the stadium if the city agreed.", "sell open is"],
];

describe("a matter stands by its own small words and by what it hangs on", () => {
  it.each(told)("%s: %s", (sentence, matter) => {
    const found = mattersOf(sentence, "en").map(({ concept, certainty, effect, isMain }) =>
      [concept, certainty, effect, ...(isMain ? [] : ["aside"])].join(" "),
    );
    expect(found).toContain(matter);
  });
});

test.each([
  ["Will the hospital of Elm close?", "en"],
  ["Mayor Quits After Report On Strike", "en"],
  ["Die Brücke wurde am Montag geschlossen.", "de"],
])("a question, a title in capitals and another language hold nothing: %s", (sentence, language) => {
  expect(mattersOf(sentence, language)).toEqual([]);
});

test("whose it is and to whom it is done stand beside it, the head first, and its phrases by their small words", () => {
  const [matter] = mattersOf("The ministry of Caldo granted a permit for a mine.", "en").filter(
    ({ concept }) => concept === "permit",
  );
  expect(matter?.subject).toEqual(["ministry", "caldo"]);
  expect(matter?.phrases).toEqual({ for: "mine" });
  expect(matter?.by).toBe("grant");
});

test("its words are those that tell how it stands; of what is denied, the deed itself", () => {
  const words = (sentence: string, concept: string): readonly string[] =>
    mattersOf(sentence, "en")
      .filter((one) => one.concept === concept)
      .map(({ start, end }) => sentence.slice(start, end));
  expect(words("The chain Modo has shelved its plan for a merger.", "merge")).toEqual([
    "has shelved its plan for a merger",
  ]);
  expect(words("The chain Modo denied that it would sell the port.", "sell")).toEqual(["would sell"]);
});
