// English words of which each says another than its neighbours, and none the whole: who is counted, where, of what.

/** Between bars stand words for one and the same. */
const rows = `
  north northern northeast northwest | south southern southeast southwest
  east eastern | west western
  upper | lower | middle
  inner | outer
  old older | new newer | young younger
  women woman female girls girl | men man male boys boy
  adults adult | children child minors | pensioners elderly
  domestic inland | foreign abroad
  urban city | rural village villages
  public state | private
  import imports imported | export exports exported
  buy buys bought purchase | sell sells sold sale
  gross | net
  weekday weekdays | weekend weekends
  summer | winter | spring | autumn
  gold golds | silver | bronze
  crew | passengers
  drivers driver | cyclists cyclist | pedestrians pedestrian
  soldiers troops | civilians
  police officers policemen | protesters demonstrators
  teachers | pupils students
  doctors nurses | patients
  staff employees | customers guests visitors
  bus coach | train tram | plane jet aircraft | helicopter | ferry ship boat vessel
  earthquake quake | avalanche | shooting gunman | stabbing knife
  bow | stern
  bridge | tunnel | road
  cats cat | dogs dog | horses horse | cows cattle | pigs pig | sheep
  wheat | maize corn | rice | barley
  first-class | second-class
  profit | loss | sales revenue
  minimum lowest | maximum highest | average mean
`;

const groups: readonly ReadonlyMap<string, number>[] = rows
  .trim()
  .split("\n")
  .map(
    (row) =>
      new Map(
        row.split("|").flatMap((words, at) =>
          words
            .trim()
            .split(" ")
            .map((word) => [word, at]),
        ),
      ),
  );

/** One has a word of a row, and the other another one's, and neither the other's too. */
export function areContrasted(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const kindsIn = (words: ReadonlySet<string>, group: ReadonlyMap<string, number>): ReadonlySet<number> =>
    new Set([...words].flatMap((word) => group.get(word) ?? []));
  return groups.some((group) => {
    const [left, right] = [kindsIn(one, group), kindsIn(other, group)];
    return left.size > 0 && right.size > 0 && left.isDisjointFrom(right);
  });
}
