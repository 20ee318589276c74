// Parses every message of a folder with simple-hl7, over and over. Says the processor time of the best pass, in seconds.
const fs = require('fs');
const path = require('path');
const hl7 = require('simple-hl7');

const [folder, passes] = process.argv.slice(2);
const texts = fs.readdirSync(folder).filter(name => name.endsWith('.hl7')).sort().map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
const parser = new hl7.Parser({ segmentSeperator: '\r' });
let best = Infinity;
for (let pass = 0; pass < Number(passes); pass++) {
  const start = process.cpuUsage();
  for (const text of texts) {
    parser.parse(text);
  }

  const spent = process.cpuUsage(start);
  best = Math.min(best, (spent.user + spent.system) / 1e6);
}

console.log(best);
