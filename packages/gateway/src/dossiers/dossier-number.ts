import type {CivilDate} from '@tokhai/core';
import type {Queryable} from '../database/database.js';
import {integerOf} from '../database/row.js';

/**
 * The next dossier number of an agency on a day: `agency–yyMMdd–serial`, as official receipts show it (TT 01/2018,
 * unverified). Call it in the transaction that stores the dossier, so that no number is lost or given twice.
 */
export async function nextDossierNumber(
  transaction: Queryable,
  agency: string,
  today: CivilDate,
): Promise<string> {
  const [row = {last: 1}] = await transaction.query(
    `insert into dossier_serial (agency, day, last) values ($1, $2, 1)
     on conflict (agency, day) do update set last = dossier_serial.last + 1 returning last`,
    [agency, today],
  );
  const day = today.slice(2).replaceAll('-', '');
  return `${agency}-${day}-${String(integerOf(row, 'last')).padStart(6, '0')}`;
}
