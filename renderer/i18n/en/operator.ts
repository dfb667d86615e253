/** English texts of the operator's seat, one file a part. */
import { conduct, log } from './operator/conduct.ts';
import { day } from './operator/day.ts';
import { form } from './operator/form.ts';
import {
  agenda,
  event,
  links,
  list,
  nip,
  panel,
  paper,
  prepare,
  readiness,
  reference,
  rubric,
  rules,
  tkt,
} from './operator/prepare.ts';
import { shell } from './operator/shell.ts';
import { unfinished } from './operator/unfinished.ts';

export const operator = {
  agenda,
  conduct,
  day,
  event,
  form,
  links,
  list,
  log,
  nip,
  panel,
  paper,
  prepare,
  readiness,
  reference,
  rubric,
  rules,
  shell,
  tkt,
  unfinished,
} as const;
