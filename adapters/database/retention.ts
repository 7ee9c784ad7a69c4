// Forgetting in SQL, in small steps: full texts, what nobody cites in briefings, editions and answers, stories
// told long ago, keys, ended secrets.
import { type Kysely, sql } from "kysely";
import type { Answer } from "../../src/news/answer.ts";
import type { Instant } from "../../src/news/article.ts";
import { givenPrefix } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Edition } from "../../src/news/edition.ts";
import { answerWithoutUncited, editionWithoutUncited, withoutUncited } from "../../src/news/retention.ts";
import type { Forgotten } from "../../src/ports/store.ts";
import type { Engine, Tables } from "./tables.ts";

/** Rows a step: small enough that nobody waits long for the lock. */
const step = 200;

export async function forget(db: Kysely<Tables>, engine: Engine, before: Forgotten): Promise<void> {
  await db.deleteFrom("once").where("at", "<", before.onceBefore).execute();
  await db.deleteFrom("written").where("at", "<", before.fullTextBefore).execute();
  await db.deleteFrom("site_pages").where("at", "<", before.fullTextBefore).execute();
  await db.deleteFrom("remembered").where("at", "<", before.rememberedBefore).execute();
  await db.deleteFrom("kept").where("until", "<", before.onceBefore).execute();
  await db.deleteFrom("secrets").where("until", "<", before.onceBefore).execute();
  while (await forgetTexts(db, engine, before.fullTextBefore));
  while (await thinBriefings(db, before.fullTextBefore));
  while (await thinEditions(db, before.fullTextBefore));
  while (await thinAnswers(db, before.fullTextBefore));
}

const forgetTexts = (db: Kysely<Tables>, engine: Engine, before: Instant): Promise<boolean> =>
  db.transaction().execute(async (inside) => {
    const rows = await inside
      .selectFrom("articles")
      .select("number")
      .where("first_seen", "<", before)
      .where("text", "is not", null)
      .limit(step)
      .execute();
    const numbers = rows.map((row) => row.number);
    if (numbers.length === 0) return false;
    // What somebody gave us is nobody's news: nothing will link to it again.
    const given = inside.deleteFrom("articles").where("number", "in", numbers).where("id", "like", `${givenPrefix}%`);
    await given.execute();
    await inside.updateTable("articles").set({ text: null }).where("number", "in", numbers).execute();
    const number = engine === "sqlite" ? sql`rowid` : sql`number`;
    await sql`delete from article_words where ${number} in (${sql.join(numbers)})`.execute(inside);
    return true;
  });

async function thinBriefings(db: Kysely<Tables>, before: Instant): Promise<boolean> {
  const rows = await db
    .selectFrom("briefings")
    .select(["tenant", "id", "row"])
    .where("thinned", "=", 0)
    .where("written_at", "<", before)
    .limit(step)
    .execute();
  for (const { tenant, id, row } of rows)
    await db
      .updateTable("briefings")
      .set({ thinned: 1, row: JSON.stringify(withoutUncited(JSON.parse(row) as Briefing)) })
      .where("tenant", "=", tenant)
      .where("id", "=", id)
      .execute();
  return rows.length > 0;
}

async function thinEditions(db: Kysely<Tables>, before: Instant): Promise<boolean> {
  const rows = await db
    .selectFrom("editions")
    .select(["tenant", "id", "row"])
    .where("thinned", "=", 0)
    .where("slot", "<", before)
    .limit(step)
    .execute();
  for (const { tenant, id, row } of rows)
    await db
      .updateTable("editions")
      .set({
        thinned: 1,
        ...(row === null ? {} : { row: JSON.stringify(editionWithoutUncited(JSON.parse(row) as Edition)) }),
      })
      .where("tenant", "=", tenant)
      .where("id", "=", id)
      .execute();
  return rows.length > 0;
}

async function thinAnswers(db: Kysely<Tables>, before: Instant): Promise<boolean> {
  const rows = await db
    .selectFrom("answers")
    .select(["tenant", "id", "row"])
    .where("thinned", "=", 0)
    .where("at", "<", before)
    .limit(step)
    .execute();
  for (const { tenant, id, row } of rows)
    await db
      .updateTable("answers")
      .set({ thinned: 1, row: JSON.stringify(answerWithoutUncited(JSON.parse(row) as Answer)) })
      .where("tenant", "=", tenant)
      .where("id", "=", id)
      .execute();
  return rows.length > 0;
}
