// A value that nobody can change any more, however deep: as safe to hand out as a database's copy, and much quicker.

export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
