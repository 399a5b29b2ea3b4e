import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

/** Stands before a server and cuts each connection after so many bytes of its answers; 0: never. */
export class CuttingProxy {
  after = 0
  /** Bytes that came back over the last connection. */
  passed = 0
  private readonly sockets = new Set<Socket>()
  private constructor(private readonly server: Server, readonly port: number) {}

  static async open(target: number): Promise<CuttingProxy> {
    const server = createServer((client) => proxy.join(client, connect(target, '127.0.0.1')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const proxy: CuttingProxy = new CuttingProxy(server, (server.address() as AddressInfo).port)
    return proxy
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private join(client: Socket, target: Socket): void {
    this.passed = 0
    const cut = () => { client.destroy(); target.destroy() }
    for (const socket of [client, target]) this.sockets.add(socket.on('error', cut).on('close', cut))
    client.on('data', (bytes) => target.write(bytes))
    target.on('data', (bytes) => {
      const left = this.after === 0 ? bytes.length : Math.max(0, this.after - this.passed)
      this.passed += bytes.length
      if (left >= bytes.length) client.write(bytes)
      else client.end(bytes.subarray(0, left), cut)
    })
  }
}
