// Kinds of names and roles that public reports found misread, in sentences of our own: who is shown, as what.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const reading = (text: string) => read({ title: "", text, language: "en" });
const letters = { person: "p", organisation: "o", place: "l" } as const;

/** "Leeds/l Ann Hill/p": every name in order, with the first letter of its kind; l is a place. */
const namesIn = (text: string): string =>
  reading(text)
    .names.map(({ text: name, kind }) => `${name}/${letters[kind]}`)
    .join(", ");

describe("names, and what each is", () => {
  test.each([
    [
      "companies named after people",
      "Goldman Sachs fell 3% on Tuesday while Charles Schwab rose.",
      "Goldman Sachs/o, Charles Schwab/o",
    ],
    [
      "companies named after people",
      "Barnes & Noble will open a shop in Leeds next to Dolce & Gabbana.",
      "Barnes & Noble/o, Leeds/l, Dolce & Gabbana/o",
    ],
    [
      "companies named after people",
      "The head of Halden & Voss, Mira Halden, said Petrie & Sons had paid.",
      "Halden & Voss/o, Mira Halden/p, Petrie & Sons/o",
    ],
    [
      "companies named after people",
      "Harland Whitlock Group said on Monday it would sue Dr Ruth Carter.",
      "Harland Whitlock Group/o, Ruth Carter/p",
    ],
    [
      "companies named after people",
      "Shares of Eli Lilly and Wells Fargo fell; John Deere cut jobs.",
      "Eli Lilly/o, Wells Fargo/o, John Deere/o",
    ],
    [
      "a first name that is a place",
      "Chelsea Clinton and Austin Butler spoke in Austin on Tuesday.",
      "Chelsea Clinton/p, Austin Butler/p, Austin/l",
    ],
    [
      "a first name that is a place",
      "Georgia Halden, a nurse, told the court that Israel Petrie had left Israel.",
      "Georgia Halden/p, Israel Petrie/p, Israel/l",
    ],
    [
      "a first name that is a place",
      "Kenya Moore met Dallas Ferrin in Madison on Friday.",
      "Kenya Moore/p, Dallas Ferrin/p, Madison/l",
    ],
    [
      "particles",
      "The coach Louis van der Meer praised Marc-André ter Stegen on Sunday.",
      "Louis van der Meer/p, Marc-André ter Stegen/p",
    ],
    [
      "particles",
      "Kofi bin Rashid and Maria de la Cruz met Osama el-Sayed in Cairo.",
      "Kofi bin Rashid/p, Maria de la Cruz/p, Osama el-Sayed/p, Cairo/l",
    ],
    ["particles", "Matthijs de Ligt said that Kim Min-jae was hurt in training.", "Matthijs de Ligt/p, Kim Min-jae/p"],
    ["particles", "Ten people met Pieter ten Brink at noon.", "Pieter ten Brink/p"],
    [
      "somebody of a company",
      "Tesla's Elon Musk and Siemens' Roland Busch spoke in Berlin.",
      "Tesla/o, Elon Musk/p, Siemens/o, Roland Busch/p, Berlin/l",
    ],
    [
      "somebody of a company",
      "Google's Sundar Pichai told Toyota's Koji Sato to wait.",
      "Google/o, Sundar Pichai/p, Toyota/o, Koji Sato/p",
    ],
    ["months and days", "BERLIN, Dec 12 (AFP) - Tom Reed won the vote on Sunday.", "BERLIN/l, AFP/o, Tom Reed/p"],
    [
      "months and days",
      "On Tues. the court in Leeds met; on Sept. 4 it will meet again, Lt. Col. Ann Hill said.",
      "Leeds/l, Ann Hill/p",
    ],
    ["months and days", "Fri., Jan. 9: The mayor of Leeds resigned after the vote.", "Leeds/l"],
    ["a town of two words", "Two men were held in Port Vernon on Friday, police said.", "Port Vernon/l"],
    [
      "a town of two words",
      "A fire broke out near Lake Harriet and spread to Mount Julian.",
      "Lake Harriet/l, Mount Julian/l",
    ],
    ["a town of two words", "Fort Stanley was hit by a storm that came from Cape Anne.", "Fort Stanley/l, Cape Anne/l"],
    ["a council's town", "Ellery council voted on Friday for a new bridge.", "Ellery/l"],
  ])("%s: %s", (_, text, expected) => {
    expect(namesIn(text)).toBe(expected);
  });
});

test.each([
  ["<@U0AB12> and <!here> told <#C9> that @channel was down, said Nils Berg.", ["Nils Berg"]],
  ["@everyone should read what @lena_k wrote, the mayor, Ida Falk, said.", ["Ida Falk"]],
])("a mention of a chat is no actor: %s", (text, names) => {
  expect(reading(text).actors.map(({ name }) => name)).toEqual(names);
});

describe("a role is its own or none", () => {
  test.each([
    [
      "of the other person",
      "An aide to the governor, Nina Holt, left on Monday.",
      "Nina Holt",
      [undefined, "aide to the governor"],
    ],
    [
      "of the other person",
      "The widow of the president, Clara Voss, was in court.",
      "Clara Voss",
      [undefined, "widow of the president"],
    ],
    [
      "of the other person",
      "A lawyer for the minister, Omar Petrie, said so.",
      "Omar Petrie",
      [undefined, "lawyer for the minister"],
    ],
    [
      "of the other person",
      "The bodyguard of the singer, Max Dorn, was hurt.",
      "Max Dorn",
      [undefined, "bodyguard of the singer"],
    ],
    [
      "of the other person",
      "The mayor's driver, Paul Lind, was fined.",
      "Paul Lind",
      [undefined, "driver", "mayor's driver"],
    ],
    ["of the other person", "Nina Holt, whose father is a judge, left the town.", "Nina Holt", [undefined]],
    ["of the other person", "Nina Holt's husband, a banker, left the town.", "Nina Holt", [undefined]],
    ["of the other person", "The man who shot the senator, Paul Lind, was held.", "Paul Lind", [undefined]],
    ["an opinion", "Nina Holt is a genius, the coach said.", "Nina Holt", [undefined]],
    ["an opinion", '"Paul Lind is a liar and a coward," the senator said.', "Paul Lind", [undefined]],
    ["an opinion", "Omar Petrie is the best striker in the world, fans say.", "Omar Petrie", [undefined]],
    ["an opinion", '"Nina Holt is a gifted surgeon and we are lucky," said Omar Petrie.', "Nina Holt", [undefined]],
    ["its own", "Nina Holt, an aide to the governor, left on Monday.", "Nina Holt", ["aide to the governor"]],
    ["its own", "The bishop of Leeds, Max Dorn, was hurt.", "Max Dorn", ["bishop of Leeds"]],
  ])("%s: %s", (_, text, name, roles) => {
    const { actors } = reading(text);
    expect(actors.map((actor) => actor.name)).toContain(name);
    expect(roles).toContain(actors.find((actor) => actor.name === name)?.role?.text);
  });
});
