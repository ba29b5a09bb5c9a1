// A part's jobs and their results enter; a Markdown table leaves, and for each target whether it is reached.

/**
 * A part: `title`, `jobs`. A job may have `ratio` ([numerator, denominator], names of jobs), `most` (its memory in MiB), and with either
 * `floor` and `goal`: the ratio or memory that is to be reached, and that is aimed at. `missing` says why a job did not run.
 * Yields a list of `{ what, verdict }`.
 */
export function printPart({ title, jobs }, results) {
  const targets = [];
  console.log(`\n**${title}**\n`);
  console.log('| | CPU | memory | ratio | floor | goal | |');
  console.log('|---|---|---|---|---|---|---|');
  for (const job of jobs) {
    const result = results.get(job.name);
    const value = job.missing === undefined ? figureOf(job, results) : null;
    const verdict = verdictOf(job, value);
    if (verdict !== '') targets.push({ what: `${title}: ${job.name}`, verdict });
    console.log(`| ${[job.name, ...figures(job, result, value), verdict].join(' | ')} |`);
  }
  return targets;
}

function figures(job, result, value) {
  const limits = [job.floor, job.goal].map((limit) => (limit === undefined ? '' : `${limit}${unitOf(job)}`));
  if (job.missing !== undefined) return [job.missing, '', '', '', ''];
  if (result.failed !== undefined) return [result.failed.replaceAll('|', '/'), '', '', ...limits];
  // Rounded up: a floor that is missed never looks reached.
  const ratio = job.ratio === undefined || value === null ? '' : (Math.ceil(value * 100) / 100).toFixed(2);
  return [
    `${result.seconds.toFixed(2)} s`,
    `${Math.round(result.mebibytes).toLocaleString('en')} MiB`,
    ratio,
    ...limits,
  ];
}

const unitOf = (job) => (job.most === true ? ' MiB' : '');

/** Null where something has failed. */
function figureOf({ name, ratio, most }, results) {
  if (most === true) return results.get(name).mebibytes ?? null;
  if (ratio === undefined) return null;
  const [above, below] = ratio.map((each) => results.get(each)?.seconds);
  return above === undefined || below === undefined ? null : above / below;
}

function verdictOf({ floor, goal, missing }, value) {
  if (floor === undefined) return '';
  if (missing !== undefined) return 'skipped';
  if (value === null) return 'failed';
  if (value <= goal) return 'goal reached';
  return value <= floor ? 'floor reached' : 'floor missed';
}
