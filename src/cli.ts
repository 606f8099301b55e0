import { createInterface } from 'node:readline/promises'
import { readConfig, WrongConfig } from './config.ts'
import { DatabaseUnreachable, openDatabase } from './database/connect.ts'
import { DirectoryInUse } from './database/embedded.ts'
import { runIntake } from './features/intake/intake-command.ts'
import { runSync } from './features/organisations/index.ts'
import { checkExit, runCheck } from './features/reconciliation/index.ts'

const usage = `Gebruik: npx krachtenbundel <opdracht>

  intake BESTAND… [--json]          leest stukken in (tekst, PDF, DOCX) en toont feiten en bevindingen
  organisations sync PAD [--yes]    vergelijkt de officiële lijsten van organisaties met het register; PAD is een
                                    JSON-LD-bestand of een map daarmee; --yes neemt het verschil over zonder te vragen
  check [AKKOORD] [--json] [--ernst laag|midden|hoog]
                                    kijkt na of het register in zichzelf klopt: sommen, leden, dekking, bronnen, mandaten.
                                    AKKOORD is het laatste deel van het adres; zonder gaat het over alle akkoorden.
                                    Eindigt met 0: niets om na te kijken; 1: wel, met ernst midden of hoger (of wat
                                    --ernst zegt); 2: verkeerd gebruik, of het register is niet te openen
`

const [command, ...args] = process.argv.slice(2)

// the reader of PDF leaves promises behind that nobody waits for; what matters to the answer has been waited for
process.on('unhandledRejection', () => {})

process.exitCode = await run().catch((error: unknown) => {
  const expected = [WrongConfig, DirectoryInUse, DatabaseUnreachable].some((kind) => error instanceof kind)
  console.error(expected ? (error as Error).message : error)
  return command === 'check' ? checkExit.failed : 1
})

async function run(): Promise<number> {
  if (command === 'intake') return runIntake(args, process.stdout, process.stderr)
  if (command === 'organisations')
    return runSync(args, { out: process.stdout, err: process.stderr, ask: asker(), open })
  if (command === 'check') return runCheck(args, { out: process.stdout, err: process.stderr, open })
  const asked = command === undefined || command === '--help' || command === 'help'
  ;(asked ? process.stdout : process.stderr).write(asked ? usage : `Onbekende opdracht: ${command}\n\n${usage}`)
  return asked ? 0 : 1
}

function open() {
  return openDatabase(readConfig(process.env))
}

/** Asks at a terminal; null where input or output is none. */
function asker(): ((question: string) => Promise<boolean>) | null {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    const answer = await lines.question(question).catch(() => '')
    lines.close()
    return /^\s*j(a)?\s*$/i.test(answer)
  }
}
