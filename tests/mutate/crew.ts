// Two copies of the project, each with a warm process that breaks lines in it: what is asked, and what no answer means.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, globSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** UTF-16 units of `file` from `start` to before `end` become `put` while `tests` run; paths from the root. */
export type Asked = {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly tests: readonly string[];
};

/** So long in milliseconds that a run which has not ended by then is a loop without end, on a busy machine too. */
const patience = 120_000;

/** Asks `each` of its crew in turn; the answer is the test that saw the line broken, "" if none did. */
export async function askAll<T>(
  root: string,
  members: number,
  each: readonly T[],
  asked: (one: T) => Asked,
  told: (one: T, by: string) => void,
): Promise<void> {
  const left = [...each];
  const member = async (): Promise<void> => {
    const copy = copied(root);
    let warm = await started(copy);
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const question = asked(one);
      const by = await answered(warm, question);
      if (by === undefined) {
        stop(warm);
        cpSync(join(root, question.file), join(copy, question.file));
        warm = await started(copy);
      }
      told(one, by ?? "a run without end");
    }
    stop(warm);
  };
  await Promise.all(Array.from({ length: members }, member));
}

async function answered(warm: ChildProcess, question: Asked): Promise<string | undefined> {
  const inTime = AbortSignal.timeout(patience);
  warm.send(question);
  try {
    const [{ by }] = await once(warm, "message", { signal: inTime });
    return by;
  } catch {
    return;
  }
}

/** A group of its own, so that the workers of a run without end go with it. */
async function started(copy: string): Promise<ChildProcess> {
  const warm = fork(join(copy, "tests/mutate/warm.ts"), { cwd: copy, detached: true, stdio: "ignore" });
  await once(warm, "message");
  return warm;
}

function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}

/** Never in the project itself: a run that is broken off would leave a broken line behind. */
function copied(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "lede-mutate-"));
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  for (const part of ["src", "adapters", "tests", "training", "prompts", "docs", "bin"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const file of globSync("*.{json,ts,md}", { cwd: root })) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}
