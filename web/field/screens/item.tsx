import { link } from '../route';
import { t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Notice } from '../ui/parts';
import { useWorkedAt } from '../ui/worked';
import { ItemCard } from '../item/card';
import type { Visit } from '../visit/visit';
import { placeName } from '../visit/words';

/** One requirement by itself, opened from the search or jumped to at the end. */
export function ItemPage({ visit, id }: { visit: Visit; id: string }) {
  useWorkedAt(visit);
  const item = visit.items.get(id);
  const back = item && visit.asked.includes(item) ? link('v', visit.id, 'place', visit.placeOf(item)) : link('v', visit.id, 'search');
  return (
    <>
      <Top title={item ? placeName(visit.pack, visit.placeOf(item)) : id} back={back} visit={visit} />
      <main class="page with-bar">
        {item ? <ItemCard visit={visit} item={item} open /> : <Notice weight="warn">{t.value.errors.page}</Notice>}
      </main>
      <Bottom visit={visit} about={id} />
    </>
  );
}
