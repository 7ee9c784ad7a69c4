// A sandbox without walls: tasks run inline, with the same troubles.
import { tasks } from "../../src/gathering/tasks.ts";
import type { Sandbox, TaskName, Tasks } from "../../src/ports/sandbox.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";

export const inlineSandbox: Sandbox = {
  async run<T extends TaskName>(task: T, input: Tasks[T]["in"], signal: AbortSignal): Promise<Tasks[T]["out"]> {
    if (signal.aborted) throw new Trouble("aborted");
    try {
      return tasks[task](input);
    } catch (thrown) {
      throw asTrouble(thrown);
    }
  },
};
