// The commands, by what people come for: each in a module of its own, loaded when it is called.
import type { Script } from "./script.ts";

type Load = () => Promise<{ readonly default: Script }>;

export const scriptGroups = {
  "Running it": {
    start: () => import("./start.ts"),
    setup: () => import("./setup.ts"),
    doctor: () => import("./doctor.ts"),
    publish: () => import("./publish.ts"),
    backup: () => import("./backup.ts"),
    restore: () => import("./restore.ts"),
    export: () => import("./export.ts"),
    import: () => import("./import.ts"),
    rekey: () => import("./rekey.ts"),
    completion: () => import("./completion.ts"),
  },
  "One thing at a time, for people and programs": {
    brief: () => import("./brief.ts"),
    ask: () => import("./ask.ts"),
    feed: () => import("./feed.ts"),
    schedule: () => import("./schedule.ts"),
    extract: () => import("./extract.ts"),
    read: () => import("./read.ts"),
    check: () => import("./check.ts"),
    cluster: () => import("./cluster.ts"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Load>>>>;

export const scriptNames: readonly string[] = Object.values(scriptGroups).flatMap((group) => Object.keys(group));

/** Undefined where there is no such command. */
export async function loadScript(name: string): Promise<Script | undefined> {
  for (const group of Object.values<Readonly<Record<string, Load>>>(scriptGroups))
    if (Object.hasOwn(group, name)) return (await group[name]?.())?.default;
  return undefined;
}

/** Every one of them; for help and completion. */
export const loadScripts = async (): Promise<ReadonlyMap<string, Script>> =>
  new Map(await Promise.all(scriptNames.map(async (name) => [name, await loadScript(name)] as [string, Script])));
