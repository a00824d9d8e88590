/**
 * A noisy neighbour: a process that is busy in bursts, as builds and tests beside us are. Bursts last 2 to 60 ms, pauses
 * as long on average; every few seconds it is busy for longer. Ends with its standard input.
 */
process.stdin.on('end', () => process.exit()).resume();

const memory = new Float64Array(1 << 21);

function burst(milliseconds) {
  const end = performance.now() + milliseconds;
  let at = 1;
  while (performance.now() < end) {
    for (let i = 0; i < 20_000; i++) {
      at = (at * 1103515245 + 12345) & (memory.length - 1);
      memory[at] += i;
    }
  }
}

function turn() {
  const long = Math.random() < 0.02;
  burst(long ? 200 + 300 * Math.random() : 2 + 58 * Math.random());

  setTimeout(turn, 60 * Math.random());
}
turn();
