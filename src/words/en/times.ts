// What is said in English of a time, a time zone or a cron that cannot be read: what is wrong, and how to say it.
import { inFull } from "../in-full.ts";

export const aboutTimes = {
  "cron.five-fields": "Cron has five fields, that has {fields}.",
  "cron.hint": 'Say it like "0 8 * * 1-5", or in words: "weekdays at 08:00".',
  "cron.never": "No month has such a day, so that would never come.",
  "cron.no-shortcut": '"{typed}" is not a shortcut of cron.',
  "cron.not-a-field": '"{typed}" is not a {field} of cron: use {least}-{most}, lists, ranges and steps.',
  "cron.six-fields": "That has six fields; cron here has five, without seconds.",
  "phrase.first-monday": "Lede knows days of the week and numbers of the month, not the first Monday of it.",
  "phrase.hint": inFull(
    'Say it like "weekdays at 08:00", "every day 7:30 and 18:00", "every 6 hours", "mondays 9am", or as ',
    'cron: "0 8 * * 1-5".',
  ),
  "phrase.interval-bounds": "An interval is 15 minutes at least and a week at most.",
  "phrase.leave-out": "Say which days to leave out, such as Sundays.",
  "phrase.never": 'That date never comes. Say it like "weekdays at 08:00".',
  "phrase.no-clock": '"{typed}" is not a time of day: give 00:00 to 23:59, or 1am to 12pm.',
  "phrase.no-day-left": "That leaves no day at all.",
  "phrase.no-month-day": "Say on which day of the month, such as the 1st.",
  "phrase.no-such-day": "No month has a day {day}.",
  "phrase.no-time": "That says no time.",
  "phrase.no-weekday": "Say on which day of the week.",
  "phrase.no-zone": '"{typed}" is not a time zone. Give one such as Europe/Zurich or UTC.',
  "phrase.not-hours": "That interval is not a number of hours.",
  "phrase.not-joined": '"{typed}" cannot be joined with an interval.',
  "phrase.too-long": 'That is too long for a schedule. Say "weekdays at 08:00".',
  "phrase.too-long-span": "Lede counts in hours, days, weeks and days of the month, nothing longer.",
  "phrase.unknown-time": '"{typed}" is not a time Lede knows.',
} as const;
