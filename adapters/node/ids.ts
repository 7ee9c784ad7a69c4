// Chance, from the operating system.
import { randomInt, randomUUID } from "node:crypto";
import type { Ids } from "../../src/ports/ids.ts";

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
const length = 12;

export const openIds = (): Ids => ({
  next: () => Array.from({ length }, () => letters[randomInt(letters.length)]).join(""),
  chance: () => randomInt(2 ** 47) / 2 ** 47,
});

/** Names this process in leases: no two that ever run share it. */
export const holderName = (): string => `${process.pid}-${randomUUID().slice(0, 8)}`;
