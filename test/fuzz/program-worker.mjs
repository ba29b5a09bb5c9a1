// Arguments of a command, sent by the parent process -> the exit code and all output of the built program, run in this process.
const streams = { stdout: [], stderr: [] };

for (const name of ['stdout', 'stderr']) {
  process[name].write = (part) => {
    streams[name].push(typeof part === 'string' ? Buffer.from(part) : Buffer.from(part));
    return true;
  };
}

const taken = (name) => Buffer.concat(streams[name].splice(0)).toString('utf8');

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

let runs = 0;

/** Another query makes another module of the entry, so that each run begins as a process does; its chunks stay loaded. */
async function run({ main, args }) {
  runs += 1;
  process.argv = [process.execPath, main, ...args];
  process.exitCode = undefined;
  const before = process.cpuUsage();
  await import(`${main}?${runs}`);
  while (process.exitCode === undefined) await nextTurn();
  const code = process.exitCode;
  process.exitCode = undefined;
  for (const event of ['exit', 'uncaughtException']) process.removeAllListeners(event);
  process.stdout.removeAllListeners('error');
  process.stderr.removeAllListeners('error');
  const { user, system } = process.cpuUsage(before);
  return { code, stdout: taken('stdout'), stderr: taken('stderr'), milliseconds: (user + system) / 1000 };
}

process.on('message', async (job) => process.send(await run(job)));
process.on('disconnect', () => process.exit(0));
