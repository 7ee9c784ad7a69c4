// A stand-in for the official Node image, where no registry of images is reached: a small Debian with Node and npm.
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";

const name = "localhost/lede-test-node";

/** Runs to the end with its output shown. Throws an Error with the command when it fails. */
export function run(command: string, ...args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ""} failed: ${error?.message ?? `exit code ${status}`}`);
}

/** What it printed. */
export function told(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ""} failed: ${stderr.slice(-2000)}`);
  return stdout.trim();
}

/** buildah without an engine, without a daemon and without a user namespace of its own. */
export const buildah = ["--storage-driver", "vfs"] as const;

const has = (image: string): boolean => spawnSync("buildah", [...buildah, "inspect", image]).status === 0;

/**
 * Made once and kept: debootstrap takes a minute. Node is the one that runs this, npm the machine's. Throws an Error
 * where debootstrap cannot be run.
 */
export function standIn(scratch: string): string {
  if (has(name)) return name;
  const tree = join(scratch, "debian");
  run("debootstrap", "--variant=minbase", "--include=libatomic1,ca-certificates", "stable", tree);
  const npm = dirname(dirname(realpathSync(told("which", "npm"))));
  run("install", "-D", process.execPath, join(tree, "usr/local/bin/node"));
  run("mkdir", "-p", join(tree, "usr/local/lib/node_modules"));
  run("cp", "-r", npm, join(tree, "usr/local/lib/node_modules/npm"));
  run("ln", "-s", "../lib/node_modules/npm/bin/npm-cli.js", join(tree, "usr/local/bin/npm"));
  const made = told("buildah", ...buildah, "from", "scratch");
  run("buildah", ...buildah, "copy", "--quiet", made, tree, "/");
  // Where a network has certificates of its own, npm in the build needs them as npm here does.
  const { NODE_EXTRA_CA_CERTS: own } = process.env;
  if (own !== undefined) {
    run("buildah", ...buildah, "copy", "--quiet", made, own, "/etc/ssl/own.pem");
    run("buildah", ...buildah, "config", "--env=NODE_EXTRA_CA_CERTS=/etc/ssl/own.pem", made);
  }
  run("buildah", ...buildah, "commit", "--quiet", "--rm", made, name);
  return name;
}
