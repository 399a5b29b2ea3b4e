// A mail server of this machine that takes everything, in a process of its own: prints its port, and ends with its standard input.
import { SMTPServer } from 'smtp-server'

const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
  onData: (stream, _session, done) => stream.on('end', () => done()).resume(),
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.server.address().port}\n`))
process.stdin.on('end', () => process.exit(0)).resume()
