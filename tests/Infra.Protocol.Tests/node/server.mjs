// A grpc-js server for our client. Prints its address, then a line for each call that hangs or was cancelled. Ends when it is killed.
import { Engine, Probe, ResourceMonitor, grpc, limits } from "./services.mjs";

const server = new grpc.Server(limits);

function failure(details) {
  const metadata = new grpc.Metadata();
  metadata.set("retry-after", "3 s");
  metadata.set("detail-bin", Buffer.from([0, 1, 2]));
  return { code: grpc.status.FAILED_PRECONDITION, details, metadata };
}

server.addService(ResourceMonitor.service, {
  RegisterResource: (call, callback) => callback(null, { urn: `urn:${call.request.name}`, object: call.request.object }),
});

server.addService(Engine.service, {
  Log: (call, callback) => {
    if (call.request.message === "hang") {
      console.log("hanging");
      call.on("cancelled", () => console.log("cancelled"));
    } else if (call.request.message === "error") {
      callback(failure("100 % falsch: Größe 数 🚀\nzweite Zeile"));
    } else if (call.request.message === "headers") {
      callback(failure(`${call.metadata.get("pulumi-run")}`));
    } else {
      callback(null, {});
    }
  },
});

server.addService(Probe.service, {
  Repeat: async (call) => {
    const { streamId, message } = call.request;
    for (let i = 1; (streamId < 0 || i <= streamId) && !call.cancelled; i++) {
      if (!call.write({ streamId: i })) await new Promise((resume) => call.once("drain", resume).once("cancelled", resume));
      if (streamId < 0) await new Promise(setImmediate);
    }
    if (call.cancelled) console.log("cancelled");
    else if (message === "error") call.emit("error", failure("nach dem letzten – Schluß"));
    else call.end();
  },
});

server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(`127.0.0.1:${port}`);
});
