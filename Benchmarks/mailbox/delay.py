"""A proxy on loopback that lets bytes pass only after half a round trip, both ways, without limiting how many are under way."""
import asyncio
import threading

CHUNK, WINDOW = 256 << 10, 512


class DelayProxy:
    """Forwards a free port to `target`; bytes arrive `milliseconds` / 2 after they were sent."""

    def __init__(self, target, milliseconds):
        self.target, self.delay, self.ready = target, milliseconds / 2000, threading.Event()
        self.loop = asyncio.new_event_loop()

    def __enter__(self):
        threading.Thread(target=self.serve, daemon=True).start()
        self.ready.wait()
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.loop.stop)

    def serve(self):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self.accept, "127.0.0.1", 0, limit=CHUNK))
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()

    async def accept(self, reader, writer):
        other_reader, other_writer = await asyncio.open_connection("127.0.0.1", self.target, limit=CHUNK)
        await asyncio.gather(self.pipe(reader, other_writer), self.pipe(other_reader, writer), return_exceptions=True)

    async def pipe(self, reader, writer):
        under_way = asyncio.Queue(WINDOW)
        sender = asyncio.create_task(self.send(under_way, writer))
        while data := await reader.read(CHUNK):
            await under_way.put((self.loop.time() + self.delay, data))
        await under_way.put((self.loop.time() + self.delay, b""))
        await sender

    async def send(self, under_way, writer):
        while True:
            due, data = await under_way.get()
            await asyncio.sleep(max(0, due - self.loop.time()))
            if not data:
                return writer.close()
            writer.write(data)
            await writer.drain()
