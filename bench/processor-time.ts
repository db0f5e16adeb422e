/**
 * Milliseconds of processor time that this thread has taken: unlike the time on the clock it stays the same while
 * others use the machine too, and it leaves out the threads on which the engine compiles.
 */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
