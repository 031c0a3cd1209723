/** A line on standard error that shows how far something is. */
export interface ProgressLine {
  /** @param total null when nobody knows. */
  show(progress: { done: number; total: number | null }, text: string): void;
  /** Shows the line while the promise is under way. */
  during<Result>(work: Promise<Result>): Promise<Result>;
}

const barWidth = 24;

/** A moving line on a terminal; in pipes and logs, nothing. */
export async function progressLine(title: string): Promise<ProgressLine> {
  if (!process.stderr.isTTY) return { show() {}, during: (work) => work };
  const { default: ora } = await import('ora');
  const spinner = ora({ text: title, stream: process.stderr }).start();
  return {
    show({ done, total }, text) {
      spinner.text = total === null || total === 0 ? `${title}  ${text}` : `${title}  ${bar(done / total)} ${text}`;
    },
    async during(work) {
      try {
        const result = await work;
        spinner.succeed();
        return result;
      } catch (error) {
        spinner.fail();
        throw error;
      }
    },
  };
}

/** @param share from 0 to 1. */
export function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * barWidth);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}
