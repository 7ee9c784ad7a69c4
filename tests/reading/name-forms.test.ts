// Which names of a text are one: in full, by surname, with titles, in short forms; how often, and of what kind.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

/** Name, kind, how many places, and its other forms; the one that is told first stands first. */
test.each([
  ["Tom Reed left. Reed wept.", ["Tom Reed, person, 2, Reed"]],
  ["Tom Reed left. Mr Reed wept.", ["Tom Reed, person, 2, Reed"]],
  ["Tom Reed left. Tom wept.", ["Tom Reed, person, 2, Tom"]],
  ["Reed left. Tom Reed wept.", ["Tom Reed, person, 2, Reed"]],
  ["Tom J. Reed left. Tom Reed wept.", ["Tom J. Reed, person, 2, Tom Reed"]],
  ["Tom Jason Reed left. Reed wept.", ["Tom Jason Reed, person, 2, Reed"]],
  ["Sir Tom Reed left. Sir Tom wept.", ["Tom Reed, person, 2, Tom"]],
  ["Tom Reed Jr. left. Reed wept.", ["Tom Reed Jr., person, 2, Reed"]],
  ["Tom van der Berg left. Van der Berg wept.", ["Tom van der Berg, person, 2, Van der Berg"]],
  ["Maria del Pozo left. Del Pozo wept.", ["Maria del Pozo, person, 2, Del Pozo"]],
  ["Jean-Paul Reed left. Reed wept.", ["Jean-Paul Reed, person, 2, Reed"]],
  ["Tom Reed-Hill left. Reed-Hill wept.", ["Tom Reed-Hill, person, 2, Reed-Hill"]],
  ["Dr. Ann Hill left. Dr. Hill wept.", ["Ann Hill, person, 2, Hill"]],
  ["President Reed left. Tom Reed wept.", ["Tom Reed, person, 2, Reed"]],
  ["The Acme Corporation paid. Acme lost.", ["Acme Corporation, organisation, 2, Acme"]],
  ["Acme Corp. paid. Acme lost.", ["Acme Corp., organisation, 2, Acme"]],
  ["The Bank of Ellery paid. The bank lost.", ["Bank of Ellery, organisation, 1"]],
  ["The World Health Organization (WHO) met. The WHO warned.", ["World Health Organization, organisation, 3, WHO"]],
  ["The European Union met. The EU warned.", ["European Union, organisation, 2, EU"]],
  ["The United Nations met. The UN warned.", ["United Nations, organisation, 2, UN"]],
  ["Paris won. Berlin lost. Paris paid.", ["Paris, place, 2", "Berlin, place, 1"]],
  ["New York won. New York lost.", ["New York, place, 2"]],
  ["Ellery University won.", ["Ellery University, organisation, 1"]],
  ["The Ministry of Defence paid. The ministry lost.", ["Ministry of Defence, organisation, 1"]],
  ["Ann Hill and Tom Reed left. Hill wept. Reed sang.", ["Ann Hill, person, 2, Hill", "Tom Reed, person, 2, Reed"]],
  ["Ann Hill left. She wept. Hill sang.", ["Ann Hill, person, 2, Hill"]],
  ["Karl-Heinz Braun left. Braun wept.", ["Karl-Heinz Braun, person, 2, Braun"]],
  ["Park Geun-hye left. Park wept.", ["Park Geun-hye, person, 2, Park"]],
  ["Luiz Inácio Lula da Silva left. Lula wept.", ["Luiz Inácio Lula da Silva, person, 2, Lula"]],
  ["Pope Francis left. Francis wept.", ["Francis, person, 2"]],
  ["Mount Ellery burned. The River Orr rose.", ["Mount Ellery, place, 1", "River Orr, place, 1"]],
  ["Tom Reed of the Ellery Post wrote.", ["Tom Reed, person, 1", "Ellery Post, organisation, 1"]],
  ["Apple paid. Apple lost. Apple Inc. won.", ["Apple Inc., organisation, 3, Apple"]],
  ["Tom Reed, Ann Hill and Max Holt left.", ["Tom Reed, person, 1", "Ann Hill, person, 1", "Max Holt, person, 1"]],
  ["The Reeds left. Tom Reed wept.", ["Tom Reed, person, 1"]],
  ["Tom Reed’s plan won. Reed’s plan lost.", ["Tom Reed, person, 2, Reed"]],
  ["Minister Reed left. Reed wept.", ["Reed, person, 2"]],
  ["Professor Ann Hill left. Prof Hill wept.", ["Ann Hill, person, 2, Hill"]],
  ["Mrs Hill left. Ann Hill wept.", ["Ann Hill, person, 2, Hill"]],
])("%s", (text, names) => {
  const { actors } = read({ title: "", text, language: "en" });
  expect(
    actors.map(({ name, kind, mentions, aliases }) => [name, kind, mentions.length, ...aliases].join(", ")),
  ).toEqual(names);
});
