// The words that roles are made of: what a person or an organisation can be, what stands before such a word, and what ends a role.
import { calendarWords } from "../../language/en/calendar.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What a person can be, in the singular: the last word of a role before its "of". */
export const personRoles = set(`
  president minister premier chancellor secretary undersecretary senator congressman congresswoman representative lawmaker legislator
  parliamentarian deputy governor mayor councillor councilor councilman councilwoman alderman commissioner ambassador envoy diplomat
  consul attaché negotiator mediator speaker whip leader co-leader chief head boss chair chairman chairwoman chairperson director
  manager executive officer official spokesman spokeswoman spokesperson representative secretary-general treasurer trustee member
  partner founder co-founder cofounder owner co-owner proprietor publisher editor correspondent reporter journalist columnist
  broadcaster presenter anchor host commentator blogger author co-author novelist writer poet playwright screenwriter biographer
  historian economist analyst strategist statistician scientist physicist chemist biologist geologist seismologist volcanologist
  meteorologist astronomer epidemiologist virologist psychologist psychiatrist sociologist anthropologist archaeologist ecologist
  climatologist oceanographer engineer researcher scholar academic professor lecturer fellow dean rector provost principal
  headteacher teacher tutor coach trainer student pupil graduate doctor physician surgeon nurse midwife paramedic dentist pharmacist
  veterinarian lawyer attorney solicitor barrister prosecutor judge justice magistrate counsel advocate defender ombudsman inspector
  detective sheriff constable superintendent commander commandant general brigadier colonel major captain lieutenant sergeant
  corporal private admiral commodore marshal soldier sailor pilot astronaut cosmonaut spy agent officer guard firefighter fireman
  policeman policewoman investigator auditor accountant banker financier investor trader broker entrepreneur businessman
  businesswoman industrialist tycoon billionaire millionaire magnate philanthropist activist campaigner organizer organiser
  dissident protester protestor demonstrator rebel insurgent fighter militant warlord separatist defector whistleblower hacker
  programmer developer designer architect artist painter sculptor photographer filmmaker producer director cinematographer actor
  actress comedian singer songwriter rapper musician composer conductor guitarist drummer pianist violinist dancer choreographer
  model celebrity star entertainer chef restaurateur farmer fisherman driver trucker worker employee trade-unionist unionist shopkeeper
  vendor resident villager citizen native national immigrant migrant refugee survivor victim witness bystander eyewitness passenger
  tourist hiker climber mountaineer explorer boy girl man woman teenager youth father mother son daughter brother sister husband wife
  widow widower uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter fiancé fiancée girlfriend boyfriend
  friend neighbour neighbor colleague spouse twin heir king queen prince princess duke duchess earl count baron baroness emperor
  empress emir sultan sheikh shah crown-prince regent monarch pope cardinal archbishop bishop priest vicar pastor preacher minister
  chaplain rabbi imam cleric mufti ayatollah monk nun abbot theologian evangelist dictator strongman ruler candidate nominee
  contender challenger incumbent frontrunner front-runner politician statesman stateswoman activist adviser advisor aide consultant
  counsellor counselor assistant coordinator co-ordinator administrator superintendent supervisor overseer regulator governor
  controller comptroller curator librarian archivist custodian caretaker specialist expert technician mechanic plumber electrician
  carpenter builder contractor striker midfielder defender goalkeeper forward winger captain skipper batsman bowler quarterback
  pitcher catcher outfielder sprinter swimmer cyclist boxer wrestler golfer jockey rower skater skier snowboarder gymnast footballer
  cricketer player goaltender champion medallist medalist athlete referee umpire scout ceo cfo coo cto mp mep msp md congressperson
  lord-mayor taoiseach tánaiste chieftain elder patriarch scientologist lobbyist pollster demographer ranger warden jailer lifeguard
  receptionist translator interpreter linguist philosopher ethicist mathematician inventor innovator pioneer veteran ex-wife
  ex-husband suspect defendant plaintiff convict inmate prisoner detainee gunman attacker assailant murderer killer bomber kidnapper
  co-defendant accomplice hostage captive sympathiser supporter donor benefactor subscriber customer client patient tenant landlord
  lord lady`);

/** Honorifics say nothing of what a person does. */
export const honorifics = set("mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame madame mme monsieur");

/** Ranks and offices as they are shortened before a name. */
export const shortRoles = set(
  "gen gen. lt lt. col col. maj maj. capt capt. cmdr cmdr. cpl cpl. sgt sgt. adm adm. brig brig. sen sen. rep rep. gov gov. prof prof. rev rev. amb amb. pres pres. supt supt. det det. insp insp. cllr cllr.",
);

/** A role of only these gives way to one that says what the person does. */
export const ranks: ReadonlySet<string> = new Set([
  ...shortRoles,
  ..."general major colonel captain lieutenant sergeant brigadier admiral commodore corporal private rear marshal field lord lady".split(
    " ",
  ),
]);

/** What an organisation can be. */
export const organisationRoles = set(`
  militia group organisation organization party company firm corporation bank agency newspaper daily weekly magazine broadcaster
  network channel station website site portal publisher union charity movement coalition alliance bloc federation association
  carmaker automaker planemaker chipmaker drugmaker brewer retailer supermarket airline carrier manufacturer maker supplier operator
  provider insurer lender broker brokerage fund foundation institute institution university college school hospital museum regulator
  watchdog ministry department tribunal court think-tank startup start-up giant conglomerate subsidiary consortium cartel gang sect
  church club team band orchestra brand utility miner refiner distributor wholesaler consultancy contractor nonprofit ngo
  cooperative co-operative society council`);

/** Lower-case words that may stand before the last word of a role. */
export const modifiers = set(`
  former ex then current incumbent acting interim deputy vice assistant associate senior junior chief prime foreign interior home
  finance financial defence defense economic economics economy trade treasury justice education health labour labor transport
  transportation agriculture agricultural energy environment environmental culture cultural sport sports security intelligence
  information planning development housing welfare social public national federal regional provincial state local city county
  district town village municipal general managing executive operating technology technical marketing sales legal human rights
  police army navy naval military air force fire coast guard border prison party opposition government cabinet presidential
  ministerial parliamentary congressional senate house council union company bank group team club school university college hospital
  church research science scientific political policy market markets equity currency oil gas mining industry industrial business
  media press news television tv radio film movie music rock pop folk jazz opera football soccer cricket rugby tennis basketball
  baseball hockey golf racing olympic world top leading veteran prominent renowned famous well-known longtime long-time newly new
  incoming outgoing late retired founding ruling elected appointed first second third lead principal special chief-of-staff crown
  tribal religious spiritual supreme high low grand attorney solicitor surgeon lord lady major lieutenant brigadier rear wing
  squadron staff warrant petty field non-executive independent republican democrat democratic conservative liberal communist
  socialist nationalist green rebel separatist guerrilla insurgent terrorist terror islamist extremist jihadist far-right far-left
  right-wing left-wing centre-right centre-left pro-democracy civil constitutional criminal corporate commercial consumer customer
  investment portfolio risk hedge private venture capital real estate property immigration climate wildlife conservation animal
  nuclear space aviation aerospace airport airline railway rail road traffic maritime shipping port computer software internet web
  digital cyber data privacy online video game theatre theater fashion art arts fiction crime mystery children's women's youth
  student family medical clinical disease cancer heart veterinary dental communications relations affairs public-relations project
  program programme campaign election electoral communist interior overseas budget tax revenue fiscal monetary central oldest
  youngest eldest elder younger only sole joint co international global european state-run state-owned private-sector independent
  legislative judicial diplomatic consular humanitarian relief aid rescue emergency disaster peace war exiled ousted deposed
  disgraced jailed imprisoned convicted accused alleged suspected self-styled self-proclaimed de facto hard-line hardline moderate
  radical reformist influential powerful billionaire millionaire teenage twin head chief vice-president co-chair co-founder
  external close fellow rival graphic black white young old private
  science majority minority floor shadow investigative freelance award-winning stage screen voice pastry investment-bank`);

/** Of those, the ones that may stand before a nation or a name: "former Italian prime minister". */
export const beforeNames = set(`
  former ex then current incumbent acting interim deputy late veteran prominent renowned famous top leading senior junior longtime
  long-time newly new incoming outgoing retired elected first second third influential powerful billionaire millionaire exiled ousted
  deposed disgraced jailed imprisoned convicted alleged suspected self-styled moderate radical conservative liberal independent
  opposition young old fellow rival`);

/** Capitalised or not, these never belong to a role that stands before a name. */
export const stops = set(`
  the a an this that these those his her its their our your my and or but nor so yet if when while after before since until because
  although though as at by for from in into of off on onto out over to under up with within without about above across against
  along among around between beyond during following including like near per than through throughout toward towards upon via
  he she it they we i you who whom whose which what where why how there here not no all any both each every few many more most some
  such also again already always even ever just later meanwhile moreover however nevertheless now often once only rather soon still
  then thus too very yesterday today tomorrow tonight ${calendarWords} spring summer autumn winter is are was were be been being am
  has have had do does did will would shall should can could may might must said says say told tells asked added according speaking
  met meets meet saw sees called calls named appointed elected thanked praised criticised criticized accused urged blamed quoted
  earlier last next recently finally instead`);

/** Determiners are left out of a role. */
export const determiners = set("the a an one his her its their our");

/** After these a role before a comma and a name may begin: "..., by the chief of staff, Valery Gerasimov, ...". */
export const openers = set("by with from to including and as said says told between against");

/** A role goes on behind its last word with these. */
export const prepositions = set("of for at in to with from on under against within");

/** A role has ended before these. */
export const closers = set(
  "who whose whom which that where when while as said says saying told has had have is was were are will would could should did does but because after before since until if although though then",
);
