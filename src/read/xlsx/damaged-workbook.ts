// Why a workbook cannot be trusted or read -> an error that becomes a finding where the sheet is.

export type Damage =
  | 'cut-off'
  | 'doubled-entry'
  | 'two-names'
  | 'entry-outside'
  | 'encrypted-entry'
  | 'too-many-entries'
  | 'too-large'
  | 'compression'
  | 'checksum'
  | 'encoding'
  | 'doctype'
  | 'xml'
  | 'entity'
  | 'too-deep'
  | 'too-long'
  | 'no-workbook'
  | 'no-sheet-part'
  | 'no-shared-string'
  | 'no-style'
  | 'cell-outside'
  | 'cell-elsewhere'
  | 'row-order'
  | 'doubled-row'
  | 'doubled-cell'
  | 'too-many-cells';

/** Thrown inside read/ only. */
export class DamagedWorkbook extends Error {
  override readonly name = 'DamagedWorkbook';
  readonly damage: Damage;
  /** The row up to which its sheet could be read, null where no row is meant. */
  readonly row: number | null;

  constructor(damage: Damage, row: number | null = null) {
    super(damage);
    this.damage = damage;
    this.row = row;
  }
}
