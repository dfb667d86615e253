/** Formulas of "Peringkat": the plain rule of the ranking over the cells of the score sheet, rounded so that ties stay ties. */
import type { ScoreLayout } from './scoreSheet.ts';

/** Exact ties differ in the last bits of doubles; 9 places is the resolution of the app as well. */
const places = 9;

interface Quorum {
  minSheets: number;
  /** "3/5" */
  minShare: string;
}

export const validSheetsFormula = (layout: ScoreLayout, id: string): string =>
  `SUMPRODUCT(--(${layout.ids}=${id}),--(${layout.panelistWeights}>0),--ISNUMBER(${layout.values}))`;

const weightOfValid = (layout: ScoreLayout, id: string): string =>
  `SUMPRODUCT(--(${layout.ids}=${id}),${layout.panelistWeights},--ISNUMBER(${layout.values}))`;

export const scoreFormula = (layout: ScoreLayout, id: string, valid: string): string =>
  `IF(${valid}=0,"",ROUND(SUMPRODUCT(--(${layout.ids}=${id}),${layout.panelistWeights},${layout.values})/${weightOfValid(layout, id)},${places}))`;

export function groupFormula(layout: ScoreLayout, code: string, id: string, valid: string): string {
  const group = layout.groups.get(code);
  if (!group) return '""';
  const sum = `SUMPRODUCT(--(${layout.ids}=${id}),${layout.panelistWeights},--ISNUMBER(${layout.values}),${group.means})`;
  return `IF(OR(${valid}=0,${group.weight}=0),"",ROUND(${sum}/${weightOfValid(layout, id)},${places}))`;
}

/** An array formula. */
export const medianFormula = (layout: ScoreLayout, id: string, valid: string): string =>
  `IF(${valid}=0,"",ROUND(MEDIAN(IF((${layout.ids}=${id})*(${layout.panelistWeights}>0)*ISNUMBER(${layout.values}),${layout.values})),${places}))`;

export function quorumFormula(
  { minSheets, minShare }: Quorum,
  valid: string,
  eligible: string,
): string {
  const [top = '0', bottom = '1'] = minShare.split('/');
  return `IF(AND(${valid}>=1,${valid}>=${minSheets},${valid}*${Number(bottom)}>=${eligible}*${Number(top)}),"Ya","Tidak")`;
}

export interface Keyed {
  /** The cell of this row. */
  cell: string;
  /** The same column over all rows. */
  all: string;
}

/** 1 + how many with quorum are strictly better by the first key that differs; higher is better in every key. */
export function rankFormula(quorum: Keyed, keys: readonly Keyed[]): string {
  const counts = keys.map(({ cell, all }, at) => {
    const equal = keys.slice(0, at).map((earlier) => `--(${earlier.all}=${earlier.cell})`);
    return `SUMPRODUCT(${[`--(${quorum.all}="Ya")`, ...equal, `--(${all}>${cell})`].join(',')})`;
  });
  return `IF(${quorum.cell}<>"Ya","",1+${counts.join('+')})`;
}
