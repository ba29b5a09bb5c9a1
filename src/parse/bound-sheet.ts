// What the readers of rows know of their sheet once its header is there.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { HeaderBinding } from './bind-header.ts';
import type { DecimalCommas } from './decimal-commas.ts';
import type { TotalPlaces } from './total-row.ts';

export interface BoundSheet {
  readonly source: Source;
  readonly binding: HeaderBinding;
  readonly mapping: LedgerMapping;
  readonly places: TotalPlaces;
  readonly commas: DecimalCommas;
}
