/** The milliseconds of computing that some work took in this thread: the same on a busy machine as on a quiet one. */
export async function computingTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
