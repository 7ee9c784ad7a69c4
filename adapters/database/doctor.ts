// What the operator's doctor asks of the database: is it there, sound, ours and of this version? Nothing is changed.
import pg from "pg";
import { conditionOf, isUsable, toldOfCondition } from "./condition.ts";
import { versions } from "./migrations/index.ts";

/** `kept`: it is there, up to date, and can take what is found out. */
export type DatabaseRow = {
  readonly what: string;
  readonly ok: boolean;
  readonly words: string;
  readonly kept: boolean;
};

const what = "Database";

/** `address` as in DATABASE_URL. Never throws; no password is in the words, however it is spelled. */
export async function checkDatabase(address: string): Promise<DatabaseRow> {
  if (/^postgres(?:ql)?:/i.test(address)) return checkPostgres(address);
  const condition = conditionOf(address, { whole: true });
  const ok = isUsable(condition);
  return { what, ok, words: `${address} ${toldOfCondition[condition]}`, kept: condition === "good" };
}

const patienceMs = 5_000;

async function checkPostgres(address: string): Promise<DatabaseRow> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    options: "-c default_transaction_read_only=on",
  });
  client.on("error", () => {});
  const row = (ok: boolean, words: string, kept = false): DatabaseRow => ({
    what,
    ok,
    words: `PostgreSQL ${shown(address)} ${words}`,
    kept,
  });
  try {
    await client.connect();
    const { rows } = await client.query("select to_regclass('kysely_migration') is not null as there");
    if (rows[0]?.there !== true) return row(true, "answers and holds nothing yet: the first start makes its tables");
    const applied = (await client.query("select name from kysely_migration")).rows.map(({ name }) => String(name));
    if (applied.some((name) => !versions.includes(name))) return row(false, toldOfCondition.newer);
    return applied.length < versions.length ? row(true, toldOfCondition.older) : row(true, "answers", true);
  } catch (thrown) {
    return row(false, postgresWords(thrown));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Host and name alone: user, password and parameters may hold what nobody should read. */
function shown(address: string): string {
  if (!URL.canParse(address)) return "";
  const { host, pathname } = new URL(address);
  return `at ${host === "" ? "this machine" : host}${pathname === "/" ? "" : pathname}`;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html and Node's codes of sockets. */
const refusals: Readonly<Record<string, string>> = {
  "28P01": "refuses the password: mend it in DATABASE_URL (letters such as # / ? @ are written %23 %2F %3F %40)",
  "28000": "refuses this user or an unencrypted connection: mend the user, or add ?sslmode=require to DATABASE_URL",
  "3D000": "has no database of that name: createdb makes one, or mend the name in DATABASE_URL",
  "53300": "has no connection left: raise max_connections, or stop another program",
  "57P03": "is starting up: try again in a moment",
  ECONNREFUSED: "does not answer at that port: is it started, and is the port right?",
  ENOTFOUND: "has a host that nobody knows: mend it in DATABASE_URL",
  EAI_AGAIN: "has a host that cannot be looked up just now: is there a network?",
  ETIMEDOUT: "does not answer in time: is a firewall between?",
};

function postgresWords(thrown: unknown): string {
  const { code = "", message = "" } = thrown as { readonly code?: string; readonly message?: string };
  const refusal = refusals[code] ?? (/timeout/i.test(message) ? refusals.ETIMEDOUT : undefined);
  return refusal ?? `cannot be asked (${/^[\w]{3,30}$/.test(code) ? code : "no code"}): look into its log`;
}
