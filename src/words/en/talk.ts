// What the desk says in English to questions, links and presses.
export const atTheDesk = {
  "joined.again": "Welcome back. Your sources and schedules are as they were.",
  "joined.new": "Lede briefs news, and checks every line it posts. Nothing is posted anywhere until you ask for it.",
} as const;
