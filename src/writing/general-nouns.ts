// The general nouns that, with "the" before them, mostly stand for something told before; and what could tell within a sentence which one is meant.

/** Names of the first three kinds resolve them; a happening, a clause before it; matters and things, only a word for one of them. */
export type GeneralKind = "organisation" | "place" | "person" | "happening" | "matter" | "thing";

const nouns: Readonly<Record<GeneralKind, string>> = {
  organisation: `
    company firm group airline bank agency organisation organization club team carrier automaker carmaker
    manufacturer maker corporation retailer network newspaper magazine union party school university hospital
    publisher broadcaster studio band label charity regulator insurer lender brewer operator business giant startup`,
  place: `
    country city nation region island state town village area province county district capital territory`,
  person: `
    man woman boy girl teenager suspect victim defendant accused pair couple duo trio driver gunman attacker shooter
    pilot actor actress singer star player striker midfielder defender goalkeeper officer insider student teacher
    child baby`,
  matter: `
    deal agreement contract bill measure measures proposal plan plans project scheme programme program offer bid
    request requests demand demands ruling verdict judgment judgement sentence appeal lawsuit suit case complaint
    allegation allegations accusation accusations claims charges charge statement report reports document documents
    letter email message post video footage clip photo photos picture pictures image images problem problems issue
    issues matter question idea topic event events investigation inquiry probe trial study survey poll findings
    results result penalty fine award prize warning threat threats comment comments remark remarks interview film
    movie book song album show series episode exhibition festival concert performance game match contest tournament
    competition ceremony meeting talks negotiations discussions visit trip tour flight journey voyage operation
    mission treatment procedure surgery transplant`,
  happening: `
    news move decision announcement rejection incident accident crash collision explosion blast attack attacks raid
    bombing bombings shooting shootings killing killings murder murders robbery fire flood floods storm earthquake
    quake disaster tragedy outbreak protest protests demonstration rally march strike riot riots clashes violence
    fighting battle conflict dispute row crisis situation search hearing arrest arrests test tests experiment outcome
    vote election referendum race fight bout victory win defeat loss losses cut cuts increase increases decrease rise
    fall drop decline gain gains change changes merger acquisition takeover purchase sale transaction bailout
    bankruptcy restructuring closure launch release appointment resignation death deaths birth wedding marriage
    divorce delay delays cancellation suspension ban restriction restrictions sanctions effort efforts campaign
    response reaction speech`,
  thing: `
    plane aircraft jet airliner airplane helicopter ship boat vessel ferry submarine tanker yacht car vehicle truck
    lorry bus train spacecraft satellite rocket missile device phone handset tablet laptop computer machine system
    systems site website page app software hardware product products drug vaccine virus disease condition illness
    bacteria building house home apartment flat room hotel bridge tunnel factory plant dam station hall stadium arena
    venue campus prison jail camp shelter bomb weapon weapons gun knife body bodies remains wreckage debris money
    cash funds item items package parcel box bag animal dog cat bear shark whale elephant tiger lion bird fish
    painting sculpture statue artwork manuscript store stores shop shops restaurant facility facilities scene scenes
    crowd crowds passengers crew survivors hostages migrants refugees protesters demonstrators rebels militants
    insurgents gunmen attackers suspects victims workers employees staff students residents players fans children
    kids men women boys girls teens teenagers brothers sisters siblings twins parents family families officers
    soldiers troops pilots drivers girlfriend boyfriend memorial square park grounds garden museum church temple
    mosque consortium alliance material materials equipment goods cargo supplies entrance platform roof barrier
    border fence checkpoint compound complex headquarters`,
};

const kinds: ReadonlyMap<string, GeneralKind> = new Map(
  (Object.keys(nouns) as GeneralKind[]).flatMap((kind) =>
    nouns[kind]
      .trim()
      .split(/\s+/)
      .map((noun): [string, GeneralKind] => [noun, kind]),
  ),
);

/** Undefined for every other word. */
export const kindOf = (noun: string): GeneralKind | undefined => kinds.get(noun);
