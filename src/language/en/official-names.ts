// Official names of states and bodies with the short forms that every text may use without introducing them.

/** In small letters, without articles and stops: what an actor is compared by, and what else it is called. */
const rows: Readonly<Record<string, readonly string[]>> = {
  "central intelligence agency": ["cia"],
  "democratic republic of the congo": ["drc"],
  "european union": ["eu"],
  "federal aviation administration": ["faa"],
  "federal bureau of investigation": ["fbi"],
  "international atomic energy agency": ["iaea"],
  "international federation of association football": ["fifa"],
  "international monetary fund": ["imf"],
  "international olympic committee": ["ioc"],
  "los angeles police department": ["lapd"],
  "national aeronautics and space administration": ["nasa"],
  "national health service": ["nhs"],
  "national transportation safety board": ["ntsb"],
  "new york fire department": ["fdny", "fire department of new york", "new york city fire department"],
  "new york police department": ["new york city police department", "nypd"],
  "organization of the petroleum exporting countries": ["opec"],
  "un refugee agency": ["unhcr"],
  "united arab emirates": ["uae"],
  "united kingdom": ["uk"],
  "united nations": ["un"],
  "united states": ["united states of america", "us", "usa"],
  "us geological survey": ["usgs"],
  "world health organization": ["world health organisation"],
  "world trade organization": ["world trade organisation", "wto"],
};

/** The official name of a short form. */
export const officialNames: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).flatMap(([name, forms]) => forms.map((form): [string, string] => [form, name])),
);
