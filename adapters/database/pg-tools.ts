// Backups of PostgreSQL by its own programs, pg_dump and pg_restore, where this machine has them.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { Trouble } from "../../src/trouble.ts";
import { refuseTaken } from "./backup.ts";

/**
 * What the database held at one moment, in pg_dump's own format. Gives its size in bytes. Throws Trouble
 * not-configured without pg_dump, storage-failed with what it said.
 */
export async function backupPostgres(address: string, file: string): Promise<number> {
  refuseTaken(file);
  const part = `${file}.part`;
  try {
    await run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", `--file=${part}`], address);
    chmodSync(part, 0o600);
    renameSync(part, file);
    return statSync(file).size;
  } finally {
    rmSync(part, { force: true });
  }
}

/** All of it, or nothing changes. Lede must not run meanwhile. */
export async function restorePostgres(address: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new Trouble("not-found", `There is no file ${file}.`);
  const whole = ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"];
  await run("pg_restore", [...whole, file], address);
}

/** The password goes by the environment: arguments are seen by everybody on the machine. */
function run(program: string, args: readonly string[], address: string): Promise<void> {
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = "";
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, `--dbname=${url.href}`], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...(password === "" ? {} : { PGPASSWORD: password }) },
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (words: string) => {
      said = `${said}${words}`.slice(0, 4000);
    });
    child.once("error", (cause) =>
      reject(
        new Trouble(
          "not-configured",
          `${program} is not on this machine: install PostgreSQL's client (postgresql-client), or use lede export.`,
          { cause },
        ),
      ),
    );
    child.once("close", (code) => {
      if (code === 0) return resolve();
      const why = /server version mismatch/.test(said)
        ? `${program} is older than the server: install the client of the server's version, or use lede export.`
        : `${program} ended with ${code}: ${said.split("\n")[0]?.replace(/^\w+: (?:error: )?/, "")}`;
      reject(new Trouble("storage-failed", why, { cause: new Error(said) }));
    });
  });
}
