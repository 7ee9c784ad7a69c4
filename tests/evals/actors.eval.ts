// How well actors are listed and their roles stated: on Wikinews articles read by an editor, and on sentences of our own with and without roles.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ActorFound, Sentence } from "../../src/news/reading.ts";
import { findActors } from "../../src/reading/actors/actors.ts";
import { tagNames } from "../../src/reading/names/names.ts";
import { read } from "../../src/reading/read.ts";
import type { Part } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

type Person = {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role: string | null;
  readonly key?: boolean;
};
type Case = {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly persons: readonly Person[];
};

const readCases = (path: string, part: Part): Case[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
    .filter(({ id }) => part.has(id));

const plain = (text: string): string => text.toLowerCase().replaceAll("’", "'").trim();

function listed(person: Person, actors: readonly ActorFound[]): ActorFound | undefined {
  const wanted = [person.name, ...(person.aliases ?? [])].map(plain);
  const surname = plain(person.name).split(" ").at(-1) ?? "";
  const called = (actor: ActorFound): string[] => [actor.name, ...actor.aliases].map(plain);
  return (
    actors.find((actor) => called(actor).some((name) => wanted.includes(name))) ??
    actors.find((actor) => called(actor).some((name) => name.split(" ").at(-1) === surname))
  );
}

export function judge(cases: readonly Case[], show: boolean, find = actorsOf): Row[] {
  let key = 0;
  let keyListed = 0;
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const one of cases) {
    const actors = find(one);
    for (const person of one.persons) {
      const actor = listed(person, actors);
      if (person.key) {
        key++;
        if (actor !== undefined) keyListed++;
        else if (show) console.log(`${one.id}: ${person.name} is not listed`);
      }
      const stated = actor?.role?.text;
      const gold = person.role;
      const agrees =
        gold !== null &&
        stated !== undefined &&
        (plain(gold).includes(plain(stated)) || plain(stated).includes(plain(gold)));
      if (agrees) right++;
      else if (stated !== undefined) wrong++;
      else if (gold !== null) missed++;
      if (show && !agrees && (gold !== null || stated !== undefined))
        console.log(`${one.id}: ${person.name}: stated "${stated ?? "-"}", the text has "${gold ?? "-"}"`);
    }
  }
  const roles = cases.flatMap(({ persons }) => persons).filter(({ role }) => role !== null).length;
  const rows: Row[] = [
    {
      what: "roles, precision",
      figure: right / (right + wrong || 1),
      unit: "%",
      bar: "92%",
      note: `${right} right, ${wrong} wrong`,
    },
    {
      what: "roles, recall",
      figure: right / (roles || 1),
      unit: "%",
      bar: "70%",
      note: `of ${roles}; ${missed} missed`,
    },
  ];
  return key === 0
    ? rows
    : [{ what: "key persons listed", figure: keyListed / key, unit: "%", bar: "85%", note: `of ${key}` }, ...rows];
}

/** Our own labels are single sentences; an article goes through the whole of reading. */
function actorsOf(one: Case): readonly ActorFound[] {
  if (one.title !== undefined) return read({ title: one.title, text: one.text, language: "en" }).actors;
  const sentences: Sentence[] = one.text
    .split("\n")
    .map((text) => ({ text, start: 0, end: text.length, paragraph: 0 }));
  return findActors(sentences, tagNames(sentences));
}

export const evaluation: Evaluation = {
  says: "key persons listed, roles exactly as stated",
  needs: ["wikinews/editor.jsonl"],
  run(folder, args, part) {
    const show = args.includes("--show");
    const file = args.find((word) => !word.startsWith("-"));
    if (file !== undefined) return judge(readCases(file, part), show);
    const label =
      (what: string) =>
      (row: Row): Row => ({ ...row, what: `${what}: ${row.what}` });
    return [
      ...judge(readCases(join(folder, "wikinews/editor.jsonl"), part), show).map(label("Wikinews")),
      ...judge(readCases(join(import.meta.dirname, "labels/roles.jsonl"), part), show).map(label("our own sentences")),
    ];
  },
};
