// What begins with given words, in SQL: letter by letter, for names hold what LIKE takes for "anything".
import { sql } from "kysely";

/** Case and all, on both engines. */
export const beginsWith = (column: "id" | "edition" | "token", words: string) => {
  const given = sql`cast(${words} as text)`;
  return sql<boolean>`substr(${sql.ref(column)}, 1, length(${given})) = ${given}`;
};
