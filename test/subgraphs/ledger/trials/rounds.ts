/** T7 and T8 at their full size, and in words what they showed. */
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { afterJump, clockTrial, ends, HOUR_MS, jumpTrial, moments, timeZones, zoneTrial } from './clock-trial.ts';
import { endings, endingTrial, refundTrial } from './refund-trial.ts';

interface Shown {
  shown: string;
  isShown: boolean;
}

/** How many of some trials went as they should. */
function tally(): { add(isRight: boolean): void; said(): string; isWhole(): boolean } {
  let [right, tried] = [0, 0];
  return {
    add(isRight) {
      tried += 1;
      right += Number(isRight);
    },
    said: () => `${right} of ${tried}`,
    isWhole: () => right === tried,
  };
}

export async function clockRounds(db: Database): Promise<Shown> {
  const [days, zones, jumps] = [tally(), tally(), tally()];
  for (const moment of moments) {
    const [before, after] = moment.isEnd ? ['100 0 50', '100 0 30'] : ['100 0 80', '100 0 80'];
    const expected = { before, after, isSamePeriod: !moment.isEnd };
    for (const off of [-1, 0, 1])
      days.add(isDeepStrictEqual(await clockTrial(db, moment, off * 24 * HOUR_MS), expected));
    for (const zone of timeZones) {
      const result = await zoneTrial(db, moment, [zone, 'Asia/Kathmandu']);
      zones.add(isDeepStrictEqual(result, { ...expected, violations: 0 }));
    }
  }
  for (const moment of ends) {
    for (const jumpMs of [HOUR_MS, -HOUR_MS]) {
      for (const processAheadMs of [HOUR_MS, -HOUR_MS]) {
        const result = await jumpTrial(db, moment, { jumpMs, processAheadMs });
        jumps.add(isDeepStrictEqual(result, afterJump(jumpMs)));
      }
    }
  }
  return {
    shown:
      `${moments.length} moments, the process's clock right and a day off either way: charged once to the right period in ${days.said()}; ` +
      `in ${timeZones.length} time zones in ${zones.said()}; the ledger's clock an hour over the end of a period and put right, those of processes an hour off: in ${jumps.said()}`,
    isShown: [days, zones, jumps].every((one) => one.isWhole()),
  };
}

export async function endingRounds(db: Database, { races }: { races: number }): Promise<Shown> {
  const ended = tally();
  for (const ending of endings) {
    const { outcomes, used, refunded } = ending;
    ended.add(isDeepStrictEqual(await endingTrial(db, ending), { outcomes, used, refunded }));
  }
  const of = await refundTrial(db, { races });
  return {
    shown:
      `${ended.said()} ways to end charged what was delivered; ${of.races} races of cancellation and completion: ` +
      `${of.cancelled} cancelled, ${of.completed} completed, ${of.wrong} wrong`,
    isShown: of.wrong === 0 && ended.isWhole(),
  };
}
