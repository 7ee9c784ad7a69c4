// Of which kind the names of a text are where it is easily taken wrong, each kind of trap in inputs made by hand.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

/** Names by their first letter's kind: p(erson), o(rganisation), l(and and place); in the order of the text. */
test.each([
  // Bodies named after people.
  ["Charles Schwab cut 200 jobs, and Wells Fargo said it would follow.", "o Charles Schwab, o Wells Fargo"],
  ["The Clinton Foundation and the Gates Foundation gave money.", "o Clinton Foundation, o Gates Foundation"],
  ["Shares in Procter & Gamble rose, and Ernst & Young agreed.", "o Procter & Gamble, o Ernst & Young"],
  ["Goldman Sachs, Merrill Lynch and Charles Schwab were fined.", "o Goldman Sachs, o Merrill Lynch, o Charles Schwab"],
  ["William Hill, who is 41, met Walt Disney's nephew on Monday.", "p William Hill, p Walt Disney"],
  // People whose first name is a place, and places whose second word is a surname.
  ["London Breed met Paris Jackson in Rome on Monday.", "p London Breed, p Paris Jackson, l Rome"],
  ["Kenya Moore and India Walton stayed in Kenya.", "p Kenya Moore, p India Walton, l Kenya"],
  ["Then Chad Smith left Chad for the north.", "p Chad Smith, l Chad"],
  ["The concert at Sydney Harbour drew a crowd to Virginia Beach.", "l Sydney Harbour, l Virginia Beach"],
  ["Georgia Power raised its rates, and Florida Power followed.", "o Georgia Power, o Florida Power"],
  ["The Sydney Swans beat the Houston Astros in an odd match.", "o Sydney Swans, o Houston Astros"],
  ["They saw the Miami Heat lose to the Utah Jazz again.", "o Miami Heat, o Utah Jazz"],
  // Parts in small letters and with hyphens.
  ["The manager Erik ten Hag met Abdel Fattah el-Sisi there.", "p Erik ten Hag, p Abdel Fattah el-Sisi"],
  ["Chung Man-ho spoke with Mohammed bin Salman on Friday.", "p Chung Man-ho, p Mohammed bin Salman"],
  ["Amon-Ra St. Brown scored, and Linde CEO Steve Angel spoke.", "p Amon-Ra St. Brown, o Linde, p Steve Angel"],
  // Whose they are.
  ["Nvidia's Jensen Huang and Intel's Lip-Bu Tan met.", "o Nvidia, p Jensen Huang, o Intel, p Lip-Bu Tan"],
  ["Apple's Tim Cook spoke to Ukraine's Volodymyr Zelensky.", "o Apple, p Tim Cook, l Ukraine, p Volodymyr Zelensky"],
  // Months and days in datelines.
  ["TOKYO, Sept 12 (Reuters) - Toyota said on Tues. that it fell.", "l TOKYO, o Reuters, o Toyota"],
  ["BEIJING, Dec 7 (AP) - It fell on Mon. and in Oct. again.", "l BEIJING, o AP"],
  // What stands behind a name of somebody.
  ["John Smith Jr. ran against John Smith Sr. in May.", "p John Smith Jr., p John Smith Sr."],
  ["On that day Qwxa Zzorb, the chairman, left.", "p Qwxa Zzorb"],
])("%s", (text, names) => {
  const letter = { person: "p", organisation: "o", place: "l" } as const;
  const found = read({ title: "", text, language: "en" }).names;
  expect(found.map((name) => `${letter[name.kind]} ${name.text}`).join(", ")).toBe(names);
});

test.each([
  ["Follow @jane_doe and #Ellery for more. The mayor Ann Bright resigned.", ["Ann Bright"]],
  ["<@U123> and <#C1> wrote it. The mayor Ann Bright resigned.", ["Ann Bright"]],
  ["Image: Jane Doe/Getty Images. The mayor Ann Bright resigned.", ["Ann Bright"]],
])("marks of channels, screen names and credits are nobody: %s", (text, actors) => {
  expect(read({ title: "", text, language: "en" }).actors.map(({ name }) => name)).toEqual(actors);
});

test("an acronym that a body is given once is that body wherever it stands", () => {
  const text =
    "The Qwxa Farmers Front (QFF) signed on Monday. Police said that QFF had paid. Later a man of QFF was held.";
  const { actors } = read({ title: "", text, language: "en" });
  expect(actors.map(({ name, aliases, mentions }) => [name, aliases, mentions.length])).toEqual([
    ["Qwxa Farmers Front", ["QFF"], 4],
  ]);
});
