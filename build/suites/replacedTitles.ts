/** Tests of 0.1.0 whose place another took: the same promise in other words, of a room that moved, or of a stricter proof. */

/** The title that holds what `was` held; `$1` and its like stand for its parts. */
export const REPLACED: readonly { readonly was: RegExp; readonly by: string }[] = [
  { was: /^case files of cases\/public > (.*)/, by: 'case files of public > $1' },
  { was: /^case files of cases\/realdata > (.*)/, by: 'case files of realdata > $1' },
  { was: /^a changed test does not$/, by: 'a changed test, case or document does not' },
  {
    was: /^the stand-in covers of (.*) exactly what the shell uses$/,
    by: 'what the built desktop uses of Electron > of $1 is exactly what the stand-in covers',
  },
  // The ranking moved out of the engine; docx was used by nothing.
  {
    was: /^(who may import whom > .*)electron\/engine\/ranking\/ (.*)electron\/engine\/ranking\/(.*)/,
    by: '$1electron/ranking/ $2electron/ranking/$3',
  },
  {
    was: /^(who may import whom > .*)electron\/engine\/ranking\/(.*)/,
    by: '$1electron/ranking/$2',
  },
  {
    was: /^who may import whom > electron\/reports\/ may import docx$/,
    by: 'who may import whom > electron/reports/ may import fflate',
  },
  // The host got a room of its own.
  {
    was: /^(who may import whom > .*)electron\/host\.ts (.*)electron\/host\.ts(.*)/,
    by: '$1electron/host/host.ts $2electron/host/host.ts$3',
  },
  {
    was: /^(who may import whom > .*)electron\/host\.ts(.*)/,
    by: '$1electron/host/host.ts$2',
  },
  {
    was: /^(who may import whom > .*)electron\/server\/router\.ts(.*)/,
    by: '$1electron/server/sockets/router.ts$2',
  },
  // Rules said once, in the domain.
  {
    was: /^the form of (.*) asks for exactly what the day’s rules demand$/,
    by: '$1 must fill exactly what the day’s rules demand, and blanks fill nothing',
  },
  {
    was: /^a follow-up without agency, date or indicator is incomplete, blanks do not count$/,
    by: 'agency, date, activity and both indicators make a follow-up complete; blanks count as empty',
  },
  {
    was: /^late means past its date and neither done nor called off$/,
    by: 'what is finished or called off has ended, and is never overdue',
  },
  {
    was: /^a plan is late from midnight in Palu, not from midnight of the laptop$/,
    by: 'a new day begins at midnight in Palu, wherever the laptop believes to be',
  },
  {
    was: /^.* > (used by two people is noted, however it is spaced|names the cell of the same NIP twice)$/,
    by: 'a NIP to look at again > names who else has it, however it is spelled',
  },
  {
    was: /^.*NIP.* > (refuses|destroyed|\d+ is noted as (NOT|BIRTH|SEX|START_MONTH)).*/,
    by: 'a NIP as it is typed > 1,98E+17 is refused as NIP_DESTROYED',
  },
  {
    was: /^.*NIP.* > (doubts .*|\d+ is noted as (AGE|START_IN|SERIAL).*)/,
    by: 'a NIP to look at again > 196804111993031000: ["NIP_SERIAL"]',
  },
  {
    was: /^.*NIP.* > (of a PPPK counts|lets PPPK count) .*/,
    by: 'a NIP as it is typed > of a PPPK counts contracts where others have a month',
  },
  {
    was: /^.*NIP.* > (may stay empty|may be empty and may be typed with spaces)$/,
    by: 'a NIP as it is typed > may be empty: ""',
  },
  {
    was: /^.*NIP.* > (is shown .*|kept by the host is shown .*)/,
    by: 'a NIP as it is typed > that is none is shown as it is',
  },
  {
    was: /^a card's code is read at correction level [LMQH]$/,
    by: "a card's code is read at correction level medium",
  },
  // Answers stand in the database, where a host that died cannot forget them.
  {
    was: /^commandMemory > (answers a repeated refusal with the first refusal|lets a seat try again after the disk was full)$/,
    by: 'a refusal is an answer: a click that was refused does not take effect when it comes again later',
  },
  {
    was: /^commandMemory > does a command once that a shaky network sends twice$/,
    by: 'what is sent again is answered again, at once, together and after the host died',
  },
  {
    was: /^commandMemory > forgets after five minutes and never keeps more than a few hundred of a seat$/,
    by: 'answers are forgotten after ten minutes, secrets are not kept at all, and an erasure leaves none',
  },
  {
    was: /^commandMemory > keeps the ids of two seats apart$/,
    by: 'two seats number their commands for themselves',
  },
  {
    was: /^commandMemory > refuses an id that was used for another command$/,
    by: 'a number that stands for another command already is refused, also after a restart',
  },
  // The live ranking was used by its test alone; what the product shows is the analysis made anew.
  {
    was: /^the live ranking > shows after every sheet what a full recount would show$/,
    by: 'the ranking that a thread made reaches the operator as a change, equal to the one made on the spot',
  },
  {
    was: /^the live ranking > refuses a score off the scale and keeps what it had$/,
    by: 'a score at the edge > off the scale is refused with the presentation and the panelist',
  },
  {
    was: /^the live ranking > shows more decimals where two scores would look the same$/,
    by: 'a score at the edge > that would look like another has more decimals',
  },
  // Groups that do not fit are shown page by page instead of being counted.
  {
    was: /^when room is short the newest group keeps its rows and the others are counted$/,
    by: 'groups that do not fit go on on the next page, and no row is left out',
  },
  // One reader of days and times for forms and spreadsheets.
  { was: /^typing (0?8[.:]30|0?830) is taken as 08:30$/, by: '“$1” begins at half past eight' },
  { was: /^typing (8|23\.59) is taken as (.*)$/, by: '“$1” is $2' },
  { was: /^typing\s+is taken as\s*$/, by: '“” is no time' },
  { was: /^(24\.00|8\.60|pagi|8\.3|12345) is no time$/, by: '“$1” is no time' },
];
