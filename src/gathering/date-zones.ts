// How far from UTC a clock in a feed's date stands: signed offsets, the short names that feeds use, and zones by name.

/** RFC 822's names and the ones feeds use beside them, in minutes; of names with two meanings the commoner one. */
const minutesOfZone: Readonly<Record<string, number>> = {
  utc: 0,
  ut: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  mez: 60,
  west: 60,
  wat: 60,
  cest: 120,
  mesz: 120,
  cat: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  eat: 180,
  idt: 180,
  msk: 180,
  trt: 180,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  ict: 420,
  wib: 420,
  awst: 480,
  hkt: 480,
  pht: 480,
  sgt: 480,
  wita: 480,
  jst: 540,
  kst: 540,
  wit: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ndt: -150,
  adt: -180,
  art: -180,
  brt: -180,
  nst: -210,
  ast: -240,
  clt: -240,
  edt: -240,
  cdt: -300,
  est: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  akdt: -480,
  pst: -480,
  akst: -540,
  hst: -600,
};

/** Names of a zone and not of an offset: summer decides. */
const zoneNames: Readonly<Record<string, string>> = {
  et: "America/New_York",
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
};

export type ZoneFound = {
  /** Milliseconds since 1970 of a wall clock's reading that is given as if it were UTC. */
  readonly instantOf: (local: number) => number;
  /** What stands behind it. */
  readonly rest: string;
};

const signed = /^[\s(]*(?:gmt|utc|z)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)\)?/;
const named = /^[\s(,]*([a-z]{1,5})\)?(?!\p{L})/u;
const placed = /\[?([a-z]+\/[a-z_]+(?:\/[a-z_]+)?)\]?/;
/** No zone is further from UTC. */
const furthest = 16 * 60;

/** The zone that text in small letters opens with, right behind a clock or a day; UTC where none is known. */
export function zoneBehind(text: string): ZoneFound {
  const offset = signed.exec(text);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    // The place in brackets behind an offset says the same again.
    const rest = text.slice(offset[0].length).replace(placed, " ");
    return shifted(minutes > furthest ? 0 : offset[1] === "-" ? -minutes : minutes, rest);
  }
  const place = placed.exec(text);
  const [whole = "", name = ""] = named.exec(text) ?? [];
  const zone = place?.[1] ?? zoneNames[name];
  const inZone = zone === undefined ? undefined : wallClock(zone);
  if (inZone !== undefined) return { instantOf: inZone, rest: text.replace(place?.[0] ?? whole, " ") };
  const known = minutesOfZone[name];
  return known === undefined ? shifted(0, text) : shifted(known, text.slice(whole.length));
}

const shifted = (minutes: number, rest: string): ZoneFound => ({
  instantOf: (local) => local - minutes * 60_000,
  rest,
});

/** Undefined for a zone that the system does not know. */
function wallClock(zone: string): ZoneFound["instantOf"] | undefined {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
  return (local) => {
    const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC").toPlainDateTime();
    return wall.toZonedDateTime(zone).epochMilliseconds;
  };
}
