// Calls our server as the real SDKs do. Usage: client.mjs ADDRESS SCENARIO; prints what it saw as JSON.
import { Engine, Probe, ResourceMonitor, grpc, limits } from "./services.mjs";

const [address, scenario] = process.argv.slice(2);
const credentials = grpc.credentials.createInsecure();
const monitor = new ResourceMonitor(address, credentials, limits);
const engine = new Engine(address, credentials, limits);
const probe = new Probe(address, credentials, limits);

/** Runs a unary call; a failure becomes what an error handler would see of it. */
function call(client, method, request, { options = {}, headers = {}, onStart } = {}) {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(headers)) metadata.set(key, value);
  return new Promise((resolve) => {
    const running = client[method](request, metadata, options, (error, response) =>
      resolve(error ? describe(error) : { response }));
    onStart?.(running);
  });
}

function describe(error) {
  return { code: error.code, details: error.details, metadata: error.metadata.getMap() };
}

/** Reads a stream to its end, or cancels it after so many messages. */
function read(stream, cancelAfter) {
  return new Promise((resolve) => {
    const received = [];
    stream.on("data", (message) => {
      received.push(message.streamId);
      if (received.length === cancelAfter) stream.cancel();
    });
    stream.on("error", (error) => resolve({ received, ...describe(error) }));
    stream.on("end", () => resolve({ received }));
  });
}

const scenarios = {
  unary: () => call(monitor, "RegisterResource", {
    type: "aws:sqs/queue:Queue",
    name: "Größe 数 🚀",
    custom: true,
    protect: false,
    object: { fields: { delaySeconds: { numberValue: 5 }, tags: { structValue: { fields: { owner: { stringValue: "ümit" } } } } } },
    propertyDependencies: { tags: { urns: ["urn:a", "urn:b"] } },
    aliases: [{ spec: { name: "old", noParent: true } }, { urn: "urn:c" }],
  }),
  parallel: async () => {
    const names = Array.from({ length: 1000 }, (_, i) => `r${i}`);
    const answers = await Promise.all(names.map((name) => call(monitor, "RegisterResource", { name })));
    return { correct: answers.filter((answer, i) => answer.response?.urn === `urn:${names[i]}`).length };
  },
  headers: () => call(engine, "Log", { message: "headers" }, { headers: { "pulumi-run": "42", "raw-bin": Buffer.from([0, 255]) } }),
  error: () => call(engine, "Log", { message: "error" }),
  unimplemented: () => call(monitor, "SupportsFeature", { id: "secrets" }),
  deadline: async () => {
    // With the connection there, the call reaches the handler long before its deadline.
    await call(engine, "Log", { message: "connect" });
    return call(engine, "Log", { message: "hang" }, { options: { deadline: Date.now() + 1000 } });
  },
  cancel: async () => {
    let running;
    const hanging = call(engine, "Log", { message: "hang" }, { onStart: (started) => { running = started; } });
    await call(engine, "Log", { message: "wait until one hangs" });
    running.cancel();
    return hanging;
  },
  large: async () => {
    const message = "x".repeat(25_000_000);
    const { response, ...failure } = await call(monitor, "RegisterResource", { name: message });
    return response ? { echoed: response.urn === `urn:${message}` } : failure;
  },
  tooLarge: () => call(engine, "Log", { message: "x".repeat(64 * 1024 * 1024 + 1) }),
  compressed: () => call(
    new Engine(address, credentials, { ...limits, "grpc.default_compression_algorithm": 2 }), "Log", { message: "x".repeat(2000) }),
  stream: () => read(probe.Repeat({ streamId: 500 })),
  streamError: () => read(probe.Repeat({ streamId: 3, message: "error" })),
  streamCancel: () => read(probe.Repeat({ streamId: -1 }), 5),
};

console.log(JSON.stringify(await scenarios[scenario]()));
for (const client of [monitor, engine, probe]) client.close();
