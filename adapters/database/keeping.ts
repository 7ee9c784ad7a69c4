// A database kept: backed up, put back, and carried over to another engine, by whichever engine it is.
import { statSync } from "node:fs";
import { backupSqlite, restoreSqlite } from "./backup.ts";
import { isPostgres } from "./index.ts";
import { backupPostgres, restorePostgres } from "./pg-tools.ts";
import { exportRows, importRows } from "./transfer.ts";

/** `address` as in DATABASE_URL. Each throws Trouble with what to do. */
export function openKeeping(address: string) {
  const postgres = isPostgres(address);
  const engine = postgres ? "postgres" : "sqlite";
  return {
    /** Gives the size in bytes. */
    backup: async (file: string): Promise<number> =>
      postgres ? backupPostgres(address, file) : backupSqlite(address, file),
    /** Gives where the database that stood there is now, if one did. */
    restore: async (file: string): Promise<string | undefined> =>
      postgres ? void (await restorePostgres(address, file)) : restoreSqlite(address, file),
    export: async (file: string): Promise<{ readonly rows: number; readonly bytes: number }> => {
      const rows = await exportRows(address, engine, file);
      return { rows, bytes: statSync(file).size };
    },
    import: (file: string): Promise<number> => importRows(address, engine, file),
  };
}
