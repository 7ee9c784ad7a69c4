// npm run test:image: what is not run by a test run: the image built and run without an engine, and every recipe judged.
import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildah, run, standIn, told } from "./base.ts";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "lede-image-"));
process.chdir(root);

/** Whoever looks at it, the tools that are needed, and the look itself, which throws. */
type Look = { readonly what: string; readonly needs: readonly string[]; readonly act: () => void };

const composeFiles = ["compose.yaml", "deploy/compose.machines.yaml"];

const looks: readonly Look[] = [
  { what: "Dockerfile by hadolint", needs: ["hadolint"], act: () => run("hadolint", "Dockerfile") },
  {
    what: "compose files by their schema",
    needs: ["check-jsonschema"],
    act: () => run("check-jsonschema", "--builtin-schema", "vendor.compose-spec", ...composeFiles),
  },
  { what: "workflows by actionlint", needs: ["actionlint"], act: () => run("actionlint") },
  { what: "workflows by zizmor", needs: ["zizmor"], act: () => run("zizmor", "--offline", ".github/workflows") },
  { what: "the unit by systemd-analyze", needs: ["systemd-analyze"], act: judgeUnit },
  { what: "the image, built and run", needs: ["buildah", "unshare", "chroot"], act: buildAndRun },
];

const isThere = (tool: string): boolean => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;

/** As it stands, but for a Node that need not be where a server's is. 2.0 is systemd's own bar for "OK". */
function judgeUnit(): void {
  const unit = join(scratch, "lede.service");
  writeFileSync(unit, readFileSync("deploy/lede.service", "utf8").replace("/usr/bin/node", process.execPath));
  run("systemd-analyze", "verify", unit);
  told("systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", unit);
}

const article = `Ferry runs aground off Norwick
A ferry with 212 people on board ran aground off Norwick on Sunday night, the coast guard said.
All passengers were taken to the harbour by fishing boats before midnight, according to the coast guard.`;

/**
 * The first briefing and the health check inside the image: as its user, on a root that nothing can be written to.
 * buildah's chroot has no such root, so the image's tree is bound read-only into a mount namespace of its own.
 */
function buildAndRun(): void {
  const node = process.env.LEDE_NODE_IMAGE ?? standIn(scratch);
  const args = [
    ...buildah,
    "build",
    "--isolation=chroot",
    "--format=docker",
    "--quiet",
    `--build-arg=NODE_IMAGE=${node}`,
  ];
  run("buildah", ...args, "--tag=localhost/lede-test", ".");
  const image = JSON.parse(told("buildah", ...buildah, "inspect", "--type=image", "localhost/lede-test")).Docker.config;
  const [uid = 0] = String(image.User).split(":").map(Number);
  if (!(uid > 0)) throw new Error(`the image runs as ${image.User}`);

  const container = told("buildah", ...buildah, "from", "localhost/lede-test");
  try {
    const tree = told("buildah", ...buildah, "mount", container);
    console.log(`its own part: ${told("du", "-sm", join(tree, "opt/lede")).split("\t")[0]} MB`);
    const data = join(scratch, "data");
    mkdirSync(data);
    chownSync(data, uid, uid);
    writeFileSync(join(data, "article.txt"), article);
    const inside = (script: string) => told("unshare", "--mount", "sh", "-euc", enter(tree, data, image, script));
    const program = image.Entrypoint.map((word: string) => `'${word}'`).join(" ");
    if (!inside(`${program} brief article.txt`).includes("212 people on board"))
      throw new Error("no briefing came of it");
    if (inside("touch /opt/lede/x 2>&1 || id -u").endsWith(String(uid)) === false)
      throw new Error("its root can be written to");
    // The terminal keeps it alive as long as its input is open; the check is the image's own.
    const check = image.Healthcheck.Test.slice(1)
      .map((word: string) => `'${word.replaceAll("'", `'\\''`)}'`)
      .join(" ");
    inside(`(sleep 8) | ${program} start >/dev/null & sleep 4; ${check}; wait`);
    run("test", "-s", join(data, "lede.db"));
  } finally {
    run("buildah", ...buildah, "rm", container);
  }
}

/** A shell script that goes into the tree as its user, with nothing but its data and /tmp to write to. */
function enter(tree: string, data: string, image: { User: string; Env: readonly string[] }, script: string): string {
  const env = image.Env.map((row) => `'${row}'`).join(" ");
  return `mount --bind '${tree}' '${tree}'
mount -t tmpfs none '${tree}/tmp'
mount -t proc none '${tree}/proc'
mount --bind '${data}' '${tree}/data'
mount -o remount,bind,ro '${tree}'
exec chroot --userspec=${image.User} '${tree}' env -i ${env} sh -c 'cd /data; ${script.replaceAll("'", `'\\''`)}'`;
}

let failed = 0;
for (const { what, needs, act } of looks) {
  const missing = needs.filter((tool) => !isThere(tool));
  const reason = missing.length > 0 ? `${missing.join(", ")} is not on this machine` : undefined;
  const why = reason ?? (act === buildAndRun && process.getuid?.() !== 0 ? "it needs root, for its mounts" : undefined);
  if (why !== undefined) {
    console.log(`skipped: ${what}: ${why}`);
    continue;
  }
  try {
    act();
    console.log(`passed: ${what}`);
  } catch (thrown) {
    failed += 1;
    console.log(`failed: ${what}: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}
rmSync(scratch, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
