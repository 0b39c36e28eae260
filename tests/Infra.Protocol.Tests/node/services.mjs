// Loads the project's own .proto files, and the services that the tests put on top of them.
import grpc from "@grpc/grpc-js";
import protoLoader from "@grpc/proto-loader";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const protos = fileURLToPath(new URL("../../../src/Infra.Protocol/Protos", import.meta.url));
const definition = protoLoader.loadSync("interop.proto", { keepCase: true, includeDirs: [folder, protos] });

export const { Engine, Probe, ResourceMonitor } = grpc.loadPackageDefinition(definition).pulumirpc;
export const limits = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
export { grpc };
