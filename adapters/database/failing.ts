// What an operator is told of a database that fails while Lede runs, by what its engine or the system says.

const back = "Stop Lede; lede restore FILE brings back a backup.";

/** The first eight bits say what failed, the rest how: https://www.sqlite.org/rescode.html#extrc */
const ofSqlite: Readonly<Record<number, string>> = {
  5: "Another program holds the database locked.",
  6: "Another program holds the database locked.",
  8: "The database is read-only: are its file, its folder and its disk writable?",
  10: "The disk does not take or give what the database asks: is it full, read-only or broken?",
  11: `The database is damaged. ${back}`,
  13: "There is no room left on the disk of the database.",
  14: "The database cannot be opened any more: is its folder still there, and writable?",
  26: `The database is damaged. ${back}`,
};
/** Less was in the file than it should hold: https://www.sqlite.org/rescode.html#ioerr_short_read */
const shortRead = 522;

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and codes of the system and of sockets. */
const ofCode: Readonly<Record<string, string>> = {
  "08": "PostgreSQL does not answer.",
  "25006": "PostgreSQL is read-only: is DATABASE_URL a standby's, or default_transaction_read_only on?",
  "28": "PostgreSQL refuses the user or the password of DATABASE_URL.",
  "3D": "PostgreSQL has no database of the name in DATABASE_URL any more.",
  "3F": "A schema of Lede's is gone from PostgreSQL. lede restore FILE brings back a backup.",
  "42501": "PostgreSQL refuses what Lede asks: its user has lost rights on Lede's tables. Grant them again.",
  "42P01": "A table of Lede's is gone from PostgreSQL. lede restore FILE brings back a backup.",
  "53100": "There is no room left on PostgreSQL's disk.",
  "53200": "PostgreSQL has no memory left.",
  "53300": "PostgreSQL has no connection left: raise max_connections, or stop another program.",
  "55P03": "Another program holds what Lede needs in PostgreSQL locked.",
  "57": "PostgreSQL is stopping, starting or took too long.",
  "58": "PostgreSQL's disk fails: look into its log.",
  XX: "PostgreSQL is damaged or broken: look into its log.",
  ECONNREFUSED: "PostgreSQL does not answer.",
  ECONNRESET: "PostgreSQL does not answer.",
  ENOTFOUND: "The host of DATABASE_URL cannot be looked up.",
  EAI_AGAIN: "The host of DATABASE_URL cannot be looked up.",
  ETIMEDOUT: "PostgreSQL does not answer.",
  ENOSPC: "There is no room left on the disk of the database.",
  EDQUOT: "There is no room left on the disk of the database.",
  EFBIG: "There is no room left on the disk of the database.",
  EROFS: "The disk of the database is read-only.",
  EIO: "The disk of the database is broken.",
};

/** A sentence or two without names and values; undefined for what no row knows. */
export function wordsOfFailing(thrown: unknown): string | undefined {
  if (typeof thrown !== "object" || thrown === null) return undefined;
  const { errcode, code, cause, message } = thrown as {
    readonly errcode?: unknown;
    readonly code?: unknown;
    readonly cause?: unknown;
    readonly message?: unknown;
  };
  if (typeof errcode === "number") return ofSqlite[errcode === shortRead ? 11 : errcode & 0xff];
  const found = typeof code === "string" ? (ofCode[code] ?? ofCode[code.slice(0, 2)]) : undefined;
  if (found !== undefined) return found;
  // Its pool and its connections say so in words alone: https://node-postgres.com/apis/pool
  if (typeof message === "string" && /connection (?:terminated|timeout)|timeout exceeded/i.test(message))
    return ofCode["08"];
  return wordsOfFailing(cause);
}
