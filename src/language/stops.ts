// Words that keep their full stop: titles that never end a sentence, short forms that may, and the words that open the next one.

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** A name follows; the sentence never ends here. */
const titles = list(
  "mr mrs ms messrs mx dr prof rev fr hon sen sens rep reps gov govs gen brig lt col maj capt cpt cmdr cdr cpl sgt adm pres supt det insp vs sra srta dra frl herrn mme mlle mm mgr mons rs ing dott dipl sig st ste mt",
);

/** Shortened with a full stop, in English and where other languages' texts do the same. */
const shortForms = list(
  "v etc inc ltd corp co cos bros jr sr pp vol vols ed eds approx incl est dept univ assn assoc govt natl intl jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy ariz calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala ark mass e.g i.e cf al ca fig figs sec no.s tel ext min max avg esp lit trans repr oz lb lbs sq cu mph op cit viz para z.b bzw usw vgl ggf evtl nr str abs bspw inkl sog u.a d.h z.t kap bd jh geb gest av bd art cap pág págs núm ud uds vd ee.uu n.º tél env ex réf cie sté pag pagg ecc dhr mevr drs ir dott.ssa m.in tzn tzw np ul godz tys mln mld",
);

/** Of those, the ones a sentence often ends with. */
const closing = list(
  "inc ltd corp co cos bros jr sr etc ave blvd rd hwy dept assn est al calif mass fla ariz conn okla tenn tex wash wis mich minn ala ark colo del ill ind kan mo mont neb nev ore pa va vt wyo usw ecc jan feb aug sept oct nov dec",
);

/** Words that open a sentence when they follow a short form with a capital letter. Nouns do not count: "U.S. President". */
const openers = list(
  "the a an he she they we i it his her their its our my your this that these those but and in on at after before when while however meanwhile nobody there what who why how if as for from by with without during since until although though despite some many most several more another each every both all no not yet so then now also according under over about among between one two three four five it's he's she's they're we're i'm i've that's there's mr mrs ms dr police officials still instead just last next such or even only following later earlier yesterday today",
);

/** Titles that are also plain words count only with their capital letter. */
const titleWords = list("rep reps gov govs gen brig col maj det pres mm mt fr sig ing hon st ste sen sup mons insp");

export const isTitleForm = (low: string, word: string): boolean =>
  titles.has(low) && !(word === low && titleWords.has(low));
export const closesSentence = (low: string): boolean => closing.has(low);
export const opensSentence = (low: string): boolean =>
  openers.has(low.replace(/’/g, "'")) || (low.length > 6 && low.endsWith("ly"));

/** "sat" and "fig" are also words: with a small letter they are not short forms. */
export function isShortForm(low: string, word: string): boolean {
  if (!shortForms.has(low)) return false;
  return !(alsoWords.has(low) && word === low);
}

const alsoWords = list(
  "sat sun mar jan jun mon fri ed min max ill miss ore mass wash del mo pa la ga va co al est av ex cap art ir ul lit trans para ark ind mont tex kan conn colo",
);

/** Languages that write ordinals as a number and a full stop. */
export const ordinalDots: ReadonlySet<string> = list(
  "de da nb no nn fo is fi et lv lt cs sk pl hu hr bs sr sl mk tr az",
);

const monthForms = list("jan feb mar apr jun jul aug sep sept oct nov dec");
/** "jan. 1": with a number after it, even in a text of small letters. */
export const isMonthForm = (low: string): boolean => monthForms.has(low);
