// Every table and column. What people wrote is kept as JSON text; columns beside it are what queries ask for.
import type { Generated } from "kysely";

/** JSON as text: jsonb could not hold every character an article may hold. */
type Json = string;

export type Tables = {
  articles: { number: Generated<number>; id: string; first_seen: number; row: Json; text: Json | null };
  article_feeds: { feed: string; article: string; first_seen: number };
  feeds: { url: string; next_check_at: number; stopped: number; row: Json };
  once: { key: string; at: number };
  leases: { name: string; holder: string; until: number };
  secrets: { key: string; value: string; until: number | null };
  written: { key: string; row: Json; at: number };
  marks: { key: string; row: Json };
  site_pages: { site: string; page: string; at: number; marks: Json };
  watches: { article: string; next_at: number; row: Json };
  /** `said`: of a briefing that was said; null of an edition. */
  standing: { tenant: string; article: string; edition: string; at: number; said: Json | null };
  judge_calls: { number: Generated<number>; key: string; at: number; decoys: number; missed: number };
  subscriptions: { tenant: string; id: string; place: string; state: string; created_at: number; row: Json };
  subscription_feeds: { tenant: string; subscription: string; feed: string };
  agenda: { tenant: string; subscription: string; slot: number };
  editions: {
    tenant: string;
    id: string;
    holder: string;
    lease_until: number;
    finished_at: number | null;
    subscription: string | null;
    slot: number | null;
    row: Json | null;
    parts: Json | null;
    /** 1 once the sentences that nobody cites are gone. */
    thinned: number;
  };
  deliveries: { tenant: string; edition: string; part: number; state: string; row: Json };
  remembered: { tenant: string; subscription: string; story: string; at: number; row: Json };
  briefings: { tenant: string; id: string; written_at: number; thinned: number; row: Json };
  placed: { number: Generated<number>; tenant: string; place: string; briefing: string };
  answers: { tenant: string; id: string; at: number; thinned: number; row: Json };
  threads: { tenant: string; root: string; row: Json };
  turns: { number: Generated<number>; tenant: string; root: string; row: Json };
  costs: { tenant: string; key: string; day: string; amount: number };
  settings: { tenant: string; place: string; row: Json };
  kept: { tenant: string; token: string; value: string; until: number };
};

/** Whatever belongs to a tenant: a purge empties each of these. */
export const tenantTables = [
  "subscriptions",
  "subscription_feeds",
  "agenda",
  "editions",
  "deliveries",
  "remembered",
  "briefings",
  "placed",
  "answers",
  "threads",
  "turns",
  "costs",
  "settings",
  "kept",
  "standing",
] as const satisfies readonly (keyof Tables)[];

export type Engine = "sqlite" | "postgres";
