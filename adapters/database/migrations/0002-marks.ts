// What judges were measured to do, and the known lies they let through since.
import { type Kysely, sql } from "kysely";
import type { Engine } from "../tables.ts";

export async function addMarks(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const number =
    engine === "sqlite" ? sql`integer primary key autoincrement` : sql`bigint generated always as identity primary key`;
  await sql`create table marks (key text primary key, row text not null)`.execute(db);
  await sql`create table judge_calls (
    number ${number}, key text not null, at bigint not null, decoys integer not null, missed integer not null
  )`.execute(db);
  await sql`create index judge_calls_key on judge_calls (key, number)`.execute(db);
}
