// Sends files with simple-hl7, in order, on one connection. Says MSA-1, MSA-2 and the ERR-2 and ERR-3 of each answer.
const fs = require('fs');
const hl7 = require('simple-hl7');

const [port, ...files] = process.argv.slice(2);
const parser = new hl7.Parser({ segmentSeperator: '\r' });
const client = hl7.Server.createTcpClient({ host: '127.0.0.1', port: Number(port), keepalive: true });

function next() {
  if (files.length === 0) {
    client.close();
    return;
  }

  client.send(parser.parse(fs.readFileSync(files.shift(), 'utf8')), (error, answer) => {
    if (error) {
      throw error;
    }

    const msa = answer.getSegment('MSA');
    const errors = answer.getSegments('ERR').map(segment => `${segment.getField(2)} ${segment.getComponent(3, 1)}`);
    console.log([msa.getField(1), msa.getField(2), ...errors].join(' '));
    setImmediate(next);
  });
}

next();
