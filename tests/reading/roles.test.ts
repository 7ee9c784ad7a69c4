// Facts about roles: exactly the words the sentence states for a name, and none where it states none.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { NameMention, Sentence } from "../../src/news/reading.ts";
import { findActors } from "../../src/reading/actors/actors.ts";

/** Marks: {person}, <organisation>. The rest is the sentence. */
function roles(marked: string): Record<string, string | undefined> {
  let text = "";
  const names: NameMention[] = [];
  for (const [piece, person, organisation] of marked.matchAll(/\{(.+?)\}|<(.+?)>|[^{<]+/g)) {
    const name = person ?? organisation;
    if (name !== undefined) {
      const at = { sentence: 0, start: text.length, end: text.length + name.length };
      names.push({ text: name, kind: person === undefined ? "organisation" : "person", at });
    }
    text += name ?? piece;
  }
  const sentence: Sentence = { text, start: 0, end: text.length, paragraph: 0 };
  return Object.fromEntries(findActors([sentence], names).map(({ name, role }) => [name, role?.text]));
}

describe("a role is stated", () => {
  test.each([
    ["The president will meet [US] State Secretary {Kerry} today.", "Kerry", "[US] State Secretary"],
    ["It met [Russian] Foreign Minister {Lavrov} today.", "Lavrov", "[Russian] Foreign Minister"],
    ["A meeting with Russian President {Vladimir Putin}.", "Vladimir Putin", "Russian President"],
    ["South Korean President {Moon Jae-in} left.", "Moon Jae-in", "South Korean President"],
    [
      "President {Bashar al-Assad} and Egyptian President {Abdel Fattah el-Sisi} met.",
      "Abdel Fattah el-Sisi",
      "Egyptian President",
    ],
    ["Defense Minister {Sergei Shoigu} said so.", "Sergei Shoigu", "Defense Minister"],
    ["Comments by U.S. President {Barack Obama} that", "Barack Obama", "U.S. President"],
    [
      "It quoted {Valery Gerasimov}, the chief of the Russian army’s general staff, as saying so.",
      "Valery Gerasimov",
      "chief of the Russian army’s general staff",
    ],
    [
      "Major general {Fuad Basya}, spokesman for the Indonesian military, said so.",
      "Fuad Basya",
      "spokesman for the Indonesian military",
    ],
    ["Major general {Fuad Basya} said so.", "Fuad Basya", "Major general"],
    ['Malaysia\'s Prime Minister, {Najib Razak} said, "We agree".', "Najib Razak", "Malaysia's Prime Minister"],
    ["The bank's CEO, {Ken Lewis}, left.", "Ken Lewis", "bank's CEO"],
    ["The former mayor of Turin, {Chiara Rossetti}, was heard.", "Chiara Rossetti", "former mayor of Turin"],
    ["{Kwame Osei}, who is the foreign minister of Ghana, arrived.", "Kwame Osei", "foreign minister of Ghana"],
    ["{Marco Bellini} is the secretary general of the union.", "Marco Bellini", "secretary general of the union"],
    ["General Motors named {Mary Barra} as its new chief executive.", "Mary Barra", "new chief executive"],
    [
      "The president of the Lombardy region, {Roberto Maroni}, has reacted.",
      "Roberto Maroni",
      "president of the Lombardy region",
    ],
    ["Former Minister of Education {Stefania Giannini} spoke.", "Stefania Giannini", "Former Minister of Education"],
    ["Prime Minister Sir {Keir Starmer} spoke.", "Keir Starmer", "Prime Minister"],
    ["{Iain Rivera}, 54, chief executive of Iberwings, resigned.", "Iain Rivera", "chief executive of Iberwings"],
    [
      "France's interior and overseas minister {Gérald Darmanin} spoke.",
      "Gérald Darmanin",
      "France's interior and overseas minister",
    ],
    ["Shells hit the Lebanese militia <Hezbollah> on Monday.", "Hezbollah", "Lebanese militia"],
    ["<Lufthansa>, the German airline, fell.", "Lufthansa", "German airline"],
  ])("%s", (marked, name, role) => {
    expect(roles(marked)[name]).toBe(role);
  });

  test("what changes its meaning is never left out", () => {
    for (const word of ["former", "acting", "deputy", "vice", "late", "alleged", "self-styled", "incoming"])
      expect(roles(`They met ${word} president {Ana Botín}.`)["Ana Botín"]).toBe(`${word} president`);
  });
});

describe("no role is stated", () => {
  test.each([
    "The talks with the president will have taken place, {Peskov} said, TASS reports.",
    "“We have the proof in our hands”, Mr {Erdogan} said.",
    "{Marco Bellini} is not the secretary general of the union.",
    "After meeting the prime minister, {Lindqvist} said he was hopeful.",
    "After talks with {Lavrov}, the president, speaking in Sochi, said so.",
    "The president, {Kerry} said, will fly home.",
    "It was signed by {Kerry}, the president and the pope.",
    "The prime minister told {Johnson} to go.",
    "{Dmitry} met the wife of the mayor.",
    "She thanked the minister and {John Kerry}.",
  ])("%s", (marked) => {
    expect(Object.values(roles(marked))).toEqual([undefined]);
  });

  test("the next person's role is not this one's", () => {
    expect(roles("{Putin}, President {Erdogan} and {Rouhani} met.")).toEqual({
      Putin: undefined,
      Erdogan: "President",
      Rouhani: undefined,
    });
    expect(roles("{Howard Wolfson}, {Phil Singer} and {Blake Zeff} left.")["Howard Wolfson"]).toBeUndefined();
  });

  test("an office's role is not its society's", () => {
    expect(roles("The chief executive of Britain's <Mammal Society> spoke.")["Mammal Society"]).toBeUndefined();
  });
});

test("our own labels are at least a hundred, with places where no role is stated", () => {
  const lines = readFileSync(new URL("../evals/labels/roles.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const persons = lines.flatMap((line) => (JSON.parse(line) as { persons: { role: string | null }[] }).persons);
  expect(persons.length).toBeGreaterThan(100);
  expect(persons.filter(({ role }) => role === null).length).toBeGreaterThan(40);
});

describe("what an unkind sentence states", () => {
  test.each([
    ["The brother of the mayor, {Tom Reed}, was held on Monday.", undefined],
    ["The widow of the slain officer, {Ann Lee}, wept.", undefined],
    ["The man accused of killing the senator, {Tom Reed}, fled.", undefined],
    ["The wife of President {Sam Fox}, {Tom Reed}, left.", undefined],
    ["{Tom Reed}, whose wife is a judge, left.", undefined],
    ["{Tom Reed}, son of the president, left on Monday.", "son of the president"],
    ["{Tom Reed}, a friend of the mayor, was there.", "friend of the mayor"],
    ["{Tom Reed}, nicknamed the Hammer, left.", undefined],
    ["{Tom Reed}, 42, left the room.", undefined],
    ["{Tom Reed}, who was the mayor, left.", undefined],
    ["{Tom Reed}, not the mayor, left.", undefined],
    ["{Tom Reed}, then mayor of Ellery, signed it.", "then mayor of Ellery"],
    ["{Tom Reed} (left), the mayor of Ellery, smiles.", "mayor of Ellery"],
    ["{Tom Reed}, the first man to lead the bank, left.", undefined],
    ["{Tom Reed}, a Leeds-based lawyer, said so.", "Leeds-based lawyer"],
    ["{Tom Reed}, an analyst with Jones & Co in London, said so.", "analyst with Jones & Co in London"],
    ["{Tom Reed}, one of the lawyers, left.", undefined],
    ["Another lawyer, {Tom Reed}, left.", "lawyer"],
    ["{Tom Reed}'s spokesman denied it.", undefined],
    ["“{Tom Reed} is a liar and a thief,” they said.", undefined],
    ["He is, says mayor {Tom Reed}, a fool.", "mayor"],
    ["They spoke of the decision to axe goalkeeper {Tom Reed} after that.", "goalkeeper"],
    ["He is accused of assaulting model {Tom Reed}.", "model"],
    ["Lanterns were lit to witness mayor {Tom Reed} light the square.", "mayor"],
    ["{Sam Fox} upset defending world champion {Tom Reed} in London.", "defending world champion"],
    ["That is the question former champion {Tom Reed} asked.", "former champion"],
    ["Scotland's Deputy First Minister {Tom Reed} said so.", "Scotland's Deputy First Minister"],
    ["National security expert {Tom Reed} told us.", "National security expert"],
    ["Texas state Senator {Tom Reed} left.", "Texas state Senator"],
    ["Fake doctor {Tom Reed} was jailed.", "Fake doctor"],
    ["He sued struck-off surgeon {Tom Reed} in May.", "struck-off surgeon"],
    ["Brother and sister {Tom Reed} and {Ann Lee} left.", undefined],
    ["Author and activist {Tom Reed}, 55, left.", "Author and activist"],
    ["The scorer in chief {Tom Reed} rose.", "scorer in chief"],
    ["{Tom Reed}, chairman and chief executive of Acme, left.", "chairman and chief executive of Acme"],
    ["{Tom Reed}, a retired nurse from Leeds who saw it, said so.", "retired nurse from Leeds"],
    ["Her Majesty Queen {Tom Reed} left.", "Queen"],
    ["{Tom Reed} is a smiling assassin.", undefined],
    ["{Tom Reed} is a good speaker.", undefined],
  ])("%s: %s", (marked, role) => {
    expect(roles(marked)["Tom Reed"]).toBe(role);
  });
});

describe("a word that no list knows may change the role, and is of it; a verb is not", () => {
  test.each([
    ["He was treated by struck-off doctor {Tom Reed}.", "struck-off doctor"],
    ["He met plimfy doctor {Tom Reed}.", "plimfy doctor"],
    ["The plimfy doctor {Tom Reed} left.", "plimfy doctor"],
    ["They praised plimfed doctor {Tom Reed}.", "doctor"],
    ["Obiri upset champion {Tom Reed}.", "champion"],
    ["They want to axe goalkeeper {Tom Reed}.", "goalkeeper"],
    ["He was accused of assaulting model {Tom Reed}.", "model"],
    ["Minister of Education {Tom Reed} left.", "Minister of Education"],
    ["{Tom Reed}, a friend of {Ann Hill}'s brother, left.", "friend of Ann Hill's brother"],
    ["{Tom Reed}, the husband of mayor {Ann Hill}, left.", "husband of mayor Ann Hill"],
    ["{Tom Reed}, an aide to President {Ann Hill} of Orrin, left.", "aide to President Ann Hill of Orrin"],
  ])("%s", (text, role) => expect(roles(text)["Tom Reed"]).toBe(role));
});
