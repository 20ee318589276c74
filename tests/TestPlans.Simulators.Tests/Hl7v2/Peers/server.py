# Receives with python3-hl7 and acknowledges everything. Says its port, then each message, unless told anything: type, event, control id.
import asyncio
import sys
import hl7.mllp


async def serve(reader, writer):
    while not writer.is_closing():
        try:
            message = await reader.readmessage()
        except asyncio.IncompleteReadError:
            break
        if len(sys.argv) == 1:
            print(message.extract_field('MSH', 1, 9, 1, 1) + '^' + message.extract_field('MSH', 1, 9, 1, 2), message.extract_field('MSH', 1, 10), flush=True)
        writer.writemessage(message.create_ack())
        await writer.drain()
    writer.close()


async def main():
    async with await hl7.mllp.start_hl7_server(serve, host='127.0.0.1', port=0, encoding='utf-8') as server:
        print('port', server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

asyncio.run(main())
