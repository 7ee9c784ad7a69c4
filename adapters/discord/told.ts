// How what Discord tells is read: field by field, and a field of another shape than its page says is taken as absent.

export type Json = Readonly<Record<string, unknown>>;

export const objectIn = (told: unknown): Json =>
  typeof told === "object" && told !== null && !Array.isArray(told) ? (told as Json) : {};

/** What is no object in the list is left out. */
export const listIn = (told: unknown): readonly Json[] =>
  Array.isArray(told) ? told.filter((one) => typeof one === "object" && one !== null && !Array.isArray(one)) : [];

export const textIn = (told: unknown): string | undefined => (typeof told === "string" ? told : undefined);

export const idIn = (told: unknown): string | undefined =>
  typeof told === "string" && /^\d{1,20}$/.test(told) ? told : undefined;

export const idsIn = (told: unknown): readonly string[] =>
  Array.isArray(told) ? told.flatMap((id) => idIn(id) ?? []) : [];

export const numberIn = (told: unknown): number | undefined =>
  typeof told === "number" && Number.isSafeInteger(told) ? told : undefined;

/**
 * Rights arrive as numbers written out, since they outgrew 53 bits; what is none gives no right:
 * https://docs.discord.com/developers/topics/permissions
 */
export const bitsIn = (told: unknown): bigint =>
  (typeof told === "string" && /^\d{1,30}$/.test(told)) || numberIn(told) !== undefined ? BigInt(told as string) : 0n;
