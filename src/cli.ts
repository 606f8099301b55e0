import { runIntake } from './features/intake/intake-command.ts'

const usage = `Gebruik: npx krachtenbundel <opdracht>

  intake BESTAND… [--json]   leest stukken in (tekst, PDF, DOCX) en toont feiten en bevindingen
`

const [command, ...args] = process.argv.slice(2)

// the reader of PDF leaves promises behind that nobody waits for; what matters to the answer has been waited for
process.on('unhandledRejection', () => {})

if (command === 'intake') {
  process.exitCode = await runIntake(args, process.stdout, process.stderr)
} else {
  const asked = command === undefined || command === '--help' || command === 'help'
  ;(asked ? process.stdout : process.stderr).write(asked ? usage : `Onbekende opdracht: ${command}\n\n${usage}`)
  process.exitCode = asked ? 0 : 1
}
