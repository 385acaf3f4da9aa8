// Sends as many mails as each line says, over a pool, and answers how many nanoseconds that took.
// Arguments: port, connections, octets of text, octets of HTML, certificate of the authority if STARTTLS is demanded.
const fs = require('fs');
const readline = require('readline');
const nodemailer = require('nodemailer');

const [port, connections, text, html, ca] = process.argv.slice(1);
const transport = nodemailer.createTransport({
  pool: true,
  maxConnections: Number(connections),
  maxMessages: 100,
  host: ca ? 'localhost' : '127.0.0.1',
  port: Number(port),
  secure: false,
  requireTLS: Boolean(ca),
  ignoreTLS: !ca,
  tls: ca ? { ca: fs.readFileSync(ca) } : {},
});
const sentence = 'The numbers for the autumn launch are in, Ada: see the list.\n';
const filled = (octets) => sentence.repeat(Math.ceil(octets / sentence.length)).slice(0, octets);
const mail = {
  from: '"Nexus Dynamics" <no-reply@example.com>',
  to: 'ada@example.com',
  subject: 'The numbers are in',
  text: filled(Number(text)),
  html: filled(Number(html)),
};

async function send(count) {
  let left = count;
  const sender = async () => {
    while (left-- > 0) await transport.sendMail(mail);
  };
  await Promise.all(Array.from({ length: 2 * connections }, sender));
}

console.log('ready');
(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const start = process.hrtime.bigint();
    await send(Number(line));
    console.log(String(process.hrtime.bigint() - start));
  }
})();
