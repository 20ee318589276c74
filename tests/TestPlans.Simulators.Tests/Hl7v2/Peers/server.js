// Receives with simple-hl7 and acknowledges everything. Says its port, then each message, unless told anything: type, event, control id.
const hl7 = require('simple-hl7');
const net = require('net');

const free = net.createServer().listen(0, '127.0.0.1', () => {
  const port = free.address().port;
  free.close(() => {
    const app = hl7.tcp();
    app.use((request, response) => {
      if (process.argv.length === 2) {
        console.log(`${request.type}^${request.event} ${request.msg.header.getField(8)}`);
      }

      response.end();
    });
    app.use((error, request, response, next) => console.log('error', error));
    app.start(port);
    console.log('port', port);
  });
});
